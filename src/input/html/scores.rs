//! Which element holds the article: paragraphs give points to the elements around them, for length and for commas.
//! The points and the choice follow Mozilla's Readability (Apache-2.0).

use super::article::Attempt;
use super::measures::Measure;
use super::tags::Tag;

/// Paragraphs shorter than this give no points.
const MIN_CHARS: usize = 25;
/// How many of the elements around a paragraph get points.
const LEVELS: usize = 5;
/// How many of the best elements are compared.
const TOP: usize = 5;
/// Elements with this share of the best one's points are as good, and so many of them tell where they all are.
const AS_GOOD: f64 = 0.75;
const MIN_ALTERNATIVES: usize = 3;

/// The points of every element that is around a paragraph.
pub(super) fn score(attempt: &Attempt) -> Vec<Option<f64>> {
    let page = attempt.page;
    let shapes = shapes(attempt);
    let mut scores: Vec<Option<f64>> = vec![None; page.elements.len()];
    for (at, element) in page.elements.iter().enumerate().skip(1).filter(|&(at, _)| attempt.is_kept(at)) {
        let is_paragraph = match element.tag {
            Tag::P | Tag::Pre | Tag::Td | Tag::Section | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => true,
            Tag::Div => !shapes[at].holds_blocks,
            _ => false,
        };
        if is_paragraph {
            let around = around(attempt, &shapes, at);
            give(attempt, &mut scores, around, attempt.totals[at]);
        }
    }
    for line in attempt.lines {
        let holder = line.holder;
        let own = match page.elements[holder].tag {
            Tag::Div => shapes[holder].holds_blocks,
            Tag::Article | Tag::Main | Tag::Body | Tag::Root | Tag::OtherBlock => true,
            _ => false,
        };
        if own && attempt.is_kept(holder) {
            give(attempt, &mut scores, holder, line.measure);
        }
    }
    for (at, score) in scores.iter_mut().enumerate() {
        *score = score.map(|score| score * (1.0 - attempt.totals[at].link_density()));
    }
    scores
}

/// What is directly in an element.
#[derive(Clone, Copy, Default)]
struct Shape {
    holds_blocks: bool,
    children: usize,
    has_text: bool,
}

fn shapes(attempt: &Attempt) -> Vec<Shape> {
    let page = attempt.page;
    let mut shapes = vec![Shape::default(); page.elements.len()];
    for at in (1..page.elements.len()).rev().filter(|&at| attempt.is_kept(at)) {
        let element = page.elements[at];
        let is_block = matches!(
            element.tag,
            Tag::Blockquote | Tag::Dl | Tag::Div | Tag::Img | Tag::Ol | Tag::P | Tag::Pre | Tag::Table | Tag::Ul
        );
        let inside = shapes[at].holds_blocks;
        let parent = &mut shapes[element.parent];
        parent.holds_blocks |= is_block || inside;
        parent.children += 1;
    }
    for (text, measure) in page.texts.iter().zip(attempt.texts) {
        shapes[text.element].has_text |= measure.chars > 1;
    }
    shapes
}

/// The first element around a paragraph that gets points: a `div` with nothing else in it is as good as the paragraph.
fn around(attempt: &Attempt, shapes: &[Shape], paragraph: usize) -> usize {
    let elements = &attempt.page.elements;
    let mut parent = elements[paragraph].parent;
    if elements[paragraph].tag == Tag::P {
        let only = |at: usize| elements[at].tag == Tag::Div && shapes[at].children == 1 && !shapes[at].has_text;
        if only(parent) && attempt.totals[parent].link_density() < 0.25 {
            parent = elements[parent].parent;
        }
    }
    parent
}

/// Gives a paragraph's points to `first` and the elements around it, ever fewer.
fn give(attempt: &Attempt, scores: &mut [Option<f64>], first: usize, measure: Measure) {
    if measure.chars < MIN_CHARS {
        return;
    }
    let points = 2.0 + measure.commas as f64 + (measure.chars / 100).min(3) as f64;
    let mut at = first;
    for level in 0..LEVELS {
        let share = match level {
            0 => 1.0,
            1 => 2.0,
            level => level as f64 * 3.0,
        };
        *scores[at].get_or_insert_with(|| base(attempt, at)) += points / share;
        if at == 0 {
            return;
        }
        at = attempt.page.elements[at].parent;
    }
}

/// What an element's name, class and id give it.
fn base(attempt: &Attempt, at: usize) -> f64 {
    let element = attempt.page.elements[at];
    let tag = match element.tag {
        Tag::Div => 5.0,
        Tag::Pre | Tag::Td | Tag::Blockquote => 3.0,
        Tag::Address | Tag::Ol | Tag::Ul | Tag::Dl | Tag::Dd | Tag::Dt | Tag::Li | Tag::Form => -3.0,
        Tag::Th => -5.0,
        tag if tag.is_heading() => -5.0,
        _ => 0.0,
    };
    tag + attempt.weight(at)
}

/// The element that holds the article; the first of all when none stands out.
pub(super) fn container(attempt: &Attempt, scores: &[Option<f64>]) -> usize {
    let elements = &attempt.page.elements;
    let best = best(scores);
    let Some(&(mut top, points)) = best.first() else { return 0 };
    let is_outermost = |at: usize| at == 0 || elements[at].tag == Tag::Body;
    let as_good: Vec<usize> =
        best.iter().skip(1).filter(|(_, score)| score / points >= AS_GOOD).map(|&(at, _)| at).collect();
    if as_good.len() >= MIN_ALTERNATIVES {
        let mut at = elements[top].parent;
        while !is_outermost(at) {
            if as_good.iter().filter(|&&other| attempt.is_inside(other, at)).count() >= MIN_ALTERNATIVES {
                top = at;
                break;
            }
            at = elements[at].parent;
        }
    }
    let top = climb(attempt, scores, top);
    only_one_inside(attempt, top)
}

/// The elements with the most points, best first, of equals the first.
fn best(scores: &[Option<f64>]) -> Vec<(usize, f64)> {
    let mut best: Vec<(usize, f64)> = Vec::with_capacity(TOP + 1);
    for (at, score) in scores.iter().enumerate() {
        let Some(score) = *score else { continue };
        let place = best.partition_point(|&(_, other)| other >= score);
        if place < TOP {
            best.insert(place, (at, score));
            best.truncate(TOP);
        }
    }
    best
}

/// Goes up while the points fall little, to where they rise again: there other parts of the article are.
fn climb(attempt: &Attempt, scores: &[Option<f64>], top: usize) -> usize {
    let elements = &attempt.page.elements;
    let mut last = scores[top].unwrap_or_default();
    let least = last / 3.0;
    let mut at = elements[top].parent;
    while at != 0 && elements[at].tag != Tag::Body {
        if let Some(score) = scores[at] {
            if score < least {
                break;
            }
            if score > last {
                return at;
            }
            last = score;
        }
        at = elements[at].parent;
    }
    top
}

/// Goes up while the element is the only one in its parent.
fn only_one_inside(attempt: &Attempt, top: usize) -> usize {
    let elements = &attempt.page.elements;
    let mut children = vec![0usize; elements.len()];
    (1..elements.len()).filter(|&at| attempt.is_kept(at)).for_each(|at| children[elements[at].parent] += 1);
    let mut top = top;
    while top != 0 && elements[top].tag != Tag::Body {
        let parent = elements[top].parent;
        if children[parent] != 1 || parent == 0 || elements[parent].tag == Tag::Body {
            break;
        }
        top = parent;
    }
    top
}
