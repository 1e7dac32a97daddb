//! Which readings are said: one after the other, each by its worth, by the expected words that it adds to those chosen,
//! by how long it is and how well it stands alone. Those that say the same as one chosen become more evidence of it.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::Material;
use super::reading::Reading;
use super::same;
use super::standing::UNCLEAR;
use crate::rank::WORDS;
use crate::select::{Budget, Room};

/// How much the sentence's own worth counts.
const OWN: f64 = 1.5;
/// How much a reading loses by being wholly like one already chosen.
const PENALTY: f64 = 1.0;
/// The length up to which words are free, the price of every word beyond, and what is added to it beyond what a reader
/// takes in at once.
const FREE: f64 = 12.0;
const PRICE: f64 = 0.1;
const LONG: f64 = 26.0;
const LONG_PRICE: f64 = 0.3;
/// The part of them that the first point pays: what matters above all is said however long it is.
const PRICED_FIRST: f64 = 0.3;
/// The part of these prices where words are what is counted: there a long reading already costs its room.
const PRICED_BY_ROOM: f64 = 0.3;
/// Where there are a few points already, none is better than one of more words, or one that leans on what is not said.
const FEW: usize = 3;
const LONGEST: f64 = 28.0;
const LONGEST_SUPPORTED: f64 = 32.0;
/// What it is worth that another source says it, up to so many.
const SUPPORTED: f64 = 5.0;
const MOST_SUPPORT: usize = 2;
/// Readings of fewer words hold no more of what is expected for being so short.
const SHORT: f64 = 8.0;

/// A reading that is said, and those that say the same.
pub(super) struct Chosen {
    pub(super) reading: Reading,
    pub(super) same: Vec<usize>,
}

/// What is chosen of a budget.
pub(super) struct Choice {
    budget: Budget,
    room: Room,
    /// The readings that fit, in the order of choice.
    pub(super) chosen: Vec<Chosen>,
    /// How often each stem is said.
    copies: Vec<u32>,
    /// The keys of what was said, and where it is among the chosen.
    said: FxHashMap<u64, u32>,
}

/// A reading that is not chosen yet, with how like it is to the most alike of those that are.
struct Open {
    reading: Reading,
    likeness: f64,
}

impl Choice {
    pub(super) fn new(material: &Material, budget: Budget) -> Self {
        let copies = vec![0; material.features.bag.columns()];
        Self { budget, room: budget.room(), chosen: Vec::new(), copies, said: FxHashMap::default() }
    }

    pub(super) fn is_full(&self) -> bool {
        self.room.is_full()
    }

    /// Chooses among some readings while there is room. To those of earlier calls they are not likened, but none says the
    /// same words.
    pub(super) fn among(&mut self, material: &Material, readings: Vec<Reading>) {
        let mut open: Vec<Open> = readings.into_iter().map(|reading| Open { reading, likeness: 0.0 }).collect();
        open.retain(|open| !self.said.contains_key(&key(&open.reading)));
        while !self.is_full() {
            let Some(best) = self.best(material, &open) else { break };
            let reading = open.remove(best).reading;
            self.room.take(reading.words);
            let mut says = reading.says.clone();
            open.retain(|other| !says_the_same(material, &reading, &other.reading, &mut says));
            for other in &mut open {
                let likeness = material.features.matrix.cosine(other.reading.sentence, reading.sentence);
                other.likeness = other.likeness.max(likeness);
            }
            reading.bag.iter().for_each(|&(stem, count, _)| self.copies[stem as usize] += count);
            self.said.insert(key(&reading), self.chosen.len() as u32);
            self.chosen.push(Chosen { reading, same: says });
        }
    }

    /// The one to choose next, if any.
    fn best(&self, material: &Material, open: &[Open]) -> Option<usize> {
        let worth: Vec<f64> = open.iter().map(|open| self.worth(material, open)).collect();
        let fits = |reading: &Reading| self.room.fits(reading.words) || self.chosen.is_empty();
        let longest = |reading: &Reading| if reading.says.is_empty() { LONGEST } else { LONGEST_SUPPORTED };
        let good = |reading: &Reading| reading.length <= longest(reading) && reading.standing.leans < UNCLEAR;
        let best_of = |may: &dyn Fn(&Reading) -> bool| {
            let places = (0..open.len()).filter(|&at| fits(&open[at].reading) && may(&open[at].reading));
            places.reduce(|best, next| if worth[next] > worth[best] { next } else { best })
        };
        let choosy = matches!(self.budget, Budget::Items(_)) && !self.chosen.is_empty();
        let any = || Some(()).filter(|()| !choosy || self.chosen.len() < FEW).and_then(|()| best_of(&|_| true));
        if choosy { best_of(&good).or_else(any) } else { any() }
    }

    /// What a reading would add to those chosen.
    fn worth(&self, material: &Material, open: &Open) -> f64 {
        let Material { scores, .. } = material;
        let reading = &open.reading;
        let added = |&(stem, count, _): &(u32, u32, bool)| {
            let before = self.copies[stem as usize] as usize;
            scores.words.worth(stem, before + count as usize) - scores.words.worth(stem, before)
        };
        let new: f64 = reading.bag.iter().map(added).sum();
        let words = reading.length;
        let length = PRICE * (words - FREE).max(0.0) + LONG_PRICE * (words - LONG).max(0.0);
        let in_words = !matches!(self.budget, Budget::Items(_));
        let part =
            if in_words { PRICED_BY_ROOM } else { 1.0 }.min(if self.chosen.is_empty() { PRICED_FIRST } else { 1.0 });
        OWN * scores.base[reading.sentence] + WORDS * new / words.max(SHORT) - PENALTY * open.likeness - part * length
            + SUPPORTED * reading.says.len().min(MOST_SUPPORT) as f64
            - reading.standing.leans
    }
}

/// One number for the words of a reading, in order: two readings have the same by the rarest chance only.
fn key(reading: &Reading) -> u64 {
    let mut hasher = FxHasher::default();
    reading.bag.iter().for_each(|entry| hasher.write_u32(entry.0));
    hasher.finish()
}

/// Whether another reading is not to be said besides one that is. Its passage joins those that say the same, where it does.
fn says_the_same(material: &Material, reading: &Reading, other: &Reading, says: &mut Vec<usize>) -> bool {
    let is_same = same::says_too(material, reading, other);
    let [own, its] = [reading.sentence, other.sentence].map(|row| material.corpus.sentences[row].document);
    let is_new = if own == its {
        is_same && other.sentence != reading.sentence && !says.contains(&other.sentence)
    } else {
        says_less(material, reading, other) && says.iter().all(|&row| material.corpus.sentences[row].document != its)
    };
    if is_new {
        says.push(other.sentence);
    }
    is_same || same::is_said_by_others(reading, other)
}

/// Whether another reading says in short what a reading says: the sentence of this one says all of that, and that sentence
/// what happens in this one.
fn says_less(material: &Material, reading: &Reading, other: &Reading) -> bool {
    other.says.contains(&reading.sentence)
        && material.comparison.has_core(material.corpus, material.documents, &reading.claim(), other.sentence)
}
