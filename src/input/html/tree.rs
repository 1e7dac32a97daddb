//! Tokens → elements in document order and the texts in them, as browsers nest them: end tags left out are found,
//! stray ones are passed over. What is never shown is left out.

use super::hints::Hints;
use super::tags::Tag;
use super::tokens::{Attributes, Token, Tokens};
use crate::span::Span;

/// Elements nested deeper count as part of the one at this depth; browsers do the like.
const MAX_DEPTH: usize = 256;

/// What stands before the part of a page that was copied, on some systems' clipboards.
const FRAGMENT_MARK: &str = "<!--StartFragment";

/// A page read.
#[derive(Default)]
pub(super) struct Page<'a> {
    /// The elements in document order, each before what is in it; the first holds all others.
    pub(super) elements: Vec<Element>,
    /// The texts in document order.
    pub(super) texts: Vec<Text>,
    /// Whether it says that it is a page, not a part of one.
    pub(super) is_whole: bool,
    /// The contents of `<title>`.
    pub(super) title: Option<&'a str>,
    /// The title that the page tells to sites that link to it.
    pub(super) shared_title: Option<&'a str>,
}

/// An element of the page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Element {
    pub(super) tag: Tag,
    /// Index of the element that it is in; of the first element, its own.
    pub(super) parent: usize,
    /// What class, id and role tell.
    pub(super) hints: Hints,
    /// Whether the reader sees nothing of it.
    hidden: bool,
}

/// The text between two tags.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    /// Its place in the source.
    pub(super) span: Span,
    /// Index of the element that it is in.
    pub(super) element: usize,
    /// Texts of one number are one line on the page, however wide it is.
    pub(super) line: usize,
    /// Whether a single line break stands before it.
    pub(super) breaks: bool,
}

impl Page<'_> {
    /// For every element what it makes of what its parent has; the first element makes it of `first`.
    pub(super) fn pass_down<T: Copy>(&self, first: T, mut own: impl FnMut(usize, &Element, T) -> T) -> Vec<T> {
        let mut values = vec![first; self.elements.len()];
        for (at, element) in self.elements.iter().enumerate() {
            values[at] = own(at, element, values[element.parent]);
        }
        values
    }
}

/// Reads a page.
pub(super) fn build(source: &str) -> Page<'_> {
    let mut builder = Builder { source, ..Builder::default() };
    builder.page.elements.push(Element { tag: Tag::Root, ..Element::default() });
    builder.open.push(Open { element: 0, tag: Tag::Root, name: "" });
    for token in Tokens::of(source) {
        match token {
            Token::Text(span) => builder.text(span),
            Token::Start { name, attributes } => builder.start(name, attributes),
            Token::End { name } => builder.end(name),
        }
    }
    builder.page.is_whole &= !source.contains(FRAGMENT_MARK);
    builder.page
}

#[derive(Default)]
struct Builder<'a> {
    source: &'a str,
    page: Page<'a>,
    open: Vec<Open<'a>>,
    /// Open elements beyond the deepest.
    overflow: usize,
    line: usize,
    /// Line breaks since the last words.
    breaks: usize,
}

#[derive(Clone, Copy)]
struct Open<'a> {
    element: usize,
    tag: Tag,
    name: &'a str,
}

impl<'a> Builder<'a> {
    fn innermost(&self) -> usize {
        self.open.last().map_or(0, |open| open.element)
    }

    fn text(&mut self, span: Span) {
        let element = self.innermost();
        if self.page.elements[element].hidden {
            let is_title = self.page.elements[element].tag == Tag::Title;
            if is_title && !self.page.elements[self.page.elements[element].parent].hidden {
                self.page.title.get_or_insert(span.of(self.source));
            }
            return;
        }
        let blank = span.of(self.source).trim_start().is_empty();
        if !blank && self.breaks > 1 {
            self.line += 1;
        }
        self.page.texts.push(Text { span, element, line: self.line, breaks: self.breaks == 1 });
        if !blank {
            self.breaks = 0;
        }
    }

    fn end_line(&mut self) {
        self.line += 1;
        self.breaks = 0;
    }

