//! What a language knows of its full stops: its abbreviations and the words that open sentences, looked up by folded
//! word without allocating.

use rustc_hash::FxHashMap;

use crate::languages::{Key, Language};

/// What a word is, as bits.
pub(super) type Kinds = u8;
/// Stands before a name: "Dr."
pub(super) const TITLE: Kinds = 1;
/// May end a sentence or not: "Inc."
pub(super) const ABBREVIATION: Kinds = 2;
/// Stands before a number: "No. 5"
pub(super) const BEFORE_NUMBER: Kinds = 4;
/// Opens sentences often enough to tell "the U.S. The" from "the U.S. Army".
pub(super) const STARTER: Kinds = 8;
/// Tells who said what: "“Go!” Jane said."
pub(super) const SPEECH: Kinds = 16;
/// Pronouns, conjunctions and connectives, which open sentences and clauses.
pub(super) const OPENER: Kinds = 32;

/// What texts of every language borrow.
const BORROWED_TITLES: &str = "dr prof mr mrs ms vs";
const BORROWED_ABBREVIATIONS: &str = "inc ltd corp jr sr";

/// The longest word, in bytes, that is looked up.
const MAX_WORD: usize = 48;

/// The rules of one language.
pub(crate) struct Rules {
    words: FxHashMap<&'static [u8], Kinds>,
    /// A number with a stop is an ordinal, as in "3. Mai".
    pub(super) has_ordinal_stop: bool,
    /// The semicolon asks.
    pub(super) is_greek: bool,
    /// The colon ends sentences.
    pub(super) is_armenian: bool,
    /// Spaces part clauses and sentences, and no mark does.
    pub(super) parts_by_spaces: bool,
}

impl Rules {
    /// The rules of a language; without one, only those of no language.
    pub(crate) fn of(language: Option<&Language>) -> Self {
        let mut words: FxHashMap<&'static [u8], Kinds> = FxHashMap::default();
        let lists = [
            (Key::Titles, TITLE),
            (Key::Abbreviations, ABBREVIATION),
            (Key::BeforeNumber, BEFORE_NUMBER),
            (Key::Stop, STARTER),
            (Key::Pronouns, STARTER | OPENER),
            (Key::Conjunctions, STARTER | OPENER),
            (Key::Connectives, STARTER | OPENER),
            (Key::Speech, SPEECH),
        ];
        for (language, (key, kind)) in language.into_iter().flat_map(|language| lists.map(|list| (language, list))) {
            language.values(key).for_each(|word| *words.entry(word.as_bytes()).or_default() |= kind);
        }
        for (borrowed, kind) in [(BORROWED_TITLES, TITLE), (BORROWED_ABBREVIATIONS, ABBREVIATION)] {
            borrowed.split(' ').for_each(|word| _ = words.entry(word.as_bytes()).or_insert(kind));
        }
        let script = language.map_or("", Language::script);
        Self {
            words,
            has_ordinal_stop: language.is_some_and(Language::has_ordinal_stop),
            is_greek: script == "Greek",
            is_armenian: script == "Armenian",
            parts_by_spaces: matches!(script, "Thai" | "Lao"),
        }
    }

    /// What the word is, whatever its case.
    pub(super) fn kinds(&self, word: &str) -> Kinds {
        let mut buffer = [0; MAX_WORD];
        fold(word, &mut buffer).and_then(|folded| self.words.get(folded)).copied().unwrap_or_default()
    }
}

/// The word in lower case, unless it is longer than any word of the lists.
fn fold<'a>(word: &str, buffer: &'a mut [u8; MAX_WORD]) -> Option<&'a [u8]> {
    if word.is_ascii() {
        let room = buffer.get_mut(..word.len())?;
        room.copy_from_slice(word.as_bytes());
        room.make_ascii_lowercase();
        return Some(room);
    }
    let mut length = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let room = buffer.get_mut(length..length + c.len_utf8())?;
        length += c.encode_utf8(room).len();
    }
    Some(&buffer[..length])
}
