//! What the caller counts in: passages that belong to the article whatever they look like. The article is told apart as if
//! there were none; what they overlap of the rest is then put back where it stood.

use super::{BlockKind, Document};
use crate::options::Source;
use crate::span::Span;

/// The passages of one source.
#[derive(Default)]
pub(super) struct Included {
    /// Where they begin and where they end, each rising.
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Included {
    /// Those that a source names. Nothing is asked of their ends, since no text is cut there.
    pub(super) fn of(source: &Source) -> Self {
        let mut included = Self::default();
        for range in source.include.iter().filter(|range| range.start < range.end) {
            included.starts.push(range.start);
            included.ends.push(range.end);
        }
        included.starts.sort_unstable();
        included.ends.sort_unstable();
        included
    }

    /// Whether one of them has a part of a place in the source: whether more begin before its end than end before it.
    pub(super) fn overlaps(&self, place: Span) -> bool {
        let begun = self.starts.partition_point(|&start| start < place.end);
        begun > self.ends.partition_point(|&end| end <= place.start)
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
