//! Markdown → clean text and blocks: headings, quotes, lists, code and tables known by their marks; inline marks left out.

use super::blocks::lines;
use super::offsets::{CleanText, OffsetMap};
use super::{Block, BlockKind};
use crate::punctuation::bytes::{equal, find};
use crate::span::Span;

/// The most bytes of a link's target: a bound on looking ahead.
const MAX_TARGET: usize = 2_000;

/// Whether a text of unknown format is Markdown: at least two of its lines, and one in fifty, have its marks.
pub(super) fn looks_like(text: &str) -> bool {
    let marked = |line: &str| {
        let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
        (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
            || line.starts_with("```")
            || line.starts_with("> ")
            || find(line.as_bytes(), 0, |bytes| equal(bytes, b']') | equal(bytes, b'*')).is_some()
                && (line.contains("](http") || line.matches("**").count() >= 2)
    };
    let (marked, all) = text.lines().fold((0, 0), |(with, all), line| (with + usize::from(marked(line)), all + 1));
    marked >= 2 && marked * 50 >= all
}

/// Reads a Markdown text.
pub(super) fn read(source: &str) -> (String, OffsetMap, Vec<Block>) {
    let mut clean = CleanText::default();
    let mut blocks: Vec<Block> = Vec::new();
    let mut fenced = false;
    let mut open = false;
    for line in lines(source) {
        let words = line.of(source);
        let fence = words.starts_with("```") || words.starts_with("~~~");
        if fence || words.is_empty() || is_rule(words) {
            fenced ^= fence;
            open = false;
            continue;
        }
        let (kind, span) =
            if fenced || words.starts_with('|') { (BlockKind::Code, line) } else { classify(source, line) };
        let continues = open && kind == BlockKind::Paragraph;
        clean.replace(Span::new(span.start, span.start), if continues { " " } else { "\n" });
        let start = clean.len();
        write_inline(source, span, &mut clean);
        match blocks.last_mut() {
            Some(last) if continues => last.span.end = clean.len(),
            _ => blocks.push(Block { span: Span::new(start, clean.len()), kind }),
        }
        open = matches!(kind, BlockKind::Paragraph | BlockKind::ListItem);
    }
    let (text, offsets) = clean.finish();
    for block in &mut blocks {
        block.span = block.span.trimmed(&text);
    }
    blocks.retain(|block| !block.span.is_empty());
    (text, offsets, blocks)
}

/// A thematic break, or the underline of a heading.
fn is_rule(line: &str) -> bool {
    line.len() > 2 && ['-', '*', '_', '='].iter().any(|&mark| line.chars().all(|c| c == mark || c == ' '))
}

/// A line's kind and the part behind its mark.
fn classify(source: &str, line: Span) -> (BlockKind, Span) {
    let words = line.of(source);
    let behind = |rest: &str| Span::new(line.end - rest.len(), line.end).trimmed(source);
    let hashes = words.bytes().take_while(|&byte| byte == b'#').count();
    if (1..=6).contains(&hashes) && words[hashes..].starts_with(' ') {
        let heading = words[hashes..].trim_end_matches(['#', ' ']);
        let start = line.start + hashes;
        return (BlockKind::Heading, Span::new(start, start + heading.len()).trimmed(source));
    }
    if let Some(quoted) = words.strip_prefix('>') {
        return (BlockKind::Paragraph, behind(quoted.trim_start_matches(['>', ' '])));
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=3).contains(&digits).then(|| words[digits..].strip_prefix(". ")).flatten();
    let item = ["- ", "* ", "+ ", "• "].iter().find_map(|mark| words.strip_prefix(mark)).or(numbered);
    match item {
        Some(rest) => (BlockKind::ListItem, behind(rest)),
        None => (BlockKind::Paragraph, line),
    }
}

/// Writes a line without its emphasis, code and link marks.
fn write_inline(source: &str, span: Span, clean: &mut CleanText) {
    let mut from = span.start;
    let mut at = span.start;
    while let Some(next) = source[at..span.end].find(['*', '`', '_', '[', '!']) {
        at += next;
        let rest = &source[at..span.end];
        let Some((mark, kept)) = inline_mark(rest, source[span.start..at].chars().next_back()) else {
            at += 1;
            continue;
        };
        clean.keep(source, Span::new(from, at));
        if let Some(kept) = kept {
            write_inline(source, Span::new(at + kept.start, at + kept.end), clean);
        }
        at += mark;
        from = at;
    }
    clean.keep(source, Span::new(from, span.end));
}

/// The length of the mark that `rest` opens with, and the part of it that stays.
fn inline_mark(rest: &str, before: Option<char>) -> Option<(usize, Option<Span>)> {
    let is_image = rest.starts_with("![");
    if is_image || rest.starts_with('[') {
        let open = if is_image { 2 } else { 1 };
        let close = open + rest[open..].find(['[', ']']).filter(|&at| rest[open + at..].starts_with("]("))?;
        let end = close + rest[close..].bytes().take(MAX_TARGET).position(|byte| byte == b')')? + 1;
        return Some((end, (!is_image).then(|| Span::new(open, close))));
    }
    let run = rest.bytes().take_while(|&byte| byte == b'*' || byte == b'`').count();
    if run > 0 && run <= 3 {
        let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
        // "2 * 3" is no emphasis.
        return (!(spaced(before) && spaced(rest[run..].chars().next()))).then_some((run, None));
    }
    let underscores = rest.bytes().take_while(|&byte| byte == b'_').count();
    let inside_word =
        before.is_some_and(char::is_alphanumeric) && rest[underscores..].starts_with(char::is_alphanumeric);
    ((1..=2).contains(&underscores) && !inside_word).then_some((underscores, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &[(BlockKind, &str)]) {
        let (text, offsets, blocks) = read(source);
        let found: Vec<_> = blocks.iter().map(|block| (block.kind, block.span.of(&text))).collect();
        assert_eq!(found, expected);
        for block in &blocks {
            let place = offsets.to_source(block.span).of(source);
            assert!(
                place.starts_with(block.span.of(&text).split(' ').next().unwrap_or_default()) || place.contains('*')
            );
        }
    }

    #[test]
    fn marks_tell_the_kind_and_are_left_out() {
        check(
            "# The *Bridge*\n\nIt is **closed**, says\n[the mayor](https://example.org/a_b).\n\n- one\n- two\n\n> quoted",
            &[
                (BlockKind::Heading, "The Bridge"),
                (BlockKind::Paragraph, "It is closed, says the mayor."),
                (BlockKind::ListItem, "one"),
                (BlockKind::ListItem, "two"),
                (BlockKind::Paragraph, "quoted"),
            ],
        );
    }

    #[test]
    fn signs_that_are_no_marks_stay() {
        check(
            "Take 2 * 3 and snake_case_names [1].",
            &[(BlockKind::Paragraph, "Take 2 * 3 and snake_case_names [1].")],
        );
    }

    #[test]
    fn code_is_set_apart() {
        check("```\nlet a = 1;\n```\nText.", &[(BlockKind::Code, "let a = 1;"), (BlockKind::Paragraph, "Text.")]);
    }
}
