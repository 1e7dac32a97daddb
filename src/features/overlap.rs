//! Overlap with the title and with the publisher's own key points; names and numbers.

use rustc_hash::FxHashSet;

use crate::text::{Corpus, TermId, Token};

/// The distinct content terms of a list.
pub(super) fn content(terms: &[TermId], corpus: &Corpus) -> FxHashSet<TermId> {
    terms.iter().copied().filter(|&term| !corpus.vocabulary.is_stop(term)).collect()
}

/// The share of a set's terms that a sentence holds; 0 for an empty set.
pub(super) fn share_of_set(set: &FxHashSet<TermId>, tokens: &[Token]) -> f64 {
    if set.is_empty() {
        return 0.0;
    }
    let held: FxHashSet<TermId> = tokens.iter().map(|token| token.term).filter(|term| set.contains(term)).collect();
    held.len() as f64 / set.len() as f64
}

/// The share of a sentence's content words that a set holds; 0 for an empty set or a sentence without content.
pub(super) fn share_of_sentence(set: &FxHashSet<TermId>, tokens: &[Token], corpus: &Corpus) -> f64 {
    let content = || tokens.iter().filter(|token| !corpus.vocabulary.is_stop(token.term));
    match (set.is_empty(), content().count()) {
        (true, _) | (_, 0) => 0.0,
        (_, all) => content().filter(|token| set.contains(&token.term)).count() as f64 / all as f64,
    }
}

/// The share of a sentence's words that are numbers, or names as far as capitals inside a sentence tell. A sentence
/// that is little else is a list, and counts by what else it has.
pub(super) fn specifics(tokens: &[Token]) -> f64 {
    let specific = tokens.iter().enumerate().filter(|&(at, token)| token.is_number || at > 0 && token.is_capitalized);
    let share = specific.count() as f64 / tokens.len().max(1) as f64;
    share.min(1.0 - share)
}
