//! Sentences × content terms, weighted by tf-idf, rows of length 1. Sparse: memory and time are linear in the words.

use super::ln;
use crate::text::{Corpus, TermId};

/// A sparse matrix by rows.
pub(crate) struct TermMatrix {
    starts: Vec<usize>,
    entries: Vec<(TermId, f64)>,
    idf: Vec<f64>,
}

impl TermMatrix {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let counted: Vec<Vec<(TermId, usize)>> =
            (0..corpus.sentences.len()).map(|index| counts(corpus, index)).collect();
        let mut frequency = vec![0_usize; corpus.vocabulary.len()];
        counted.iter().flatten().for_each(|&(term, _)| frequency[term as usize] += 1);
        let sentences = counted.len() as f64;
        let idf: Vec<f64> =
            frequency.iter().map(|&df| if df > 0 { ln(1.0 + sentences / df as f64) } else { 0.0 }).collect();
        let mut matrix = Self { starts: vec![0], entries: Vec::new(), idf };
        for row in counted {
            matrix.push(&row);
        }
        matrix
    }

    fn push(&mut self, row: &[(TermId, usize)]) {
        let weight = |&(term, count): &(TermId, usize)| ln(1.0 + count as f64) * self.idf[term as usize];
        let length = row.iter().map(|entry| weight(entry).powi(2)).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        let entries: Vec<(TermId, f64)> = row.iter().map(|entry| (entry.0, weight(entry) / length)).collect();
        self.entries.extend(entries);
        self.starts.push(self.entries.len());
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

/// A sentence's content terms, rising, with their counts.
fn counts(corpus: &Corpus, sentence: usize) -> Vec<(TermId, usize)> {
    let tokens = corpus.tokens_of(sentence).iter().map(|token| token.term);
    let mut terms: Vec<TermId> = tokens.filter(|&term| !corpus.vocabulary.is_stop(term)).collect();
    terms.sort_unstable();
    terms.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect()
}
