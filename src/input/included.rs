//! What the caller counts in: passages that belong to the article whatever they look like. The article is told apart as if
//! there were none; what they overlap of the rest is then put back where it stood.

use super::{BlockKind, Document};
use crate::options::Source;
use crate::span::Span;

/// The passages of one source.
#[derive(Default)]
pub(super) struct Included {
    /// Where each begins, rising, and the last end of all up to it.
    passages: Vec<(usize, usize)>,
}

impl Included {
    /// Those that a source names. Nothing is asked of their ends, which no text is cut at.
    pub(super) fn of(source: &Source) -> Self {
        let named = source.include.iter().map(|range| (range.start, range.end));
        let mut passages: Vec<_> = named.filter(|(start, end)| start < end).collect();
        passages.sort_unstable();
        let mut last = 0;
        for (_, end) in &mut passages {
            last = last.max(*end);
            *end = last;
        }
        Self { passages }
    }

    /// Whether one of them has a part of a place in the source.
    pub(super) fn overlaps(&self, place: Span) -> bool {
        let before = self.passages.partition_point(|&(start, _)| start < place.end);
        self.passages[..before].last().is_some_and(|&(_, end)| place.start < end)
    }
}

/// Puts the blocks that are counted in back into the article. None is a heading: what looks like one, such as a line of a
/// menu, was not taken for the article's, and is to be read.
pub(super) fn put_back(document: &mut Document) {
    if document.returning.is_empty() {
        return;
    }
    for mut block in document.returning.drain(..) {
        if block.kind == BlockKind::Heading {
            block.kind = BlockKind::Paragraph;
        }
        document.blocks.push(block);
    }
    document.blocks.sort_by_key(|block| (block.span.start, block.span.end));
}
