//! Sentences as bags of stems with counts, function words included. Sparse: linear in the words.

use super::stems::Stems;
use crate::text::{Corpus, TermId};

/// The stems of every sentence.
pub(crate) struct Bag {
    rows: Vec<Row>,
    /// The content stems of a sentence, then its function words, both rising, all with their counts. There is room for as
    /// many as the sentence has words.
    entries: Vec<(TermId, u32)>,
    pub(crate) stems: Stems,
    is_stop: Vec<bool>,
}

/// Where a sentence's entries are.
struct Row {
    start: u32,
    /// Where its function words begin.
    function: u32,
    end: u32,
}

impl Bag {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let stems = Stems::new(corpus);
        let mut is_stop = vec![false; stems.terms()];
        for term in 0..stems.terms() as TermId {
            is_stop[stems.of(term) as usize] |= corpus.vocabulary.is_stop(term);
        }
        let (sentences, ends) = sentences_by_stem(corpus, &stems);
        let starts = corpus.sentences.iter().map(|sentence| sentence.tokens.start as u32);
        let mut rows: Vec<Row> = starts.map(|start| Row { start, function: start, end: start }).collect();
        let mut entries = vec![(0, 0); corpus.tokens.len()];
        for of_function in [false, true] {
            let mut start = 0;
            for (stem, (&end, &is_stop)) in ends.iter().zip(&is_stop).enumerate() {
                let held = &sentences[std::mem::replace(&mut start, end as usize)..end as usize];
                if is_stop != of_function {
                    continue;
                }
                for same in held.chunk_by(|a, b| a == b) {
                    let row = &mut rows[same[0] as usize];
                    entries[row.end as usize] = (stem as TermId, same.len() as u32);
                    row.end += 1;
                }
            }
            if !of_function {
                rows.iter_mut().for_each(|row| row.function = row.end);
            }
        }
        Self { rows, entries, stems, is_stop }
    }

    /// The number of sentences.
    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// One more than the largest number that a stem can have.
    pub(crate) fn columns(&self) -> usize {
        self.stems.terms()
    }

    /// A sentence's stems with their counts: content stems, then function words.
    pub(crate) fn row(&self, sentence: usize) -> &[(TermId, u32)] {
        let Row { start, end, .. } = self.rows[sentence];
        &self.entries[start as usize..end as usize]
    }

    /// A sentence's content stems, rising, with their counts.
    pub(crate) fn content(&self, sentence: usize) -> &[(TermId, u32)] {
        let Row { start, function, .. } = self.rows[sentence];
        &self.entries[start as usize..function as usize]
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
