//! What is not the article: blocks that hold a publisher's phrases and look like no paragraph.
//! Phrases come from the language files, of every language at once, since dirt is often in the site's language.

mod phrases;

use super::{BlockKind, Document};
use crate::span::Span;
use crate::summary::IgnoredReason;
use phrases::{Hits, words};

/// Longer blocks are paragraphs whatever they hold.
const MAX_WORDS: usize = 60;
/// Blocks in which a phrase decides by itself, wherever they stand.
const TERSE_WORDS: usize = 9;
/// Bylines, date stamps and the like stand above the text, within this many blocks.
const TOP_BLOCKS: usize = 6;

/// Moves what is not part of the article from the document's blocks to its ignored passages.
pub(super) fn set_aside(document: &mut Document) {
    let count = document.blocks.len();
    let mut reasons: Vec<Option<IgnoredReason>> = (0..count).map(|at| own_reason(document, at)).collect();
    extend_tail(document, &mut reasons);
    extend_publisher_summary(document, &mut reasons);
    if reasons.iter().all(Option::is_some) {
        // Nothing would be left: a text that is all about cookies or comments is still what the reader gave.
        return;
    }
    let mut kept = Vec::with_capacity(count);
    for (block, reason) in std::mem::take(&mut document.blocks).into_iter().zip(reasons) {
        match reason {
            None => kept.push(block),
            Some(reason) => {
                document.ignore(block.span, reason);
                if reason == IgnoredReason::PublisherSummary && block.kind == BlockKind::ListItem {
                    document.hints.push(block.span);
                }
            }
        }
    }
    document.blocks = kept;
}

/// What the block is by itself, if not part of the article.
fn own_reason(document: &Document, at: usize) -> Option<IgnoredReason> {
    let block = document.blocks[at];
    let words = words(block.span.of(&document.text), MAX_WORDS)?;
    let hits = phrases::find(&words);
    if at < TOP_BLOCKS
        && let Some(reason) = above_the_text(&words, &hits, document, block.span)
    {
        return Some(reason);
    }
    let reason = hits.main()?;
    let terse = words.len() <= TERSE_WORDS;
    match reason {
        IgnoredReason::Byline | IgnoredReason::DateStamp => None,
        IgnoredReason::PublisherSummary => (terse && introduces_list(document, at)).then_some(reason),
        IgnoredReason::Caption | IgnoredReason::RelatedLinks => (hits.opens && words.len() <= 30).then_some(reason),
        IgnoredReason::Navigation => (words.len() <= 2 * hits.covered).then_some(reason),
        _ => (words.len() <= 3 * hits.covered || hits.opens && words.len() <= 30 || terse && hits.longest > 1)
            .then_some(reason),
    }
}

/// Bylines and date stamps: short lines without a sentence, above the text.
fn above_the_text(words: &[String], hits: &Hits, document: &Document, span: Span) -> Option<IgnoredReason> {
    let line = span.of(&document.text);
    if super::blocks::ends_sentence(line) || words.len() > 16 {
        return None;
    }
    let dated = hits.dates + words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count();
    if dated >= 2 && (dated + hits.covered_by(IgnoredReason::DateStamp)) * 5 >= words.len() * 3 {
        return Some(IgnoredReason::DateStamp);
    }
    let named = line.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    (hits.opens && hits.main() == Some(IgnoredReason::Byline) && named && words.len() <= 12)
        .then_some(IgnoredReason::Byline)
}

fn introduces_list(document: &Document, at: usize) -> bool {
    document.blocks.len() > at + 2
        && document.blocks[at + 1..at + 3].iter().all(|block| block.kind == BlockKind::ListItem)
}

/// Below the article every block with a phrase goes, and what stands between two of them.
fn extend_tail(document: &Document, reasons: &mut [Option<IgnoredReason>]) {
    let mut pending = None;
    for at in (reasons.len() / 2..reasons.len()).rev() {
        let span = document.blocks[at].span;
        let found = reasons[at].or_else(|| phrases::find(&words(span.of(&document.text), MAX_WORDS)?).tail());
        match (found, pending) {
            (Some(reason), _) => {
                reasons[at] = Some(reason);
                if let Some(between) = pending.take() {
                    reasons[between] = Some(reason);
                }
            }
            (None, None) if at + 1 < reasons.len() && reasons[at + 1].is_some() => pending = Some(at),
            (None, _) => return,
        }
    }
}

/// The list below a line such as "Key points" belongs to it.
fn extend_publisher_summary(document: &Document, reasons: &mut [Option<IgnoredReason>]) {
    for at in 1..reasons.len() {
        if reasons[at - 1] == Some(IgnoredReason::PublisherSummary) && document.blocks[at].kind == BlockKind::ListItem {
            reasons[at] = Some(IgnoredReason::PublisherSummary);
        }
    }
}

#[cfg(test)]
mod tests;
