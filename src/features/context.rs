//! What the reader cares about: the words of `context`, weighted by how rare they are in the text.

use rustc_hash::FxHashMap;

use super::{Bag, TermMatrix};
use crate::text::{Corpus, TermId};

/// The reader's words that occur in the text, with weights that sum to 1.
pub(super) struct Interest {
    weights: FxHashMap<TermId, f64>,
}

/// Reads the reader's words. Words that the text does not hold have no effect.
pub(super) fn interest(words: &str, corpus: &Corpus, bag: &Bag, matrix: &TermMatrix) -> Interest {
    let lower = words.to_lowercase();
    let found = lower.split(|c: char| !c.is_alphanumeric()).filter_map(|word| bag.find(word, corpus));
    let mut terms: Vec<TermId> = found.filter(|&stem| !bag.is_stop(stem)).collect();
    terms.sort_unstable();
    terms.dedup();
    let idf: Vec<f64> = terms.iter().map(|&term| matrix.idf(term)).collect();
    let total: f64 = idf.iter().sum();
    Interest {
        weights: terms.into_iter().zip(idf).map(|(term, idf)| (term, idf / total.max(f64::MIN_POSITIVE))).collect(),
    }
}

impl Interest {
    /// The share of the interest that a sentence holds, from 0 to 1.
    pub(super) fn share_in(&self, stems: &[(TermId, u32)]) -> f64 {
        stems.iter().filter_map(|(stem, _)| self.weights.get(stem)).sum()
    }
}
