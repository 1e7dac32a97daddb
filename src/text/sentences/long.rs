//! Sentences too long to be any: text without terminators, and scripts that part sentences by spaces.

use std::ops::Range;

use super::cluster::is_closer;
use super::rules::{OPENER, Rules};
use crate::punctuation::is_terminator;
use crate::span::Span;

/// Few sentences are longer, in characters; a piece that is lacks terminators.
const MAX: usize = 600;
/// No sentence is longer, whatever it ends with.
const MAX_STOPPED: usize = 1200;
/// Where a piece without terminators may be divided, best first.
const SEPARATORS: [&[char]; 5] = [
    &['\n', '\r'],
    &[';', '；', '؛'],
    &['–', '—', '-'],
    &[',', '，', '、', '،', '၊'],
    &[' ', '\u{A0}', '\t', '\u{3000}'],
];
/// Those at which a whole sentence may be divided: semicolons and dashes, but not the line breaks of an editor.
const STOPPED_LEVELS: Range<usize> = 1..3;
/// The fewest characters of a part, by separator.
const MIN: [usize; 5] = [1, 100, 100, 200, 300];
/// In scripts that part sentences by spaces: the fewest characters of a sentence, and of one before a word that opens
/// sentences.
const MIN_UNSPACED: usize = 100;
const MIN_BEFORE_OPENER: usize = 50;
/// The most characters of such a word.
const MAX_OPENER: usize = 16;
/// The fewest characters of the last.
const MIN_LAST: usize = 30;

/// Appends `span`, or its parts if it is too long for a sentence.
pub(super) fn divide(text: &str, span: Span, rules: &Rules, sentences: &mut Vec<Span>) {
    match rules.parts_by_spaces {
        true => at_spaces(text, span, rules, sentences),
        false if is_stopped(span.of(text)) && !is_longer(text, span, MAX_STOPPED) => {
            at_separators(text, span, STOPPED_LEVELS, sentences)
        }
        false => at_separators(text, span, 0..SEPARATORS.len(), sentences),
    }
}

fn is_longer(text: &str, span: Span, most: usize) -> bool {
    span.len() > most && span.of(text).chars().nth(most).is_some()
}

/// Whether the piece ends as sentences end.
fn is_stopped(piece: &str) -> bool {
    piece.trim_end_matches(is_closer).ends_with(is_terminator)
}

/// Divides a long span at the separators of the first of `levels`, and what is still long at those of the next.
fn at_separators(text: &str, span: Span, mut levels: Range<usize>, sentences: &mut Vec<Span>) {
    let level = match levels.next() {
        Some(level) if is_longer(text, span, MAX) => level,
        _ => return sentences.push(span),
    };
    let (mut start, mut length) = (span.start, 0);
    let mut add = |part: Span| {
        let part = part.trimmed(text);
        if !part.is_empty() {
            at_separators(text, part, levels.clone(), sentences);
        }
    };
    for (at, c) in span.of(text).char_indices() {
        length += 1;
        let end = span.start + at + c.len_utf8();
        let is_set_off = c.is_whitespace() || !c.is_ascii() || text[end..].starts_with(char::is_whitespace);
        if length >= MIN[level] && SEPARATORS[level].contains(&c) && is_set_off {
            add(Span::new(start, end));
            (start, length) = (end, 0);
        }
    }
    add(Span::new(start, span.end));
}

/// Divides at spaces behind enough characters, sooner before a word that opens sentences.
fn at_spaces(text: &str, span: Span, rules: &Rules, sentences: &mut Vec<Span>) {
    let (mut start, mut length) = (span.start, 0);
    for (at, c) in span.of(text).char_indices() {
        length += 1;
        if c != ' ' || length < MIN_BEFORE_OPENER {
            continue;
        }
        let end = span.start + at;
        if text[end..span.end].chars().nth(MIN_LAST).is_none() {
            break;
        }
        if length >= MIN_UNSPACED || opens_sentence(&text[end + 1..span.end], rules) {
            sentences.push(Span::new(start, end).trimmed(text));
            (start, length) = (end + 1, 0);
        }
    }
    sentences.push(Span::new(start, span.end).trimmed(text));
}

/// Whether a run of letters without spaces begins with a word that opens sentences.
fn opens_sentence(next: &str, rules: &Rules) -> bool {
    for (at, c) in next.char_indices().take(MAX_OPENER) {
        if at > 0 && rules.kinds(&next[..at]) & OPENER != 0 {
            return true;
        }
        if c.is_whitespace() {
            break;
        }
    }
    false
}
