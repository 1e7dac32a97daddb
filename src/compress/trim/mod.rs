//! English sentence → the parts of it that say what it says: whole branches of its tree are left out, those that people
//! leave out and no guard holds. Adds, moves and changes nothing.

mod faithfulness;
mod grammar;
mod guards;
mod halves;
mod kinds;
mod marks;
mod sentence;
mod words;

pub(super) use halves::halves;

use crate::span::Span;
use crate::syntax::FINITE;
pub(super) use sentence::Sentence;

/// What a word must be worth to stay: log odds that people keep it; more in a long sentence.
const LEAST_WORTH: f32 = 0.8;
const LEAST_WORTH_OF_LONG: f32 = 2.0;
/// The fewest words of a long sentence.
const LONG: usize = 26;
/// By how much its place in the tree must be sure for a branch to go, and that of the words around it.
const CERTAIN: f32 = 0.1;
const CERTAIN_ENDS: f32 = -1.0;
const CERTAIN_NEXT: f32 = -0.5;
/// The fewest words of a sentence that is shortened, and of what remains.
const LEAST_WORDS: usize = 7;
const LEAST_LEFT: usize = 4;

/// The parts that stay of a sentence of this text, in order.
#[inline(never)]
pub(super) fn trim(sentence: &Sentence) -> Vec<Span> {
    let mut kept = vec![true; sentence.len()];
    if words_in(sentence, &kept) >= LEAST_WORDS {
        for node in loose(sentence) {
            if let Some(branch) = sentence.branch(node) {
                marks::leave_out(&branch, &mut kept);
            }
        }
        marks::tidy(sentence, &mut kept);
        if words_in(sentence, &kept) < LEAST_LEFT || !states(sentence, &kept) {
            kept.fill(true);
        }
    }
    parts(sentence, &kept)
}

/// The tokens whose branches are left out: none of them hangs from another.
fn loose(sentence: &Sentence) -> Vec<usize> {
    let long = sentence.tokens.iter().filter(|token| !token.is_mark).count() >= LONG;
    let least = if long { LEAST_WORTH_OF_LONG } else { LEAST_WORTH };
    let mut worth = vec![0.0; sentence.len()];
    let mut goes = vec![false; sentence.len()];
    for &node in &sentence.upwards {
        let token = &sentence.tokens[node];
        worth[node] += if token.is_mark { 0.0 } else { token.keep - least };
        goes[node] = worth[node] < token.drop && may_go(sentence, node);
        if let (Some(head), false) = (token.head, goes[node]) {
            worth[head] += worth[node];
        }
    }
    let mut found = Vec::new();
    for &node in sentence.upwards.iter().rev() {
        // From the root downwards: a head that goes has marked its children already.
        let head_goes = sentence.tokens[node].head.is_some_and(|head| goes[head]);
        if goes[node] && !head_goes {
            found.push(node);
        }
        goes[node] |= head_goes;
    }
    found
}

/// Whether the guards and the certainty of the parse let a branch go.
fn may_go(sentence: &Sentence, node: usize) -> bool {
    let Some(branch) = sentence.branch(node) else { return false };
    let certainty = |place: usize| sentence.tokens.get(place).map_or(f32::MAX, |token| token.certainty);
    let next = if branch.behind.is(words::MARK) { f32::MAX } else { certainty(branch.last + 1) };
    let certain = branch.is_parted()
        || (certainty(node) >= CERTAIN
            && certainty(branch.first).min(certainty(branch.last)) >= CERTAIN_ENDS
            && next >= CERTAIN_NEXT);
    certain && guards::may_go(&branch)
}

fn words_in(sentence: &Sentence, kept: &[bool]) -> usize {
    (0..sentence.len()).filter(|&place| kept[place] && !sentence.tokens[place].is_mark).count()
}

/// Whether a verb with a tense is left, if there was one.
fn states(sentence: &Sentence, kept: &[bool]) -> bool {
    let finite = |&place: &usize| sentence.at(place).tagged(FINITE);
    (0..sentence.len()).filter(finite).any(|place| kept[place]) || !(0..sentence.len()).any(|place| finite(&place))
}

/// The runs of tokens that stay, as parts of the text.
fn parts(sentence: &Sentence, kept: &[bool]) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    for (place, token) in sentence.tokens.iter().enumerate().filter(|&(place, _)| kept[place]) {
        match parts.last_mut() {
            Some(part) if place > 0 && kept[place - 1] => part.end = token.span.end,
            _ => parts.push(token.span),
        }
    }
    parts
}

/// A branch, the parts that would be left out with it, and what holds it: for measuring the rules.
#[cfg(feature = "training")]
pub(crate) struct Judged {
    pub(crate) node: usize,
    pub(crate) cut: Vec<Span>,
    pub(crate) held: u32,
}

/// All branches of a sentence of this text.
#[cfg(feature = "training")]
pub(crate) fn judged(parse: &crate::syntax::Parse, text: &str) -> Vec<Judged> {
    let sentence = Sentence::new(parse, text);
    let branches = (0..sentence.len()).filter_map(|node| sentence.branch(node));
    let judged = |branch: sentence::Branch| {
        let mut kept = vec![true; sentence.len()];
        marks::leave_out(&branch, &mut kept);
        kept.iter_mut().for_each(|kept| *kept = !*kept);
        Judged { node: branch.node, cut: parts(&sentence, &kept), held: guards::held(&branch) }
    };
    branches.map(judged).collect()
}
