//! How a sentence opens: whether it leans on the one before it.

use crate::languages::{Key, Language};
use crate::punctuation::{is_opening, is_unspaced};

/// How a sentence opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It stands alone.
    #[default]
    Plain,
    /// With a pronoun or demonstrative whose referent stands before.
    Pronoun,
    /// With a connective; the words up to this byte may be dropped.
    Connective(usize),
}

/// The words of a language that open sentences that lean on others.
#[derive(Default)]
pub(super) struct Openers {
    /// With their first letters; those of one letter stand at one place.
    places: [Vec<(char, &'static str, Key)>; PLACES],
}

const PLACES: usize = 32;

impl Openers {
    /// The openers of a language; without one, none.
    pub(super) fn of(language: Option<&Language>) -> Self {
        let mut openers = Self::default();
        let Some(language) = language else { return openers };
        for key in [Key::Connectives, Key::Conjunctions, Key::Pronouns, Key::Stop] {
            for value in language.values(key) {
                let first = value.chars().next().unwrap_or_default();
                openers.places[first as usize % PLACES].push((first, value, key));
            }
        }
        openers
    }

    /// The opening of a sentence.
    pub(super) fn opening_of(&self, sentence: &str) -> Opening {
        let from = sentence.find(|c: char| !is_opening(c) && !c.is_whitespace()).unwrap_or_default();
        let words = &sentence[from..];
        match self.connective(words) {
            Some(length) => Opening::Connective(from + length),
            None if self.leans(words) => Opening::Pronoun,
            None => Opening::Plain,
        }
    }

    /// The bytes of the opener that a text opens with, if it has one of that kind: of several the longest.
    fn opener(&self, text: &str, wanted: Key) -> Option<usize> {
        let first = text.chars().next()?.to_lowercase().next()?;
        let known = self.places[first as usize % PLACES].iter();
        let fitting = known.filter(|&&(letter, _, key)| letter == first && key == wanted);
        fitting.filter_map(|&(_, value, _)| opens_with(text, value)).max()
    }

    /// The bytes of a connective that may go: one set off by a comma, or a conjunction.
    fn connective(&self, sentence: &str) -> Option<usize> {
        const COMMAS: [char; 4] = [',', '，', '、', '،'];
        if let Some(length) = self.opener(sentence, Key::Connectives)
            && let Some(rest) = sentence[length..].trim_start().strip_prefix(COMMAS)
        {
            return Some(sentence.len() - rest.trim_start().len());
        }
        let length = self.opener(sentence, Key::Conjunctions)?;
        let behind = &sentence[length..];
        let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || COMMAS.contains(&c));
        // "E. Rossi" opens with an initial, not with the Italian "and".
        (rest.len() < behind.len() || sentence[..length].ends_with(is_unspaced)).then(|| sentence.len() - rest.len())
    }

    /// Whether the sentence opens with a pronoun, or has one right behind a function word: "In that case".
    fn leans(&self, sentence: &str) -> bool {
        if self.opener(sentence, Key::Pronouns).is_some() {
            return true;
        }
        let second = self.opener(sentence, Key::Stop).and_then(|length| sentence[length..].strip_prefix(' '));
        second.is_some_and(|text| text.starts_with(char::is_lowercase) && self.opener(text, Key::Pronouns).is_some())
    }
}

/// The bytes of `text` that are `phrase`, as whole words. A phrase is in lower case and has `_` for spaces; only the
/// text's first letter may differ in case.
fn opens_with(text: &str, phrase: &str) -> Option<usize> {
    let first = |text: &str| text.chars().next().map_or(0, char::len_utf8);
    let (found, wanted) = (&text[first(text)..], &phrase[first(phrase)..]);
    let behind = found.as_bytes().get(..wanted.len())?;
    let is_wanted = |(&found, wanted): (&u8, u8)| found == wanted || wanted == b'_' && found == b' ';
    if !behind.iter().zip(wanted.bytes()).all(is_wanted) {
        return None;
    }
    let rest = &found[wanted.len()..];
    let ends = phrase.ends_with(is_unspaced) || !rest.starts_with(char::is_alphanumeric);
    ends.then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, sentence: &str, expected: Option<&str>) {
        let rest = match Openers::of(crate::languages::find(language)).opening_of(sentence) {
            Opening::Connective(end) => Some(&sentence[end..]),
            Opening::Pronoun => Some("leans"),
            Opening::Plain => None,
        };
        assert_eq!(rest, expected, "{sentence}");
    }

    #[test]
    fn connectives_before_a_comma_may_go() {
        check("en", "Meanwhile, the mayor left.", Some("the mayor left."));
        check("en", "In addition, the mayor left.", Some("the mayor left."));
        check("en", "But the mayor stayed.", Some("the mayor stayed."));
        check("de", "Doch die Stadt wuchs.", Some("die Stadt wuchs."));
        check("ja", "しかし、町は育った。", Some("町は育った。"));
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        check("en", "Still waters run deep.", None);
        check("en", "Butter is dear.", None);
        check("en", "Android phones sell.", None);
        check("it", "E. Rossi è partita.", None);
    }

    #[test]
    fn pronouns_lean() {
        check("en", "They left.", Some("leans"));
        check("en", "“It rains,” he said.", Some("leans"));
        check("en", "In that case, nobody comes.", Some("leans"));
        check("en", "Theydon is a village.", None);
    }
}
