//! The texts that are kept → clean text and blocks: white space collapsed, character references decoded.

use super::entities;
use super::tags::Tag;
use super::tree::{Page, Text};
use crate::input::offsets::{CleanText, OffsetMap};
use crate::input::{Block, BlockKind};
use crate::span::Span;

/// Writes the texts that are kept: `kept` tells by the index of a text.
pub(super) fn blocks(source: &str, page: &Page, kept: impl Fn(usize) -> bool) -> (String, OffsetMap, Vec<Block>) {
    let mut writer = Writer { source, ..Writer::default() };
    let mut blocks: Vec<Block> = Vec::new();
    let mut line = None;
    for (_, text) in page.texts.iter().enumerate().filter(|&(at, _)| kept(at)) {
        if line.replace(text.line) != Some(text.line) {
            writer.clean.replace(Span::new(text.span.start, text.span.start), "\n");
            writer.space = None;
            let at = writer.clean.len();
            writer.line_start = at;
            blocks.push(Block { span: Span::new(at, at), kind: kind(page, text) });
        }
        if text.breaks {
            writer.clean.replace(Span::new(text.span.start, text.span.start), "\n");
            writer.space = None;
        }
        match blocks.last() {
            Some(block) if block.kind == BlockKind::Code => writer.verbatim(text.span),
            _ => writer.collapsed(text.span),
        }
        if let Some(block) = blocks.last_mut() {
            block.span.end = writer.clean.len();
        }
    }
    let (text, offsets) = writer.clean.finish();
    blocks.iter_mut().for_each(|block| block.span = block.span.trimmed(&text));
    blocks.retain(|block| !block.span.is_empty());
    (text, offsets, blocks)
}

/// What kind of block a line is that begins with this text.
fn kind(page: &Page, text: &Text) -> BlockKind {
    let mut at = text.element;
    let mut is_item = false;
    while at > 0 {
        let element = &page.elements[at];
        match element.tag {
            tag if tag.is_heading() && !is_item => return BlockKind::Heading,
            Tag::Pre => return BlockKind::Code,
            Tag::Li | Tag::Dd | Tag::Dt => is_item = true,
            _ => {}
        }
        at = element.parent;
    }
    if is_item { BlockKind::ListItem } else { BlockKind::Paragraph }
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
        // A soft hyphen only tells where a word may be parted.
        if c != '\u{AD}' {
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
