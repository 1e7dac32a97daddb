//! What of a page is its article: for every text, nothing, or why it is none of it.

use super::measures::{self, Measure};
use super::tags::Tag;
use super::tree::{Element, Page};
use super::{clean, scores};
use crate::input::blocks::ends_sentence;
use crate::summary::IgnoredReason;

/// A shorter article makes one look again, less strictly.
const MIN_ARTICLE: usize = 500;
/// What stands beside the article's element needs this share of its points, and at least so many.
const SIBLING_SHARE: f64 = 0.2;
const MIN_SIBLING_SCORE: f64 = 10.0;
/// A paragraph of this length beside the article's element belongs to it.
const LONG_PARAGRAPH: usize = 80;

/// A fragment with a larger share of links was copied with the page around it.
const MANY_LINKS: f64 = 0.25;

/// Longer parts are no bylines, and no captions or share buttons, whatever they are called.
pub(super) const MAX_BYLINE: usize = 100;
pub(super) const MAX_CAPTION: usize = 500;

/// How strictly one looks.
#[derive(Clone, Copy)]
pub(super) struct Strictness {
    names_exclude: bool,
    names_weigh: bool,
    cleans: bool,
}

const STRICTNESSES: [Strictness; 4] = [
    Strictness { names_exclude: true, names_weigh: true, cleans: true },
    Strictness { names_exclude: false, names_weigh: true, cleans: true },
    Strictness { names_exclude: false, names_weigh: false, cleans: true },
    Strictness { names_exclude: false, names_weigh: false, cleans: false },
];

/// A look at a page.
pub(super) struct Attempt<'p> {
    pub(super) page: &'p Page<'p>,
    pub(super) texts: &'p [Measure],
    pub(super) lines: &'p [Line],
    strictness: Strictness,
    /// For every element why it is not read, if so.
    fates: Vec<Option<IgnoredReason>>,
    /// For every element what it holds that is read.
    pub(super) totals: Vec<Measure>,
}

/// One line of text.
pub(super) struct Line {
    number: usize,
    /// The block that it is in.
    pub(super) holder: usize,
    pub(super) measure: Measure,
    /// Whether it ends as sentences do.
    ends_sentence: bool,
}

/// For every text of the page why it is not part of the article, if so.
pub(super) fn choose(source: &str, page: &Page, data_tables: &[bool]) -> Vec<Option<IgnoredReason>> {
    let texts = measures::of_texts(source, page);
    let lines = lines(source, page, &texts);
    let mut best: Option<(usize, Vec<Option<IgnoredReason>>)> = None;
    for strictness in STRICTNESSES {
        let reasons = attempt(page, &texts, &lines, data_tables, strictness);
        let kept = reasons.iter().zip(&texts).filter(|(reason, _)| reason.is_none()).map(|(_, text)| text.chars).sum();
        if best.as_ref().is_none_or(|&(chars, _)| kept > chars) {
            best = Some((kept, reasons));
        }
        if kept >= MIN_ARTICLE {
            break;
        }
    }
    best.map(|(_, reasons)| reasons).unwrap_or_default()
}

fn attempt(
    page: &Page,
    texts: &[Measure],
    lines: &[Line],
    data_tables: &[bool],
    strictness: Strictness,
) -> Vec<Option<IgnoredReason>> {
    let all = totals(page, texts, &vec![None; page.elements.len()]);
    let fates = unlikely(page, &all, strictness);
    let totals = totals(page, texts, &fates);
    let mut attempt = Attempt { page, texts, lines, strictness, fates, totals };
    let scores = scores::score(&attempt);
    let is_part = !page.is_whole && attempt.totals[0].link_density() < MANY_LINKS;
    let top = if is_part { 0 } else { scores::container(&attempt, &scores) };
    let inside = members(&attempt, &scores, top);
    let cleaned = clean::outside(&attempt, &inside, data_tables);
    attempt.fates = cleaned;
    reasons(&attempt, &all, &inside, top)
}

/// Why an element is not read for what it is called, if so.
fn unlikely(page: &Page, all: &[Measure], strictness: Strictness) -> Vec<Option<IgnoredReason>> {
    let exempt = page.pass_down(false, |_, element, around| around || matches!(element.tag, Tag::Table | Tag::Pre));
    page.pass_down(None, |at, element, around| {
        let named = strictness.names_exclude
            && element.hints.is_unlikely()
            && !exempt[element.parent]
            && !matches!(element.tag, Tag::Root | Tag::Body | Tag::A | Tag::Article | Tag::Main);
        let own = || named.then(|| reason_of(element, all[at].chars).unwrap_or(IgnoredReason::Navigation));
        around.or_else(own)
    })
}

/// What an element that holds so many characters is called by its names and its tag, if it is not the article.
pub(super) fn reason_of(element: &Element, chars: usize) -> Option<IgnoredReason> {
    let by_tag = match element.tag {
        Tag::Root | Tag::Body => return None,
        Tag::Nav | Tag::Header | Tag::Footer => Some(IgnoredReason::Navigation),
        Tag::Aside => Some(IgnoredReason::RelatedLinks),
        Tag::Figure | Tag::Figcaption => Some(IgnoredReason::Caption),
        Tag::Form => Some(IgnoredReason::Subscribe),
        _ => None,
    };
    let fits = |reason: &IgnoredReason| match reason {
        IgnoredReason::Byline => chars <= MAX_BYLINE,
        IgnoredReason::Caption | IgnoredReason::Share => chars <= MAX_CAPTION,
        _ => true,
    };
    element.hints.reason().filter(fits).or(by_tag)
}

