//! Length: fragments say too little, very long sentences take all the room.

use super::Bag;
use super::columns::{Columns, mean, ranks, standardized};
use crate::text::Corpus;

/// Adds the columns of length.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, columns: &mut Columns) {
    let words: Vec<f64> = (0..bag.rows()).map(|index| corpus.words_in(index) as f64).collect();
    let usual = mean(words.iter().copied());
    let content = |index: usize| bag.content(index).iter().map(|&(_, count)| f64::from(count)).sum::<f64>();
    columns.push("length/words", words.iter().copied());
    columns.push("length/relative", words.iter().map(|words| words / usual));
    columns.push("length/content", words.iter().enumerate().map(|(index, words)| content(index).max(1.0) / words));
    columns.push("length/standardized", standardized(&words));
    columns.push("length/rank", ranks(&words));
}
