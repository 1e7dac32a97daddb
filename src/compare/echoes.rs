//! Sentences that say the same in other words: how much of what one states the other states too. Candidates are found by
//! their rarer words, so that time grows with the text and not with its square.

use super::terms::{Key, NONE, Terms};
use crate::text::Corpus;

/// Words that more sentences hold make no candidates.
const MOST_HELD: usize = 100;
/// The least weight in common of a candidate, in words that only one sentence has; and how many are looked at closely.
const LEAST: f64 = 0.7;
const CLOSELY: usize = 12;
/// A sentence says most of what it says in its first words: those behind weigh less.
const MAIN: usize = 18;
const BEHIND: f64 = 0.4;
/// Words in common that stand as near to each other in both sentences are about the same.
const NEAR: usize = 4;

/// A sentence of another document that says much of what a sentence says.
#[derive(Clone, Copy)]
pub(super) struct Echo {
    pub(super) sentence: usize,
    /// From 1 on it says the same.
    pub(super) strength: f64,
}

/// For every sentence those of other documents that are nearest to it, nearest first.
pub(super) fn echoes(corpus: &Corpus, terms: &Terms) -> Vec<Vec<Echo>> {
    let mut shared = vec![0.0; corpus.sentences.len()];
    let mut found: Vec<usize> = Vec::new();
    let of = |row: usize| {
        let own = &corpus.documents[corpus.sentences[row].document].sentences;
        let tokens = corpus.sentences[row].tokens.clone();
        for &key in terms.keys[tokens].iter().filter(|key| **key != NONE) {
            for &other in terms.holding(key).iter().take(MOST_HELD) {
                let other = other as usize;
                if shared[other] == 0.0 && !own.contains(&other) {
                    found.push(other);
                }
                shared[other] += terms.weights[key as usize];
            }
        }
        let mut echoes: Vec<Echo> = Vec::new();
        found.retain(|&other| shared[other] >= LEAST * terms.unit);
        while echoes.len() < CLOSELY && !found.is_empty() {
            let best = (1..found.len()).fold(0, |best, at| if shared[found[at]] > shared[found[best]] { at } else { best });
            let sentence = found.swap_remove(best);
            echoes.push(Echo { sentence, strength: strength(corpus, terms, row, sentence, &|_| true) });
        }
        shared.fill(0.0);
        found.clear();
        echoes
    };
    (0..corpus.sentences.len()).map(of).collect()
}

pub(super) fn strength(corpus: &Corpus, terms: &Terms, row: usize, other: usize, counts: &dyn Fn(usize) -> bool) -> f64 {
    let mine = corpus.sentences[row].tokens.clone();
    let its = &terms.keys[corpus.sentences[other].tokens.clone()];
    let (mut all, mut shared, mut pairs) = (0.0, 0.0, 0.0);
    let mut before: Option<(usize, usize)> = None;
    let mut place = 0;
    for at in mine.clone().filter(|&at| counts(at)) {
        let key: Key = terms.keys[at];
        place += 1;
        if key == NONE || terms.keys[mine.start..at].contains(&key) {
            continue;
        }
        let weight = terms.weights[key as usize] * if place > MAIN { BEHIND } else { 1.0 };
        all += weight;
        let Some(there) = its.iter().position(|its| *its == key) else { continue };
        shared += weight;
        if before.is_some_and(|(here, its)| place - here <= NEAR && there.abs_diff(its) <= NEAR) {
            pairs += weight;
        }
        before = Some((place, there));
    }
    if std::env::var("DBG").is_ok() { eprintln!("{:.2}\t{:.2}\t{:.2}\t{}\t{}", shared/terms.unit, pairs/terms.unit, all/terms.unit, row, other); }
    (shared + pairs) * shared / (all * terms.unit).max(f64::MIN_POSITIVE)
}
