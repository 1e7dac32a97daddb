//! Topic words: how often a sentence's content words recur.

use super::columns::{Columns, ranks, standardized};
use super::{Bag, ln};
use crate::text::Corpus;

/// Adds the columns of topic words. Gives the share of words that recur, on average.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, columns: &mut Columns) -> f64 {
    let counts = Counts::of(bag);
    let total = corpus.tokens.len().max(1) as f64;
    let sums: Vec<Sums> = (0..bag.rows()).map(|row| Sums::of(bag, row, &counts)).collect();
    let of = |value: &dyn Fn(&Sums) -> f64| -> Vec<f64> { sums.iter().map(value).collect() };
    let average = of(&|sums| sums.frequency_by_word / total * 100.0 / sums.words.max(1.0));
    let log_sum = of(&|sums| sums.log_frequency);
    let repeated = of(&|sums| sums.repeated / sums.types.max(1.0));
    let recurring = repeated.iter().sum::<f64>() / bag.rows().max(1) as f64;
    columns.push("topic/frequency", average.iter().copied());
    columns.push("topic/frequency_standardized", standardized(&average));
    columns.push("topic/frequency_sum", of(&|sums| sums.frequency / total * 100.0));
    columns.push("topic/log_frequency", of(&|sums| sums.log_frequency / sums.types.max(1.0)));
    columns.push("topic/log_frequency_sum", log_sum.iter().copied());
    columns.push("topic/log_sum_rank", ranks(&log_sum));
    columns.push("topic/recurring", repeated);
    recurring
}

/// What is summed over the content words of a sentence.
#[derive(Default)]
struct Sums {
    types: f64,
    words: f64,
    frequency: f64,
    frequency_by_word: f64,
    log_frequency: f64,
    repeated: f64,
}

impl Sums {
    fn of(bag: &Bag, row: usize, counts: &Counts) -> Self {
        let mut sums = Self::default();
        for (stem, count) in bag.content(row) {
            let stem = stem as usize;
            let frequency = f64::from(counts.total[stem]);
            sums.types += 1.0;
            sums.words += f64::from(count);
            sums.frequency += frequency;
            sums.frequency_by_word += frequency * f64::from(count);
            sums.log_frequency += counts.logarithm[stem];
            sums.repeated += f64::from(u8::from(counts.sentences[stem] >= 2));
        }
        sums
    }
}

/// Where and how often every stem is.
struct Counts {
    total: Vec<u32>,
    logarithm: Vec<f64>,
    sentences: Vec<u32>,
}

impl Counts {
    fn of(bag: &Bag) -> Self {
        let none = vec![0; bag.columns()];
        let mut counts = Self { total: none.clone(), logarithm: Vec::new(), sentences: none };
        for row in 0..bag.rows() {
            for &(stem, count) in bag.row(row) {
                let stem = stem as usize;
                counts.total[stem] += count;
                counts.sentences[stem] += 1;
            }
        }
        counts.logarithm = counts.total.iter().map(|&count| ln(f64::from(count.max(1)))).collect();
        counts
    }
}
