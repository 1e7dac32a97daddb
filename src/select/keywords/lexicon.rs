//! What each term may do in a phrase, and which terms are forms of one word.

use rustc_hash::FxHashMap;

use super::casing::Casing;
use super::phrases::{Numbers, key, number};
use crate::features::{Inflections, Stems};
use crate::languages::Key;
use crate::text::{Corpus, TermId, folded, skeleton};

/// A name's spellings are compared when it has at least this many letters.
const MIN_NAME: usize = 5;

/// What a language file says of a term, as bits.
pub(super) const STOP: u8 = 1;
/// Frequent words that name no subject: verbs of saying, units of time, numbers in words.
pub(super) const COMMON: u8 = 2;
/// Months, which may be surnames too, and weekdays, which may not.
pub(super) const MONTH: u8 = 4;
pub(super) const DAY: u8 = 64;
/// Words that hold the parts of a name together.
pub(super) const LINK: u8 = 8;
/// Articles and possessives: what follows is a noun.
pub(super) const ARTICLE: u8 = 16;
/// Offices before a name.
pub(super) const ROLE: u8 = 32;
/// Chinese function characters, which may be part of a name.
pub(super) const HAN: u8 = 128;

/// What is known of the terms of a text.
pub(super) struct Lexicon {
    marks: Vec<u8>,
    /// The first term of each that is a form of the same word.
    lexemes: Vec<TermId>,
    /// The terms of the titles.
    titles: Vec<TermId>,
}

impl Lexicon {
    /// Reads the languages of the text and joins the forms of each word.
    pub(super) fn of(corpus: &Corpus, stems: &Stems) -> Self {
        let terms = 0..corpus.vocabulary.len() as TermId;
        let is_han = |term: TermId| corpus.vocabulary.text(term).contains(|c| matches!(c, '一'..='鿿'));
        let function = |term: TermId| match corpus.vocabulary.is_stop(term) {
            true if is_han(term) => STOP | HAN,
            true => STOP,
            false => 0,
        };
        let mut marks: Vec<u8> = terms.clone().map(function).collect();
        for language in corpus.languages() {
            for (key, mark) in [
                (Key::Speech, COMMON),
                (Key::Common, COMMON),
                (Key::Months, MONTH),
                (Key::Weekdays, DAY),
                (Key::Links, LINK),
                (Key::Articles, ARTICLE),
                (Key::Roles, ROLE),
            ] {
                let known = language.values(key).filter_map(|word| corpus.vocabulary.find(&folded(word)));
                known.for_each(|term| marks[term as usize] |= mark);
            }
        }
        let lexemes = terms.map(|term| stems.of(term)).collect();
        let titles = corpus.documents.iter().flat_map(|part| part.title.iter().copied()).collect();
        let mut lexicon = Self { marks, lexemes, titles };
        lexicon.join_inflections(corpus);
        lexicon
    }

    /// The marks of a term.
    pub(super) fn marks(&self, term: TermId) -> u8 {
        self.marks[term as usize]
    }

    /// Whether a term has one of these marks.
    pub(super) fn has(&self, term: TermId, marks: u8) -> bool {
        self.marks(term) & marks != 0
    }

    /// Whether any term has one of these marks.
    pub(super) fn has_any(&self, marks: u8) -> bool {
        self.marks.iter().any(|known| known & marks != 0)
    }

    /// The word that a term is a form of.
    pub(super) fn lexeme(&self, term: TermId) -> TermId {
        self.lexemes[term as usize]
    }

    /// For every term whether it is a word of a title.
    pub(super) fn in_title(&self) -> Vec<bool> {
        let mut found = vec![false; self.lexemes.len()];
        self.titles.iter().for_each(|&term| found[self.lexeme(term) as usize] = true);
        found
    }

    /// Terms that differ by endings, and by beginnings where a language has such, are forms of one word.
    fn join_inflections(&mut self, corpus: &Corpus) {
        let inflections = Inflections::of(corpus);
        if inflections.is_empty() {
            return;
        }
        let mut known: FxHashMap<Box<str>, TermId> = FxHashMap::default();
        let mut bases = Vec::new();
        for term in 0..self.lexemes.len() as TermId {
            let word = corpus.vocabulary.text(term);
            if self.has(term, STOP | COMMON) || word.starts_with(|c: char| !c.is_alphabetic()) {
                continue;
            }
            inflections.bases(word, &mut bases);
            let first = bases.iter().find_map(|base| known.get(*base)).copied();
            let lexeme = first.unwrap_or(self.lexemes[term as usize]);
            self.lexemes[term as usize] = lexeme;
            bases.iter().for_each(|&base| _ = known.entry(base.into()).or_insert(lexeme));
        }
    }

    /// Makes one of the names that are spelt alike.
    pub(super) fn join_spellings(&mut self, corpus: &Corpus, casing: &Casing) {
        let mut known = Numbers::default();
        for term in 0..self.lexemes.len() as TermId {
            let word = corpus.vocabulary.text(term);
            let may_be_name = !casing.is_ever_lower(term) && !self.has(term, STOP | COMMON);
            if may_be_name && word.chars().nth(MIN_NAME - 1).is_some() {
                let lexeme = &mut self.lexemes[term as usize];
                *lexeme = *number(&mut known, key(skeleton(word).map(u32::from)), *lexeme);
            }
        }
    }
}

/// Whether the text's first language lists such words.
pub(super) fn has(corpus: &Corpus, key: Key) -> bool {
    corpus.languages().first().is_some_and(|language| language.values(key).next().is_some())
}
