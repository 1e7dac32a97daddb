//! When a source was published: the date given with it, or the one in its date stamp, its dateline or its first lines.
//! Reads what tells day, month and year; a date without its year is none.

use super::Document;
use crate::languages::{self, ENGLISH, Language};
use crate::options::Source;
use crate::summary::IgnoredReason;

/// The lines at the beginning of a text that may hold its date, and how much of each.
const LINES: usize = 6;
const MOST_BYTES: usize = 80;
/// The most bytes between the parts of a date.
const MOST_BETWEEN: usize = 5;

/// Year, month and day in one number that sorts as dates do: 20250516.
pub(crate) type Date = u32;

/// The date of a source, if it tells one.
pub(crate) fn date_of(source: &Source, document: &Document) -> Option<Date> {
    let dated = |reason| matches!(reason, IgnoredReason::DateStamp | IgnoredReason::Dateline | IgnoredReason::Byline);
    let stamps = document.ignored.iter().filter(|ignored| dated(ignored.reason));
    let lines = source.text.lines().filter(|line| !line.trim().is_empty()).take(LINES);
    let mut beginnings = lines.map(beginning);
    let find = |text: &str| find(text, document.language);
    (source.date.as_deref().and_then(find))
        .or_else(|| stamps.filter_map(|stamp| find(&source.text[stamp.start..stamp.end])).next())
        .or_else(|| beginnings.find_map(find))
}

/// So much of a line as may hold a date.
fn beginning(line: &str) -> &str {
    let end = (0..=MOST_BYTES.min(line.len())).rev().find(|&at| line.is_char_boundary(at));
    &line[..end.unwrap_or_default()]
}

/// A word or number of a text: its end, and what it may be of a date.
#[derive(Clone, Copy)]
struct Part {
    start: usize,
    end: usize,
    /// The digits as a number, and how many they are; 0 for a word.
    number: u32,
    digits: usize,
    /// The month of a word; 0 for none.
    month: u32,
}

/// The first date of a text.
fn find(text: &str, language: Option<&Language>) -> Option<Date> {
    let parts = parts(text, language);
    parts.windows(3).find_map(|three| {
        let [a, b, c] = *three else { return None };
        let near = |a: Part, b: Part| b.start - a.end <= MOST_BETWEEN;
        if !(near(a, b) && near(b, c)) {
            return None;
        }
        let dotted = text[a.end..b.start].trim() == ".";
        match (a.digits, b.digits, c.digits) {
            (4, 1..=2, 1..=2) => date(a.number, b.number, c.number),
            (1..=2, 0, 4) => date(c.number, b.month, a.number),
            (0, 1..=2, 4) => date(c.number, a.month, b.number),
            // "5/16/2025" is a day in May; "5/6/2025" may be either.
            (1..=2, 1..=2, 4) if b.number > 12 => date(c.number, a.number, b.number),
            (1..=2, 1..=2, 4) if a.number > 12 || dotted => date(c.number, b.number, a.number),
            _ => None,
        }
    })
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let holds = (1000..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    holds.then_some(year * 10_000 + month * 100 + day)
}

/// The numbers and the names of months, with any other words left out that are as short as "de" and "of".
fn parts(text: &str, language: Option<&Language>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(char::is_alphanumeric).map(|found| at + found) {
        let is_digit = |c: char| c.is_ascii_digit();
        let numeric = text[start..].starts_with(is_digit);
        let run = text[start..].find(|c: char| is_digit(c) != numeric || !c.is_alphanumeric());
        let end = run.map_or(text.len(), |length| start + length);
        let word = &text[start..end];
        let month = if numeric { 0 } else { month_of(word, language) };
        if numeric || month > 0 {
            let number = word.parse().unwrap_or_default();
            parts.push(Part { start, end, number, digits: if numeric { word.len() } else { 0 }, month });
        }
        at = end;
    }
    parts
}

/// The number of the month that a word names, in the text's own language or in English.
fn month_of(word: &str, language: Option<&Language>) -> u32 {
    let word: String = word.chars().flat_map(char::to_lowercase).collect();
    let mut names = language.into_iter().chain(languages::find(ENGLISH)).flat_map(Language::months);
    names.find(|(name, _)| *name == word).map_or(0, |(_, month)| month)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::languages;

    #[test]
    fn dates_are_read_as_they_are_written() {
        for (text, language, date) in [
            ("2025-05-16T08:00:00Z", "en", 20_250_516),
            ("Published 15 May 2025, 08:42 GMT", "en", 20_250_515),
            ("Saturday, January 8, 2005", "en", 20_050_108),
            ("sobota, 8. ledna 2005", "cs", 20_050_108),
            ("Freitag, 3. März 2023", "de", 20_230_303),
            ("16 de mayo de 2025", "es", 20_250_516),
            ("2025年5月16日", "zh", 20_250_516),
            ("16.05.2025", "en", 20_250_516),
            ("5/16/2025", "en", 20_250_516),
            ("السبت 8 يناير 2005", "ar", 20_050_108),
        ] {
            assert_eq!(find(text, languages::find(language)), Some(date), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in ["Room 12, 3rd floor, 2025 guests", "5/6/2025", "On Thursday", "1-800-2000", "32 May 2025"] {
            assert_eq!(find(text, None), None, "{text}");
        }
    }
}
