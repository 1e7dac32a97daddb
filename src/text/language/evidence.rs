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
        let (mut word, mut edges) = (String::new(), Vec::new());
        words::each_folded(sample, |folded| {
            if folded.contains(char::is_alphabetic) {
                tally.words += 1.0;
                word.clear();
                word.extend(["_", folded, "_"]);
                tally.add(evidence, &word, &mut edges);
            }
        });
        tally
    }

    /// Adds what a word says, given with `_` before and behind it.
    fn add(&mut self, evidence: &Evidence, word: &str, edges: &mut Vec<usize>) {
        for &(language, weight) in evidence.words.get(&word[1..word.len() - 1]).into_iter().flatten() {
            self.weights[language] += weight;
            self.hits[language] += 1.0;
        }
        let mut says = |piece: &str| {
            for &(language, weight) in evidence.pieces.get(piece).into_iter().flatten() {
                self.weights[language] += weight;
            }
        };
        edges.clear();
        edges.extend(word.char_indices().map(|(at, _)| at));
        edges.push(word.len());
        for (first, &start) in edges.iter().enumerate() {
            edges[first..].iter().skip(1).take(MAX_PIECE).for_each(|&end| says(&word[start..end]));
        }
        if edges.len() > MAX_PIECE + 1 {
            says(word);
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
struct Evidence {
    words: FxHashMap<Box<str>, Vec<(usize, f32)>>,
    /// `_` stands for the edge of a word.
    pieces: FxHashMap<Box<str>, Vec<(usize, f32)>>,
}

fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let mut evidence = Evidence { words: FxHashMap::default(), pieces: FxHashMap::default() };
        for (index, language) in languages::all().iter().enumerate() {
            for word in language.values(Key::Tells) {
                let speakers = evidence.words.entry(words::folded(word)).or_default();
                if speakers.last().is_none_or(|&(last, _)| last != index) {
                    speakers.push((index, 0.0));
                }
            }
            let mut weight = 0.0;
            for value in language.values(Key::Letters) {
                // A number is the weight of the pieces behind it.
                match value.parse::<u8>() {
                    Ok(number) => weight = f32::from(number),
                    Err(_) => evidence.pieces.entry(words::folded(value)).or_default().push((index, weight)),
                }
            }
        }
        for speakers in evidence.words.values_mut() {
            let shared = FUNCTION_WORD / speakers.len() as f32;
            speakers.iter_mut().for_each(|(_, weight)| *weight = shared);
        }
        evidence
    })
}
