//! Plain text → blocks: paragraphs from blank lines, from single line breaks, or from hard-wrapped lines; list items.

use super::{Block, BlockKind};
use crate::punctuation::bytes::{between, equal, find};
use crate::span::Span;

/// Line lengths, in characters, between which editors and mail programs break lines.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 50..=100;

/// Splits a plain text into blocks.
pub(super) fn split(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut group: Vec<Span> = Vec::new();
    for line in lines(text) {
        if line.is_empty() {
            flush(text, &mut group, &mut blocks);
        } else {
            group.push(line);
        }
    }
    flush(text, &mut group, &mut blocks);
    blocks
}

/// The trimmed lines of a text; a blank line is an empty span.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        (start < text.len()).then(|| {
            let end = end_of_line(text.as_bytes(), start);
            Span::new(std::mem::replace(&mut start, end), end).trimmed(text)
        })
    })
}

/// One past the character that breaks the line which holds the byte at `at`, or past the last.
fn end_of_line(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = find(bytes, at, |bytes| between(bytes, b'\n', b'\r') | equal(bytes, 0xE2)) {
        at = found;
        if bytes[at] != 0xE2 {
            return at + 1;
        }
        // U+2028 and U+2029.
        if matches!(bytes[at..], [_, 0x80, 0xA8 | 0xA9, ..]) {
            return at + 3;
        }
        at += 1;
    }
    bytes.len()
}

/// Turns the lines between two blank ones into blocks.
fn flush(text: &str, group: &mut Vec<Span>, blocks: &mut Vec<Block>) {
    let wrapped = is_hard_wrapped(text, group);
    for line in group.drain(..) {
        let body = list_item(text, line);
        match blocks.last_mut() {
            Some(last) if wrapped && body.is_none() && !starts_group(text, last.span, line) => last.span.end = line.end,
            _ => blocks.push(match body {
                Some(span) => Block { span, kind: BlockKind::ListItem },
                None => Block { span: line, kind: BlockKind::Paragraph },
            }),
        }
    }
}

/// Whether a blank line, or nothing, lies between the last block and this line.
fn starts_group(text: &str, last: Span, line: Span) -> bool {
    text[last.end..line.start].bytes().filter(|&byte| byte == b'\n').count() > 1
}

/// Whether the line breaks inside the group are only where the editor ran out of width: most lines could not have
/// taken the next line's first word too.
fn is_hard_wrapped(text: &str, group: &[Span]) -> bool {
    let width = |line: &Span| line.of(text).chars().count();
    let widest = group.iter().map(width).max().unwrap_or_default();
    if group.len() < 2 || !WRAP_WIDTHS.contains(&widest) {
        return false;
    }
    let full = |pair: &&[Span]| {
        let next = pair[1].of(text).split_whitespace().next().unwrap_or_default();
        width(&pair[0]) + 1 + next.chars().count() > widest
    };
    group.windows(2).filter(full).count() * 10 >= (group.len() - 1) * 7
}

/// Whether a line ends as sentences end, closing quotes and brackets aside.
pub(super) fn ends_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_whitespace() || crate::punctuation::is_closing(c));
    bare.chars().next_back().is_some_and(crate::punctuation::is_terminator)
}

/// The words of a list item behind its mark, when the line has one.
fn list_item(text: &str, line: Span) -> Option<Span> {
    let words = line.of(text);
    let behind = words.strip_prefix(['•', '‣', '◦', '▪', '●', '·', '■', '–', '—', '-', '*', '+'])?;
    let mark_is_spaced = behind.starts_with(char::is_whitespace) || words.starts_with(['•', '‣', '◦', '▪', '●', '■']);
    let span = Span::new(line.end - behind.len(), line.end).trimmed(text);
    (mark_is_spaced && !span.is_empty()).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = split(text).iter().map(|block| block.span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        check("One is here.\n\nTwo is here.\r\n\r\nThree.", &["One is here.", "Two is here.", "Three."]);
    }

    #[test]
    fn long_single_lines_are_paragraphs_of_their_own() {
        check("First line ends here.\nSecond line ends here.", &["First line ends here.", "Second line ends here."]);
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let text = "The committee met on Tuesday to discuss the plan that had\nbeen put before it by the mayor and her two deputies, and\nadjourned without a vote.";
        check(text, &[text]);
    }

    #[test]
    fn a_bullet_is_not_part_of_its_item() {
        check("• First thing\n- Second thing", &["First thing", "Second thing"]);
    }

    #[test]
    fn a_dash_inside_a_word_is_no_bullet() {
        check("-5 degrees were measured.", &["-5 degrees were measured."]);
    }
}
