//! HTML → clean text and blocks: a whole page, or a fragment such as the clipboard gives.

mod entities;
mod hints;
mod tags;
mod tokens;
mod tree;
mod write;

use super::Block;
use super::offsets::OffsetMap;

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
}

/// Whether a text of unknown format is HTML: it says so, or has several tags that part blocks.
pub(super) fn looks_like(text: &str) -> bool {
    let opening = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let opens_with = |mark: &str| opening.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if ["<!doctype html", "<html", "<head", "<body", "<meta "].iter().any(|mark| opens_with(mark)) {
        return true;
    }
    let is_block =
        |token: &tokens::Token| matches!(token, tokens::Token::End { name } if tags::Tag::of(name).is_block());
    opening.starts_with('<') && tokens::Tokens::of(text).filter(is_block).take(2).count() == 2
}

/// Reads a page.
pub(super) fn read(source: &str) -> Reading {
    let page = tree::build(source);
    let (text, offsets, blocks) = write::blocks(source, &page, |_| true);
    let title = page.shared_title.or(page.title).map(str::to_owned);
    Reading { text, offsets, blocks, title }
}

#[cfg(test)]
mod tests;
