//! Four numbers side by side, so that a browser's processor sums them at once: its compiler would not see it by itself.
//! The same numbers, bit for bit, as one after the other.

#[cfg(target_arch = "wasm32")]
mod vector {
    use std::arch::wasm32::{f32x4, f32x4_add, f32x4_extract_lane, f32x4_mul, f32x4_splat, v128};

    pub(in crate::syntax) type Lanes = v128;

    pub(in crate::syntax) fn lanes([a, b, c, d]: [f32; 4]) -> Lanes {
        f32x4(a, b, c, d)
    }

    pub(in crate::syntax) fn numbers(lanes: Lanes) -> [f32; 4] {
        [
            f32x4_extract_lane::<0>(lanes),
            f32x4_extract_lane::<1>(lanes),
            f32x4_extract_lane::<2>(lanes),
            f32x4_extract_lane::<3>(lanes),
        ]
    }

    /// Each of the sums and its product of `x` and a weight.
    #[inline(always)]
    pub(in crate::syntax) fn add_product(sums: Lanes, x: f32, weights: Lanes) -> Lanes {
        f32x4_add(sums, f32x4_mul(f32x4_splat(x), weights))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod vector {
    pub(in crate::syntax) type Lanes = [f32; 4];

    pub(in crate::syntax) fn lanes(numbers: [f32; 4]) -> Lanes {
        numbers
    }

    pub(in crate::syntax) fn numbers(lanes: Lanes) -> [f32; 4] {
        lanes
    }

    /// Each of the sums and its product of `x` and a weight.
    pub(in crate::syntax) fn add_product(sums: Lanes, x: f32, weights: Lanes) -> Lanes {
        std::array::from_fn(|at| sums[at] + x * weights[at])
    }
}

pub(super) use vector::{Lanes, add_product, lanes, numbers};
