//! Terms: the distinct folded words of a corpus, numbered in the order in which they are first seen.

use rustc_hash::FxHashMap;

use super::words;
use crate::languages::{Key, Language};

/// The number of a term.
pub(crate) type TermId = u32;

/// Marks function words of another language than the text's own; no word has it.
const FOREIGN: char = '\u{1}';

/// The distinct words seen so far.
#[derive(Default)]
pub(crate) struct Vocabulary {
    ids: FxHashMap<Box<str>, TermId>,
    texts: Vec<Box<str>>,
    is_stop: Vec<bool>,
}

impl Vocabulary {
    /// The number of a word given as it is matched.
    pub(crate) fn id(&mut self, word: &str) -> TermId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = self.texts.len() as TermId;
        self.ids.insert(word.into(), id);
        self.texts.push(word.into());
        self.is_stop.push(is_function_character(word));
        id
    }

    /// The number of a word that was seen, if it was.
    pub(crate) fn find(&self, word: &str) -> Option<TermId> {
        self.ids.get(word).copied()
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
        &self.texts[term as usize]
    }

    /// How many terms there are.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }
}

/// Hiragana write inflections and particles: alone, none says what a text is about. Nor does a single Latin letter.
fn is_function_character(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    characters.next().is_none() && first.is_some_and(|c| matches!(c, '\u{3040}'..='\u{309F}' | 'a'..='z'))
}
