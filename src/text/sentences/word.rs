//! The words around a full stop: where they begin and end, and which are initials.

use crate::punctuation::{is_closing, is_opening, is_terminator};

/// How far back a word is looked for, in characters.
const REACH: usize = 24;

/// The letters with which the text begins.
pub(super) fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

/// The word that ends where `before` ends: letters with their marks, digits and inner stops.
pub(super) fn last_word(before: &str) -> &str {
    let start = before.char_indices().rev().take(REACH).take_while(|&(_, c)| is_inner(c)).last();
    start.map_or("", |(at, _)| before[at..].trim_start_matches('.'))
}

fn is_inner(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric() || c == '.',
        // Dashes, bullets; Chinese, Japanese and what stands in their rows.
        '·' | '•' | '⁃' | '▪' | '●' | '\u{2010}'..='\u{2015}' | '\u{2E80}'..='\u{D7FF}' | '\u{FF00}'..='\u{3FFFF}' => {
            false
        }
        _ => !c.is_whitespace() && !is_opening(c) && !is_closing(c) && !is_terminator(c),
    }
}

/// "J", "U.S", "p.m", "c", "எம்.ஜி": letters that stand for words.
pub(super) fn is_initials(word: &str) -> bool {
    match word.contains('.') {
        true => word.split('.').all(|part| is_short(part, 2)),
        false => is_short(word, 1) && word.chars().all(|c| c.is_lowercase() || c.is_uppercase()),
    }
}

/// "மு": a syllable of a script without capitals, which may be an initial.
pub(super) fn is_syllable(word: &str) -> bool {
    word.starts_with(is_uncased) && (is_short(word, 1) || word.chars().nth(2).is_none())
}

/// Whether the part has letters only, and at most so many, signs that shape them aside.
fn is_short(part: &str, most: usize) -> bool {
    part.chars().filter(|&c| !is_indic_sign(c)).nth(most).is_none()
        && part.chars().all(|c| c.is_alphabetic() || is_indic_sign(c))
}

/// Vowel signs and the like, which stand in the same places of each row of Indic letters.
fn is_indic_sign(c: char) -> bool {
    let place = u32::from(c) & 0x7F;
    match c {
        '\u{900}'..='\u{D7F}' => matches!(place, 0..=3 | 0x3C | 0x3E..=0x4D),
        '\u{D80}'..='\u{DFF}' => matches!(place, 0..=3 | 0x4A..=0x5F),
        _ => false,
    }
}

/// Georgian letters count as lower case, but open sentences all the same.
pub(super) fn is_lowercase(c: char) -> bool {
    c.is_lowercase() && !matches!(c, '\u{10D0}'..='\u{10FF}')
}

/// Whether the letter's script has no capitals.
pub(super) fn is_uncased(c: char) -> bool {
    c.is_alphabetic() && !is_lowercase(c) && !c.is_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_at_spaces_quotes_and_other_scripts() {
        assert_eq!(last_word("in the “U.S"), "U.S");
        assert_eq!(last_word("著者はJ"), "J");
        assert_eq!(last_word("3 พ.ค"), "พ.ค");
    }

    #[test]
    fn initials_are_letters_of_any_script() {
        assert!(["J", "U.S", "p.m", "т.д", "எம்.ஜி.ஆர்", "ა"].into_iter().all(is_initials));
        assert!(is_syllable("மு") && !is_syllable("மாலை"));
        assert!(!["no", "3.5", "Co", "example.org"].into_iter().any(is_initials));
    }
}
