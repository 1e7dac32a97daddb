//! A no against a yes: "he will attend" and "he will not attend".

use super::{Contradiction, Near, Side, Sources};
use crate::compare::statement::{Kind, Statement};

/// How alike the sentences must be, the one seen from the other.
const STRENGTH: f64 = 1.0;
/// The least share of the weight of both sentences that is in common.
const SHARED: f64 = 0.6;
/// The most tokens from the word that denies to the word that is denied.
const REACH: usize = 2;

/// What one sentence denies and the other affirms.
pub(super) fn contradiction(sources: &Sources, near: &Near) -> Option<Contradiction> {
    let [a, b] = near.sentences;
    let (left, right) = (&sources.statements.all[a], &sources.statements.all[b]);
    if near.strength < STRENGTH
        || left.is_about_others(right)
        || left.share_in(right).min(right.share_in(left)) < SHARED
    {
        return None;
    }
    match (left.denials.as_slice(), right.denials.as_slice()) {
        ([no], []) => denied(a, left, *no, b, right),
        ([], [no]) => denied(b, right, *no, a, left),
        _ => None,
    }
}

/// The word that the first sentence denies, if the second has it.
fn denied(a: usize, left: &Statement, no: usize, b: usize, right: &Statement) -> Option<Contradiction> {
    let word = left.words.iter().filter(|word| word.kind == Kind::Plain && word.at > no).min_by_key(|word| word.at)?;
    let its = right.words.iter().find(|its| its.key == word.key)?;
    let mut about: Vec<usize> = left.words.iter().filter(|word| right.holds(word.key)).map(|word| word.at).collect();
    about.sort_unstable();
    (word.at - no <= REACH).then_some(Contradiction {
        sides: [
            Side { sentence: a, first: no, end: word.at + 1 },
            Side { sentence: b, first: its.at, end: its.at + 1 },
        ],
        about,
    })
}
