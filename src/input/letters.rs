//! Text as given → text with its letters repaired: UTF-8 that was read as another encoding, letters written in two
//! parts, ligatures and presentation forms; characters that only steer layout are left out. A text without such
//! damage is not copied. What was lost for good (U+FFFD, "?") stays as it is.

mod compose;
mod mojibake;

use std::borrow::Cow;

use super::offsets::{CleanText, OffsetMap};
use crate::punctuation::bytes::find;
use crate::span::Span;
use mojibake::Mojibake;

/// Text that was damaged twice is repaired twice; more often does not happen.
const MAX_PASSES: usize = 2;

/// The repaired text and the way back from it.
pub(super) fn repair(text: &str) -> (Cow<'_, str>, OffsetMap) {
    let mut repaired = Cow::Borrowed(text);
    let mut offsets = OffsetMap::identity();
    for _ in 0..MAX_PASSES {
        let Some((next, map, decoded)) = pass(&repaired) else { break };
        repaired = Cow::Owned(next);
        offsets = map.then(&offsets);
        if !decoded {
            break;
        }
    }
    (repaired, offsets)
}

/// The text repaired once, with whether it held wrongly decoded characters; nothing when there was nothing to do.
fn pass(text: &str) -> Option<(String, OffsetMap, bool)> {
    let mut mojibake = Mojibake::new(text);
    let mut clean = CleanText::default();
    let (mut from, mut at, mut previous, mut decoded) = (0, 0, '\0', false);
    while let Some(next) = next_suspect(text, at, &mut previous) {
        let found = Replacement::at(text, next, previous, &mut mojibake).filter(|found| found.span.start >= from);
        let Some(found) = found else {
            previous = text[next..].chars().next().unwrap_or_default();
            at = next + previous.len_utf8();
            continue;
        };
        decoded |= found.decoded;
        if from == 0 {
            clean.reserve(text.len());
        }
        clean.keep(text, Span::new(from, found.span.start));
        clean.replace(found.span, &found.letters);
        (from, at) = (found.span.end, found.span.end);
        previous = found.letters.chars().next_back().unwrap_or(previous);
    }
    if from == 0 {
        return None;
    }
    clean.keep(text, Span::new(from, text.len()));
    let (text, offsets) = clean.finish();
    Some((text, offsets, decoded))
}

/// The next place from `at` on whose character may need repair; `previous` becomes the character before it.
fn next_suspect(text: &str, mut at: usize, previous: &mut char) -> Option<usize> {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if bytes[at].is_ascii() {
            // Those beyond ASCII have the highest bit.
            at = find(bytes, at, |bytes| bytes).unwrap_or(bytes.len());
            *previous = char::from(bytes[at - 1]);
            continue;
        }
        let c = text[at..].chars().next()?;
        if is_suspect(c) {
            return Some(at);
        }
        *previous = c;
        at += c.len_utf8();
    }
    None
}

/// Characters that are left out, composed, spelled out, or may open a wrongly decoded sequence.
fn is_suspect(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{C2}'..='\u{F4}' => true,
        '\u{F5}'..='\u{2FF}' | '\u{370}'..='\u{64F}' | '\u{4E00}'..='\u{ABFF}' => false,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => true,
        '\u{FB00}'..='\u{FBFF}' | '\u{FE70}'..='\u{FEFC}' => true,
        _ => compose::is_mark(c),
    }
}

/// What to write in the place of a part of the text.
struct Replacement {
    span: Span,
    letters: String,
    /// Whether the part was decoded wrongly.
    decoded: bool,
}

impl Replacement {
    /// What the character at `at` needs, given the one before it.
    fn at(text: &str, at: usize, previous: char, mojibake: &mut Mojibake) -> Option<Self> {
        let c = text[at..].chars().next()?;
        let span = Span::new(at, at + c.len_utf8());
        if let Some((letter, end)) = mojibake.decode(at, previous) {
            return Some(Self { span: Span::new(at, end), letters: letter.into(), decoded: true });
        }
        if let Some((letter, end)) = compose::composed(text, at, previous) {
            // The letter before the mark is written again, with its marks.
            let base = at
                .checked_sub(previous.len_utf8())
                .filter(|&base| text.get(base..at) == Some(previous.encode_utf8(&mut [0; 4])))?;
            return Some(Self { span: Span::new(base, end), letters: letter.into(), decoded: false });
        }
        if is_layout(c) {
            let end = if c == '\u{AD}' { end_of_break(text, span.end) } else { span.end };
            let steers = matches!(c, '\u{200B}'..='\u{200D}') && needs_joiners(previous);
            return (!steers).then(|| Self { span: Span::new(at, end), letters: String::new(), decoded: false });
        }
        let letters = compose::spelled_out(c)?;
        Some(Self { span, letters, decoded: false })
    }
}

/// Characters that show nothing and shape no letter: they break lines or turn the direction of writing.
pub(super) fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Characters that show nothing, among them those that join letters or part words.
fn is_layout(c: char) -> bool {
    shows_nothing(c) || matches!(c, '\u{200B}'..='\u{200D}')
}

/// Whether joiners and zero-width spaces behind a character shape it or part words: in Arabic letters, in the scripts
/// of India and its neighbours, and in emoji.
fn needs_joiners(previous: char) -> bool {
    matches!(previous, '\u{600}'..='\u{1CFF}' | '\u{2190}'..='\u{2BFF}' | '\u{A840}'..='\u{ABFF}' | '\u{FE0F}' | '\u{1F000}'..)
}

/// Where a line break right behind a soft hyphen ends: it stands inside a word.
fn end_of_break(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let broken = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))
        .filter(|next| next.starts_with(char::is_lowercase));
    broken.map_or(at, |next| text.len() - next.len())
}

#[cfg(test)]
mod tests;
