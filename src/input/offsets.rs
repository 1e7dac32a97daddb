//! The way back from a document's clean text to the source: what was replaced or left out in between.

use crate::span::Span;

/// Maps spans of the clean text to spans of the source. Empty for a text that was taken as it is.
#[derive(Debug, Default)]
pub(crate) struct OffsetMap {
    /// Pieces in rising order that together cover the clean text.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    clean: Span,
    source: Span,
}

impl OffsetMap {
    /// The map of a text that was taken as it is.
    pub(crate) fn identity() -> Self {
        Self::default()
    }

    /// The source's span for a span of the clean text. A piece that was replaced counts whole.
    pub(crate) fn to_source(&self, span: Span) -> Span {
        if self.pieces.is_empty() {
            return span;
        }
        let start = self.piece_at(span.start).map_or(span.start, |piece| piece.source_of_start(span.start));
        if span.is_empty() {
            return Span::new(start, start);
        }
        let end = self.piece_at(span.end - 1).map_or(span.end, |piece| piece.source_of_end(span.end));
        Span::new(start, end.max(start))
    }

    /// The piece that holds a byte of the clean text; for a place past the end, the last piece.
    fn piece_at(&self, byte: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.clean.start <= byte);
        self.pieces.get(after.saturating_sub(1))
    }
}

impl Piece {
    fn is_verbatim(&self) -> bool {
        self.clean.len() == self.source.len()
    }

    fn source_of_start(&self, byte: usize) -> usize {
        match self.is_verbatim() {
            true => (self.source.start + (byte - self.clean.start)).min(self.source.end),
            false => self.source.start,
        }
    }

    fn source_of_end(&self, byte: usize) -> usize {
        match self.is_verbatim() {
            true => (self.source.start + (byte - self.clean.start)).min(self.source.end),
            false => self.source.end,
        }
    }
}

/// A clean text being written from pieces of a source.
#[derive(Default)]
pub(super) struct CleanText {
    text: String,
    pieces: Vec<Piece>,
}

impl CleanText {
    /// Bytes written so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Takes `span` of the source as it is.
    pub(super) fn keep(&mut self, source: &str, span: Span) {
        self.replace(span, span.of(source));
    }

    /// Writes `text` in the place of `span` of the source.
    pub(super) fn replace(&mut self, span: Span, text: &str) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { clean: Span::new(start, self.text.len()), source: span });
    }

    /// The text written and the way back from it.
    pub(super) fn finish(self) -> (String, OffsetMap) {
        (self.text, OffsetMap { pieces: self.pieces })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_piece_counts_whole() {
        let source = "a &amp; b";
        let mut clean = CleanText::default();
        clean.keep(source, Span::new(0, 2));
        clean.replace(Span::new(2, 7), "&");
        clean.keep(source, Span::new(7, 9));
        let (text, map) = clean.finish();
        assert_eq!(text, "a & b");
        assert_eq!(map.to_source(Span::new(2, 3)).of(source), "&amp;");
        assert_eq!(map.to_source(Span::new(2, 5)).of(source), "&amp; b");
        assert_eq!(map.to_source(Span::new(0, 1)).of(source), "a");
    }
}
