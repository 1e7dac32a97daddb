//! How a sentence opens: whether it leans on the one before it.

use crate::languages::{Key, Language};
use crate::punctuation::{is_opening, is_unspaced};

/// How a sentence opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It stands alone.
    Plain,
    /// With a pronoun or demonstrative whose referent stands before.
    Pronoun,
    /// With a connective; the words up to this byte may be dropped.
    Connective(usize),
}

/// The opening of a sentence in a language.
pub(crate) fn opening_of(sentence: &str, language: Option<&Language>) -> Opening {
    let Some(language) = language else { return Opening::Plain };
    let from = sentence.find(|c: char| !is_opening(c) && !c.is_whitespace()).unwrap_or_default();
    if let Some(length) = connective(&sentence[from..], language) {
        return Opening::Connective(from + length);
    }
    match leans(&sentence[from..], language) {
        true => Opening::Pronoun,
        false => Opening::Plain,
    }
}

/// Whether the sentence opens with a pronoun or demonstrative, or has one right behind a function word: "In that case".
fn leans(sentence: &str, language: &Language) -> bool {
    let opens_with_any = |text: &str, key: Key| {
        let word = first_word(text);
        language.values(key).any(|value| opens_with(text, value, word))
    };
    if opens_with_any(sentence, Key::Pronouns) {
        return true;
    }
    let second = sentence.find(' ').map_or("", |at| &sentence[at + 1..]);
    second.starts_with(char::is_lowercase)
        && opens_with_any(sentence, Key::Stop)
        && opens_with_any(second, Key::Pronouns)
}

/// The bytes of a connective that the sentence opens with and that may go: one set off by a comma, or a conjunction.
fn connective(sentence: &str, language: &Language) -> Option<usize> {
    let word = first_word(sentence);
    for phrase in language.values(Key::Connectives).filter(|phrase| opens_with(sentence, phrase, word)) {
        let behind = sentence[phrase.len()..].trim_start();
        if let Some(rest) = behind.strip_prefix([',', '，', '、', '،']) {
            return Some(sentence.len() - rest.trim_start().len());
        }
    }
    let phrase = language.values(Key::Conjunctions).find(|phrase| opens_with(sentence, phrase, word))?;
    let behind = sentence[phrase.len()..].trim_start_matches([',', '，', '、', '،', ' ', '\u{A0}', '\n']);
    Some(sentence.len() - behind.len())
}

fn first_word(sentence: &str) -> &str {
    sentence.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// Whether the sentence opens with a phrase of a language file, as whole words. A phrase is in lower case and has `_`
/// for spaces; only the sentence's first letter may differ in case.
fn opens_with(sentence: &str, phrase: &str, first_word: &str) -> bool {
    let unspaced = phrase.chars().all(is_unspaced);
    if !unspaced && !phrase.contains(['_', '\'', '-']) {
        return first_word.len() == phrase.len() && same_but_for_first_case(first_word, phrase);
    }
    let Some(head) = sentence.get(..phrase.len()) else { return false };
    let ends = unspaced || !sentence[phrase.len()..].starts_with(char::is_alphanumeric);
    ends && head.bytes().zip(phrase.bytes()).skip(1).all(|(a, b)| a == b || b == b'_' && a == b' ')
        && same_but_for_first_case(&head[..first_char_len(head)], &phrase[..first_char_len(phrase)])
}

fn first_char_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn same_but_for_first_case(word: &str, lower: &str) -> bool {
    let (mut a, mut b) = (word.chars(), lower.chars());
    let first = a.next().map(|c| c.to_lowercase().eq(b.next())).unwrap_or_default();
    first && a.as_str() == b.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, sentence: &str, expected: Option<&str>) {
        let rest = match opening_of(sentence, crate::languages::find(language)) {
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
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        check("en", "Still waters run deep.", None);
        check("en", "Butter is dear.", None);
        check("en", "Android phones sell.", None);
    }

    #[test]
    fn pronouns_lean() {
        check("en", "They left.", Some("leans"));
        check("en", "“It rains,” he said.", Some("leans"));
        check("en", "In that case, nobody comes.", Some("leans"));
        check("en", "Theydon is a village.", None);
    }
}
