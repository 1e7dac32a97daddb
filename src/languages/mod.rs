//! What is known of each language: closed-class words, abbreviations, publishers' phrases. Data only, one file a
//! language in `data/`; adding a language is adding a file and naming it in `table.rs`. Read by every other room.

mod table;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// One language's file, split by key.
pub(crate) struct Language {
    /// BCP 47 tag.
    pub(crate) tag: &'static str,
    entries: FxHashMap<&'static str, &'static str>,
}

/// The kinds of words that a language file lists. Their names are the file's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Stop,
    Letters,
    Titles,
    Abbreviations,
    BeforeNumber,
    Connectives,
    Conjunctions,
    Pronouns,
    Speech,
    Negations,
    Months,
    Weekdays,
    Byline,
    DateStamp,
    Caption,
    Share,
    Subscribe,
    Cookie,
    Copyright,
    Comments,
    Related,
    Navigation,
    Advertisement,
    PublisherSummary,
}

impl Key {
    fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Letters => "letters",
            Self::Titles => "titles",
            Self::Abbreviations => "abbreviations",
            Self::BeforeNumber => "before_number",
            Self::Connectives => "connectives",
            Self::Conjunctions => "conjunctions",
            Self::Pronouns => "pronouns",
            Self::Speech => "speech",
            Self::Negations => "negations",
            Self::Months => "months",
            Self::Weekdays => "weekdays",
            Self::Byline => "byline",
            Self::DateStamp => "date_stamp",
            Self::Caption => "caption",
            Self::Share => "share",
            Self::Subscribe => "subscribe",
            Self::Cookie => "cookie",
            Self::Copyright => "copyright",
            Self::Comments => "comments",
            Self::Related => "related",
            Self::Navigation => "navigation",
            Self::Advertisement => "advertisement",
            Self::PublisherSummary => "publisher_summary",
        }
    }
}

impl Language {
    fn parse(tag: &'static str, file: &'static str) -> Self {
        let entries = file.lines().filter_map(|line| line.split_once(": ")).collect();
        Self { tag, entries }
    }

    /// The values of `key` in the file's order; a phrase has `_` for its inner spaces.
    pub(crate) fn values(&self, key: Key) -> impl Iterator<Item = &'static str> + use<> {
        self.entries.get(key.name()).copied().unwrap_or_default().split_ascii_whitespace()
    }

    /// The names of the months with their numbers from 1. In the file, a further name of a month has `+` before it, and
    /// names beyond those of the twelfth are of another calendar, or as another country has them.
    pub(crate) fn months(&self) -> impl Iterator<Item = (&'static str, u32)> + use<> {
        self.values(Key::Months).scan(0, |month, value| {
            let name = value.strip_prefix('+');
            *month += u32::from(name.is_none());
            Some((name.unwrap_or(value), (*month - 1) % 12 + 1))
        })
    }

    /// Whether a number followed by a stop is an ordinal, as in "3. Mai".
    pub(crate) fn has_ordinal_stop(&self) -> bool {
        self.entries.contains_key("ordinal_stop")
    }

    /// The script it is written in, as its file names it.
    pub(crate) fn script(&self) -> &'static str {
        self.entries.get("script").copied().unwrap_or_default()
    }
}

/// Every language served, in a fixed order.
pub(crate) fn all() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| table::FILES.iter().map(|&(tag, file)| Language::parse(tag, file)).collect())
}

/// The language of a BCP 47 tag: the file of the tag itself or of its primary language.
pub(crate) fn find(tag: &str) -> Option<&'static Language> {
    let named = |name: &str| all().iter().find(|language| language.tag.eq_ignore_ascii_case(name));
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    named(tag).or_else(|| {
        named(match primary.as_str() {
            "no" | "nn" => "nb",
            "bs" | "sh" => "hr",
            "fil" => "tl",
            "iw" => "he",
            other => other,
        })
    })
}
