//! Which readings are said: one after the other, each by its worth, by the expected words that it adds to those chosen,
//! by how long it is and how well it stands alone. Those that say the same as one chosen become more evidence of it.

use super::Material;
use super::reading::Reading;
use super::same;
use super::standing::UNCLEAR;
use crate::rank::WORDS;
use crate::select::Budget;

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
/// Readings of fewer words hold no more of what is expected for being so short.
const SHORT: f64 = 8.0;

/// A reading that is said, and those that say the same.
pub(super) struct Chosen {
    pub(super) reading: Reading,
    pub(super) same: Vec<usize>,
}

/// The readings that fit the budget, in the order of choice.
pub(super) fn choose(material: &Material, mut open: Vec<Reading>, budget: Budget) -> Vec<Chosen> {
    let mut room = budget.room();
    let mut chosen: Vec<Chosen> = Vec::new();
    let mut copies = vec![0; material.features.bag.columns()];
    while !room.is_full() {
        let worth: Vec<f64> = open.iter().map(|reading| worth(material, reading, &chosen, &copies, budget)).collect();
        let fits = |reading: &Reading| room.fits(reading.words) || chosen.is_empty();
        let good = |reading: &Reading| reading.length <= LONGEST && reading.standing.leans < UNCLEAR;
        let best_of = |may: &dyn Fn(&Reading) -> bool| {
            let places = (0..open.len()).filter(|&at| fits(&open[at]) && may(&open[at]));
            places.reduce(|best, next| if worth[next] > worth[best] { next } else { best })
        };
        let choosy = matches!(budget, Budget::Items(_)) && !chosen.is_empty();
        let any = || Some(()).filter(|()| !choosy || chosen.len() < FEW).and_then(|()| best_of(&|_| true));
        let best = if choosy { best_of(&good).or_else(any) } else { any() };
        let Some(best) = best else { break };
        let reading = open.remove(best);
        room.take(reading.words);
        let mut twins = Vec::new();
        open.retain(|other| {
            let says_same = same::says_too(material, &reading, other);
            if says_same && other.sentence != reading.sentence && !twins.contains(&other.sentence) {
                twins.push(other.sentence);
            }
            !says_same
        });
        reading.bag.iter().for_each(|&(stem, count, _)| copies[stem as usize] += count);
        chosen.push(Chosen { reading, same: twins });
    }
    chosen
}

/// What a reading would add to those chosen.
fn worth(material: &Material, reading: &Reading, chosen: &[Chosen], copies: &[u32], budget: Budget) -> f64 {
    let Material { features, scores, .. } = material;
    let added = |&(stem, count, _): &(u32, u32, bool)| {
        let before = copies[stem as usize] as usize;
        scores.words.worth(stem, before + count as usize) - scores.words.worth(stem, before)
    };
    let new: f64 = reading.bag.iter().map(added).sum();
    let likeness = |other: &Chosen| features.matrix.cosine(reading.sentence, other.reading.sentence);
    let words = reading.length;
    let length = PRICE * (words - FREE).max(0.0) + LONG_PRICE * (words - LONG).max(0.0);
    let in_words = matches!(budget, Budget::Words(_));
    let part = if in_words { PRICED_BY_ROOM } else { 1.0 }.min(if chosen.is_empty() { PRICED_FIRST } else { 1.0 });
    OWN * scores.base[reading.sentence] + WORDS * new / words.max(SHORT)
        - PENALTY * chosen.iter().map(likeness).fold(0.0, f64::max)
        - part * length
        - reading.standing.leans
}
