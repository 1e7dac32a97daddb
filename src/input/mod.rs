//! Source → Document: the article alone, in blocks, with what was not part of it set aside.
//! Takes the text as it was given and never changes it; every block can be traced back to it.

mod blocks;
mod boilerplate;
mod dateline;
mod headings;
mod letters;
mod markdown;
mod offsets;
mod title;

use std::borrow::Cow;

pub(crate) use offsets::OffsetMap;

use crate::options::{Format, Source};
use crate::span::Span;
use crate::summary::{Ignored, IgnoredReason};

/// A source read: clean text in blocks, and the way back to the text as given.
pub(crate) struct Document<'a> {
    /// The text that the blocks' spans point into.
    pub(crate) text: Cow<'a, str>,
    /// From places in `text` to places in the source.
    pub(crate) offsets: OffsetMap,
    /// The title given, or found.
    pub(crate) title: Option<String>,
    /// The article's blocks in order, without what is ignored.
    pub(crate) blocks: Vec<Block>,
    /// What is not part of the article, in order, as places in the source.
    pub(crate) ignored: Vec<Ignored>,
    /// The publisher's own key points: hints of what matters, not part of the running text.
    pub(crate) hints: Vec<Span>,
}

/// A paragraph or heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Its place in the document's text, trimmed.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: BlockKind,
}

/// What a block is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// Running text.
    Paragraph,
    /// A line above paragraphs: context, never a sentence.
    Heading,
    /// One item of a list: running text of its own.
    ListItem,
    /// Program text: shown as it is, never summarized.
    Code,
}

/// Reads one source.
pub(crate) fn read(source: &Source) -> Document<'_> {
    let (given, repairs) = letters::repair(&source.text);
    let (clean, offsets, blocks) = match source.format {
        Format::Auto | Format::Markdown if source.format == Format::Markdown || markdown::looks_like(&given) => {
            let (text, offsets, blocks) = markdown::read(&given);
            (Cow::Owned(text), offsets.then(&repairs), blocks)
        }
        _ => {
            let blocks = blocks::split(&given);
            (given, repairs, blocks)
        }
    };
    let mut document = Document { text: clean, offsets, title: None, blocks, ignored: Vec::new(), hints: Vec::new() };
    headings::mark(&document.text, &mut document.blocks);
    boilerplate::set_aside(&mut document);
    let title = source.title.as_deref().map(|title| letters::repair(title).0);
    title::find(&mut document, title.as_deref());
    dateline::set_aside(&mut document);
    document.ignored.sort_by_key(|ignored| (ignored.start, ignored.end));
    document
}

impl Document<'_> {
    /// Records that `span` of the clean text is not part of the article.
    fn ignore(&mut self, span: Span, reason: IgnoredReason) {
        let Span { start, end } = self.offsets.to_source(span);
        self.ignored.push(Ignored { start, end, reason });
    }
}
