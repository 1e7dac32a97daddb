//! HTML → clean text and blocks: a whole page, or a fragment such as the clipboard gives.

mod article;
mod clean;
mod entities;
mod hints;
mod measures;
mod scores;
mod tables;
mod tags;
mod title;
mod tokens;
mod tree;
mod write;

use super::Block;
use super::offsets::OffsetMap;
use crate::span::Span;
use crate::summary::{Ignored, IgnoredReason};
use tokens::{Token, Tokens};

/// Fewer tags do not make a text HTML.
const MIN_BLOCK_TAGS: usize = 2;

/// What a page holds.
pub(super) struct Reading {
    /// The clean text.
    pub(super) text: String,
    /// From places in it to places in the source.
    pub(super) offsets: OffsetMap,
    /// The article's blocks.
    pub(super) blocks: Vec<Block>,
    /// The title that the page names.
    pub(super) title: Option<String>,
    /// What is not part of the article, in order.
    pub(super) ignored: Vec<Ignored>,
    /// What looks as if it were none and is counted in all the same.
    pub(super) returning: Vec<Block>,
}

/// Whether a text says that it is HTML.
pub(super) fn is_declared(text: &str) -> bool {
    let opening = opening(text);
    let opens_with = |mark: &str| opening.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    ["<!doctype html", "<html", "<head", "<body", "<meta "].iter().any(|mark| opens_with(mark))
}

/// Whether a text that does not say so is HTML: it begins with a tag and has several that part blocks.
pub(super) fn looks_like(text: &str) -> bool {
    let is_block = |token: &Token| match token {
        Token::Start { name, .. } | Token::End { name } => tags::Tag::of(name).is_block(),
        Token::Text(_) => false,
    };
    opening(text).starts_with('<') && Tokens::of(text).filter(is_block).take(MIN_BLOCK_TAGS).count() == MIN_BLOCK_TAGS
}

fn opening(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
}

/// Reads a page. `is_included` tells what of the source the caller counts in.
pub(super) fn read(source: &str, is_included: impl Fn(Span) -> bool) -> Reading {
    let page = tree::build(source);
    let data_tables = tables::with_data(&page);
    let mut reasons = article::choose(source, &page, &data_tables);
    let title = title::find(source, &page, &mut reasons);
    if reasons.iter().all(Option::is_some) {
        // Nothing would be left: a menu alone, or a footer, is still what the reader gave.
        reasons.fill(None);
    }
    keep_names(source, &page, &mut reasons);
    let returns = |(text, reason): (&tree::Text, &mut Option<_>)| is_included(text.span) && reason.take().is_some();
    let returning: Vec<bool> = page.texts.iter().zip(&mut reasons).map(returns).collect();
    let kinds = write::kinds(&page, &data_tables);
    let (text, offsets, blocks, returning) = write::blocks(source, &page, &kinds, &reasons, &returning);
    let ignored = write::ignored(source, &page, &reasons);
    Reading { text, offsets, blocks, title, ignored, returning }
}

/// A line with so many other words is running text.
const RUNNING: usize = 8;

/// Takes back the names of authors that stand in running text: "Ann Marsh and her crew sailed" says something else without.
fn keep_names(source: &str, page: &tree::Page, mut reasons: &mut [Option<IgnoredReason>]) {
    let is_name = |reason: &&mut Option<IgnoredReason>| **reason == Some(IgnoredReason::Byline);
    for line in page.texts.chunk_by(|one, next| one.line == next.line) {
        let (own, rest) = reasons.split_at_mut(line.len());
        reasons = rest;
        if own.contains(&Some(IgnoredReason::Byline)) {
            let kept = line.iter().zip(&*own).filter(|(_, reason)| reason.is_none());
            let words: usize = kept.map(|(text, _)| text.span.of(source).split_whitespace().count()).sum();
            if words >= RUNNING {
                own.iter_mut().filter(is_name).for_each(|reason| *reason = None);
            }
        }
    }
}

#[cfg(test)]
mod tests;
