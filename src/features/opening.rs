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

/// The kinds of words that open sentences that lean on others.
const KINDS: [Key; 4] = [Key::Connectives, Key::Conjunctions, Key::Pronouns, Key::Stop];

/// The words of a language that open sentences that lean on others.
#[derive(Default)]
pub(super) struct Openers {
    /// Those of one first letter stand at one place.
    places: [Vec<Opener>; PLACES],
}

const PLACES: usize = 32;

/// A word or several that may open a sentence, in lower case and with `_` for spaces.
struct Opener {
    first: char,
    /// What stands behind the first letter.
    rest: &'static str,
    /// Whether its script has no spaces, so that a letter may stand right behind.
    unspaced: bool,
    /// Its place in `KINDS`.
    kind: usize,
}

/// For each kind the bytes of the longest opener that a text has.
type Found = [Option<usize>; KINDS.len()];

impl Openers {
    /// The openers of a language; without one, none.
    pub(super) fn of(language: Option<&Language>) -> Self {
        let mut openers = Self::default();
        let Some(language) = language else { return openers };
        for (kind, key) in KINDS.into_iter().enumerate() {
            for words in language.values(key) {
                let mut letters = words.chars();
                let first = letters.next().unwrap_or_default();
                let unspaced = words.ends_with(is_unspaced);
                openers.places[first as usize % PLACES].push(Opener { first, rest: letters.as_str(), unspaced, kind });
            }
        }
        openers
    }

    /// The opening of a sentence.
    pub(super) fn opening_of(&self, sentence: &str) -> Opening {
        let from = sentence.find(|c: char| !is_opening(c) && !c.is_whitespace()).unwrap_or_default();
        let words = &sentence[from..];
        let found = self.found(words);
        match connective(words, &found) {
            Some(length) => Opening::Connective(from + length),
            None if self.leans(words, &found) => Opening::Pronoun,
            None => Opening::Plain,
        }
    }

    /// What a text opens with. Only its first letter may differ in case.
    fn found(&self, text: &str) -> Found {
        let mut found = Found::default();
        let mut letters = text.chars();
        let Some(first) = letters.next().and_then(|letter| letter.to_lowercase().next()) else { return found };
        for opener in self.places[first as usize % PLACES].iter().filter(|opener| opener.first == first) {
            if let Some(behind) = opener.behind(letters.as_str()) {
                found[opener.kind] = found[opener.kind].max(Some(text.len() - behind.len()));
            }
        }
        found
    }

    /// Whether the sentence opens with a pronoun, or has one right behind a function word: "In that case".
    fn leans(&self, sentence: &str, &[_, _, pronoun, function]: &Found) -> bool {
        let second = || function.and_then(|length| sentence[length..].strip_prefix(' '));
        pronoun.is_some()
            || second().is_some_and(|text| {
                text.starts_with(char::is_lowercase) && matches!(self.found(text), [_, _, Some(_), _])
            })
    }
}

impl Opener {
    /// What stands behind it in a text that opens with it as whole words, given without its first letter.
    fn behind<'a>(&self, text: &'a str) -> Option<&'a str> {
        // In a longer word, most of the time.
        if !self.unspaced && text.as_bytes().get(self.rest.len()).is_some_and(u8::is_ascii_alphanumeric) {
            return None;
        }
        let found = text.as_bytes().get(..self.rest.len())?;
        let is_wanted = |(&found, wanted): (&u8, u8)| found == wanted || wanted == b'_' && found == b' ';
        if !found.iter().zip(self.rest.bytes()).all(is_wanted) {
            return None;
        }
        let behind = &text[self.rest.len()..];
        (self.unspaced || !behind.starts_with(char::is_alphanumeric)).then_some(behind)
    }
}

/// The bytes of a connective that may go: one set off by a comma, or a conjunction.
fn connective(sentence: &str, &[connective, conjunction, ..]: &Found) -> Option<usize> {
    const COMMAS: [char; 4] = [',', '，', '、', '،'];
    if let Some(length) = connective
        && let Some(rest) = sentence[length..].trim_start().strip_prefix(COMMAS)
    {
        return Some(sentence.len() - rest.trim_start().len());
    }
    let length = conjunction?;
    let behind = &sentence[length..];
    let rest = behind.trim_start_matches(|c: char| c.is_whitespace() || COMMAS.contains(&c));
    // "E. Rossi" opens with an initial, not with the Italian "and".
    (rest.len() < behind.len() || sentence[..length].ends_with(is_unspaced)).then(|| sentence.len() - rest.len())
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
