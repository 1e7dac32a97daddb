//! Sixteen bytes of a text at a time: which of them are of a kind, and where the first one is. Each test takes sixteen bytes
//! and gives all ones for those that pass it.

use wide::u8x16;

/// How many bytes are tested at a time.
pub(crate) const ABREAST: usize = 16;

/// The bytes from `at` on; behind the last zeros, which are of no kind that anyone asks for.
#[inline]
pub(crate) fn abreast(bytes: &[u8], at: usize) -> u8x16 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(&all) => u8x16::new(all),
        None => u8x16::new(last(bytes, at).to_le_bytes()),
    }
}

/// Fewer than sixteen as one number, which is given back in registers.
#[cold]
#[inline(never)]
fn last(bytes: &[u8], at: usize) -> u128 {
    bytes.iter().skip(at).rev().fold(0, |all, &byte| all << 8 | u128::from(byte))
}

/// Which bytes are between two, or one of them.
#[inline]
pub(crate) fn between(bytes: u8x16, first: u8, last: u8) -> u8x16 {
    let places = bytes - u8x16::splat(first);
    places.min(u8x16::splat(last - first)).simd_eq(places)
}

/// Which bytes are this one.
#[inline]
pub(crate) fn equal(bytes: u8x16, byte: u8) -> u8x16 {
    bytes.simd_eq(u8x16::splat(byte))
}

/// How many bytes stand before the first that passes a test; sixteen if none does.
#[inline]
pub(crate) fn before_first(passes: u8x16) -> usize {
    (passes.to_bitmask() | 1 << ABREAST).trailing_zeros() as usize
}

/// The place of the first byte from `at` on that passes a test.
#[inline]
pub(crate) fn find(bytes: &[u8], mut at: usize, test: impl Fn(u8x16) -> u8x16) -> Option<usize> {
    while at < bytes.len() {
        let before = before_first(test(abreast(bytes, at)));
        at += before;
        if before < ABREAST {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{between, equal, find};

    #[test]
    fn the_first_byte_of_a_kind_is_found_wherever_it_stands() {
        for before in 0..40 {
            let text = "x".repeat(before) + "\nx\n";
            let is_break = |bytes| between(bytes, b'\n', b'\r');
            assert_eq!(find(text.as_bytes(), 0, is_break), Some(before));
            assert_eq!(find(text.as_bytes(), before + 1, is_break), Some(before + 2));
            assert_eq!(find(text.as_bytes(), 0, |bytes| equal(bytes, b'.')), None);
        }
    }
}
