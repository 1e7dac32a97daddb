//! Which blocks are headings: short lines without a final stop above running text.

use super::blocks::ends_sentence;
use super::{Block, BlockKind};

/// The most words of a heading, and of one written without spaces the most characters.
const MAX_WORDS: usize = 16;
const MAX_CHARS: usize = 110;
/// A text of which more than this share of the words stands in heading-like lines is verse, a list or a transcript
/// without punctuation, not an article with headings.
const MAX_SHARE: f64 = 0.4;

/// Marks the headings among `blocks`.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    let candidates: Vec<bool> = blocks.iter().map(|block| is_candidate(text, block)).collect();
    let Some(last_running) = candidates.iter().rposition(|&candidate| !candidate) else {
        // All short lines: only the first of several can stand above the others.
        let first = blocks.first_mut().filter(|_| candidates.len() > 3);
        return first.into_iter().for_each(make_heading);
    };
    let length = |wanted: bool| -> usize {
        let of_kind = blocks.iter().zip(&candidates).filter(|&(_, &candidate)| candidate == wanted);
        of_kind.map(|(block, _)| block.span.len()).sum()
    };
    let (inside, outside) = (length(true), length(false));
    let headed = match inside as f64 > MAX_SHARE * (inside + outside) as f64 {
        true => 1,
        false => last_running,
    };
    blocks
        .iter_mut()
        .zip(&candidates)
        .take(headed)
        .filter(|&(_, &candidate)| candidate)
        .for_each(|(block, _)| make_heading(block));
}

fn make_heading(block: &mut Block) {
    if block.kind == BlockKind::Paragraph {
        block.kind = BlockKind::Heading;
    }
}

/// Whether a block looks like a heading by itself.
fn is_candidate(text: &str, block: &Block) -> bool {
    let line = block.span.of(text);
    if block.kind == BlockKind::Heading {
        return true;
    }
    // The longest are told by their bytes: they are most of a text.
    let short = line.len() <= 4 * MAX_CHARS
        && line.chars().count() <= MAX_CHARS
        && line.split_whitespace().count() <= MAX_WORDS;
    let open = line.ends_with([',', ';', ':', '،']);
    short
        && block.kind == BlockKind::Paragraph
        && !open
        && (!ends_sentence(line) || is_title_cased(line))
        && line.chars().any(char::is_alphabetic)
}

/// "What Comes Next?": a line that ends a sentence is a heading when its words are capitalized like one.
fn is_title_cased(line: &str) -> bool {
    let count = line.split_whitespace().count();
    let words = || line.split_whitespace().filter(|word| word.chars().count() > 3);
    (2..=12).contains(&count)
        && words().count() > 0
        && words().all(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::blocks::split;

    fn headings(text: &str) -> Vec<&str> {
        let mut blocks = split(text);
        mark(text, &mut blocks);
        blocks.iter().filter(|block| block.kind == BlockKind::Heading).map(|block| block.span.of(text)).collect()
    }

    const BODY: &str =
        "The first paragraph has a sentence that ends, and then it has another one. It goes on for a while.";

    #[test]
    fn a_short_line_above_a_paragraph_is_a_heading() {
        let text = format!("Council Votes on Bridge\n{BODY}\nWhat Comes Next?\n{BODY}\nWhat comes next is unclear.");
        assert_eq!(headings(&text), ["Council Votes on Bridge", "What Comes Next?"]);
    }

    #[test]
    fn verse_has_no_headings_but_its_first_line() {
        assert_eq!(headings("Title\n\nthe sea is wide\nthe sea is deep\nand I am here\nhalf asleep"), ["Title"]);
    }

    #[test]
    fn a_line_with_nothing_below_is_no_heading() {
        assert_eq!(headings(&format!("{BODY}\nLast words of all")), Vec::<&str>::new());
    }
}
