//! The curves between the layers, from additions, multiplications and one division in fixed order: the same bits on
//! every host.

/// The hyperbolic tangent, within 2e-4.
#[inline(always)]
pub(super) fn tanh(x: f32) -> f32 {
    // The continued fraction of tanh, cut after seven steps.
    let x = x.clamp(-5.0, 5.0);
    let square = x * x;
    let over = x * (135_135.0 + square * (17_325.0 + square * (378.0 + square)));
    let under = 135_135.0 + square * (62_370.0 + square * (3_150.0 + square * 28.0));
    over / under
}

/// 1 / (1 + e^−x), within 1e-4.
#[inline(always)]
pub(super) fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_the_curves() {
        for step in -100..=100_i16 {
            let x = f32::from(step) * 0.1;
            assert!((tanh(x) - x.tanh()).abs() < 2e-4, "{x}");
            assert!((sigmoid(x) - 1.0 / (1.0 + (-x).exp())).abs() < 1e-4, "{x}");
        }
    }
}
