//! Double quotation marks in pairs: what a sentence cut out of its text has of them, and what its point must have.

use crate::punctuation::{PAIRS, is_terminator, quotations};
use crate::span::Span;

/// The span without double quotation marks that have no partner in it. One at its very beginning or end stays, and one
/// behind "said:" or before "she said": there the sentence is part of a longer quotation, and its words must not become
/// the writer's own.
pub(super) fn without_unpaired(text: &str, span: Span) -> Vec<Span> {
    let mut unpaired = quotations(text, span).unpaired;
    let last = span.start + span.of(text).trim_end_matches(|c| is_terminator(c) || c == ' ').len();
    if let [(at, mark)] = unpaired[..]
        && (at == span.start
            || at + mark.len_utf8() == last
            || introduces(&text[span.start..at])
            || concludes(&text[span.start..at]))
    {
        unpaired.clear();
    }
    let mut parts = Vec::new();
    let mut from = span.start;
    for (at, c) in unpaired {
        parts.push(Span::new(from, at));
        from = at + c.len_utf8();
    }
    parts.push(Span::new(from, span.end));
    parts.into_iter().map(|part| part.trimmed(text)).filter(|part| !part.is_empty()).collect()
}

/// Whether a quotation comes behind these words.
fn introduces(words: &str) -> bool {
    words.ends_with(char::is_whitespace) && words.trim_end().ends_with([':', ','])
}

/// Whether a quotation ends with these words and the sentence goes on.
fn concludes(words: &str) -> bool {
    words.ends_with([',', '!', '?'])
}

/// Gives a quotation mark at the beginning or end, behind "said:" or before "she said", whose partner is in another
/// sentence, a partner here.
pub(super) fn pair(point: &mut String) {
    for &(open, close) in &PAIRS[..5] {
        let marks = point.matches(open).count() + if open == close { 0 } else { point.matches(close).count() };
        if marks != 1 {
            continue;
        }
        if let Some(rest) = point.strip_prefix(open) {
            let space = rest.chars().next().filter(|c| c.is_whitespace());
            point.extend(space.into_iter().chain([close]));
        } else if point.trim_end_matches(is_terminator).ends_with(close) {
            point.insert(0, open);
        } else if point.find(open).is_some_and(|at| introduces(&point[..at])) {
            point.push(close);
        } else if point.find(close).is_some_and(|at| concludes(&point[..at])) {
            point.insert(0, open);
        }
    }
}
