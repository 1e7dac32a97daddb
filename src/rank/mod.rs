//! Features → Scores: what the trained models make of each sentence, and which words a summary would hold.

mod expectation;
mod forest;
mod logistic;
mod model;
mod scale;
mod support;

pub(crate) use expectation::{Expectation, MOST_COPIES};
pub(crate) use model::Model;

use crate::features::{Columns, Features, SentenceFeatures, Tables};
use crate::summary::Signal;
use forest::Bins;

/// How much the beginning of a document counts beyond what the model says, and how many sentences it fades over.
const LEAD: f64 = 1.8;
const LEAD_LENGTH: f64 = 2.0;
/// How much the share of expected words counts.
pub(crate) const WORDS: f64 = 11.0;
/// How much it counts to bear out one of the publisher's own key points.
const PUBLISHER: f64 = 8.0;
/// How much the reader's interest counts.
const CONTEXT: f64 = 7.0;

/// How much every sentence matters.
pub(crate) struct Scores {
    /// One for each sentence, on one scale for all documents: log odds of being chosen, without its expected words.
    pub(crate) base: Vec<f64>,
    /// The same with its expected words.
    pub(crate) salience: Vec<f64>,
    /// The salience from 0 to 1: where the sentence stands among all.
    pub(crate) scaled: Vec<f64>,
    /// The words that a summary would hold.
    pub(crate) words: Expectation,
    /// With `explain`: for each sentence the contributions to its salience, largest first.
    pub(crate) signals: Vec<Vec<Signal>>,
}

/// Whether to keep the contributions of the single signals.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Explain {
    No,
    Yes,
}

/// Scores every sentence.
pub(crate) fn score(features: &Features, tables: &Tables, model: &Model, explain: Explain) -> Scores {
    let rows = features.sentences.len();
    let words = Expectation::of(&tables.words, &model.words);
    let mut expected = Columns::default();
    let shares = words.measure(&features.bag, &mut expected);
    let columns = tables.sentences.values.iter().chain(&expected.values).map(Vec::as_slice);
    let bins = model.sentences.bins(columns, rows);
    let learned = model.sentences.values(&bins);
    let base: Vec<f64> = learned
        .iter()
        .zip(&features.sentences)
        .map(|(learned, sentence)| learned + given(sentence).iter().map(|signal| signal.weight).sum::<f64>())
        .collect();
    let share = |row: usize| WORDS * shares[row];
    let salience: Vec<f64> = base.iter().enumerate().map(|(row, base)| base + share(row)).collect();
    let names: Vec<&'static str> = tables.sentences.names.iter().chain(&expected.names).copied().collect();
    let signals = match explain {
        Explain::Yes => (0..rows).map(|row| signals(features, &names, model, &bins, row, share(row))).collect(),
        Explain::No => Vec::new(),
    };
    Scores { scaled: scale::scaled(&salience), base, salience, words, signals }
}

/// The columns of expected words, which the model of sentences reads after the features.
#[cfg(feature = "training")]
pub(crate) fn expected(features: &Features, tables: &Tables, model: &Model) -> Columns {
    let mut columns = Columns::default();
    Expectation::of(&tables.words, &model.words).measure(&features.bag, &mut columns);
    columns
}

/// What counts beside the model: no data to learn it from, or known to hold where there is none.
fn given(sentence: &SentenceFeatures) -> [Signal; 3] {
    let lead = LEAD * logistic::exp(-(sentence.place as f64) / LEAD_LENGTH);
    [
        Signal { name: "position", weight: lead },
        Signal { name: "publisher", weight: PUBLISHER * sentence.hint_share },
        Signal { name: "context", weight: CONTEXT * sentence.context_overlap },
    ]
}

/// Every signal's part in a sentence's salience, largest first.
fn signals(
    features: &Features,
    names: &[&'static str],
    model: &Model,
    bins: &Bins,
    row: usize,
    words: f64,
) -> Vec<Signal> {
    let mut signals = given(&features.sentences[row]).to_vec();
    let mut add = |name: &'static str, weight: f64| match signals.iter_mut().find(|signal| signal.name == name) {
        Some(signal) => signal.weight += weight,
        None => signals.push(Signal { name, weight }),
    };
    add("words", words);
    model.sentences.explain(bins, row, |feature, weight| {
        let name = names[feature];
        add(name.split('/').next().unwrap_or(name), weight);
    });
    signals.retain(|signal| signal.weight != 0.0);
    signals.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    signals
}

#[cfg(test)]
mod tests;
