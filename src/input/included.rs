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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_in_common_is_enough_and_odd_ranges_have_none() {
        #[expect(clippy::reversed_empty_ranges, reason = "callers may give them")]
        let include = vec![30..usize::MAX, 4..9, 2..5, 20..20, 18..12];
        let included = Included::of(&Source { include, ..Source::default() });
        let found = |start, end| included.overlaps(Span::new(start, end));
        assert!(found(0, 3) && found(8, 12) && found(6, 7) && found(0, 40) && found(31, 32));
        assert!(!found(0, 2) && !found(9, 30) && !found(12, 21));
        assert!(!Included::default().overlaps(Span::new(0, 9)));
    }
}
