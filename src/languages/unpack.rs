//! Reads a packed file of languages that the build script made; `build.rs` tells its form. Of damaged bytes it makes
//! fewer languages, or lists of other words, but no fault.

use super::{Key, Language, table};

/// The lines of one language: its tag, and its values of every key.
const LINES: usize = Key::NAMES.len() + 1;

/// The languages in the order of the table, for as long as the program runs.
pub(super) fn languages(text: String) -> Vec<Language> {
    let text: &'static str = text.leak();
    let lists: &'static [&'static str] = text.split('\n').collect::<Vec<_>>().leak();
    let of = |(number, &tag): (usize, &&'static str)| {
        let mut files = lists.chunks_exact(LINES);
        files.find(|lists| lists[0] == tag).map(|lists| Language { tag, number, lists: &lists[1..] })
    };
    table::TAGS.iter().enumerate().filter_map(of).collect()
}

/// Whether a text has every language of the table.
pub(super) fn is_whole(text: &str) -> bool {
    let tags: Vec<&str> = text.split('\n').step_by(LINES).collect();
    table::TAGS.iter().all(|tag| tags.contains(tag))
}

/// The lists of all languages, one a line: each language's tag, then its values of every key.
pub(super) fn text(packed: &[u8]) -> String {
    let mut bytes = packed.iter().copied();
    let mut next = || usize::from(bytes.next().unwrap_or(b'\n'));
    let alphabet = alphabet(&mut next);
    let letter = |number: usize| alphabet.get(number).copied().unwrap_or_default();
    let mut text = String::new();
    for _ in table::TAGS {
        let first = next() << 8 | next();
        for _ in 0..=Key::NAMES.len() {
            let mut value = text.len();
            loop {
                match next() {
                    0x0A => break,
                    separator @ 0x0B..0x20 => {
                        let shared = text[value..].chars().take(separator - 0x0B).map(char::len_utf8).sum::<usize>();
                        if value < text.len() {
                            text.push(' ');
                        }
                        text.extend_from_within(value..value + shared);
                        value = text.len() - shared;
                    }
                    ascii @ 0..0x80 => text.push(ascii as u8 as char),
                    near @ 0x80..0xF0 => text.push(letter(first + near - 0x80)),
                    far => text.push(letter((far - 0xF0) << 8 | next())),
                }
            }
            text.push('\n');
        }
    }
    text
}

/// All letters but ASCII's, told by the gaps between their numbers, up to a gap of none or beyond the last letter there is.
fn alphabet(next: &mut impl FnMut() -> usize) -> Vec<char> {
    let (mut letters, mut number) = (Vec::new(), 0x7F_usize);
    while number <= char::MAX as usize {
        let gap = match next() {
            0 => break,
            small @ 1..0x80 => small,
            large => (large - 0x80) << 8 | next(),
        };
        number += gap;
        letters.push(char::from_u32(number as u32).unwrap_or_default());
    }
    letters
}
