//! Sentences as bags of stems with counts, function words included. Sparse: linear in the words.

use std::ops::Range;

use super::stems::Stems;
use crate::text::{Corpus, TermId};

/// The stems of every sentence.
pub(crate) struct Bag {
    all: Rows,
    /// Without function words.
    content: Rows,
    pub(crate) stems: Stems,
    is_stop: Vec<bool>,
}

impl Bag {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let stems = Stems::new(corpus);
        let mut is_stop = vec![false; stems.terms()];
        for term in 0..stems.terms() as TermId {
            is_stop[stems.of(term) as usize] |= corpus.vocabulary.is_stop(term);
        }
        let (sentences, ends) = sentences_by_stem(corpus, &stems);
        let [mut all, mut content] = [Rows::new(corpus), Rows::new(corpus)];
        let mut start = 0;
        for (stem, (end, is_stop)) in ends.into_iter().zip(&is_stop).enumerate() {
            for same in sentences[start..end as usize].chunk_by(|a, b| a == b) {
                let (row, entry) = (same[0] as usize, (stem as TermId, same.len() as u32));
                all.push(row, entry);
                if !is_stop {
                    content.push(row, entry);
                }
            }
            start = end as usize;
        }
        Self { all, content, stems, is_stop }
    }

    /// The number of sentences.
    pub(crate) fn rows(&self) -> usize {
        self.all.places.len()
    }

    /// One more than the largest number that a stem can have.
    pub(crate) fn columns(&self) -> usize {
        self.stems.terms()
    }

    /// A sentence's stems, rising, with their counts.
    pub(crate) fn row(&self, sentence: usize) -> &[(TermId, u32)] {
        self.all.of(sentence)
    }

    /// A sentence's stems without function words.
    pub(crate) fn content(&self, sentence: usize) -> impl Iterator<Item = (TermId, u32)> + '_ {
        self.content.of(sentence).iter().copied()
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

/// Stems with counts for every sentence.
struct Rows {
    /// Where each sentence's entries are; there is room for as many as the sentence has words.
    places: Vec<Range<usize>>,
    entries: Vec<(TermId, u32)>,
}

impl Rows {
    #[inline(never)]
    fn new(corpus: &Corpus) -> Self {
        let starts = corpus.sentences.iter().map(|sentence| sentence.tokens.start);
        Self { places: starts.map(|start| start..start).collect(), entries: vec![(0, 0); corpus.tokens.len()] }
    }

    fn push(&mut self, row: usize, entry: (TermId, u32)) {
        let place = &mut self.places[row];
        self.entries[place.end] = entry;
        place.end += 1;
    }

    fn of(&self, row: usize) -> &[(TermId, u32)] {
        &self.entries[self.places[row].clone()]
    }
}

/// The sentence of every word, stem by stem, each stem's rising, and where each stem's end. Taken in this order, stems reach
/// every sentence's row from the lowest to the highest, and no row need be sorted.
fn sentences_by_stem(corpus: &Corpus, stems: &Stems) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0; stems.terms()];
    corpus.tokens.iter().for_each(|token| ends[stems.of(token.term) as usize] += 1);
    let mut before = 0;
    for end in &mut ends {
        // Until its words are there, a stem's end is where the next one goes.
        before += std::mem::replace(end, before);
    }
    let mut sentences = vec![0; corpus.tokens.len()];
    for index in 0..corpus.sentences.len() {
        for token in corpus.tokens_of(index) {
            let end = &mut ends[stems.of(token.term) as usize];
            sentences[*end as usize] = index as u32;
            *end += 1;
        }
    }
    (sentences, ends)
}
