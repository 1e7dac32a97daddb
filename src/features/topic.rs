//! Topic words: how often a sentence's content words recur, which it is the first to say, and which come again.

use super::columns::{Columns, ranks, standardized};
use super::{Bag, ln};
use crate::text::Corpus;

/// Adds the columns of topic words and novelty. Gives the share of words that recur, on average.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, columns: &mut Columns) -> f64 {
    let counts = Counts::of(bag);
    let total = corpus.tokens.len().max(1) as f64;
    let of = |value: &dyn Fn(u32, u32) -> f64| -> Vec<f64> {
        (0..bag.rows()).map(|row| bag.content(row).map(|(stem, count)| value(stem, count)).sum()).collect()
    };
    let frequency = |stem: u32| f64::from(counts.total[stem as usize]);
    let types = of(&|_, _| 1.0);
    let per_type =
        |sums: &[f64]| -> Vec<f64> { sums.iter().zip(&types).map(|(sum, types)| sum / types.max(1.0)).collect() };
    let words = of(&|_, count| f64::from(count));
    let weighted = of(&|stem, count| frequency(stem) / total * 100.0 * f64::from(count));
    let average: Vec<f64> = weighted.iter().zip(&words).map(|(sum, words)| sum / words.max(1.0)).collect();
    let logarithms: Vec<f64> = counts.total.iter().map(|&count| ln(f64::from(count.max(1)))).collect();
    let log_sum = of(&|stem, _| logarithms[stem as usize]);
    let repeated = of(&|stem, _| f64::from(u8::from(counts.sentences[stem as usize] >= 2)));
    let repeated_share = per_type(&repeated);
    let recurring = repeated_share.iter().sum::<f64>() / bag.rows().max(1) as f64;
    columns.push("topic/frequency", average.iter().copied());
    columns.push("topic/frequency_standardized", standardized(&average));
    columns.push("topic/frequency_sum", of(&|stem, _| frequency(stem) / total * 100.0));
    columns.push("topic/log_frequency", per_type(&log_sum));
    columns.push("topic/log_frequency_sum", log_sum.iter().copied());
    columns.push("topic/log_sum_rank", ranks(&log_sum));
    columns.push("topic/recurring", repeated_share);
    push_novelty(bag, &counts, &types, columns);
    recurring
}

fn push_novelty(bag: &Bag, counts: &Counts, types: &[f64], columns: &mut Columns) {
    let share = |holds: &dyn Fn(usize, usize) -> bool| -> Vec<f64> {
        let held = |row| bag.content(row).filter(|&(stem, _)| holds(stem as usize, row)).count() as f64;
        types.iter().enumerate().map(|(row, types)| held(row) / types.max(1.0)).collect()
    };
    columns.push("novelty/first_said", share(&|stem, row| counts.first[stem] == row));
    columns.push("novelty/said_again", share(&|stem, row| counts.last[stem] > row));
}

/// Where and how often every stem is.
struct Counts {
    total: Vec<u32>,
    sentences: Vec<u32>,
    first: Vec<usize>,
    last: Vec<usize>,
}

impl Counts {
    fn of(bag: &Bag) -> Self {
        let none = vec![0; bag.columns()];
        let (first, last) = (vec![usize::MAX; bag.columns()], vec![0; bag.columns()]);
        let mut counts = Self { total: none.clone(), sentences: none, first, last };
        for row in 0..bag.rows() {
            for &(stem, count) in bag.row(row) {
                let stem = stem as usize;
                counts.total[stem] += count;
                counts.sentences[stem] += 1;
                counts.first[stem] = counts.first[stem].min(row);
                counts.last[stem] = row;
            }
        }
        counts
    }
}
