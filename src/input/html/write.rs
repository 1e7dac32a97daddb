//! The texts that are kept → clean text and blocks: white space collapsed, character references decoded.

use super::entities;
use super::tags::Tag;
use super::tree::Page;
use crate::input::letters;
use crate::input::offsets::{CleanText, OffsetMap};
use crate::input::{Block, BlockKind};
use crate::span::Span;
use crate::summary::{Ignored, IgnoredReason};

/// Writes the texts that have no reason to be ignored, in blocks of the kinds of their elements; those apart that
/// hold anything that is `returning` to the article.
pub(super) fn blocks(
    source: &str,
    page: &Page,
    kinds: &[BlockKind],
    reasons: &[Option<IgnoredReason>],
    returning: &[bool],
) -> (String, OffsetMap, Vec<Block>, Vec<Block>) {
    let mut writer = Writer { source, ..Writer::default() };
    let mut blocks: Vec<Block> = Vec::new();
    let mut returns: Vec<bool> = Vec::new();
    let mut line = None;
    let texts = page.texts.iter().zip(returning).zip(reasons);
    for ((text, &is_returning), _) in texts.filter(|(_, reason)| reason.is_none()) {
        if line.replace(text.line) != Some(text.line) {
            writer.clean.replace(Span::new(text.span.start, text.span.start), "\n");
            writer.space = None;
            let at = writer.clean.len();
            writer.line_start = at;
            blocks.push(Block { span: Span::new(at, at), kind: kinds[text.element] });
            returns.push(false);
        }
        if text.breaks {
            writer.clean.replace(Span::new(text.span.start, text.span.start), "\n");
            writer.space = None;
        }
        match blocks.last() {
            Some(block) if block.kind == BlockKind::Code => writer.verbatim(text.span),
            _ => writer.collapsed(text.span),
        }
        if let (Some(block), Some(returns)) = (blocks.last_mut(), returns.last_mut()) {
            block.span.end = writer.clean.len();
            *returns |= is_returning;
        }
    }
    let (text, offsets) = writer.clean.finish();
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for (Block { span, kind }, returns) in blocks.into_iter().zip(returns) {
        let block = Block { span: span.trimmed(&text), kind };
        match returns {
            _ if block.span.is_empty() => {}
            true => other.push(block),
            false => own.push(block),
        }
    }
    (text, offsets, own, other)
}

/// The texts that have a reason to be ignored, those next to each other with the same reason as one.
pub(super) fn ignored(source: &str, page: &Page, reasons: &[Option<IgnoredReason>]) -> Vec<Ignored> {
    let mut ignored: Vec<Ignored> = Vec::new();
    let mut open = false;
    let spans = page.texts.iter().map(|text| text.span.trimmed(source)).zip(reasons);
    for (span, reason) in spans.filter(|(span, _)| !span.is_empty()) {
        match (*reason, ignored.last_mut()) {
            (Some(reason), Some(last)) if open && last.reason == reason => last.end = span.end,
            (Some(reason), _) => ignored.push(Ignored { start: span.start, end: span.end, reason }),
            (None, _) => {}
        }
        open = reason.is_some();
    }
    ignored
}

/// What kind of block the text of each element is in.
pub(super) fn kinds(page: &Page, data_tables: &[bool]) -> Vec<BlockKind> {
    page.pass_down(BlockKind::Paragraph, |at, element, around| match element.tag {
        _ if around == BlockKind::Code || data_tables[at] => BlockKind::Code,
        Tag::Pre => BlockKind::Code,
        Tag::Li | Tag::Dd | Tag::Dt => BlockKind::ListItem,
        tag if tag.is_heading() => BlockKind::Heading,
        _ => around,
    })
}

/// The words of some texts, in one line.
pub(super) fn words_of(source: &str, texts: impl IntoIterator<Item = Span>) -> String {
    let mut writer = Writer { source, ..Writer::default() };
    texts.into_iter().for_each(|text| writer.collapsed(text));
    writer.clean.finish().0
}

#[derive(Default)]
struct Writer<'a> {
    source: &'a str,
    clean: CleanText,
    /// White space read and not yet written: it is only when words follow.
    space: Option<Span>,
    line_start: usize,
}

impl Writer<'_> {
    /// Writes a text with each run of white space made one space.
    fn collapsed(&mut self, span: Span) {
        let bytes = self.source.as_bytes();
        let mut from = span.start;
        let mut at = span.start;
        while at < span.end {
            let (c, length) = match bytes[at] {
                b'&' => match entities::decode(&self.source[at..span.end]) {
                    Some(reference) => reference,
                    None => {
                        at += 1;
                        continue;
                    }
                },
                // A single space between words stays where it is.
                b' ' if from < at
                    && bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace() && *next != b'&')
                    && at + 1 < span.end =>
                {
                    at += 1;
                    continue;
                }
                byte if byte.is_ascii_whitespace() => (' ', 1),
                _ => {
                    at += 1;
                    continue;
                }
            };
            self.words(Span::new(from, at));
            let place = Span::new(at, at + length);
            if c.is_whitespace() {
                self.space.get_or_insert(place).end = place.end;
            } else {
                self.character(place, c);
            }
            at = place.end;
            from = at;
        }
        self.words(Span::new(from, span.end));
    }

    fn words(&mut self, span: Span) {
        if !span.is_empty() {
            self.flush_space();
            self.clean.keep(self.source, span);
        }
    }

    fn character(&mut self, place: Span, c: char) {
        // A soft hyphen, for one, only tells where a word may be parted.
        if !letters::shows_nothing(c) {
            self.flush_space();
            self.clean.replace(place, c.encode_utf8(&mut [0; 4]));
        }
    }

    fn flush_space(&mut self) {
        if let Some(space) = self.space.take()
            && self.clean.len() > self.line_start
        {
            self.clean.replace(space, " ");
        }
    }

    /// Writes a text with its white space.
    fn verbatim(&mut self, span: Span) {
        let mut from = span.start;
        while let Some(found) = self.source[from..span.end].find('&') {
            let at = from + found;
            let (c, length) = entities::decode(&self.source[at..span.end]).unwrap_or(('&', 1));
            self.clean.keep(self.source, Span::new(from, at));
            self.clean.replace(Span::new(at, at + length), c.encode_utf8(&mut [0; 4]));
            from = at + length;
        }
        self.clean.keep(self.source, Span::new(from, span.end));
    }
}
