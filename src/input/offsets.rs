//! The way back from a document's clean text to the source: what was replaced or left out in between.

use crate::span::Span;

/// Maps spans of the clean text to spans of the source. Empty for a text that was taken as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct OffsetMap {
    /// Pieces in rising order that together cover the clean text.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    clean: Span,
    source: Span,
    /// Whether the clean text is the source's here, byte for byte.
    is_verbatim: bool,
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

    /// The map from this one's clean text to the source of `earlier`, whose clean text is this one's source.
    pub(crate) fn then(self, earlier: &Self) -> Self {
        if earlier.pieces.is_empty() {
            return self;
        }
        if self.pieces.is_empty() {
            return earlier.clone();
        }
        let mut pieces = Vec::with_capacity(self.pieces.len() + earlier.pieces.len());
        for piece in self.pieces {
            match piece.is_verbatim {
                true => earlier.cut(piece, &mut pieces),
                false => pieces.push(Piece { source: earlier.to_source(piece.source), ..piece }),
            }
        }
        Self { pieces }
    }

    /// Cuts a verbatim piece where pieces of this map, in whose clean text its source is, begin and end.
    fn cut(&self, piece: Piece, pieces: &mut Vec<Piece>) {
        let first = self.pieces.partition_point(|own| own.clean.end <= piece.source.start);
        for own in self.pieces[first..].iter().take_while(|own| own.clean.start < piece.source.end) {
            let shared = Span::new(own.clean.start.max(piece.source.start), own.clean.end.min(piece.source.end));
            let start = piece.clean.start + (shared.start - piece.source.start);
            pieces.push(Piece {
                clean: Span::new(start, start + shared.len()),
                source: self.to_source(shared),
                is_verbatim: own.is_verbatim,
            });
        }
    }

    /// The piece that holds a byte of the clean text; for a place past the end, the last piece.
    fn piece_at(&self, byte: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.clean.start <= byte);
        self.pieces.get(after.saturating_sub(1))
    }
}

impl Piece {
    fn source_of_start(&self, byte: usize) -> usize {
        match self.is_verbatim {
            true => (self.source.start + (byte - self.clean.start)).min(self.source.end),
            false => self.source.start,
        }
    }

    fn source_of_end(&self, byte: usize) -> usize {
        match self.is_verbatim {
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

    /// Makes room for so many bytes.
    pub(super) fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Takes `span` of the source as it is.
    pub(super) fn keep(&mut self, source: &str, span: Span) {
        self.write(span, span.of(source), true);
    }

    /// Writes `text` in the place of `span` of the source.
    pub(super) fn replace(&mut self, span: Span, text: &str) {
        self.write(span, text, false);
    }

    fn write(&mut self, source: Span, text: &str, is_verbatim: bool) {
        if !text.is_empty() {
            let start = self.text.len();
            self.text.push_str(text);
            self.pieces.push(Piece { clean: Span::new(start, self.text.len()), source, is_verbatim });
        }
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

    #[test]
    fn a_part_of_a_replaced_piece_of_equal_length_counts_whole_too() {
        let source = "o\u{FB03}ce";
        let mut clean = CleanText::default();
        clean.keep(source, Span::new(0, 1));
        clean.replace(Span::new(1, 4), "ffi");
        clean.keep(source, Span::new(4, 6));
        let (text, map) = clean.finish();
        assert_eq!(map.to_source(Span::new(2, text.len())).of(source), "\u{FB03}ce");
    }

    #[test]
    fn two_changes_lead_back_to_the_first_source() {
        let source = "so\u{AD}me *ﬁne* day";
        let mut letters = CleanText::default();
        letters.keep(source, Span::new(0, 2));
        letters.keep(source, Span::new(4, 8));
        letters.replace(Span::new(8, 11), "fi");
        letters.keep(source, Span::new(11, source.len()));
        let (repaired, first) = letters.finish();
        assert_eq!(repaired, "some *fine* day");
        let mut marks = CleanText::default();
        marks.keep(&repaired, Span::new(0, 5));
        marks.keep(&repaired, Span::new(6, 10));
        marks.replace(Span::new(11, 12), "_");
        marks.keep(&repaired, Span::new(12, 15));
        let (text, second) = marks.finish();
        assert_eq!(text, "some fine_day");
        let map = second.then(&first);
        for (word, place) in [("some", "so\u{AD}me"), ("fine", "ﬁne"), ("ine", "ﬁne"), ("_", " "), ("day", "day")] {
            let start = text.find(word).unwrap();
            assert_eq!(map.to_source(Span::new(start, start + word.len())).of(source), place);
        }
    }
}
