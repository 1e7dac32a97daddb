//! Byte offsets of UTF-8 as the UTF-16 code units that JavaScript counts. The one place that converts.

/// Bytes between two remembered positions: one table entry for each keeps the table at an eighth of the text.
const STRIDE: usize = 64;

/// A table that converts offsets into one text in constant time each.
pub(super) struct Utf16Offsets<'a> {
    text: &'a str,
    /// UTF-16 units of the `char`s that start before byte `i * STRIDE`.
    units: Vec<usize>,
}

impl<'a> Utf16Offsets<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut count = 0;
        let before = |bytes: &[u8]| {
            let before = count;
            count += units(bytes);
            before
        };
        let units = text.as_bytes().chunks(STRIDE).map(before).collect();
        Self { text, units }
    }

    /// UTF-16 units before `byte`, which must be a `char` boundary of the text.
    pub(super) fn at(&self, byte: usize) -> usize {
        let known = (byte / STRIDE).min(self.units.len().saturating_sub(1));
        let Some(&units) = self.units.get(known) else { return 0 };
        let mut from = known * STRIDE;
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        units + self::units(&self.text.as_bytes()[from.min(byte)..byte])
    }

    /// The byte before which so many UTF-16 units stand: behind a surrogate pair that it would part, at most the end.
    pub(super) fn byte_at(&self, unit: usize) -> usize {
        let mut byte = self.units.partition_point(|&units| units <= unit).saturating_sub(1) * STRIDE;
        while byte < self.text.len() && (!self.text.is_char_boundary(byte) || self.at(byte) < unit) {
            byte += 1;
        }
        byte
    }
}

/// The UTF-16 units of the `char`s that start in these bytes: two of those that have four bytes, one of all others.
fn units(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    bytes.iter().map(|&byte| usize::from(byte as i8 >= -0x40) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::Utf16Offsets;

    #[test]
    fn every_boundary_counts_as_javascript_counts_and_back() {
        let text = "aé漢😀\u{FFFD} ".repeat(40);
        let offsets = Utf16Offsets::new(&text);
        for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
            let units = text[..byte].encode_utf16().count();
            assert_eq!(offsets.at(byte), units, "byte {byte}");
            assert_eq!(offsets.byte_at(units), byte, "unit {units}");
        }
    }

    #[test]
    fn a_unit_inside_a_pair_or_beyond_the_text_is_moved_to_the_next_boundary() {
        let offsets = Utf16Offsets::new("😀 a");
        assert_eq!([1, 2, 3, 4, 5, usize::MAX].map(|unit| offsets.byte_at(unit)), [4, 4, 5, 6, 6, 6]);
    }

    #[test]
    fn an_empty_text_has_one_offset() {
        assert_eq!(Utf16Offsets::new("").at(0), 0);
        assert_eq!(Utf16Offsets::new("").byte_at(3), 0);
    }
}
