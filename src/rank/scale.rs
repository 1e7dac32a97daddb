//! Salience → score: where a sentence stands among all, from 0 to 1, so that a few that stick out do not make the rest
//! look alike, and sentences that hardly differ get scores that hardly differ.

use super::logistic::probability;
use crate::features::falling;

/// The share of the sentences that score above a half.
const UPPER: f64 = 0.25;
/// How steeply the score rises: the middle half of the sentences is so many log odds wide.
const WIDTH: f64 = 2.5;
/// Differences in salience below this are small, however alike the sentences are.
const LEAST_SPREAD: f64 = 1.5;

/// Scores in the order of the values: a half for a value that a quarter of all exceed, below that as in a chance.
pub(super) fn scaled(values: &[f64]) -> Vec<f64> {
    let sorted: Vec<f64> = falling(values).into_iter().rev().map(|place| values[place]).collect();
    let upper = quantile(&sorted, 1.0 - UPPER);
    let spread = (upper - quantile(&sorted, UPPER)).max(LEAST_SPREAD);
    values.iter().map(|value| probability(WIDTH * (value - upper) / spread)).collect()
}

/// The value that this share of the others are below, between two of them by their distance; 0 of none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let below = place as usize;
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    low + (high - low) * (place - below as f64)
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn the_order_is_kept() {
        let values = [3.0, -1.0, 2.5, 9.0, 2.5, 0.0, 4.0];
        let scores = scaled(&values);
        for (a, x) in values.iter().enumerate() {
            for (b, y) in values.iter().enumerate() {
                assert_eq!(x > y, scores[a] > scores[b]);
            }
        }
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)));
    }

    #[test]
    fn equals_are_even_and_near_equals_nearly() {
        assert_eq!(scaled(&[2.0; 5]), [0.5; 5]);
        assert!(scaled(&[2.0, 2.01, 2.02, 2.03]).iter().all(|score| (score - 0.5).abs() < 0.05));
        assert_eq!(scaled(&[]), []);
    }

    #[test]
    fn one_that_sticks_out_does_not_squash_the_rest() {
        let scores = scaled(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 60.0]);
        assert!(scores[7] > 0.99 && scores[6] > 0.5 && scores[0] < 0.1);
        assert!(scores[6] - scores[2] > 0.4);
    }
}
