//! Lists written into one line, "1) Salt 2) Water": each item is split by itself.

use crate::span::Span;

/// Calls `found` with each item of a block that opens with a list mark and has the next ones, else with the block.
pub(super) fn each_item(text: &str, block: Span, mut found: impl FnMut(Span)) {
    let mut start = block.start;
    let mut mark = Mark::at_start(block.of(text));
    while let Some(next) = mark.and_then(Mark::next) {
        let Some(at) = next.find(text, Span::new(start, block.end)) else { break };
        found(Span::new(start, at));
        start = at;
        mark = Some(next);
    }
    found(Span::new(start, block.end));
}

/// The mark of a list's item: a number up to 99 or a letter, and what stands behind it.
#[derive(Clone, Copy)]
struct Mark {
    value: u8,
    is_letter: bool,
    closing: &'static str,
}

impl Mark {
    /// The mark with which a block opens, a bullet before it aside.
    fn at_start(block: &str) -> Option<Self> {
        let line = block.trim_start_matches(is_lead);
        let end = line.bytes().take(3).position(|byte| !byte.is_ascii_alphanumeric())?;
        let (name, behind) = line.split_at(end);
        let closing = [".)", ")", "."].into_iter().find(|closing| behind.starts_with(closing))?;
        let is_spaced = behind[closing.len()..].starts_with(char::is_whitespace);
        let (value, is_letter) = match name.as_bytes() {
            [letter @ b'a'..=b'y'] => (*letter, true),
            _ => (name.parse().ok()?, false),
        };
        is_spaced.then_some(Self { value, is_letter, closing })
    }

    fn next(self) -> Option<Self> {
        let last = if self.is_letter { b'z' } else { 99 };
        (self.value < last).then(|| Self { value: self.value + 1, ..self })
    }

    /// Where the item with this mark begins, in an item before it.
    fn find(self, text: &str, span: Span) -> Option<usize> {
        let name = match self.is_letter {
            true => char::from(self.value).to_string(),
            false => self.value.to_string(),
        };
        let name = name + self.closing;
        let items = span.of(text);
        let (words_at, _) = items.char_indices().filter(|(_, c)| c.is_alphabetic()).nth(1)?;
        items.match_indices(name.as_str()).map(|(at, _)| at).find_map(|at| {
            let lead = items[..at].trim_end_matches(is_lead);
            let is_spaced = lead.len() < at && items[at + name.len()..].starts_with(char::is_whitespace);
            let begins = lead.len() + leading_space(&items[lead.len()..at]);
            (is_spaced && words_at < lead.len()).then_some(span.start + begins)
        })
    }
}

/// White space and bullets before a mark.
fn is_lead(c: char) -> bool {
    c.is_whitespace() || matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '*' | '(')
}

fn leading_space(lead: &str) -> usize {
    lead.len() - lead.trim_start().len()
}
