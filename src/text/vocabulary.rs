//! Terms: the distinct folded words of a corpus, numbered in the order in which they are first seen.

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::words;
use crate::languages::{Key, Language};

/// The number of a term.
pub(crate) type TermId = u32;

/// Marks function words of another language than the text's own; no word has it.
const FOREIGN: char = '\u{1}';
/// No term.
const NONE: TermId = TermId::MAX;
/// The places of a table for the terms of a short text.
const FEWEST_PLACES: usize = 1 << 11;

/// The distinct words seen so far. Their letters stand one behind the other, and their table holds numbers only: most of
/// the time goes into finding words that were seen before.
#[derive(Default)]
pub(crate) struct Vocabulary {
    letters: String,
    /// Where each term's letters end.
    ends: Vec<u32>,
    is_stop: Vec<bool>,
    /// Terms with the lower half of their hashes, each at the first free place from the one that its hash says.
    places: Vec<(u32, TermId)>,
}

impl Vocabulary {
    /// The number of a word given as it is matched.
    pub(crate) fn id(&mut self, word: &str) -> TermId {
        if self.len() * 2 >= self.places.len() {
            self.grow();
        }
        let hash = hash(word);
        let place = self.place(hash, word);
        if self.places[place].1 == NONE {
            self.places[place] = (hash, self.len() as TermId);
            self.letters.push_str(word);
            self.ends.push(self.letters.len() as u32);
            self.is_stop.push(is_function_character(word));
        }
        self.places[place].1
    }

    /// The number of a word that was seen, if it was.
    pub(crate) fn find(&self, word: &str) -> Option<TermId> {
        if self.places.is_empty() {
            return None;
        }
        let term = self.places[self.place(hash(word), word)].1;
        (term != NONE).then_some(term)
    }

    /// Where a word is in the table, or may be put.
    fn place(&self, hash: u32, word: &str) -> usize {
        let mut place = hash as usize & (self.places.len() - 1);
        loop {
            let (known, term) = self.places[place];
            if term == NONE || known == hash && self.letters.as_bytes()[self.range(term)] == *word.as_bytes() {
                return place;
            }
            place = (place + 1) & (self.places.len() - 1);
        }
    }

    /// Makes a larger table.
    #[inline(never)]
    fn grow(&mut self) {
        let size = (2 * self.places.len()).max(FEWEST_PLACES);
        let known = std::mem::replace(&mut self.places, vec![(0, NONE); size]);
        for (hash, term) in known.into_iter().filter(|entry| entry.1 != NONE) {
            let mut place = hash as usize & (size - 1);
            while self.places[place].1 != NONE {
                place = (place + 1) & (size - 1);
            }
            self.places[place] = (hash, term);
        }
    }

    /// Counts a language's function words as stop words from now on.
    pub(crate) fn add_stop_words(&mut self, language: &Language) {
        for word in language.values(Key::Stop) {
            let id = self.id(&words::folded(word));
            self.is_stop[id as usize] = true;
        }
    }

    /// The same word as a function word of another language than the text's own, where it may mean something.
    pub(crate) fn foreign_stop(&mut self, term: TermId) -> TermId {
        let id = self.id(&format!("{FOREIGN}{}", self.text(term)));
        self.is_stop[id as usize] = true;
        id
    }

    /// Whether a term is a function word.
    pub(crate) fn is_stop(&self, term: TermId) -> bool {
        self.is_stop[term as usize]
    }

    /// The word that a number stands for.
    pub(crate) fn text(&self, term: TermId) -> &str {
        &self.letters[self.range(term)]
    }

    fn range(&self, term: TermId) -> Range<usize> {
        let start = term.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        start as usize..self.ends[term as usize] as usize
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}

/// Hiragana write inflections and particles: alone, none says what a text is about. Nor does a single Latin letter.
fn is_function_character(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    characters.next().is_none() && first.is_some_and(|c| matches!(c, '\u{3040}'..='\u{309F}' | 'a'..='z'))
}
