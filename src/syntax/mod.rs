//! English sentence → Parse: its tokens, how each depends on another, and how much each is worth keeping. Knows nothing
//! of what may be left out.

mod activation;
mod branches;
mod classes;
mod features;
mod network;
mod tokens;
mod tree;
mod weights;

use std::sync::OnceLock;

pub(crate) use classes::{FINITE, Label, NOUN, Tag};
pub(crate) use tokens::tokenize;

use crate::languages::Language;
use crate::span::Span;
use network::Scores;
use weights::Weights;

/// The most tokens of a sentence that is parsed: scores of arcs grow with the square.
const MOST_TOKENS: usize = 80;

/// The model of English syntax.
pub(crate) struct Syntax(Weights);

static LOADED: OnceLock<Syntax> = OnceLock::new();

impl Syntax {
    /// The model in these bytes, if they are one.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        Weights::decode(bytes).map(Self)
    }

    /// The model of this program: built in, or loaded before.
    pub(crate) fn loaded() -> Option<&'static Self> {
        #[cfg(feature = "data")]
        if LOADED.get().is_none() {
            Self::load(include_bytes!("english.bin"));
        }
        LOADED.get()
    }

    /// Makes the model in these bytes that of this program, unless it has one; whether they are a model.
    pub(crate) fn load(bytes: &[u8]) -> bool {
        let syntax = Self::decode(bytes);
        syntax.map(|syntax| LOADED.get_or_init(|| syntax)).is_some()
    }

    /// The syntax of a sentence, unless it is too long or has no tokens.
    pub(crate) fn parse(&self, text: &str, sentence: Span, language: Option<&Language>) -> Option<Parse> {
        let spans = tokenize(text, sentence, language);
        if spans.is_empty() || spans.len() > MOST_TOKENS {
            return None;
        }
        let scores = Scores::of(&self.0, spans.iter().map(|span| span.of(text)));
        let heads = tree::heads(&scores.arcs);
        let places: Vec<Option<usize>> = heads.iter().map(|head| head.checked_sub(1)).collect();
        let is_mark: Vec<bool> = spans.iter().map(|span| is_mark(span.of(text))).collect();
        let branches = branches::branches(&places, &is_mark);
        let token = |(place, span): (usize, Span)| {
            let labels = scores.labels(place, heads[place]);
            let (label, label_margin) = best(&labels[..Label::ALL.len()], None);
            let (tag, _) = best(scores.tags(place), None);
            let (_, head_margin) = best(&scores.arcs[place], Some(heads[place]));
            Token {
                span,
                tag: Tag::ALL[tag],
                head: heads[place].checked_sub(1),
                label: Label::ALL[label],
                keep: scores.keep(place),
                drop: labels[Label::ALL.len()],
                certainty: label_margin.min(head_margin),
                branch: branches[place],
                is_mark: is_mark[place],
            }
        };
        Some(Parse { tokens: spans.into_iter().enumerate().map(token).collect() })
    }
}

/// The number with the best score, or the one given, and by how much it is better than every other.
fn best(scores: &[f32], given: Option<usize>) -> (usize, f32) {
    let highest = || (0..scores.len()).reduce(|best, place| if scores[place] > scores[best] { place } else { best });
    let chosen = given.or_else(highest).unwrap_or(0);
    let (before, behind) = scores.split_at(chosen);
    let second = before.iter().chain(&behind[1..]).copied().reduce(f32::max);
    (chosen, second.map_or(f32::MAX, |second| scores[chosen] - second))
}

/// Whether a token is a mark rather than a word.
fn is_mark(token: &str) -> bool {
    !token.contains(char::is_alphanumeric) && token != "%" && token != "$"
}

/// A sentence's tokens with their tree.
pub(crate) struct Parse {
    pub(crate) tokens: Vec<Token>,
}

/// A token in its place in the tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Its place in the text.
    pub(crate) span: Span,
    pub(crate) tag: Tag,
    /// The place of its head among the tokens; none for the root.
    pub(crate) head: Option<usize>,
    /// How it depends on its head.
    pub(crate) label: Label,
    /// The log odds that a person who shortens keeps it.
    pub(crate) keep: f32,
    /// The log odds that a person who shortens drops it and all that hangs from it where the head is kept.
    pub(crate) drop: f32,
    /// By how much its head and label score better than any other.
    pub(crate) certainty: f32,
    /// The first and the last word of its branch, if its words stand together; marks have none.
    pub(crate) branch: Option<(usize, usize)>,
    /// Whether it is a mark rather than a word.
    pub(crate) is_mark: bool,
}

#[cfg(test)]
mod tests;
