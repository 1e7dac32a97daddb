//! What inside the article's element is none of the article: parts that are mostly links, controls or pictures, and
//! parts that are called so. The tests follow Mozilla's Readability (Apache-2.0).

use super::article::{Attempt, MAX_BYLINE, MAX_CAPTION, reason_of};
use super::measures::Measure;
use super::tags::Tag;
use crate::summary::IgnoredReason;

/// Parts with so many commas are running text.
const MANY_COMMAS: usize = 10;
const MIN_CHARS: usize = 25;

/// What an element holds that is kept.
#[derive(Clone, Copy, Default)]
struct Counts {
    text: Measure,
    paragraphs: usize,
    pictures: usize,
    items: usize,
    inputs: usize,
    embeds: usize,
    heading_chars: usize,
    list_chars: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.text.add(other.text);
        self.paragraphs += other.paragraphs;
        self.pictures += other.pictures;
        self.items += other.items;
        self.inputs += other.inputs;
        self.embeds += other.embeds;
        self.heading_chars += other.heading_chars;
        self.list_chars += other.list_chars;
    }

    /// The counts of an element as part of its parent.
    fn as_child(mut self, tag: Tag) -> Self {
        match tag {
            Tag::P => self.paragraphs += 1,
            Tag::Img => self.pictures += 1,
            Tag::Li => self.items += 1,
            Tag::Input => self.inputs += 1,
            Tag::Embed => self.embeds += 1,
            Tag::Ul | Tag::Ol => self.list_chars = self.text.chars,
            tag if tag.is_heading() => self.heading_chars = self.text.chars,
            _ => {}
        }
        self
    }
}

/// Why each element is not read, with those inside the article's element that are none of the article.
pub(super) fn outside(attempt: &Attempt, inside: &[bool], data_tables: &[bool]) -> Vec<Option<IgnoredReason>> {
    let elements = &attempt.page.elements;
    let mut fates: Vec<_> = (0..elements.len()).map(|at| attempt.fate(at)).collect();
    let within = |tag| attempt.page.pass_down(false, |_, element, around| around || element.tag == tag);
    let in_code = within(Tag::Pre);
    let in_figure = within(Tag::Figure);
    let mut counts = vec![Counts::default(); elements.len()];
    for (text, measure) in attempt.page.texts.iter().zip(attempt.texts) {
        counts[text.element].text.add(*measure);
    }
    // From the last to the first: what is inside is decided before what is around.
    for at in (1..elements.len()).rev().filter(|&at| inside[at]) {
        if fates[at].is_some() {
            continue;
        }
        // Of data and of program text nothing is taken out.
        fates[at] = match data_tables[at] || in_code[at] {
            true => None,
            false => own_reason(attempt, at, counts[at], in_figure[at]),
        };
        if fates[at].is_none() {
            let counted = counts[at].as_child(elements[at].tag);
            counts[elements[at].parent].add(counted);
        }
    }
    attempt.page.pass_down(None, |at, _, around| fates[at].or(around))
}

/// Why an element inside the article is none of it, if so.
fn own_reason(attempt: &Attempt, at: usize, counts: Counts, in_figure: bool) -> Option<IgnoredReason> {
    let element = &attempt.page.elements[at];
    let chars = counts.text.chars;
    let weight = attempt.weight(at);
    match element.tag {
        Tag::Footer | Tag::Aside | Tag::Nav => return reason_of(element, chars),
        Tag::Figcaption => return Some(IgnoredReason::Caption),
        Tag::H1 | Tag::H2 if weight < 0.0 => {
            return Some(reason_of(element, chars).unwrap_or(IgnoredReason::RelatedLinks));
        }
        _ => {}
    }
    if element.hints.is_share() && chars < MAX_CAPTION {
        return Some(IgnoredReason::Share);
    }
    if element.hints.is_byline() && chars < MAX_BYLINE {
        return Some(IgnoredReason::Byline);
    }
    let has_pictures = counts.pictures + counts.embeds > 0;
    if chars < MAX_CAPTION && (element.hints.is_caption() || element.tag == Tag::Figure && has_pictures) {
        return Some(IgnoredReason::Caption);
    }
    let tested = matches!(element.tag, Tag::Form | Tag::Fieldset | Tag::Table | Tag::Ul | Tag::Div);
    let removed = tested && attempt.cleans() && (weight < 0.0 || is_dirt(element.tag, weight, counts, in_figure));
    let by_density =
        if counts.text.link_density() > 0.5 { IgnoredReason::RelatedLinks } else { IgnoredReason::Navigation };
    removed.then(|| reason_of(element, chars).unwrap_or(by_density))
}

/// Whether an element looks like links, controls or pictures rather than text.
fn is_dirt(tag: Tag, weight: f64, counts: Counts, in_figure: bool) -> bool {
    let Counts { text, paragraphs, pictures, items, inputs, embeds, heading_chars, list_chars } = counts;
    if text.commas >= MANY_COMMAS {
        return false;
    }
    let share = |part: usize| if text.chars == 0 { 0.0 } else { part as f64 / text.chars as f64 };
    let is_list = tag == Tag::Ul || share(list_chars) > 0.9;
    let links = text.link_density();
    !in_figure && pictures > 1 && paragraphs * 2 < pictures
        || !is_list && items > paragraphs + 100
        || inputs > paragraphs / 3
        || !is_list
            && !in_figure
            && share(heading_chars) < 0.9
            && text.chars < MIN_CHARS
            && (pictures == 0 || pictures > 2)
            && links > 0.0
        || !is_list && weight < 25.0 && links > 0.2
        || weight >= 25.0 && links > 0.5
        || embeds == 1 && text.chars < 75
        || embeds > 1
}
