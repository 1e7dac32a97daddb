//! What the caller counts in: passages that belong to the article whatever they look like. The article is told apart as if
//! there were none; what they overlap of the rest is then put back where it stood.

use super::{BlockKind, Document};
use crate::options::Source;
use crate::span::Span;

/// What of one source is counted in.
#[derive(Default)]
pub(super) struct Included {
    /// For every place in the source how many bytes before it are; empty where none is.
    before: Vec<i32>,
}

impl Included {
    /// What a source names. Ranges that are empty, turned around or beyond the text name nothing.
    pub(super) fn of(source: &Source) -> Self {
        if source.include.is_empty() {
            return Self::default();
        }
        let end = source.text.len();
        let mut before = vec![0; end + 1];
        for range in source.include.iter().filter(|range| range.start < range.end) {
            before[range.start.min(end)] += 1;
            before[range.end.min(end)] -= 1;
        }
        // So far, how many ranges begin at each place, less those that end.
        let (mut open, mut bytes) = (0, 0);
        for place in &mut before {
            open += std::mem::replace(place, bytes);
            bytes += i32::from(open > 0);
        }
        Self { before }
    }

    /// Whether any of it is in a place of the source.
    pub(super) fn overlaps(&self, place: Span) -> bool {
        self.before.get(place.start) < self.before.get(place.end)
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
