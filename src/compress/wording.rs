//! Parts of a sentence → the text of a point: spaces, first letter, final stop and quotation marks put right.

use super::quotes;
use super::references::Named;
use crate::languages::Language;
use crate::punctuation::{is_closing, is_terminator, is_unspaced};
use crate::span::Span;

/// The kept parts as a sentence of its own, with the names in their places, which are in order.
pub(super) fn write(text: &str, kept: &[Span], named: &[Named], language: Option<&Language>) -> String {
    let mut point = String::new();
    let mut last: Option<Span> = None;
    let mut named = named.iter().peekable();
    for &part in kept {
        while let Some(named) = named.next_if(|named| named.place.end <= part.start) {
            add(&mut point, text, &mut last, named.place, &named.text);
        }
        add(&mut point, text, &mut last, part, &super::spaced(part.of(text)));
    }
    with_capital(&mut point);
    with_stop(&mut point, super::full_stop(language));
    quotes::pair(&mut point);
    point
}

/// Adds what stands at a place, with a space before it where one belongs.
fn add(point: &mut String, text: &str, last: &mut Option<Span>, place: Span, words: &str) {
    if last.is_some_and(|last| parts_want_space(text, last, place)) {
        point.push(' ');
    }
    point.push_str(words);
    *last = Some(place);
}

/// Ends the point as a sentence ends.
fn with_stop(point: &mut String, stop: &str) {
    let bare = point.trim_end_matches(is_closing);
    if !bare.ends_with(is_terminator) {
        let bare = point.trim_end_matches([',', ';', ':', '，', '、', '；', '：', '،', '–', '—', ' ']).len();
        point.truncate(bare);
        point.push_str(stop);
    }
}

/// Whether a space belongs between two parts: not before a mark that closes, nor behind one that opens.
fn parts_want_space(text: &str, last: Span, next: Span) -> bool {
    let between = &text[last.end..next.start];
    let is_spaced_word = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    let spaced = between.ends_with(char::is_whitespace)
        || next.of(text).starts_with(is_spaced_word) && last.of(text).ends_with(is_spaced_word);
    spaced && !last.of(text).ends_with(['(', '[', '“', '«', '$'])
}

/// Makes the first letter a capital, where it has one.
fn with_capital(point: &mut String) {
    let Some((at, first)) = point.char_indices().find(|(_, c)| c.is_alphanumeric()) else { return };
    // "iPhone" and "eBay" keep their own capitals.
    let has_own = point[at..].chars().nth(1).is_some_and(char::is_uppercase);
    if first.is_lowercase() && !has_own {
        let capital: String = first.to_uppercase().collect();
        point.replace_range(at..at + first.len_utf8(), &capital);
    }
}
