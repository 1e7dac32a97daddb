//! What the words of a sample say for each language.

use std::iter;
use std::sync::OnceLock;

use crate::languages::{self, Key, Language};
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
        let mut pieces = Counts { of: vec![0; evidence.keys.len()], places: Vec::new() };
        let mut words = 0;
        let mut word = Vec::new();
        words::each_folded(sample, |folded| {
            if folded.contains(char::is_alphabetic) {
                words += 1;
                word.clear();
                word.push(EDGE);
                word.extend(folded.chars());
                word.push(EDGE);
                evidence.count(&word, &mut pieces);
            }
        });
        let languages = languages::all().len();
        let mut tally = Self { weights: vec![0.0; languages], hits: vec![0.0; languages], words: words as f32 };
        for place in pieces.places {
            let count = pieces.of[place] as f32;
            for says in &evidence.says[evidence.starts[place]..evidence.starts[place + 1]] {
                tally.weights[says.language] += count * says.weight;
                tally.hits[says.language] += if says.is_word { count } else { 0.0 };
            }
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

/// How often each piece occurs, by its place.
struct Counts {
    of: Vec<u32>,
    /// The places of those that do.
    places: Vec<usize>,
}

/// Words and pieces of words, and what they say.
struct Evidence {
    /// The key of each piece at the first free place from the one that the key says; at most two thirds are taken. A
    /// word is a piece with two edges.
    keys: Vec<u64>,
    /// Where among `says` stands what each piece says.
    starts: Vec<usize>,
    says: Vec<Says>,
}

/// What a piece says for a language.
struct Says {
    language: usize,
    weight: f32,
    is_word: bool,
}

impl Evidence {
    /// With room for so many pieces.
    fn new(pieces: usize) -> Self {
        Self { keys: vec![FREE; (pieces * 3 / 2).next_power_of_two()], starts: Vec::new(), says: Vec::new() }
    }

    /// Where a piece is, or may be put.
    fn place(&self, key: u64) -> usize {
        let last = self.keys.len() - 1;
        let mut place = (key >> 32) as usize & last;
        while self.keys[place] != key && self.keys[place] != FREE {
            place = (place + 1) & last;
        }
        place
    }

    /// The place of a piece from now on.
    fn add(&mut self, piece: impl Iterator<Item = char>) -> usize {
        let key = piece.fold(FREE, longer);
        let place = self.place(key);
        self.keys[place] = key;
        place
    }

    /// Counts the pieces of a word, given with its edges.
    fn count(&self, word: &[char], counts: &mut Counts) {
        let mut add = |key: u64| {
            let place = self.place(key);
            if self.keys[place] != FREE {
                if counts.of[place] == 0 {
                    counts.places.push(place);
                }
                counts.of[place] += 1;
            }
        };
        for first in 0..word.len() {
            let mut key = FREE;
            for &c in word[first..].iter().take(MAX_PIECE) {
                key = longer(key, c);
                add(key);
            }
        }
        if word.len() > MAX_PIECE {
            add(word.iter().copied().fold(FREE, longer));
        }
    }
}

/// What stands for the edge of a word in the pieces.
const EDGE: char = '_';

/// The key of no piece.
const FREE: u64 = 0;

/// The key of a piece and one character more, from that of the piece: two pieces have the same by the rarest chance only.
fn longer(key: u64, c: char) -> u64 {
    (key.rotate_left(23) ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let values = |known: &Language| known.values(Key::Tells).count() + known.values(Key::Letters).count();
        let mut evidence = Evidence::new(languages::all().iter().map(values).sum());
        let mut said: Vec<(usize, Says)> = Vec::new();
        // The last language that has a piece as a word, and how many have.
        let mut speakers = vec![(usize::MAX, 0.0); evidence.keys.len()];
        let mut folded = String::new();
        for (language, known) in languages::all().iter().enumerate() {
            for word in known.values(Key::Tells) {
                let word = words::fold(word, &mut folded).chars();
                let place = evidence.add(iter::once(EDGE).chain(word).chain([EDGE]));
                let (last, count) = &mut speakers[place];
                if std::mem::replace(last, language) != language {
                    *count += 1.0;
                    said.push((place, Says { language, weight: FUNCTION_WORD, is_word: true }));
                }
            }
            let mut weight = 0.0;
            for value in known.values(Key::Letters) {
                // A number is the weight of the pieces behind it.
                match value.parse::<u8>() {
                    Ok(number) => weight = f32::from(number),
                    Err(_) => {
                        let place = evidence.add(words::fold(value, &mut folded).chars());
                        said.push((place, Says { language, weight, is_word: false }));
                    }
                }
            }
        }
        said.sort_by_key(|&(place, _)| place);
        evidence.starts = vec![0; evidence.keys.len() + 1];
        said.iter().for_each(|&(place, _)| evidence.starts[place + 1] += 1);
        for place in 1..evidence.starts.len() {
            evidence.starts[place] += evidence.starts[place - 1];
        }
        let share = |(place, says): (usize, Says)| {
            let weight = if says.is_word { says.weight / speakers[place].1 } else { says.weight };
            Says { weight, ..says }
        };
        evidence.says = said.into_iter().map(share).collect();
        evidence
    })
}
