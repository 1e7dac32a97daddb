//! Sentences × content terms, weighted by tf-idf, rows of length 1. Sparse: memory and time are linear in the words.

use super::{Bag, ln};
use crate::text::TermId;

/// A sparse matrix by rows.
pub(crate) struct TermMatrix {
    /// Where each row begins, and the last ends.
    starts: Vec<u32>,
    terms: Vec<TermId>,
    weights: Vec<f64>,
    idf: Vec<f64>,
}

impl TermMatrix {
    /// Content words by tf-idf, rows of length 1.
    pub(super) fn new(bag: &Bag) -> Self {
        let mut frequency = vec![0_u32; bag.columns()];
        (0..bag.rows()).flat_map(|row| bag.content(row)).for_each(|&(stem, _)| frequency[stem as usize] += 1);
        let sentences = bag.rows() as f64;
        let idf = |&df: &u32| if df > 0 { ln(1.0 + sentences / f64::from(df)) } else { 0.0 };
        let idf: Vec<f64> = frequency.iter().map(idf).collect();
        let entries = frequency.iter().sum::<u32>() as usize;
        let (mut terms, mut weights) = (Vec::with_capacity(entries), Vec::with_capacity(entries));
        let mut starts = Vec::with_capacity(bag.rows() + 1);
        starts.push(0);
        let once = ln(2.0);
        for row in 0..bag.rows() {
            let first = weights.len();
            for &(stem, count) in bag.content(row) {
                terms.push(stem);
                weights.push(if count == 1 { once } else { ln(1.0 + f64::from(count)) } * idf[stem as usize]);
            }
            let own = &mut weights[first..];
            let length = own.iter().map(|weight| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            own.iter_mut().for_each(|weight| *weight /= length);
            starts.push(weights.len() as u32);
        }
        Self { starts, terms, weights, idf }
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
    pub(crate) fn row(&self, sentence: usize) -> impl Iterator<Item = (TermId, f64)> {
        let row = self.starts[sentence] as usize..self.starts[sentence + 1] as usize;
        self.terms[row.clone()].iter().copied().zip(self.weights[row].iter().copied())
    }

    /// How rare a term is: ln(1 + sentences / sentences that hold it); 0 for a function word.
    pub(crate) fn idf(&self, term: TermId) -> f64 {
        self.idf.get(term as usize).copied().unwrap_or_default()
    }

    /// The cosine of two sentences, from 0 to 1.
    pub(crate) fn cosine(&self, a: usize, b: usize) -> f64 {
        let (mut left, mut right) = (self.row(a).peekable(), self.row(b).peekable());
        let mut sum = 0.0;
        while let (Some(&(a, x)), Some(&(b, y))) = (left.peek(), right.peek()) {
            if a == b {
                sum += x * y;
            }
            left.next_if(|_| a <= b);
            right.next_if(|_| b <= a);
        }
        sum
    }
}
