//! Another name beside the same name: "Medinsky and Fomin" and "Galuzin and Fomin". The name in common must be rare, so
//! that who stands beside it tells who it is about.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

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
    let mut holding: FxHashMap<[Key; 2], Vec<usize>> = FxHashMap::default();
    let mut order = Vec::new();
    for (sentence, said) in sources.statements.all.iter().enumerate() {
        for name in said.names.iter().filter(|_| (2..=LISTED).contains(&said.names.len())) {
            let held = holding.entry(name.keys).or_insert_with(|| {
                order.push(name.keys);
                Vec::new()
            });
            held.push(sentence);
        }
    }
    let mut found: Vec<(usize, Contradiction)> = Vec::new();
    for name in order {
        let held = &holding[&name];
        if held.len() <= RARE {
            let pairs = held.iter().enumerate().flat_map(|(at, &a)| held[at + 1..].iter().map(move |&b| (a, b)));
            found.extend(pairs.filter_map(|(a, b)| contradiction(sources, name, a, b)));
        }
    }
    found.sort_by_key(|(known, _)| Reverse(*known));
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
