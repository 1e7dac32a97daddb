//! The natural logarithm from additions, multiplications and one division in fixed order: the same bits on every host,
//! which the system's own logarithm does not promise.

use std::f64::consts::{LN_2, SQRT_2};

/// One, a third, a fifth …
const ODD_PARTS: [f64; 12] = {
    let (mut parts, mut k) = ([1.0; 12], 0);
    while k < parts.len() {
        parts[k] = 1.0 / (2 * k + 1) as f64;
        k += 1;
    }
    parts
};

/// ln x for a finite x above 0, within 1e-14 of the true value.
pub(crate) fn ln(x: f64) -> f64 {
    debug_assert!(x.is_normal() && x > 0.0);
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7ff) as i64 - 1023;
    let mut mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    if mantissa > SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    // ln m = 2 artanh((m − 1) / (m + 1)), a series that needs few terms for m between √½ and √2.
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let series = ODD_PARTS.iter().rev().fold(0.0, |sum, part| sum * square + part);
    exponent as f64 * LN_2 + 2.0 * ratio * series
}

#[cfg(test)]
mod tests {
    use super::ln;

    #[test]
    fn it_is_the_logarithm() {
        for x in [1e-300, 0.1, 0.5, 1.0, 1.4, 2.0, 3.0, 10.0, 12345.678, 1e300] {
            assert!((ln(x) - f64::ln(x)).abs() <= 1e-14 * f64::ln(x).abs().max(1.0), "{x}");
        }
    }
}
