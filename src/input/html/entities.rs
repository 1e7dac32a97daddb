//! Character references: "&eacute;", "&#233;", "&#xE9;" → the character. Knows the names that occur in articles, not
//! all of the standard's.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// A line each: the name, with `!` before one that works without its semicolon, and the code point in hexadecimal.
const NAMES: &str = include_str!("entities.txt");
/// The most letters of a name.
const MAX_NAME: usize = 8;
/// What the code points from 0x80 to 0x9F stand for in pages: windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The character that a reference at the beginning of `text` stands for, and the reference's length in bytes.
pub(super) fn decode(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('&')?;
    match name.strip_prefix('#') {
        Some(number) => decode_number(number).map(|(c, length)| (c, length + 2)),
        None => decode_name(name).map(|(c, length)| (c, length + 1)),
    }
}

fn decode_number(text: &str) -> Option<(char, usize)> {
    let (digits, radix, mark) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let number = digits[..length]
        .chars()
        .filter_map(|digit| digit.to_digit(radix))
        .fold(0u32, |number, digit| number.saturating_mul(radix).saturating_add(digit));
    let character = match number {
        0x80..=0x9F => WINDOWS_1252[number as usize - 0x80],
        0 => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    let semicolon = usize::from(digits[length..].starts_with(';'));
    (length > 0).then_some((character, mark + length + semicolon))
}

fn decode_name(text: &str) -> Option<(char, usize)> {
    let names = names();
    let letters = text.bytes().take(MAX_NAME).take_while(u8::is_ascii_alphanumeric).count();
    if text[letters..].starts_with(';')
        && let Some(&(character, _)) = names.get(&text[..letters])
    {
        return Some((character, letters + 1));
    }
    // "&ampx" is "&x": the longest name that needs no semicolon.
    (2..=letters).rev().find_map(|length| {
        let &(character, bare) = names.get(&text[..length])?;
        bare.then_some((character, length))
    })
}

/// Names with their characters and whether they work without a semicolon.
fn names() -> &'static FxHashMap<&'static str, (char, bool)> {
    static READ: OnceLock<FxHashMap<&'static str, (char, bool)>> = OnceLock::new();
    READ.get_or_init(|| {
        let entry = |line: &'static str| {
            let (name, code) = line.split_once(' ')?;
            let character = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
            Some((name.trim_start_matches('!'), (character, name.starts_with('!'))))
        };
        NAMES.lines().filter(|line| !line.starts_with('#')).filter_map(entry).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(char, usize)>) {
        assert_eq!(decode(text), expected, "{text}");
    }

    #[test]
    fn names_and_numbers_stand_for_characters() {
        check("&eacute;t", Some(('é', 8)));
        check("&#8217;s", Some(('’', 7)));
        check("&#x2019;s", Some(('’', 8)));
        check("&#146;s", Some(('’', 6)));
        check("&thetasym;", Some(('ϑ', 10)));
    }

    #[test]
    fn some_need_no_semicolon() {
        check("&amp b", Some(('&', 4)));
        check("&copyright", Some(('©', 5)));
        check("&#38b", Some(('&', 4)));
        check("&hellip b", None);
    }

    #[test]
    fn what_is_no_reference_stays() {
        check("& b", None);
        check("&#;", None);
        check("&nosuch;", None);
        check("&#xFFFFFFFFFF;", Some((char::REPLACEMENT_CHARACTER, 14)));
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = NAMES.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(names().len(), lines);
        assert!(names().keys().all(|name| name.len() <= MAX_NAME));
    }
}
