//! Sentences × content terms, weighted by tf-idf, rows of length 1. Sparse: memory and time are linear in the words.

use super::{Bag, ln};
use crate::text::TermId;

/// A sparse matrix by rows.
pub(crate) struct TermMatrix {
    starts: Vec<usize>,
    entries: Vec<(TermId, f64)>,
    idf: Vec<f64>,
}

impl TermMatrix {
    /// Content words by tf-idf, rows of length 1.
    pub(super) fn new(bag: &Bag) -> Self {
        let mut frequency = vec![0_usize; bag.columns()];
        (0..bag.rows()).flat_map(|row| bag.content(row)).for_each(|(stem, _)| frequency[stem as usize] += 1);
        let sentences = bag.rows() as f64;
        let idf = frequency.iter().map(|&df| if df > 0 { ln(1.0 + sentences / df as f64) } else { 0.0 });
        let entries = Vec::with_capacity(frequency.iter().sum());
        let mut matrix = Self { starts: vec![0], entries, idf: idf.collect() };
        let once = ln(2.0);
        for row in 0..bag.rows() {
            let first = matrix.entries.len();
            for (stem, count) in bag.content(row) {
                let weight = if count == 1 { once } else { ln(1.0 + f64::from(count)) } * matrix.idf[stem as usize];
                matrix.entries.push((stem, weight));
            }
            let entries = &mut matrix.entries[first..];
            let length = entries.iter().map(|entry| entry.1 * entry.1).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            entries.iter_mut().for_each(|entry| entry.1 /= length);
            matrix.starts.push(matrix.entries.len());
        }
        matrix
    }

    /// The number of rows: of sentences.
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of columns: of terms.
    pub(crate) fn columns(&self) -> usize {
        self.idf.len()
    }

    /// A sentence's content terms, rising, with their weights.
    pub(crate) fn row(&self, sentence: usize) -> &[(TermId, f64)] {
        &self.entries[self.starts[sentence]..self.starts[sentence + 1]]
    }

    /// How rare a term is: ln(1 + sentences / sentences that hold it); 0 for a function word.
    pub(crate) fn idf(&self, term: TermId) -> f64 {
        self.idf.get(term as usize).copied().unwrap_or_default()
    }

    /// The cosine of two sentences, from 0 to 1.
    pub(crate) fn cosine(&self, a: usize, b: usize) -> f64 {
        let (mut left, mut right) = (self.row(a), self.row(b));
        let mut sum = 0.0;
        while let (Some(&(a, x)), Some(&(b, y))) = (left.first(), right.first()) {
            if a == b {
                sum += x * y;
            }
            left = &left[usize::from(a <= b)..];
            right = &right[usize::from(b <= a)..];
        }
        sum
    }
}
