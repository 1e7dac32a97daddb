//! Letter and mark → one letter (canonical composition of the scripts served); presentation forms → their letters.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// A mark's code, then every letter that it joins with the letter that they make.
const COMPOSITIONS: &str = include_str!("compositions.txt");
/// The code of the first of a run of forms, then the letters that they stand for, each with how many forms it has.
const FORMS: &str = include_str!("forms.txt");

/// The first and last syllable of Hangul, and its vowels and final consonants.
const SYLLABLES: std::ops::RangeInclusive<u32> = 0xAC00..=0xD7A3;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// Whether a character may join the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{328}'
        | '\u{653}'..='\u{655}'
        | '\u{93C}'
        | '\u{1161}'..='\u{11C2}'
        | '\u{3099}'
        | '\u{309A}' => true,
        '\u{9BE}'..='\u{DDF}' => {
            matches!(u32::from(c) & 0x7F, 0x3E | 0x42 | 0x4A | 0x4F | 0x55..=0x57 | 0x5F)
        }
        _ => false,
    }
}

/// The letter that `base` makes with the marks at `at`, and where they end.
pub(super) fn composed(text: &str, at: usize, base: char) -> Option<(char, usize)> {
    let mut letter = base;
    let mut end = at;
    for mark in text[at..].chars() {
        let Some(joined) = join(letter, mark) else { break };
        letter = joined;
        end += mark.len_utf8();
    }
    (end > at).then_some((letter, end))
}

fn join(base: char, mark: char) -> Option<char> {
    if !is_mark(mark) {
        return None;
    }
    let (first, second) = (u32::from(base), u32::from(mark));
    match (first, second) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            char::from_u32(SYLLABLES.start() + ((first - 0x1100) * VOWELS + (second - 0x1161)) * FINALS)
        }
        (syllable, 0x11A8..=0x11C2)
            if SYLLABLES.contains(&syllable) && (syllable - SYLLABLES.start()).is_multiple_of(FINALS) =>
        {
            char::from_u32(syllable + (second - 0x11A7))
        }
        _ => compositions().get(&(base, mark)).copied(),
    }
}

/// The letters that a ligature or presentation form stands for.
pub(super) fn spelled_out(form: char) -> Option<String> {
    forms().get(&form).map(|&letters| letters.to_owned())
}

fn compositions() -> &'static FxHashMap<(char, char), char> {
    static COMPOSED: OnceLock<FxHashMap<(char, char), char>> = OnceLock::new();
    COMPOSED.get_or_init(|| {
        let mut composed = FxHashMap::default();
        for (mark, pairs) in runs(COMPOSITIONS) {
            for pair in pairs {
                let mut letters = pair.chars();
                if let (Some(base), Some(letter)) = (letters.next(), letters.next()) {
                    composed.insert((base, mark), letter);
                }
            }
        }
        composed
    })
}

fn forms() -> &'static FxHashMap<char, &'static str> {
    static SPELLED: OnceLock<FxHashMap<char, &'static str>> = OnceLock::new();
    SPELLED.get_or_init(|| {
        let mut spelled = FxHashMap::default();
        for (first, letters) in runs(FORMS) {
            let mut form = u32::from(first);
            for run in letters {
                let (letters, count) = run.split_at(run.len() - 1);
                for _ in 0..count.parse().unwrap_or(0) {
                    spelled.extend(char::from_u32(form).map(|form| (form, letters)));
                    form += 1;
                }
            }
        }
        spelled
    })
}

/// The lines of a table: a character's code, and what is listed for it.
fn runs(table: &'static str) -> impl Iterator<Item = (char, std::str::SplitAsciiWhitespace<'static>)> {
    table.lines().filter_map(|line| {
        let (code, values) = line.split_once(": ")?;
        Some((char::from_u32(u32::from_str_radix(code, 16).ok()?)?, values.split_ascii_whitespace()))
    })
}
