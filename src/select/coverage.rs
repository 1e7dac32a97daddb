//! The order of choice: each next sentence by its own worth, by the expected words that it would add to those chosen,
//! and against its likeness to them (after Carbonell and Goldstein 1998), in bounded time.

use super::avoided::Avoided;
use super::budget::Budget;
use crate::features::{Features, falling};
use crate::rank::{MOST_COPIES, Scores, WORDS};
use crate::text::TermId;

/// How much a sentence loses by being wholly like one already chosen.
const PENALTY: f64 = 1.0;
/// Two sentences this alike say the same: the later is left out.
const SAME: f64 = 0.8;
/// The sentences compared with one another; those beyond follow by salience alone.
const COMPARED: usize = 200;

/// All sentences in the order of choice, without those that repeat a chosen one: first those that fill the budget, of
/// which each is chosen from what still fits, then the rest. `words` tells how many words a sentence has.
pub(super) fn order(
    features: &Features,
    scores: &Scores,
    avoided: &Avoided,
    says_the_same: impl Fn(usize, usize) -> bool,
    budget: Budget,
    words: &impl Fn(usize) -> usize,
) -> Vec<usize> {
    let mut by_salience = by_salience(scores, avoided);
    let rest = by_salience.split_off(by_salience.len().min(COMPARED));
    let mut said = Said::new(features, &by_salience);
    let shortest = shortest(budget, scores.salience.len(), words);
    let candidate = |(number, sentence)| {
        let words = words(sentence);
        let length = (words as f64).max(shortest);
        Candidate { number, sentence, words, length, own: scores.base[sentence], likeness: 0.0, worth: 0.0 }
    };
    let mut open: Vec<Candidate> = by_salience.into_iter().enumerate().map(candidate).collect();
    let mut order = Vec::with_capacity(scores.salience.len());
    let mut room = budget.room();
    while !open.is_empty() {
        for candidate in &mut open {
            let new = said.new_words(candidate, scores) / candidate.length;
            candidate.worth = candidate.own + WORDS * new - PENALTY * candidate.likeness;
        }
        let fitting = (0..open.len()).filter(|&at| room.fits(open[at].words));
        let best = best_of(&open, fitting).or_else(|| best_of(&open, 0..open.len()));
        let Some(best) = best else { break };
        let Candidate { sentence: chosen, words, .. } = open.remove(best);
        room.take(words);
        order.push(chosen);
        said.add(chosen);
        for candidate in &mut open {
            let same = says_the_same(candidate.sentence, chosen);
            candidate.likeness = candidate.likeness.max(if same { 1.0 } else { said.likeness[candidate.number] });
        }
        open.retain(|candidate| candidate.likeness < SAME);
    }
    order.extend(rest);
    order
}

/// All sentences that may be chosen, the most salient first.
pub(crate) fn by_salience(scores: &Scores, avoided: &Avoided) -> Vec<usize> {
    let mut sentences = falling(&scores.salience);
    sentences.retain(|&row| !avoided.has(row));
    sentences
}

/// The length below which a sentence gains nothing by being short: where sentences are counted and not words, short ones
/// are no cheaper than usual ones.
fn shortest(budget: Budget, sentences: usize, words: &impl Fn(usize) -> usize) -> f64 {
    match budget {
        Budget::Items(_) => (0..sentences).map(words).sum::<usize>() as f64 / sentences.max(1) as f64,
        Budget::Words(_) | Budget::Fitting(_) => 1.0,
    }
}

struct Candidate {
    /// Its place among the candidates.
    number: usize,
    sentence: usize,
    words: usize,
    /// How long it counts as, in words.
    length: f64,
    /// What it is worth by itself.
    own: f64,
    /// Cosine with the most alike of the sentences chosen.
    likeness: f64,
    /// What it would add.
    worth: f64,
}

/// Where the candidate of most worth is; of equals the more salient, then the earlier.
fn best_of(open: &[Candidate], places: impl Iterator<Item = usize>) -> Option<usize> {
    places.reduce(|best, next| if open[next].worth > open[best].worth { next } else { best })
}

/// The stems of the sentences chosen, and what that means for the candidates. A sentence that is chosen changes only those
/// that share a stem with it.
struct Said<'a> {
    features: &'a Features,
    copies: Vec<u32>,
    /// For each stem where the list of its uses begins: by which candidate, with what weight, and where the list goes on.
    first_use: Vec<u32>,
    uses: Vec<(usize, f64, u32)>,
    /// For each candidate its cosine with the sentence chosen last, and the expected words that it would add where nothing
    /// was said of it since.
    likeness: Vec<f64>,
    new: Vec<Option<f64>>,
}

/// A sentence's stems with their counts and weights; function words weigh nothing.
fn weighted(features: &Features, sentence: usize) -> impl Iterator<Item = (TermId, u32, f64)> {
    // The stems that weigh something stand first.
    let weights = features.matrix.row(sentence).map(|entry| entry.1).chain(std::iter::repeat(0.0));
    features.bag.row(sentence).iter().zip(weights).map(|(&(stem, count), weight)| (stem, count, weight))
}

/// The end of a list of uses.
const END: u32 = u32::MAX;

impl<'a> Said<'a> {
    fn new(features: &'a Features, candidates: &[usize]) -> Self {
        let (mut first_use, mut uses) = (vec![END; features.bag.columns()], Vec::new());
        for (number, &sentence) in candidates.iter().enumerate() {
            for (stem, _, weight) in weighted(features, sentence) {
                uses.push((number, weight, first_use[stem as usize]));
                first_use[stem as usize] = uses.len() as u32 - 1;
            }
        }
        let copies = vec![0; features.bag.columns()];
        let (likeness, new) = (vec![0.0; candidates.len()], vec![None; candidates.len()]);
        Self { features, copies, first_use, uses, likeness, new }
    }

    fn add(&mut self, sentence: usize) {
        self.likeness.fill(0.0);
        for (stem, count, weight) in weighted(self.features, sentence) {
            let is_new = (self.copies[stem as usize] as usize) < MOST_COPIES;
            self.copies[stem as usize] += count;
            if !is_new && weight == 0.0 {
                continue;
            }
            let mut next = self.first_use[stem as usize];
            while let Some(&(number, its, rest)) = self.uses.get(next as usize) {
                self.likeness[number] += its * weight;
                if is_new {
                    self.new[number] = None;
                }
                next = rest;
            }
        }
    }

    /// The expected words that a candidate would add.
    fn new_words(&mut self, candidate: &Candidate, scores: &Scores) -> f64 {
        let added = |&(stem, count): &(TermId, u32)| {
            let before = self.copies[stem as usize];
            scores.words.worth(stem, (before + count) as usize) - scores.words.worth(stem, before as usize)
        };
        let sum = || self.features.bag.row(candidate.sentence).iter().map(added).sum();
        let new = self.new[candidate.number].unwrap_or_else(sum);
        self.new[candidate.number] = Some(new);
        new
    }
}
