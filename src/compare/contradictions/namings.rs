//! Another name beside the same name: "Medinsky and Fomin" and "Galuzin and Fomin". The name in common must be rare, so
//! that who stands beside it tells who it is about.

use std::cmp::Reverse;

use super::{Contradiction, Side, Sources};
use crate::compare::names::FullName;
use crate::compare::statement::{Key, Kind};

/// The most sentences that hold a rare name.
const RARE: usize = 12;
/// The most names of a sentence that is not a mere list.
const LISTED: usize = 3;
/// The most tokens between two names that belong together.
const APART: usize = 9;
/// The other words that the sentences must share.
const SHARED: usize = 2;

/// All sentences that name another beside a rare name, in order.
pub(super) fn contradictions(sources: &Sources) -> Vec<Contradiction> {
    let mut holding: Vec<([Key; 2], usize)> = Vec::new();
    for (sentence, said) in sources.statements.all.iter().enumerate() {
        if (2..=LISTED).contains(&said.names.len()) {
            holding.extend(said.names.iter().map(|name| (name.keys, sentence)));
        }
    }
    holding.sort_unstable();
    let mut found: Vec<(usize, Contradiction)> = Vec::new();
    for held in holding.chunk_by(|a, b| a.0 == b.0).filter(|held| held.len() <= RARE) {
        for (at, &(name, a)) in held.iter().enumerate() {
            found.extend(held[at + 1..].iter().filter_map(|&(_, b)| contradiction(sources, name, a, b)));
        }
    }
    found.sort_unstable_by_key(|(known, of)| (Reverse(*known), of.sides[0].sentence, of.sides[1].sentence));
    found.into_iter().map(|(_, contradiction)| contradiction).collect()
}

/// The names that two sentences of different documents put before the same name, if no document has both; with the
/// number of documents that have either.
fn contradiction(sources: &Sources, name: [Key; 2], a: usize, b: usize) -> Option<(usize, Contradiction)> {
    let (left, right) = (before(sources, name, a)?, before(sources, name, b)?);
    let [mine, its] = [left, right].map(|name| name.keys[1]);
    let has = |document: usize, name: Key| sources.words[document].binary_search(&name).is_ok();
    let documents = 0..sources.words.len();
    let either = documents.clone().filter(|&document| has(document, mine) || has(document, its)).count();
    let both = documents.clone().any(|document| has(document, mine) && has(document, its));
    let (said, other) = (&sources.statements.all[a], &sources.statements.all[b]);
    let shared = said.words.iter().filter(|word| other.holds(word.key));
    let mut about: Vec<usize> = shared.map(|word| word.at).collect();
    about.sort_unstable();
    let side = |sentence: usize, name: &FullName| Side { sentence, first: name.end - 2, end: name.end };
    let holds =
        sources.document(a) != sources.document(b) && mine != its && !both && about.len() >= name.len() + SHARED;
    holds.then(|| (either, Contradiction { sides: [side(a, left), side(b, right)], about }))
}

/// The name that a sentence puts before another, with nothing between them but function words, titles, or what a comma
/// sets off.
fn before<'a>(sources: &'a Sources, name: [Key; 2], sentence: usize) -> Option<&'a FullName> {
    let said = &sources.statements.all[sentence];
    let at = said.names.iter().position(|known| known.keys == name)?;
    let before = &said.names[at.checked_sub(1)?];
    let between = before.end..said.names[at].first;
    let tokens = sources.tokens(sentence);
    let text = &sources.documents[sources.document(sentence)].text;
    let comma = text[tokens[before.end - 1].end as usize..].starts_with([',', '،']);
    let told = said.words.iter().any(|word| word.kind == Kind::Plain && between.contains(&word.at));
    (between.len() <= APART && (comma || !told)).then_some(before)
}
