//! Length: fragments say too little, very long sentences too much at once.

/// 1 from 8 to 40 words, falling to 0 at 2 words and towards 0 above 40.
pub(super) fn fitness(words: usize) -> f64 {
    match words {
        0..=2 => 0.0,
        3..=7 => (words as f64 - 2.0) / 6.0,
        8..=40 => 1.0,
        _ => 40.0 / words as f64,
    }
}
