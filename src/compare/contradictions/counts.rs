//! Another number for what is counted: "12 people were killed" and "15 people were killed".

use super::{Contradiction, Near, Side, Sources};
use crate::compare::numbers::Number;
use crate::compare::statement::{Kind, Statement, Word};

/// How alike the sentences must be, and what share of the weight of each must be in common, unless both documents count
/// such a thing nowhere else.
const STRENGTH: f64 = 0.8;
const SHARED: f64 = 0.35;
/// The most numbers of one sentence that the other has not: with more of them they tell of different occurrences.
const OTHERWISE: usize = 2;
/// The tokens beside a number among which a second word must be shared.
const BESIDE: usize = 6;
/// Numbers this near, by share, are the same where one is round.
const ROUNDED: f64 = 0.1;

/// The first number that differs, where hardly any other does.
pub(super) fn contradiction(sources: &Sources, near: &Near) -> Option<Contradiction> {
    let [a, b] = near.sentences;
    let (left, right) = (&sources.statements.all[a], &sources.statements.all[b]);
    let shared = left.share_in(right).min(right.share_in(left));
    let alike = near.strength >= STRENGTH && shared >= SHARED;
    if left.is_about_others(right) {
        return None;
    }
    left.numbers.iter().find_map(|number| {
        let other = right.numbers.iter().find(|other| number.is_comparable(other))?;
        let alone = |said: &Statement, number: &Number| {
            said.numbers.iter().filter(|other| number.is_comparable(other)).count() == 1
        };
        let counts_once = |sentence: usize, number: &Number| {
            let part = &sources.corpus.documents[sources.document(sentence)];
            let numbers = sources.statements.all[part.sentences.clone()].iter().flat_map(|said| &said.numbers);
            numbers.filter(|other| number.is_comparable(other)).all(|other| other.key == number.key)
        };
        let others = left.only_here(right).max(right.only_here(left));
        let unheard = !sources.has(b, number.key) && !sources.has(a, other.key);
        let about = shared_beside(left, number, right, other);
        let same_slot = alike || counts_once(a, number) && counts_once(b, other);
        let holds = same_slot
            && unheard
            && others <= OTHERWISE
            && alone(left, number)
            && alone(right, other)
            && differ(number, other)
            && about.len() > 1;
        holds.then_some(Contradiction {
            sides: [
                Side { sentence: a, first: number.first, end: number.end },
                Side { sentence: b, first: other.first, end: other.end },
            ],
            about,
        })
    })
}

/// Whether two numbers are not the same said less exactly.
fn differ(a: &Number, b: &Number) -> bool {
    let (mine, its) = (a.value(), b.value());
    let near = (mine - its).abs() <= ROUNDED * mine.max(its);
    !(near && (a.is_round() || b.is_round()))
}

/// The tokens of words beside a number that stand beside the other number too.
fn shared_beside(left: &Statement, number: &Number, right: &Statement, other: &Number) -> Vec<usize> {
    let beside = |word: &&Word, number: &Number| {
        word.kind != Kind::Number && word.at + BESIDE >= number.first && word.at < number.end + BESIDE
    };
    let shared = |word: &&Word| right.words.iter().filter(|word| beside(word, other)).any(|its| its.key == word.key);
    let words = left.words.iter().filter(|word| beside(word, number)).filter(shared);
    let mut places: Vec<usize> = words.map(|word| word.at).collect();
    places.sort_unstable();
    places
}
