//! Publishers' phrases, found in the words of one block.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::languages::{self, Key, Language};
use crate::punctuation::is_unspaced;
use crate::summary::IgnoredReason;

/// More bytes than words have on average, in any script: a quick look at the length spares reading a paragraph.
const LONG_WORD: usize = 24;

const REASONS: [(Key, IgnoredReason); 12] = [
    (Key::Byline, IgnoredReason::Byline),
    (Key::DateStamp, IgnoredReason::DateStamp),
    (Key::Caption, IgnoredReason::Caption),
    (Key::Share, IgnoredReason::Share),
    (Key::Subscribe, IgnoredReason::Subscribe),
    (Key::Cookie, IgnoredReason::Cookie),
    (Key::Copyright, IgnoredReason::Copyright),
    (Key::Comments, IgnoredReason::Comments),
    (Key::Related, IgnoredReason::RelatedLinks),
    (Key::Navigation, IgnoredReason::Navigation),
    (Key::Advertisement, IgnoredReason::Advertisement),
    (Key::PublisherSummary, IgnoredReason::PublisherSummary),
];

struct Phrase {
    words: Vec<&'static str>,
    reason: IgnoredReason,
}

/// Publishers' phrases, and what dates are written with.
pub(super) struct Phrases {
    by_first_word: FxHashMap<&'static str, Vec<Phrase>>,
    dates: FxHashSet<&'static str>,
}

/// What was found in one block.
#[derive(Default)]
pub(super) struct Hits {
    /// Reasons with the number of words that speak for each, in the order of the words.
    found: Vec<(IgnoredReason, usize)>,
    /// Words that belong to a phrase.
    pub(super) covered: usize,
    /// Words of the longest phrase.
    pub(super) longest: usize,
    /// Whether the block opens with a phrase.
    pub(super) opens: bool,
}

impl Hits {
    /// The reason that most words speak for, the first of equals.
    pub(super) fn main(&self) -> Option<IgnoredReason> {
        let weight = |reason| self.covered_by(reason);
        let mut best: Option<IgnoredReason> = None;
        for &(reason, _) in &self.found {
            if best.is_none_or(|so_far| weight(reason) > weight(so_far)) {
                best = Some(reason);
            }
        }
        best
    }

    /// The main reason, of those that stand below an article, for a block of so many words.
    pub(super) fn tail(&self, words: usize) -> Option<IgnoredReason> {
        use IgnoredReason::{Byline, Caption, DateStamp, Navigation, PublisherSummary, RelatedLinks};
        let sure = words <= 10 || self.longest > 1 && words <= 30 || self.found.len() > 1;
        let reason = self.main().filter(|_| sure)?;
        let links = reason == RelatedLinks && !self.opens;
        (!links && !matches!(reason, Byline | Caption | DateStamp | Navigation | PublisherSummary)).then_some(reason)
    }

    /// How many phrases speak for a reason.
    pub(super) fn count_of(&self, reason: IgnoredReason) -> usize {
        self.found.iter().filter(|&&(found, _)| found == reason).count()
    }

    pub(super) fn covered_by(&self, reason: IgnoredReason) -> usize {
        self.found.iter().filter(|&&(found, _)| found == reason).map(|&(_, words)| words).sum()
    }
}

/// A block's words in lower case, each character of an unspaced script a word.
#[derive(Default)]
pub(super) struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    /// The words of a block; nothing when there are more than `limit`, or none.
    pub(super) fn of(block: &str, limit: usize) -> Option<Self> {
        if block.len() > limit * LONG_WORD {
            return None;
        }
        let mut words = Self::default();
        for c in block.chars() {
            if c.is_ascii() {
                match c.is_ascii_alphanumeric() {
                    true => words.text.push(c.to_ascii_lowercase()),
                    false => words.end(),
                }
                if words.ends.len() > limit {
                    return None;
                }
                continue;
            }
            // Most letters beyond ASCII, told without a look into Unicode's tables.
            if matches!(c, 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ') {
                words.text.push(c);
                continue;
            }
            let alone = is_unspaced(c) || c == '©';
            if alone || !c.is_alphanumeric() {
                words.end();
            }
            if alone || c.is_alphanumeric() {
                words.text.extend(c.to_lowercase());
            }
            if alone {
                words.end();
            }
            if words.ends.len() > limit {
                return None;
            }
        }
        words.end();
        (1..=limit).contains(&words.ends.len()).then_some(words)
    }

    fn end(&mut self) {
        if self.text.len() > self.ends.last().copied().unwrap_or_default() {
            self.ends.push(self.text.len());
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.at(at))
    }

    fn at(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start..self.ends[at]]
    }
}

impl Phrases {
    /// Those that may stand around an article in this language: of English for English, and where the language is not
    /// known, else of all languages.
    pub(super) fn of(language: Option<&Language>) -> &'static Self {
        static ENGLISH: OnceLock<Phrases> = OnceLock::new();
        static ALL: OnceLock<Phrases> = OnceLock::new();
        match language.filter(|language| !language.is_english()) {
            None => ENGLISH.get_or_init(|| Self::in_languages(languages::find(languages::ENGLISH))),
            Some(_) => ALL.get_or_init(|| Self::in_languages(languages::all())),
        }
    }

    fn in_languages(languages: impl IntoIterator<Item = &'static Language>) -> Self {
        let mut by_first_word: FxHashMap<&'static str, Vec<Phrase>> = FxHashMap::default();
        let mut dates = FxHashSet::default();
        for language in languages {
            for (key, reason) in REASONS {
                for value in language.values(key) {
                    let words = split(value);
                    if let Some(&first) = words.first() {
                        by_first_word.entry(first).or_default().push(Phrase { words, reason });
                    }
                }
            }
            dates.extend(language.months().map(|(name, _)| name).chain(language.values(Key::Weekdays)));
        }
        Self { by_first_word, dates }
    }

    /// How many of `words` name months and days or are numbers.
    pub(super) fn dates(&self, words: &Words) -> usize {
        let is_date = |word: &str| self.dates.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit());
        words.iter().filter(|word| is_date(word)).count()
    }

    /// The phrases that occur in `words`; of overlapping ones the longest.
    pub(super) fn find(&self, words: &Words) -> Hits {
        let mut hits = Hits::default();
        let mut at = 0;
        while at < words.len() {
            let known = self.by_first_word.get(words.at(at)).map_or(&[][..], Vec::as_slice);
            let longest =
                known.iter().filter(|phrase| occurs(phrase, words, at)).max_by_key(|phrase| phrase.words.len());
            let Some(phrase) = longest else {
                at += 1;
                continue;
            };
            let length = phrase.words.len();
            hits.found.push((phrase.reason, length));
            hits.covered += length;
            hits.longest = hits.longest.max(length);
            hits.opens |= at == 0;
            at += length;
        }
        hits
    }
}

fn occurs(phrase: &Phrase, words: &Words, at: usize) -> bool {
    words.len() - at >= phrase.words.len()
        && phrase.words.iter().enumerate().all(|(offset, word)| words.at(at + offset) == *word)
}

/// A phrase of a language file as `words` would split it.
fn split(value: &'static str) -> Vec<&'static str> {
    let mut words = Vec::new();
    for part in value.split(|c: char| !c.is_alphanumeric() && c != '©').filter(|part| !part.is_empty()) {
        match part.chars().all(is_unspaced) {
            true => words.extend(part.split("").filter(|character| !character.is_empty())),
            false => words.push(part),
        }
    }
    words
}
