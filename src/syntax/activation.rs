//! The curves between the layers, from additions, multiplications and one division in fixed order: the same bits on
//! every host.

use wide::f32x4;

/// The hyperbolic tangent, within 2e-4.
#[inline(always)]
pub(super) fn tanh(x: f32x4) -> f32x4 {
    let number = f32x4::splat;
    // The continued fraction of tanh, cut after seven steps.
    let x = x.fast_max(number(-5.0)).fast_min(number(5.0));
    let square = x * x;
    let over = x * (number(135_135.0) + square * (number(17_325.0) + square * (number(378.0) + square)));
    let under = number(135_135.0) + square * (number(62_370.0) + square * (number(3_150.0) + square * number(28.0)));
    over / under
}

/// 1 / (1 + e^−x), within 1e-4.
#[inline(always)]
pub(super) fn sigmoid(x: f32x4) -> f32x4 {
    let half = f32x4::splat(0.5);
    half + half * tanh(half * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_the_curves() {
        for step in -100..=100_i16 {
            let x = f32::from(step) * 0.1;
            let [tanh, sigmoid] = [tanh(f32x4::splat(x)), sigmoid(f32x4::splat(x))].map(|curve| curve.to_array()[0]);
            assert!((tanh - x.tanh()).abs() < 2e-4, "{x}");
            assert!((sigmoid - 1.0 / (1.0 + (-x).exp())).abs() < 1e-4, "{x}");
        }
    }
}
