//! "LONDON (Agency) — ": where and by whom, before the first sentence.

use super::Document;
use crate::span::Span;
use crate::summary::IgnoredReason;

/// The most bytes of a dateline.
const MAX_BYTES: usize = 80;

/// Takes the dateline off the first block that has one.
pub(super) fn set_aside(document: &mut Document) {
    let Some(block) = document.blocks.first() else { return };
    let line = block.span.of(&document.text);
    let Some(length) = agency_dateline(line).or_else(|| capitals_dateline(line)) else { return };
    let dateline = Span::new(block.span.start, block.span.start + length);
    let rest = Span::new(dateline.end, block.span.end).trimmed(&document.text);
    if document.ignore(dateline.trimmed(&document.text), IgnoredReason::Dateline) {
        document.blocks[0].span = rest;
    }
}

/// "Moscow (Agency)The …" or "Moscow (Agency) - The …": the bytes before the first sentence.
fn agency_dateline(line: &str) -> Option<usize> {
    let open = line.find('(')?;
    let close = open + line[open..].find(')')? + 1;
    if close > MAX_BYTES || !is_place(&line[..open]) || !line[open + 1..close - 1].chars().any(char::is_uppercase) {
        return None;
    }
    let behind = &line[close..];
    let text = behind.trim_start().trim_start_matches(['-', '–', '—', ':']).trim_start();
    let is_set_off = text.len() == behind.len() || behind.trim_start().len() > text.len();
    let opens_sentence = text.starts_with(|c: char| !c.is_lowercase() && !matches!(c, ',' | '.' | ';' | ')'));
    (is_set_off && opens_sentence).then(|| line.len() - text.len())
}

/// "LONDON, England — The …": a place that opens in capitals, then a dash.
fn capitals_dateline(line: &str) -> Option<usize> {
    let (place, text) =
        line.split_once(" — ").or_else(|| line.split_once(" – ")).or_else(|| line.split_once(" -- "))?;
    let first = place.split_whitespace().next()?.trim_end_matches(',');
    let capitals = first.chars().count() > 2 && first.chars().all(char::is_uppercase);
    (capitals && place.len() <= MAX_BYTES && is_place(place)).then(|| line.len() - text.len())
}

/// Up to five capitalized words, or nothing.
fn is_place(words: &str) -> bool {
    words.split_whitespace().count() <= 5
        && !words.contains(['.', '!', '?', '"', ';'])
        && words.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, dateline: Option<&str>) {
        let found = agency_dateline(line).or_else(|| capitals_dateline(line));
        assert_eq!(found.map(|length| &line[..length]), dateline);
    }

    #[test]
    fn agencies_and_capitals_are_datelines() {
        check("(Agency)The council met.", Some("(Agency)"));
        check("New Delhi, India (Agency) -- The council met.", Some("New Delhi, India (Agency) -- "));
        check("LONDON, England — The council met.", Some("LONDON, England — "));
    }

    #[test]
    fn a_bracket_in_a_sentence_is_none() {
        check("Mayor Jane Roe (Greens) said so.", None);
        check("He (Bob) — and she — came.", None);
        check("NATO members — all of them — agreed.", None);
    }
}
