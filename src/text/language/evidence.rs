//! What the words of a sample say for each language.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::languages::{self, Key};
use crate::text::words;

/// What a function word of one language alone says for it; one that several share says so much less for each.
const FUNCTION_WORD: f32 = 19.0;
/// The first languages of the list are those of most readers: a function word or two for another outweigh that.
const WIDESPREAD: usize = 20;
const HEAD_START: f32 = 5.0;
/// The longest piece looked up inside words, in characters.
const MAX_PIECE: usize = 4;

/// For each language, in the order of the list, what a sample says for it.
pub(super) struct Tally {
    weights: Vec<f32>,
    /// How many of its words are function words of each.
    hits: Vec<f32>,
    words: f32,
}

impl Tally {
    /// Weighs a sample.
    pub(super) fn of(sample: &str) -> Self {
        let evidence = evidence();
        let mut tally =
            Self { weights: vec![0.0; languages::all().len()], hits: vec![0.0; languages::all().len()], words: 0.0 };
        let mut word = Vec::new();
        words::each_folded(sample, |folded| {
            if folded.contains(char::is_alphabetic) {
                tally.words += 1.0;
                word.clear();
                word.push(EDGE);
                word.extend(folded.chars());
                word.push(EDGE);
                tally.add(evidence, &word);
            }
        });
        tally
    }

    /// Adds what a word says, given with its edges.
    fn add(&mut self, evidence: &Evidence, word: &[char]) {
        for &(language, weight) in evidence.words.of(key(&word[1..word.len() - 1])) {
            self.weights[language] += weight;
            self.hits[language] += 1.0;
        }
        let mut says = |key: u64| {
            evidence.pieces.of(key).iter().for_each(|&(language, weight)| self.weights[language] += weight);
        };
        for first in 0..word.len() {
            let mut key = 0;
            for &c in word[first..].iter().take(MAX_PIECE) {
                key = longer(key, c);
                says(key);
            }
        }
        if word.len() > MAX_PIECE {
            says(key(word));
        }
    }

    /// Of these languages the one that most speaks for, the first of equals. Languages of many readers have a start.
    pub(super) fn best_of(&self, languages: &[usize]) -> Option<usize> {
        let worth = |language: usize| self.weights[language] + if language < WIDESPREAD { HEAD_START } else { 0.0 };
        languages.iter().copied().reduce(|best, next| if worth(next) > worth(best) { next } else { best })
    }

    /// What a word on average says for a language.
    pub(super) fn weight(&self, language: usize) -> f32 {
        self.weights[language] / self.words.max(1.0)
    }

    /// How many of the words, at most all of them, are function words of a language.
    pub(super) fn share_of_function_words(&self, language: usize) -> f32 {
        self.hits[language] / self.words.max(1.0)
    }

    /// How many words were weighed.
    pub(super) fn words(&self) -> f32 {
        self.words
    }
}

/// Words and pieces of words with the languages that have them.
#[derive(Default)]
struct Evidence {
    words: Speakers,
    pieces: Speakers,
}

/// The languages that have something, and what it says for each, by its key.
#[derive(Default)]
struct Speakers {
    places: FxHashMap<u64, u32>,
    lists: Vec<Vec<(usize, f32)>>,
}

impl Speakers {
    fn of(&self, key: u64) -> &[(usize, f32)] {
        self.places.get(&key).map_or(&[], |&place| &self.lists[place as usize])
    }

    fn at(&mut self, text: &str) -> &mut Vec<(usize, f32)> {
        let key = key(&words::folded(text).chars().collect::<Vec<char>>());
        let place = *self.places.entry(key).or_insert(self.lists.len() as u32) as usize;
        if place == self.lists.len() {
            self.lists.push(Vec::new());
        }
        &mut self.lists[place]
    }
}

/// What stands for the edge of a word in the pieces.
const EDGE: char = '_';

/// One number for some characters: two texts have the same by the rarest chance only.
fn key(characters: &[char]) -> u64 {
    characters.iter().fold(0, |key, &c| longer(key, c))
}

/// The number for one character more.
fn longer(key: u64, c: char) -> u64 {
    (key.rotate_left(23) ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let mut evidence = Evidence::default();
        for (index, language) in languages::all().iter().enumerate() {
            for word in language.values(Key::Tells) {
                let speakers = evidence.words.at(word);
                if speakers.last().is_none_or(|&(last, _)| last != index) {
                    speakers.push((index, 0.0));
                }
            }
            let mut weight = 0.0;
            for value in language.values(Key::Letters) {
                // A number is the weight of the pieces behind it.
                match value.parse::<u8>() {
                    Ok(number) => weight = f32::from(number),
                    Err(_) => evidence.pieces.at(value).push((index, weight)),
                }
            }
        }
        for speakers in &mut evidence.words.lists {
            let shared = FUNCTION_WORD / speakers.len() as f32;
            speakers.iter_mut().for_each(|(_, weight)| *weight = shared);
        }
        evidence
    })
}
