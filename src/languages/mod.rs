//! What is known of each language: closed-class words, abbreviations, publishers' phrases. Data only, one file a
//! language in `data/`, packed by the build script; adding a language is adding a file and naming it in `table.rs`,
//! adding a kind of words is naming it in `keys.rs`. Read by every other room.
//!
//! English, and what tells languages apart, is always there. The rest is built in or loaded: most of it all, which
//! a reader of English texts need not download.

mod keys;
mod table;
mod unpack;

use std::sync::OnceLock;

pub(crate) use keys::{ENGLISH, Key};

use crate::error::{Error, ErrorKind};

/// One language's file, split by key.
pub(crate) struct Language {
    /// BCP 47 tag.
    pub(crate) tag: &'static str,
    /// The place in the list of all.
    number: usize,
    /// The values of each key, with spaces between, as far as they are in this file.
    lists: &'static [&'static str],
}

impl Language {
    /// The values of `key`, in the file's order where that says something; a phrase has `_` for its inner spaces.
    pub(crate) fn values(&self, key: Key) -> impl Iterator<Item = &'static str> + use<> {
        self.list(key).split_ascii_whitespace()
    }

    /// The names of the months with their numbers from 1. In the file, a further name of a month has `+` behind it, and
    /// names beyond those of the twelfth are of another calendar, or as another country has them.
    pub(crate) fn months(&self) -> impl Iterator<Item = (&'static str, u32)> + use<> {
        self.values(Key::Months).scan(0, |month, value| {
            let name = value.strip_suffix('+');
            *month += u32::from(name.is_none());
            Some((name.unwrap_or(value), (*month - 1) % 12 + 1))
        })
    }

    /// Whether a number followed by a stop is an ordinal, as in "3. Mai".
    pub(crate) fn has_ordinal_stop(&self) -> bool {
        !self.list(Key::OrdinalStop).is_empty()
    }

    /// The script it is written in, as its file names it.
    pub(crate) fn script(&self) -> &'static str {
        self.list(Key::Script)
    }

    pub(crate) fn is_english(&self) -> bool {
        self.tag == ENGLISH
    }

    fn list(&self, key: Key) -> &'static str {
        if keys::is_in_first_file(self.tag, Key::NAMES[key as usize]) {
            return self.lists[key as usize];
        }
        rest().map_or("", |rest| rest[self.number].lists[key as usize])
    }
}

/// Every language served, in a fixed order.
pub(crate) fn all() -> &'static [Language] {
    static ALL: OnceLock<Vec<Language>> = OnceLock::new();
    ALL.get_or_init(|| unpack::languages(unpack::text(include_bytes!(concat!(env!("OUT_DIR"), "/first.bin")))))
}

static REST: OnceLock<Vec<Language>> = OnceLock::new();

/// The lists of the second file: built in, or loaded before.
fn rest() -> Option<&'static [Language]> {
    #[cfg(feature = "data")]
    if REST.get().is_none() {
        load(include_bytes!(concat!(env!("OUT_DIR"), "/languages.bin")));
    }
    REST.get().map(Vec::as_slice)
}

/// Takes the lists of all languages but English from the bytes of their file, once; whether the bytes are that.
pub(crate) fn load(bytes: &[u8]) -> bool {
    let Some(packed) = bytes.strip_prefix(keys::MAGIC) else { return false };
    let text = unpack::text(packed);
    unpack::is_whole(&text) && REST.get_or_init(|| unpack::languages(text)).len() == all().len()
}

/// Says what to load where words of a language are missing.
pub(crate) fn check(language: Option<&Language>) -> Result<(), Error> {
    if language.is_none_or(Language::is_english) { Ok(()) } else { check_rest() }
}

/// Says what to load where the second file is missing: several sources need it in any language.
pub(crate) fn check_rest() -> Result<(), Error> {
    if rest().is_some() { Ok(()) } else { Err(ErrorKind::NotLoaded("languages.bin").into()) }
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

#[cfg(test)]
mod tests;
