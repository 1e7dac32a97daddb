//! Scores → Selection: the sentences in the order in which they would be said if there were room for ever more, each
//! adding something to those before it; and how many of them fit a length.

mod avoided;
mod budget;
mod coverage;
mod keywords;

pub(crate) use avoided::Avoided;
pub(crate) use budget::{Budget, Room};
pub(crate) use coverage::by_salience;
pub(crate) use keywords::{Keyphrase, keyphrases};

use crate::features::Features;
use crate::rank::Scores;

/// The sentences by falling worth.
pub(crate) struct Selection {
    /// Best first. Sentences that say again what a better one says are left out.
    pub(crate) order: Vec<Pick>,
}

/// The most of its predecessor's score that a sentence can have: scores fall in the order of choice.
const FALL: f64 = 0.999_99;

/// A sentence chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pick {
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// Its worth from 0 to 1, below that of the one before it.
    pub(crate) score: f64,
}

/// Orders the sentences: those that fill the budget first; of sentences that say the same, one. `words` tells how many
/// words a sentence has.
pub(crate) fn choose(
    features: &Features,
    scores: &Scores,
    avoided: &Avoided,
    says_the_same: impl Fn(usize, usize) -> bool,
    budget: Budget,
    words: impl Fn(usize) -> usize,
) -> Selection {
    let mut least = 1.0_f64;
    let order = coverage::order(features, scores, avoided, says_the_same, budget, &words);
    let picks = order.into_iter().map(|sentence| {
        least = (least * FALL).min(scores.scaled[sentence]);
        Pick { sentence, score: least }
    });
    Selection { order: picks.collect() }
}

impl Selection {
    /// The sentences that belong to something.
    pub(crate) fn of(&self, belongs: impl Fn(usize) -> bool) -> Self {
        Self { order: self.order.iter().copied().filter(|pick| belongs(pick.sentence)).collect() }
    }

    /// The sentences that fit a budget, in reading order. `words` tells how many words a sentence has.
    pub(crate) fn within(&self, budget: Budget, words: impl Fn(usize) -> usize) -> Vec<Pick> {
        let mut room = budget.room();
        let fitting = self.order.iter().copied().filter(|pick| room.take(words(pick.sentence)));
        let mut picks: Vec<Pick> = fitting.collect();
        picks.sort_by_key(|pick| pick.sentence);
        picks
    }
}
