//! A half-open range of bytes, the one way in which the rooms point into a text.

/// A half-open byte range `start..end` of some text, always on `char` boundaries of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte; never below `start`.
    pub(crate) end: usize,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }

    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text that the span covers.
    pub(crate) fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether one of these parts holds all of it.
    pub(crate) fn is_within(self, parts: &[Self]) -> bool {
        parts.iter().any(|part| part.start <= self.start && self.end <= part.end)
    }

    /// The span without white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let covered = self.of(text);
        let start = self.start + (covered.len() - covered.trim_start().len());
        Self::new(start, start + covered.trim().len())
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn trimming_a_blank_span_leaves_an_empty_one_inside_it() {
        let span = Span::new(1, 4).trimmed("a   b");
        assert!(span.is_empty() && span.start <= 4);
    }

    #[test]
    fn trimming_keeps_the_words() {
        assert_eq!(Span::new(0, 9).trimmed("  words  ").of("  words  "), "words");
    }
}
