//! What the shape of the blocks around the running text tells, in any language: menus and lists of links.

use crate::input::blocks::ends_sentence;
use crate::input::{BlockKind, Document};
use crate::punctuation::is_unspaced;
use crate::summary::IgnoredReason;

/// The fewest words of a block of running text, and the most of a menu's entry.
const RUNNING_WORDS: usize = 8;
const ENTRY_WORDS: usize = 3;
/// The fewest entries of a menu.
const MIN_ENTRIES: usize = 3;
/// The fewest blocks of running text that make the rest of a text look like a frame around it.
const MIN_RUNNING: usize = 3;

/// Sets aside menus above and below the running text, and lines without a stop below it.
pub(super) fn mark(document: &Document, reasons: &mut [Option<IgnoredReason>]) {
    let shapes: Vec<Shape> = document.blocks.iter().map(|block| Shape::of(block.span.of(&document.text))).collect();
    let running = |&at: &usize| shapes[at] == Shape::Running && reasons[at].is_none();
    let count = (0..shapes.len()).filter(running).count();
    let (Some(first), Some(last)) = ((0..shapes.len()).find(running), (0..shapes.len()).rfind(running)) else { return };
    if count < MIN_RUNNING {
        return;
    }
    // The line right above the text is its title, however short.
    mark_menus(&shapes, 0..first.saturating_sub(1), reasons);
    mark_menus(&shapes, last + 1..shapes.len(), reasons);
    let is_text = |at: usize| matches!(document.blocks[at].kind, BlockKind::Paragraph | BlockKind::ListItem);
    let links: Vec<usize> =
        (last + 1..shapes.len()).filter(|&at| shapes[at] != Shape::Sentence && is_text(at)).collect();
    if links.len() > 1 {
        links.into_iter().for_each(|at| reasons[at] = reasons[at].or(Some(IgnoredReason::RelatedLinks)));
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A paragraph.
    Running,
    /// Short, with a final stop.
    Sentence,
    /// As short as a menu's entry, without a stop.
    Entry,
    /// Longer, without a stop.
    Line,
}

impl Shape {
    fn of(block: &str) -> Self {
        let words = words(block);
        match ends_sentence(block) {
            true if words >= RUNNING_WORDS => Self::Running,
            true => Self::Sentence,
            false if words <= ENTRY_WORDS => Self::Entry,
            false => Self::Line,
        }
    }
}

/// The number of a block's words, as far as it tells shapes apart.
fn words(block: &str) -> usize {
    if block.is_ascii() {
        return block.split_ascii_whitespace().take(RUNNING_WORDS).count();
    }
    // Two characters of a script without spaces are about a word.
    let unspaced = block.chars().take(64).filter(|&c| is_unspaced(c)).count();
    block.split_whitespace().take(RUNNING_WORDS).count() + unspaced / 2
}

/// Runs of entries are menus.
fn mark_menus(shapes: &[Shape], range: std::ops::Range<usize>, reasons: &mut [Option<IgnoredReason>]) {
    let mut at = range.start;
    while at < range.end {
        let entries = shapes[at..range.end].iter().take_while(|shape| **shape == Shape::Entry).count();
        if entries >= MIN_ENTRIES {
            let run = &mut reasons[at..at + entries];
            run.iter_mut().for_each(|reason| *reason = reason.or(Some(IgnoredReason::Navigation)));
        }
        at += entries.max(1);
    }
}
