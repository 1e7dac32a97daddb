//! Which readings are said: one after the other, each by its worth, by the expected words that it adds to those chosen,
//! by how long it is and how well it stands alone. Those that say the same as one chosen become more evidence of it.

use super::Material;
use super::reading::Reading;
use super::same;
use crate::rank::WORDS;
use crate::select::Budget;

/// How much a reading loses by being wholly like one already chosen.
const PENALTY: f64 = 1.0;
/// How much the sentence's own worth counts.
const OWN: f64 = 1.0;
/// The length up to which words are free, and the price of those beyond.
const FREE: f64 = 14.0;
const PRICE: f64 = 0.1;
/// The price of what leans.
const LEANING: f64 = 1.0;

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
        let fitting = (0..open.len()).filter(|&at| room.fits(open[at].words) || chosen.is_empty());
        let best = fitting.reduce(|best, next| if worth[next] > worth[best] { next } else { best });
        let Some(best) = best else { break };
        let mut reading = open.remove(best);
        room.take(reading.words);
        let mut twins = Vec::new();
        open.retain(|other| {
            let says_same = same::say_same(material, &reading, other);
            if says_same {
                twins.push(other.sentence);
            }
            !says_same
        });
        reading.bag.iter().for_each(|&(stem, count, _)| copies[stem as usize] += count);
        reading.bag.shrink_to_fit();
        chosen.push(Chosen { reading, same: twins });
    }
    chosen
}

/// What a reading would add to those chosen.
fn worth(material: &Material, reading: &Reading, chosen: &[Chosen], copies: &[u32], budget: Budget) -> f64 {
    let Material { features, scores, .. } = material;
    let new: f64 = reading.bag.iter().map(|&(stem, count, _)| {
        let before = copies[stem as usize];
        scores.words.worth(stem, (before + count) as usize) - scores.words.worth(stem, before as usize)
    }).sum();
    let alike = chosen.iter().map(|other| features.matrix.cosine(reading.sentence, other.reading.sentence)).fold(0.0, f64::max);
    let least = match budget { Budget::Items(_) => FREE, Budget::Words(_) => 1.0 };
    let words = reading.words as f64;
    OWN * scores.base[reading.sentence] + WORDS * new / words.max(least)
        - PENALTY * alike - PRICE * (words - FREE).max(0.0) - LEANING * reading.standing.leans
}