    fn start(&mut self, name: &'a str, attributes: &'a str) {
        let tag = Tag::of(name);
        match tag {
            Tag::Root => {
                self.page.is_whole = true;
                return;
            }
            Tag::Body if self.open.iter().any(|open| open.tag == Tag::Body) => return,
            Tag::Br => {
                self.breaks += 1;
                return;
            }
            Tag::Meta => return self.meta(attributes),
            _ if tag.is_block() => self.end_line(),
            _ => {}
        }
        if self.overflow == 0 {
            self.close_implied(tag);
        }
        let parent = self.innermost();
        let (hints, hidden) = read_attributes(attributes);
        let unread = matches!(tag, Tag::Unread | Tag::Embed | Tag::Title);
        let hidden = hidden || unread || self.page.elements[parent].hidden;
        let element = self.page.elements.len();
        self.page.elements.push(Element { tag, parent, hints, hidden });
        match tag.is_void() {
            true => {}
            false if self.open.len() < MAX_DEPTH => self.open.push(Open { element, tag, name }),
            false => self.overflow += 1,
        }
    }

    /// Closes what cannot hold an element of this name.
    fn close_implied(&mut self, tag: Tag) {
        let (closed, stops) = tag.closes();
        if tag.is_block() {
            self.close_nearest(&[Tag::P], &[Tag::Td, Tag::Th, Tag::Caption, Tag::Table]);
        }
        if tag.is_heading() && self.open.last().is_some_and(|open| open.tag.is_heading()) {
            self.open.pop();
        }
        if !closed.is_empty() {
            self.close_nearest(closed, stops);
        }
    }

    fn close_nearest(&mut self, closed: &[Tag], stops: &[Tag]) {
        let met = self.open.iter().rposition(|open| closed.contains(&open.tag) || stops.contains(&open.tag));
        if let Some(at) = met.filter(|&at| closed.contains(&self.open[at].tag)) {
            self.open.truncate(at);
        }
    }

    fn end(&mut self, name: &str) {
        let tag = Tag::of(name);
        match tag {
            Tag::Root | Tag::Body => return,
            Tag::Br => return self.breaks += 1,
            _ if tag.is_block() => self.end_line(),
            _ => {}
        }
        if self.overflow > 0 {
            self.overflow -= usize::from(!tag.is_void());
            return;
        }
        let is_inline = matches!(tag, Tag::Inline);
        let closes = |open: &Open| {
            open.tag == tag && (!is_inline || open.name.eq_ignore_ascii_case(name))
                || tag.is_heading() && open.tag.is_heading()
        };
        // An end tag of a few words' element closes no block that was opened since.
        let stops = |open: &Open| open.tag.is_scope() || is_inline && open.tag.is_block();
        let met = self.open.iter().rposition(|open| closes(open) || stops(open));
        if let Some(at) = met.filter(|&at| closes(&self.open[at])) {
            self.open.truncate(at.max(1));
        }
    }

    fn meta(&mut self, attributes: &'a str) {
        let value =
            |wanted: &str| Attributes::of(attributes).find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|a| a.1);
        let key = value("property").or_else(|| value("name"));
        if key.is_some_and(|key| ["og:title", "twitter:title"].contains(&key)) && self.page.shared_title.is_none() {
            self.page.shared_title = value("content");
        }
    }
}

/// What the attributes hint at, and whether they hide the element.
fn read_attributes(attributes: &str) -> (Hints, bool) {
    let mut hints = Hints::default();
    let mut hidden = false;
    for (name, value) in Attributes::of(attributes) {
        match name.len() {
            3 if name.eq_ignore_ascii_case("rel") && value == "author" => hints.add_author(),
            8 if name.eq_ignore_ascii_case("itemprop") && value.contains("author") => hints.add_author(),
            2 if name.eq_ignore_ascii_case("id") => hints.add_name(value),
            4 if name.eq_ignore_ascii_case("role") => hints.add_role(value),
            4 if name.eq_ignore_ascii_case("href") => hints.leads_inside = value.starts_with('#'),
            5 if name.eq_ignore_ascii_case("class") => hints.add_class(value),
            5 if name.eq_ignore_ascii_case("style") => hidden |= is_hiding(value),
            6 if name.eq_ignore_ascii_case("hidden") => hidden = true,
            11 if name.eq_ignore_ascii_case("aria-hidden") => hidden |= value.eq_ignore_ascii_case("true"),
            _ => {}
        }
    }
    (hints, hidden)
}

/// Whether a style hides its element.
fn is_hiding(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
        let value = value.trim().to_ascii_lowercase();
        match property.trim().to_ascii_lowercase().as_str() {
            "display" => value.starts_with("none"),
            "visibility" => value.starts_with("hidden"),
            "mso-hide" => value == "all",
            "mso-list" => value == "ignore",
            _ => false,
        }
    })
}
