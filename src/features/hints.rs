//! The publisher's own key points → which sentences bear them out: where an editor has said what matters, each of those
//! points leads to the passages that it was made from.

use super::{Bag, TermMatrix};
use crate::text::{Corpus, TermId};

/// The least share of a hint that a sentence must hold to be about it.
const LEAST: f64 = 0.25;
/// How many hints are looked at.
const MOST_HINTS: usize = 20;
/// How many sentences of a document can bear out one hint.
const MOST: usize = 2;

/// For every sentence the largest share of a hint that it bears out, weighted by how rare the words are; 0 for most.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, matrix: &TermMatrix) -> Vec<f64> {
    let mut shares = vec![0.0_f64; corpus.sentences.len()];
    for part in &corpus.documents {
        for hint in part.hints.iter().take(MOST_HINTS) {
            let stems = stems(hint, bag, matrix);
            let mut found: Vec<(f64, usize)> = part
                .sentences
                .clone()
                .map(|sentence| (share(&stems, bag, sentence), sentence))
                .filter(|&(share, _)| share >= LEAST)
                .collect();
            found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            for &(share, sentence) in found.iter().take(MOST) {
                shares[sentence] = shares[sentence].max(share);
            }
        }
    }
    shares
}

/// The distinct stems of a hint and the share of its weight that each has; they sum to 1.
fn stems(hint: &[TermId], bag: &Bag, matrix: &TermMatrix) -> Vec<(TermId, f64)> {
    let mut stems: Vec<(TermId, f64)> = Vec::new();
    for stem in hint.iter().map(|&term| bag.stem(term)).filter(|&stem| !bag.is_stop(stem)) {
        if stems.iter().all(|&(known, _)| known != stem) {
            stems.push((stem, matrix.idf(stem)));
        }
    }
    let total: f64 = stems.iter().map(|stem| stem.1).sum();
    stems.iter_mut().for_each(|stem| stem.1 /= total.max(f64::MIN_POSITIVE));
    stems
}

/// The share of a hint that a sentence holds.
fn share(hint: &[(TermId, f64)], bag: &Bag, sentence: usize) -> f64 {
    let held = |stem: TermId| bag.content(sentence).iter().any(|&(own, _)| own == stem);
    hint.iter().filter(|stem| held(stem.0)).map(|stem| stem.1).sum()
}
