//! Where a sentence might end: the next terminator, and all that closes behind it: quotes, brackets, notes, smileys.

use wide::u8x16;

use super::cluster::is_closer;
use super::rules::Rules;
use crate::punctuation::bytes::{between, equal, find};
use crate::punctuation::{is_closing, is_terminator};
use crate::span::Span;

/// The longest note behind a sentence, as in "[12–14]", and the longest smiley, in bytes.
const MAX_NOTE: usize = 14;
const MAX_SMILEY: usize = 4;

/// Which bytes are a terminator in ASCII or begin one outside it.
fn are_candidates(bytes: u8x16) -> u8x16 {
    let is = |byte| equal(bytes, byte);
    let in_ascii = is(b'.') | is(b'!') | is(b'?') | between(bytes, b':', b';');
    in_ascii | is(0xCD) | is(0xD6) | is(0xD8) | is(0xDB) | between(bytes, 0xE0, 0xE3) | is(0xEF)
}

/// The place of the first terminator in `span`.
pub(super) fn next(text: &str, span: Span, rules: &Rules) -> Option<usize> {
    let bytes = &text.as_bytes()[..span.end];
    let mut at = span.start;
    while let Some(found) = find(bytes, at, are_candidates) {
        at = found;
        let (mark, length) = match bytes[at] {
            byte if byte.is_ascii() => (char::from(byte), 1),
            _ => text[at..].chars().next().map(|c| (c, c.len_utf8()))?,
        };
        let ends = match mark {
            ';' | '\u{37E}' => rules.is_greek,
            ':' => rules.is_armenian,
            _ => is_terminator(mark),
        };
        if ends {
            return Some(at);
        }
        at += length;
    }
    None
}

/// One past the terminator at `mark_at` and all that closes behind it.
pub(super) fn end_of_cluster(text: &str, mark_at: usize, limit: usize) -> usize {
    let rest = &text[mark_at..limit];
    let mut end = rest.chars().next().map_or(0, char::len_utf8);
    loop {
        let behind = &rest[end..];
        if let [b' ', next, ..] = behind.as_bytes()
            && next.is_ascii_alphanumeric()
        {
            return mark_at + end;
        }
        let length = closers(behind)
            .or_else(|| turned_quote(behind))
            .or_else(|| spaced_stop(behind))
            .or_else(|| note(behind))
            .or_else(|| raised_number(&text[..mark_at], behind))
            .or_else(|| smiley(behind));
        match length {
            Some(length) => end += length,
            None => return mark_at + end,
        }
    }
}

/// Terminators, closing quotes and brackets.
fn closers(behind: &str) -> Option<usize> {
    let length = behind.find(|c: char| !is_closing(c) && !is_terminator(c)).unwrap_or(behind.len());
    (length > 0).then_some(length)
}

/// A quotation mark that closes in some languages and opens in others, or one behind a French space: no word follows.
fn turned_quote(behind: &str) -> Option<usize> {
    let quote = behind.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let space = behind.len() - quote.len();
    let quote_length = quote.chars().next().filter(|&c| if space > 0 { c == '»' } else { is_closer(c) })?.len_utf8();
    let follows = quote[quote_length..].chars().next();
    follows.is_none_or(|c| c.is_whitespace() || is_closer(c) || c == ',').then_some(space + quote_length)
}

/// The next stop of an ellipsis with spaces: " ."
fn spaced_stop(behind: &str) -> Option<usize> {
    let next = behind.strip_prefix(" .").or_else(|| behind.strip_prefix("\u{A0}."))?;
    let stands_alone = next.chars().next().is_none_or(|c| !c.is_alphanumeric());
    stands_alone.then_some(behind.len() - next.len())
}

/// A note's mark: "[1]", " [12, 14–16]", "[…]".
fn note(behind: &str) -> Option<usize> {
    let bracket = behind.trim_start_matches([' ', '\u{A0}']).strip_prefix('[')?;
    let close = bracket.bytes().take(MAX_NOTE).position(|byte| byte == b']')?;
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, ',' | '-' | '–' | ' ' | '.' | '…' | 'n');
    (close > 0 && bracket[..close].chars().all(is_mark)).then_some(behind.len() - bracket.len() + close + 1)
}

/// The number of a note right behind the stop, as copied pages have it: "he said.12 Then".
fn raised_number(before: &str, behind: &str) -> Option<usize> {
    let length = behind.find(|c: char| !c.is_ascii_digit() && !matches!(c, '¹' | '²' | '³' | '⁰'..='⁹'))?;
    let is_raised = behind.starts_with(|c: char| !c.is_ascii());
    let ends_word = before.chars().rev().take(4).filter(|c| c.is_lowercase()).count() == 4;
    let is_number = (1..=3).contains(&length) && behind[length..].starts_with(char::is_whitespace) && ends_word;
    (length > 0 && (is_raised || is_number)).then_some(length)
}

/// A smiley or emoji, which belongs to what it smiles at.
fn smiley(behind: &str) -> Option<usize> {
    let token = behind.trim_start();
    let space = behind.len() - token.len();
    let emoji = token.find(|c: char| !is_emoji(c)).unwrap_or(token.len());
    if emoji > 0 {
        return Some(space + emoji);
    }
    let length = token.bytes().take(MAX_SMILEY + 1).position(|byte| byte.is_ascii_whitespace());
    let length = length.unwrap_or(token.len());
    let (eyes, mouth) = (token.as_bytes().first()?, token.as_bytes().get(length.checked_sub(1)?)?);
    let is_smiley = space > 0
        && (2..=MAX_SMILEY).contains(&length)
        && matches!(eyes, b':' | b';' | b'=' | b'^')
        && matches!(
            mouth,
            b')' | b'(' | b'D' | b'P' | b'p' | b'/' | b'|' | b'*' | b'3' | b']' | b'[' | b'^' | b'o' | b'O'
        );
    is_smiley.then_some(space + length)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{200D}')
}
