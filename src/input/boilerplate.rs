//! What is not the article: blocks that hold a publisher's phrases and look like no paragraph.
//! Phrases come from the language files: of English for an article in English, else of every language at once, since
//! dirt is often in the site's language.

mod phrases;
mod shape;

use super::{BlockKind, Document};
use crate::summary::IgnoredReason;
use phrases::{Hits, Phrases, Words};

/// Longer blocks are paragraphs whatever they hold.
const MAX_WORDS: usize = 60;
/// Blocks in which a phrase decides by itself, wherever they stand.
const TERSE_WORDS: usize = 9;
/// Bylines, date stamps and the like stand above the text, within this many blocks.
const TOP_BLOCKS: usize = 6;
/// The fewest and the most items of a publisher's list of key points.
const MIN_LIST: usize = 2;
const MAX_LIST: usize = 8;
/// Between two blocks of boilerplate below the article, up to this many others, each up to so many words, go with them.
const MAX_BETWEEN: usize = 2;
const MAX_BETWEEN_WORDS: usize = 10;

/// Moves what is not part of the article from the document's blocks to its ignored passages.
pub(super) fn set_aside(document: &mut Document) {
    let phrases = Phrases::of(document.language);
    let count = document.blocks.len();
    let mut reasons: Vec<Option<IgnoredReason>> = (0..count).map(|at| own_reason(document, at, phrases)).collect();
    extend_tail(document, &mut reasons, phrases);
    extend_publisher_summary(document, &mut reasons);
    shape::mark(document, &mut reasons);
    if reasons.iter().all(Option::is_some) {
        // Nothing would be left: a text that is all about cookies or comments is still what the reader gave.
        return;
    }
    let mut kept = Vec::with_capacity(count);
    for (block, reason) in std::mem::take(&mut document.blocks).into_iter().zip(reasons) {
        match reason {
            None => kept.push(block),
            Some(reason) => {
                let is_hint = reason == IgnoredReason::PublisherSummary && block.kind == BlockKind::ListItem;
                if document.ignore_block(block, reason) && is_hint {
                    document.hints.push(block.span);
                }
            }
        }
    }
    document.blocks = kept;
}

/// What the block is by itself, if not part of the article.
fn own_reason(document: &Document, at: usize, phrases: &Phrases) -> Option<IgnoredReason> {
    let block = document.blocks[at];
    let words = Words::of(block.span.of(&document.text), MAX_WORDS)?;
    let hits = phrases.find(&words);
    if at < TOP_BLOCKS
        && let Some(reason) = above_the_text(&words, &hits, phrases, block.span.of(&document.text))
    {
        return Some(reason);
    }
    let line = block.span.of(&document.text);
    if line.contains('©') {
        return Some(IgnoredReason::Copyright);
    }
    let Some(reason) = hits.main() else { return is_menu(line).then_some(IgnoredReason::Navigation) };
    let terse = words.len() <= TERSE_WORDS;
    let labelled = hits.opens && words.len() <= 30 && (hits.longest > 1 || is_label(line));
    match reason {
        IgnoredReason::Byline | IgnoredReason::DateStamp => None,
        IgnoredReason::PublisherSummary => (terse && introduces_list(document, at)).then_some(reason),
        IgnoredReason::Caption => {
            let credit = terse && !super::blocks::ends_sentence(line);
            (labelled || credit || ends_with_credit(line, phrases)).then_some(reason)
        }
        IgnoredReason::RelatedLinks => labelled.then_some(reason),
        IgnoredReason::Navigation => (words.len() <= 2 * hits.covered).then_some(reason),
        _ => {
            // A single word must be about all that there is; a phrase may have more around it.
            let most = if hits.longest > 1 { 3 } else { 2 };
            let sure = labelled || terse && hits.longest > 1 || hits.count_of(reason) > 1 && hits.longest > 1;
            (sure || words.len() <= most * hits.covered).then_some(reason)
        }
    }
}

