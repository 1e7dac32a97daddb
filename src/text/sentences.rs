//! Paragraph → sentences. A sentence ends at a terminator with what closes behind it, where white space and something
//! that can open a sentence follow. What stands before a full stop and behind it decides; the rooms below know how.

mod cluster;
mod lists;
mod long;
mod marks;
mod rules;
mod word;

pub(super) use rules::Rules;

use crate::span::Span;
use cluster::Cluster;

/// Appends the sentences of `block`, in order; together they hold all of it but white space.
pub(super) fn split(text: &str, block: Span, rules: &Rules, sentences: &mut Vec<Span>) {
    let mut pieces = Pieces { text, rules, first: sentences.len(), sentences };
    lists::each_item(text, block, |item| split_item(text, item, rules, &mut pieces));
}

fn split_item(text: &str, item: Span, rules: &Rules, pieces: &mut Pieces) {
    let (mut start, mut at) = (item.start, item.start);
    while let Some(mark_at) = marks::next(text, Span::new(at, item.end), rules) {
        let end = marks::end_of_cluster(text, mark_at, item.end);
        let (before, marks, behind) = (&text[start..mark_at], &text[mark_at..end], &text[end..item.end]);
        if (Cluster { before, marks, behind }).ends_sentence(rules) {
            pieces.push(Span::new(start, end));
            start = item.end - behind.trim_start().len();
        }
        at = end.max(start);
    }
    pieces.push(Span::new(start, item.end));
}

/// The sentences of one block as they are found.
struct Pieces<'a> {
    text: &'a str,
    rules: &'a Rules,
    first: usize,
    sentences: &'a mut Vec<Span>,
}

impl Pieces<'_> {
    /// Adds a sentence. One without a word belongs to the one before it.
    fn push(&mut self, span: Span) {
        let span = span.trimmed(self.text);
        if span.is_empty() {
            return;
        }
        let is_wordless = !span.of(self.text).contains(char::is_alphanumeric);
        match self.sentences[self.first..].last_mut() {
            Some(last) if is_wordless => last.end = span.end,
            _ => long::divide(self.text, span, self.rules, self.sentences),
        }
    }
}

#[cfg(test)]
mod tests;
