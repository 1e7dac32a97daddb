//! Topic words: how often a sentence's content words recur.

use super::columns::{Columns, ranks, standardized};
use super::{Bag, ln};
use crate::text::{Corpus, TermId};

/// Adds the columns of topic words. Gives the share of words that recur, on average.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, columns: &mut Columns) -> f64 {
    let stems = stems(bag);
    let total = corpus.tokens.len().max(1) as f64;
    let sums: Vec<Sums> = (0..bag.rows()).map(|row| Sums::of(bag.content(row), &stems)).collect();
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
    fn of(row: &[(TermId, u32)], stems: &[Stem]) -> Self {
        let mut sums = Self { types: row.len() as f64, ..Self::default() };
        for &(stem, count) in row {
            let stem = &stems[stem as usize];
            let count = f64::from(count);
            sums.words += count;
            sums.frequency += stem.frequency;
            sums.frequency_by_word += stem.frequency * count;
            sums.log_frequency += stem.log_frequency;
            sums.repeated += stem.is_repeated;
        }
        sums
    }
}

/// What is known of a content stem: how often it occurs, whether more than one sentence has it.
#[derive(Clone, Default)]
struct Stem {
    frequency: f64,
    log_frequency: f64,
    is_repeated: f64,
}

/// Every content word; nothing at other numbers.
fn stems(bag: &Bag) -> Vec<Stem> {
    let mut counts = vec![(0, 0_u32); bag.columns()];
    for row in 0..bag.rows() {
        for &(stem, count) in bag.content(row) {
            let (total, sentences) = &mut counts[stem as usize];
            *total += count;
            *sentences += 1;
        }
    }
    let stem = |(total, sentences): (u32, u32)| {
        if total == 0 {
            return Stem::default();
        }
        let frequency = f64::from(total);
        Stem { frequency, log_frequency: ln(frequency), is_repeated: f64::from(u8::from(sentences > 1)) }
    };
    counts.into_iter().map(stem).collect()
}
