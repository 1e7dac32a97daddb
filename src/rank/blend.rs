//! The weighted sum of the signals. Weights are on the scale of `position`, whose weight is 1.

use crate::features::{Opening, SentenceFeatures};
use crate::summary::Signal;

/// How many signals there are.
pub(super) const SIGNALS: usize = 11;

/// Every signal's contribution to a sentence's salience.
pub(super) fn signals(features: &SentenceFeatures, centrality: f64) -> [Signal; SIGNALS] {
    let weighted = [
        ("position", 1.0 * features.position),
        ("paragraph", 0.04 * f64::from(features.opens_paragraph)),
        ("centrality", 0.4 * centrality),
        ("title", 0.3 * features.title_overlap),
        ("publisher", 0.6 * features.hint_overlap),
        ("context", 2.0 * features.context_overlap),
        ("length", 0.3 * (features.length - 1.0)),
        ("opening", -0.15 * f64::from(features.opening != Opening::Plain)),
        ("question", -0.3 * f64::from(features.is_question)),
        ("quotation", -0.1 * f64::from(features.is_quotation)),
        ("specifics", 0.2 * features.specifics),
    ];
    weighted.map(|(name, weight)| Signal { name, weight })
}
