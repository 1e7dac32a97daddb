//! Sentences as bags of stems with counts, function words included. Sparse: linear in the words.

use super::stems::Stems;
use crate::text::{Corpus, TermId};

/// The stems of every sentence.
pub(crate) struct Bag {
    starts: Vec<usize>,
    entries: Vec<(TermId, u32)>,
    stems: Stems,
    is_stop: Vec<bool>,
}

impl Bag {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let stems = Stems::new(corpus);
        let mut is_stop = vec![false; stems.terms()];
        for term in 0..stems.terms() as TermId {
            is_stop[stems.of(term) as usize] |= corpus.vocabulary.is_stop(term);
        }
        let mut bag = Self { starts: vec![0], entries: Vec::new(), stems, is_stop };
        let mut held: Vec<TermId> = Vec::new();
        for index in 0..corpus.sentences.len() {
            held.clear();
            held.extend(corpus.tokens_of(index).iter().map(|token| bag.stem(token.term)));
            sort(&mut held);
            bag.entries.extend(held.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)));
            bag.starts.push(bag.entries.len());
        }
        bag
    }

    /// The number of sentences.
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// One more than the largest number that a stem can have.
    pub(crate) fn columns(&self) -> usize {
        self.stems.terms()
    }

    /// A sentence's stems, rising, with their counts.
    pub(crate) fn row(&self, sentence: usize) -> &[(TermId, u32)] {
        &self.entries[self.starts[sentence]..self.starts[sentence + 1]]
    }

    /// A sentence's stems without function words.
    pub(crate) fn content(&self, sentence: usize) -> impl Iterator<Item = (TermId, u32)> + '_ {
        self.row(sentence).iter().copied().filter(|&(stem, _)| !self.is_stop(stem))
    }

    /// The stem of a term.
    pub(crate) fn stem(&self, term: TermId) -> TermId {
        self.stems.of(term)
    }

    /// The stem of a lower-case word, if the corpus has it.
    pub(crate) fn find(&self, word: &str, corpus: &Corpus) -> Option<TermId> {
        self.stems.find(word, corpus)
    }

    /// Whether a stem is that of a function word.
    pub(crate) fn is_stop(&self, stem: TermId) -> bool {
        self.is_stop[stem as usize]
    }
}

/// Sorts the words of a sentence: few, mostly.
fn sort(terms: &mut [TermId]) {
    const FEW: usize = 64;
    if terms.len() > FEW {
        return terms.sort_unstable();
    }
    for end in 1..terms.len() {
        let term = terms[end];
        let mut at = end;
        while at > 0 && terms[at - 1] > term {
            terms[at] = terms[at - 1];
            at -= 1;
        }
        terms[at] = term;
    }
}
