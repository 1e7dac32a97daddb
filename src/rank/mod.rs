//! Features → Scores: how central each sentence is, and how much it matters in all.

mod blend;
pub(crate) mod centrality;

use crate::features::Features;
use crate::summary::Signal;

/// How much every sentence matters.
pub(crate) struct Scores {
    /// One for each sentence, on one scale for all documents; may be negative.
    pub(crate) salience: Vec<f64>,
    /// The same from 0 to 1: the least salient sentence has 0, the most salient 1.
    pub(crate) scaled: Vec<f64>,
    /// With `explain`: for each sentence the contributions that sum to its salience, largest first.
    pub(crate) signals: Vec<Vec<Signal>>,
}

/// Whether to keep the contributions of the single signals.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Explain {
    No,
    Yes,
}

/// Scores every sentence.
pub(crate) fn score(features: &Features, explain: Explain) -> Scores {
    let centrality = centrality::of(&features.matrix);
    let signals =
        || features.sentences.iter().zip(&centrality).map(|(features, &central)| blend::signals(features, central));
    let salience: Vec<f64> = signals().map(|signals| signals.iter().map(|signal| signal.weight).sum()).collect();
    let signals = match explain {
        Explain::Yes => signals().map(largest_first).collect(),
        Explain::No => vec![Vec::new(); salience.len()],
    };
    Scores { scaled: scaled(&salience), salience, signals }
}

fn largest_first(signals: [Signal; blend::SIGNALS]) -> Vec<Signal> {
    let mut signals: Vec<Signal> = signals.into_iter().filter(|signal| signal.weight != 0.0).collect();
    signals.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    signals
}

/// Values moved and stretched to reach from 0 to 1; all 1 when they are equal.
fn scaled(values: &[f64]) -> Vec<f64> {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.iter().map(|value| if most > least { (value - least) / (most - least) } else { 1.0 }).collect()
}
