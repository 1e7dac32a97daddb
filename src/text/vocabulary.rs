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
    /// Each term packed.
    words: Vec<Packed>,
    is_stop: Vec<bool>,
    /// Terms with their hashes, each at the first free place from the one that its hash says.
    places: Vec<(u32, TermId)>,
}

impl Vocabulary {
    /// The number of a word given as it is matched.
    pub(crate) fn id(&mut self, word: &str) -> TermId {
        let (packed, hash) = packed(word);
        let (place, term) = self.look_up(packed, hash, word);
        if term == NONE { self.add(place, hash, packed, word) } else { term }
    }

    /// The number of a word that was seen, if it was.
    pub(crate) fn find(&self, word: &str) -> Option<TermId> {
        let (packed, hash) = packed(word);
        let (_, term) = self.look_up(packed, hash, word);
        (term != NONE).then_some(term)
    }

    #[inline(never)]
    fn look_up(&self, packed: Packed, hash: u32, word: &str) -> (usize, TermId) {
        self.place(hash, |term| self.words[term as usize] == packed && (packed != LONG || self.text(term) == word))
    }

    /// The number of a short word.
    #[inline]
    pub(super) fn id_of(&mut self, packed: Packed) -> TermId {
        let hash = packed.hash();
        let (place, term) = self.place(hash, |term| self.words[term as usize] == packed);
        if term == NONE { self.add_short(place, hash, packed) } else { term }
    }

    /// Adds a short word that is not in the table, at its place.
    #[cold]
    #[inline(never)]
    fn add_short(&mut self, place: usize, hash: u32, word: Packed) -> TermId {
        self.add(place, hash, word, word.text(&mut [0; Packed::MOST]))
    }

    /// Where the word of this hash for which `is_it` holds is in the table, with its number; or where it may be put.
    #[inline]
    fn place(&self, hash: u32, is_it: impl Fn(TermId) -> bool) -> (usize, TermId) {
        let last = self.places.len().wrapping_sub(1);
        let mut place = hash as usize & last;
        // A table has a free place, unless it has no places at all.
        while let Some(&(known, term)) = self.places.get(place) {
            if term == NONE || known == hash && is_it(term) {
                return (place, term);
            }
            place = (place + 1) & last;
        }
        (0, NONE)
    }

    /// Adds a word that is not in the table, at its place.
    #[inline(never)]
    fn add(&mut self, mut place: usize, hash: u32, packed: Packed, word: &str) -> TermId {
        if self.len() * 2 >= self.places.len() {
            let size = (2 * self.places.len()).max(FEWEST_PLACES);
            let known = std::mem::replace(&mut self.places, vec![(0, NONE); size]);
            for (hash, term) in known.into_iter().filter(|entry| entry.1 != NONE) {
                let (place, _) = self.place(hash, |_| false);
                self.places[place] = (hash, term);
            }
            (place, _) = self.look_up(packed, hash, word);
        }
        let term = self.len() as TermId;
        self.places[place] = (hash, term);
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.words.push(packed);
        self.is_stop.push(is_function_character(word));
        term
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

/// A word of at most sixteen bytes as a number of them, the first lowest, so that words are compared at once. No word has
/// a byte of zeros.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed(u128);

/// What stands for every longer word; no word has these bytes.
const LONG: Packed = Packed(u128::MAX);

impl Packed {
    /// The most bytes of a short word.
    pub(super) const MOST: usize = size_of::<Self>();

    /// The short word of the first bytes of these, so many.
    #[inline]
    pub(super) fn new(bytes: [u8; Self::MOST], length: usize) -> Self {
        const FIRST: [u128; Packed::MOST + 1] = {
            let (mut masks, mut length) = ([0; Packed::MOST + 1], 1);
            while length < masks.len() {
                masks[length] = u128::MAX >> (128 - 8 * length);
                length += 1;
            }
            masks
        };
        Self(u128::from_le_bytes(bytes) & FIRST[length])
    }

    fn text(self, bytes: &mut [u8; Self::MOST]) -> &str {
        *bytes = self.0.to_le_bytes();
        let length = Self::MOST - self.0.leading_zeros() as usize / 8;
        std::str::from_utf8(&bytes[..length]).unwrap_or_default()
    }

    /// All bytes count for the highest bits of a product; they are what tells the place.
    #[inline]
    fn hash(self) -> u32 {
        const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
        let (first, others) = (self.0 as u64, (self.0 >> 64) as u64);
        let product = (first ^ others.wrapping_mul(FACTOR).rotate_left(32)).wrapping_mul(FACTOR);
        product.rotate_left(24) as u32
    }
}

/// A word packed, if it is short, with the hash of all its letters.
fn packed(word: &str) -> (Packed, u32) {
    let mut bytes = [0; Packed::MOST];
    match bytes.get_mut(..word.len()) {
        Some(room) => {
            room.copy_from_slice(word.as_bytes());
            let packed = Packed(u128::from_le_bytes(bytes));
            (packed, packed.hash())
        }
        None => {
            let mut hasher = FxHasher::default();
            hasher.write(word.as_bytes());
            (LONG, hasher.finish() as u32)
        }
    }
}

/// Hiragana write inflections and particles: alone, none says what a text is about. Nor does a single Latin letter.
fn is_function_character(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    characters.next().is_none() && first.is_some_and(|c| matches!(c, '\u{3040}'..='\u{309F}' | 'a'..='z'))
}
