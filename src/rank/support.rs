//! What several sources say weighs more than what one says.

use super::{Scores, scale};
use crate::summary::Signal;

/// How much it counts that another source says the same.
const SUPPORT: f64 = 0.8;
/// More sources than these count no more.
const MOST: f64 = 4.0;

impl Scores {
    /// The scores with what sources have in common counted. `support` tells for each sentence how many other sources say
    /// what it says.
    pub(crate) fn with_support(mut self, support: impl Fn(usize) -> f64) -> Self {
        for row in 0..self.base.len() {
            let weight = SUPPORT * support(row).min(MOST);
            self.base[row] += weight;
            self.salience[row] += weight;
            if let Some(signals) = self.signals.get_mut(row).filter(|signals| weight != 0.0 && !signals.is_empty()) {
                let at = signals.partition_point(|signal| signal.weight.abs() >= weight.abs());
                signals.insert(at, Signal { name: "support", weight });
            }
        }
        self.scaled = scale::scaled(&self.salience);
        self
    }
}
