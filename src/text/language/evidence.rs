//! What the words of a sample say for each language.

use std::iter;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::languages::{self, Key};
use crate::text::words;

/// What a function word of one language alone says for it; one that several share says so much less for each.
const FUNCTION_WORD: f32 = 19.0;
/// The first languages of the list are those of most readers: a function word or two for another outweigh that.
const WIDESPREAD: usize = 20;
const HEAD_START: f32 = 5.0;

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
        let mut counts = vec![0_u32; evidence.places.len()];
        let mut words = 0;
        let mut word = Vec::new();
        words::each_folded(sample, |folded| {
            if folded.contains(char::is_alphabetic) {
                words += 1;
                word.clear();
                word.push(EDGE);
                word.extend(folded.chars());
                word.push(EDGE);
                (0..word.len()).for_each(|first| evidence.count(&word[first..], &mut counts));
            }
        });
        let languages = languages::all().len();
        let mut tally = Self { weights: vec![0.0; languages], hits: vec![0.0; languages], words: words as f32 };
        for says in &evidence.pieces {
            tally.weights[says.language] += counts[says.place] as f32 * says.weight;
        }
        for says in &evidence.words {
            tally.weights[says.language] += counts[says.place] as f32 * says.weight;
            tally.hits[says.language] += counts[says.place] as f32;
        }
        tally
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

/// Words and pieces of words, and what they say.
#[derive(Default)]
struct Evidence {
    /// Where each piece is counted, and each beginning of one, by its key. A word is a piece with two edges.
    places: FxHashMap<u64, usize>,
    pieces: Vec<Says>,
    words: Vec<Says>,
}

/// What a piece says for a language.
struct Says {
    place: usize,
    language: usize,
    weight: f32,
}

impl Evidence {
    /// Counts the pieces that some characters begin with.
    fn count(&self, characters: &[char], counts: &mut [u32]) {
        let mut key = 0;
        for &c in characters {
            key = longer(key, c);
            let Some(&place) = self.places.get(&key) else { break };
            counts[place] += 1;
        }
    }

    /// Where a piece is counted from now on.
    fn place(&mut self, piece: impl Iterator<Item = char>) -> usize {
        let (mut key, mut place) = (0, 0);
        for c in piece {
            key = longer(key, c);
            let next = self.places.len();
            place = *self.places.entry(key).or_insert(next);
        }
        place
    }
}

/// What stands for the edge of a word in the pieces.
const EDGE: char = '_';

/// The number for one character more than another number stands for: two pieces have the same by the rarest chance only.
fn longer(key: u64, c: char) -> u64 {
    (key.rotate_left(23) ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let mut evidence = Evidence::default();
        for (language, known) in languages::all().iter().enumerate() {
            let first = evidence.words.len();
            for word in known.values(Key::Tells) {
                let word = words::folded(word);
                let place = evidence.place(iter::once(EDGE).chain(word.chars()).chain([EDGE]));
                if evidence.words[first..].iter().all(|says| says.place != place) {
                    evidence.words.push(Says { place, language, weight: FUNCTION_WORD });
                }
            }
            let mut weight = 0.0;
            for value in known.values(Key::Letters) {
                // A number is the weight of the pieces behind it.
                match value.parse::<u8>() {
                    Ok(number) => weight = f32::from(number),
                    Err(_) => {
                        let place = evidence.place(words::folded(value).chars());
                        evidence.pieces.push(Says { place, language, weight });
                    }
                }
            }
        }
        let mut speakers = vec![0.0; evidence.places.len()];
        evidence.words.iter().for_each(|says| speakers[says.place] += 1.0);
        evidence.words.iter_mut().for_each(|says| says.weight /= speakers[says.place]);
        evidence
    })
}