/// For every element what it holds of what is read.
fn totals(page: &Page, texts: &[Measure], fates: &[Option<IgnoredReason>]) -> Vec<Measure> {
    let mut totals = vec![Measure::default(); page.elements.len()];
    for (text, measure) in page.texts.iter().zip(texts) {
        totals[text.element].add(*measure);
    }
    for at in (1..totals.len()).rev().filter(|&at| fates[at].is_none()) {
        let inside = totals[at];
        totals[page.elements[at].parent].add(inside);
    }
    totals
}

/// The lines of a page, with the blocks that they are in.
fn lines(source: &str, page: &Page, texts: &[Measure]) -> Vec<Line> {
    let holders = page.pass_down(0, |at, element, around| if element.tag.is_block() { at } else { around });
    let mut lines: Vec<Line> = Vec::new();
    let mut number = None;
    for (text, measure) in page.texts.iter().zip(texts) {
        if number.replace(text.line) != Some(text.line) {
            let holder = holders[text.element];
            lines.push(Line { number: text.line, holder, measure: Measure::default(), ends_sentence: false });
        }
        if let Some(line) = lines.last_mut() {
            line.measure.add(*measure);
            let words = text.span.of(source);
            if !words.trim().is_empty() {
                line.ends_sentence = ends_sentence(words);
            }
        }
    }
    lines
}

/// Whether each element is part of the article: in its element, or beside it and with points like it.
fn members(attempt: &Attempt, scores: &[Option<f64>], top: usize) -> Vec<bool> {
    let elements = &attempt.page.elements;
    let mut inside = vec![false; elements.len()];
    inside[top] = true;
    let points = scores[top].unwrap_or_default();
    let least = (points * SIBLING_SHARE).max(MIN_SIBLING_SCORE);
    let parent = elements[top].parent;
    let is_whole = top == 0 || elements[top].tag == Tag::Body;
    for at in 1..elements.len() {
        if !is_whole && elements[at].parent == parent && at != top && attempt.is_kept(at) {
            let alike = elements[at].hints.class != 0 && elements[at].hints.class == elements[top].hints.class;
            let bonus = if alike { points * SIBLING_SHARE } else { 0.0 };
            inside[at] = scores[at].is_some_and(|score| score + bonus >= least);
        }
        inside[at] |= inside[elements[at].parent];
    }
    inside
}

/// Whether a line in the element around the article reads like a paragraph of it.
fn joins(attempt: &Attempt, line: &Line, top: usize) -> bool {
    let elements = &attempt.page.elements;
    let around = elements[top].parent;
    let holder = &elements[line.holder];
    let is_beside = line.holder == around || matches!(holder.tag, Tag::P | Tag::Div) && holder.parent == around;
    let density = line.measure.link_density();
    let chars = line.measure.chars;
    is_beside && (chars > LONG_PARAGRAPH && density < 0.25 || chars > 0 && density == 0.0 && line.ends_sentence)
}

/// For every text why it is none of the article's, if so.
fn reasons(attempt: &Attempt, all: &[Measure], inside: &[bool], top: usize) -> Vec<Option<IgnoredReason>> {
    let page = attempt.page;
    let outside = reasons_outside(attempt, all, top);
    let mut lines = attempt.lines.iter();
    let mut line = lines.next();
    let mut reasons = Vec::with_capacity(page.texts.len());
    for text in &page.texts {
        while line.is_some_and(|line| line.number < text.line) {
            line = lines.next();
        }
        let belongs = inside[text.element] || line.is_some_and(|line| joins(attempt, line, top));
        let kept = attempt.is_kept(text.element) && belongs;
        reasons.push((!kept).then(|| outside[text.element]));
    }
    reasons
}

/// For every element why it would be none of the article's: what it is called, or what around it is called, unless
/// that is around the article too.
fn reasons_outside(attempt: &Attempt, all: &[Measure], top: usize) -> Vec<IgnoredReason> {
    let elements = &attempt.page.elements;
    let mut holds_article = vec![false; elements.len()];
    let mut holder = top;
    while !std::mem::replace(&mut holds_article[holder], true) {
        holder = elements[holder].parent;
    }
    attempt.page.pass_down(IgnoredReason::Navigation, |at, element, around| match around {
        _ if holds_article[at] => IgnoredReason::Navigation,
        // It says least, so that what is inside may say more.
        IgnoredReason::Navigation => {
            reason_of(element, all[at].chars).or(attempt.fates[at]).unwrap_or(IgnoredReason::Navigation)
        }
        around => around,
    })
}

impl Attempt<'_> {
    /// Whether an element is read.
    pub(super) fn is_kept(&self, element: usize) -> bool {
        self.fates[element].is_none()
    }

    /// Why an element is not read, if so.
    pub(super) fn fate(&self, element: usize) -> Option<IgnoredReason> {
        self.fates[element]
    }

    /// How much an element's names speak for an article, or against one.
    pub(super) fn weight(&self, element: usize) -> f64 {
        if self.strictness.names_weigh { f64::from(self.page.elements[element].hints.weight) } else { 0.0 }
    }

    pub(super) fn cleans(&self) -> bool {
        self.strictness.cleans
    }

    /// Whether an element is in another.
    pub(super) fn is_inside(&self, element: usize, other: usize) -> bool {
        let mut at = element;
        while at > other {
            at = self.page.elements[at].parent;
        }
        at == other && element != other
    }
}
