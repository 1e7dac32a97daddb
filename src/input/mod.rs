//! Source → Document: the article alone, in blocks, with what was not part of it set aside.
//! Takes the text as it was given and never changes it; every block can be traced back to it. Two steps, since what is
//! not part of the article is told by phrases of its language, and the language by its blocks.

mod blocks;
mod boilerplate;
mod date;
mod dateline;
mod headings;
mod html;
mod included;
mod letters;
mod markdown;
mod offsets;
mod title;

use std::borrow::Cow;

pub(crate) use date::Date;
pub(crate) use offsets::OffsetMap;

use crate::languages::Language;
use crate::options::{Format, Source};
use crate::span::Span;
use crate::summary::{Ignored, IgnoredReason};
use included::Included;

/// A source read: clean text in blocks, and the way back to the text as given.
pub(crate) struct Document<'a> {
    /// The text that the blocks' spans point into.
    pub(crate) text: Cow<'a, str>,
    /// From places in `text` to places in the source.
    pub(crate) offsets: OffsetMap,
    /// The language of the article, if any is known.
    pub(crate) language: Option<&'static Language>,
    /// The title given; once the article is told apart, the one found.
    pub(crate) title: Option<String>,
    /// The article's blocks in order, without what is ignored.
    pub(crate) blocks: Vec<Block>,
    /// What is not part of the article, in order, as places in the source.
    pub(crate) ignored: Vec<Ignored>,
    /// The publisher's own key points: hints of what matters, not part of the running text.
    pub(crate) hints: Vec<Span>,
    /// What the caller counts in, and the blocks that would be ignored without it, until they are put back.
    included: Included,
    returning: Vec<Block>,
    /// The place of its source among all.
    pub(crate) place: usize,
    /// When it was published; looked for only where there are several sources.
    pub(crate) date: Option<Date>,
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
    /// Program text, or a table of data: shown as it is, never summarized.
    Code,
}

/// Opens one source, with all that it holds in blocks: damaged letters are repaired first, so that every later step sees
/// the text as it was meant.
pub(crate) fn open(source: &Source) -> Document<'_> {
    let (given, repairs) = letters::repair(&source.text);
    let included = Included::of(source);
    let mut named = None;
    let (mut ignored, mut returning) = (Vec::new(), Vec::new());
    let (text, offsets, blocks) = match format(source.format, &given) {
        Format::Html => {
            let page = html::read(&given, |span| included.overlaps(repairs.to_source(span)));
            named = page.title;
            (ignored, returning) = (page.ignored, page.returning);
            for Ignored { start, end, .. } in &mut ignored {
                Span { start: *start, end: *end } = repairs.to_source(Span::new(*start, *end));
            }
            (Cow::Owned(page.text), page.offsets.then(&repairs), page.blocks)
        }
        Format::Markdown => {
            let (text, offsets, blocks) = markdown::read(&given);
            (Cow::Owned(text), offsets.then(&repairs), blocks)
        }
        Format::Text | Format::Auto => {
            let blocks = blocks::split(&given);
            (given, repairs, blocks)
        }
    };
    let title = source.title.as_deref().map(|title| letters::repair(title).0.into_owned()).or(named);
    let mut document = Document {
        text,
        offsets,
        language: None,
        title,
        blocks,
        ignored,
        hints: Vec::new(),
        included,
        returning,
        place: 0,
        date: None,
    };
    headings::mark(&document.text, &mut document.blocks);
    document
}

/// Finds the title of a document in this language, and sets aside what is not part of the article. What the caller counts
/// in is put back after that, so that it changes nothing else.
pub(crate) fn set_aside(document: &mut Document, language: Option<&'static Language>) {
    document.language = language;
    boilerplate::set_aside(document);
    title::find(document);
    dateline::set_aside(document);
    included::put_back(document);
    document.ignored.sort_by_key(|ignored| (ignored.start, ignored.end));
}

/// Both steps, for a text in English.
#[cfg(test)]
pub(crate) fn read(source: &Source) -> Document<'_> {
    let mut document = open(source);
    set_aside(&mut document, crate::languages::find("en"));
    document
}

/// The documents of some sources from the oldest to the newest, undated ones last. Among equals the text decides, so that
/// nothing depends on the order in which the sources were given.
pub(crate) fn by_time<'a>(sources: &[Source], given: Vec<Document<'a>>) -> Vec<Document<'a>> {
    let several = given.len() > 1;
    let mut documents = given;
    for (place, document) in documents.iter_mut().enumerate() {
        document.place = place;
        document.date = if several { date::date_of(&sources[place], document) } else { None };
    }
    documents.sort_by(|one, other| {
        let [source, another] = [one, other].map(|document| &sources[document.place]);
        let order = (one.date.is_none().cmp(&other.date.is_none()))
            .then(one.date.cmp(&other.date))
            .then_with(|| source.text.cmp(&another.text))
            .then_with(|| source.title.cmp(&another.title));
        order.then_with(|| source.name.cmp(&another.name))
    });
    documents
}

/// The format that a source has, as far as its look tells.
fn format(given: Format, text: &str) -> Format {
    match given {
        Format::Auto if html::is_declared(text) => Format::Html,
        // Before the look of HTML, since a Markdown text may begin with a few tags.
        Format::Auto if markdown::looks_like(text) => Format::Markdown,
        Format::Auto if html::looks_like(text) => Format::Html,
        known => known,
    }
}

impl Document<'_> {
    /// The article as plain text that reads back as the same article: its title, then its blocks with a blank line
    /// between any two, list items with a bullet.
    pub(crate) fn plain_text(&self) -> String {
        let mut text = self.title.clone().unwrap_or_default();
        let mut previous = BlockKind::Heading;
        for block in &self.blocks {
            let listed = block.kind == BlockKind::ListItem;
            if !text.is_empty() {
                text.push_str(if listed && previous == BlockKind::ListItem { "\n" } else { "\n\n" });
            }
            text.push_str(if listed { "• " } else { "" });
            let words = block.span.of(&self.text);
            match block.kind {
                BlockKind::Code => text.push_str(words),
                _ => text.extend(
                    words.split_whitespace().enumerate().flat_map(|(at, word)| [if at > 0 { " " } else { "" }, word]),
                ),
            }
            previous = block.kind;
        }
        text
    }

    /// Records that `span` of the clean text is not part of the article. False where the caller says that it is.
    fn ignore(&mut self, span: Span, reason: IgnoredReason) -> bool {
        let place = self.offsets.to_source(span);
        let is_ignored = !self.included.overlaps(place);
        if is_ignored {
            self.ignored.push(Ignored { start: place.start, end: place.end, reason });
        }
        is_ignored
    }

    /// Records that a block is not part of the article, or that it is to be put back. True where it is ignored.
    fn ignore_block(&mut self, block: Block, reason: IgnoredReason) -> bool {
        let is_ignored = self.ignore(block.span, reason);
        if !is_ignored {
            self.returning.push(block);
        }
        is_ignored
    }
}