/// "Home | News | Sport": three or more entries of up to three words.
fn is_menu(line: &str) -> bool {
    if !line.bytes().any(|byte| byte == b'|' || !byte.is_ascii()) {
        return false;
    }
    let entries = || line.split(['|', '»', '›', '•', '·', '▸']).map(str::trim).filter(|entry| !entry.is_empty());
    entries().count() >= 3 && entries().all(|entry| entry.split_whitespace().count() <= 3)
}

/// "Related: …": one word and a colon.
fn is_label(line: &str) -> bool {
    line.split_whitespace().next().is_some_and(|word| word.ends_with([':', '：']))
}

/// "… (Photo: Agency)": a bracket at the end that opens like a credit.
fn ends_with_credit(line: &str, phrases: &Phrases) -> bool {
    let bracket = line
        .trim_end_matches(['.', ' '])
        .strip_suffix([')', ']'])
        .and_then(|line| line.rfind(['(', '[']).map(|at| &line[at..]));
    bracket.and_then(|bracket| Words::of(bracket, MAX_WORDS)).is_some_and(|words| phrases.find(&words).opens)
}

/// Bylines and date stamps: short lines without a sentence, above the text.
fn above_the_text(words: &Words, hits: &Hits, phrases: &Phrases, line: &str) -> Option<IgnoredReason> {
    if super::blocks::ends_sentence(line) || words.len() > 16 {
        return None;
    }
    let dated = phrases.dates(words);
    let stamp = dated + hits.covered_by(IgnoredReason::DateStamp);
    if dated >= 3 && words.len() <= 12 || stamp >= 2 && stamp * 5 >= words.len() * 3 {
        return Some(IgnoredReason::DateStamp);
    }
    let named = line.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    (hits.opens && hits.main() == Some(IgnoredReason::Byline) && named && words.len() <= 8)
        .then_some(IgnoredReason::Byline)
}

fn introduces_list(document: &Document, at: usize) -> bool {
    let below = document.blocks.iter().skip(at + 1).take(MAX_LIST + 1);
    let items = below.take_while(|block| block.kind == BlockKind::ListItem).count();
    (MIN_LIST..=MAX_LIST).contains(&items)
}

/// Below the article every block with a phrase goes, and short ones that stand between two of them.
fn extend_tail(document: &Document, reasons: &mut [Option<IgnoredReason>], phrases: &Phrases) {
    let mut above = reasons.len();
    for at in (reasons.len() / 2..reasons.len()).rev() {
        let span = document.blocks[at].span;
        let words = Words::of(span.of(&document.text), MAX_WORDS);
        let found = reasons[at].or_else(|| words.as_ref().and_then(|words| phrases.find(words).tail(words.len())));
        let short = words.is_some_and(|words| words.len() <= MAX_BETWEEN_WORDS);
        if found.is_some() {
            reasons[at..above].iter_mut().for_each(|reason| *reason = reason.or(found));
            above = at;
        } else if above == reasons.len() || above - at > MAX_BETWEEN || !short {
            return;
        }
    }
}

/// A list belongs to the line above it that names it, and one above all running text to the publisher.
fn extend_publisher_summary(document: &Document, reasons: &mut [Option<IgnoredReason>]) {
    let paragraphs = document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
    let opening = document.blocks.iter().take_while(|block| block.kind != BlockKind::Paragraph);
    let listed = opening.clone().filter(|block| block.kind == BlockKind::ListItem).count();
    let opens_with_list = (MIN_LIST..=MAX_LIST).contains(&listed) && paragraphs >= MIN_LIST;
    let opening = opening.count();
    for at in 0..reasons.len() {
        let follows = at > 0 && reasons[at - 1] == Some(IgnoredReason::PublisherSummary);
        if document.blocks[at].kind == BlockKind::ListItem && (follows || opens_with_list && at < opening) {
            reasons[at] = Some(IgnoredReason::PublisherSummary);
        }
    }
}

#[cfg(test)]
mod tests;
