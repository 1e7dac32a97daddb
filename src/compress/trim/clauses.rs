//! Of two main clauses, the one that matters: where people would keep rather the second, and it can stand alone.

use super::sentence::{Sentence, listed};
use super::words;
use crate::syntax::{Label, Tag};

/// By how much more the words of the second clause must be worth on average.
const MARGIN: f32 = 0.8;

/// The first token of the clause that alone remains, if the one before it goes.
pub(super) fn clause_that_matters(sentence: &Sentence) -> Option<usize> {
    let root = *sentence.upwards.last()?;
    let mut clauses = sentence.children[root].iter().copied().filter(|&child| sentence.label(child) == Label::Conj);
    let (second, None) = (clauses.next()?, clauses.next()) else { return None };
    let branch = sentence.branch(second)?;
    let subject = sentence.child(second, Label::Nsubj)?;
    let joined = (branch.first_word() == "and" && branch.before() == ",") || branch.before() == ";";
    let whole = branch.closes() && sentence.is_finite(second) && sentence.is_finite(root);
    let first_subject = sentence.child(root, Label::Nsubj)?;
    // "and he left" leans on the clause before; "X said a, and b" is said by X.
    let named = sentence.tag(subject).is_noun() && !branch.has_tag(|tag| matches!(tag, Tag::Prp | Tag::PrpS));
    let said = (0..branch.first).any(|place| listed(words::SPEECH, sentence.word(place)));
    let limited = (0..branch.first).any(|place| listed(words::NEGATION, sentence.word(place)));
    let from = branch.first + usize::from(branch.first_word() == "and");
    let stands =
        joined && whole && named && !said && !limited && first_subject < root && !branch.has("also too other another");
    let quoted = (0..sentence.len()).any(|place| sentence.is_quoted(place));
    (stands && !quoted && worth(sentence, from, sentence.len()) > worth(sentence, 0, branch.first) + MARGIN)
        .then_some(from)
}

/// What the words of a stretch are worth on average.
fn worth(sentence: &Sentence, from: usize, to: usize) -> f32 {
    let words: Vec<f32> =
        (from..to).filter(|&place| !sentence.is_mark(place)).map(|place| sentence.tokens[place].keep).collect();
    words.iter().sum::<f32>() / words.len().max(1) as f32
}
