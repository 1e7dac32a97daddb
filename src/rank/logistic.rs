//! Log odds → probability, from additions, multiplications and one division in fixed order: the same bits everywhere.

use std::f64::consts::{LN_2, LOG2_E};

/// 1 / (1 + e^−x).
pub(super) fn probability(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// e^x, for x within ±500 and cut off there.
pub(super) fn exp(x: f64) -> f64 {
    let x = x.clamp(-500.0, 500.0);
    let power = (x * LOG2_E).round();
    let rest = x - power * LN_2;
    let series = (1..=13).rev().fold(1.0, |sum, k| 1.0 + sum * rest / f64::from(k));
    series * f64::from_bits(((power as i64 + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_exponential() {
        for x in [-40.0, -3.3, -0.1, 0.0, 0.4, 1.0, 7.7, 90.0] {
            assert!((exp(x) / f64::exp(x) - 1.0).abs() < 1e-13, "{x}");
        }
        assert_eq!(probability(0.0), 0.5);
    }
}
