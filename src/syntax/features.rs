//! Token → the rows of the model's tables that stand for it. `training/syntax/features.py` does the same.

/// A token as the model sees it: the fingerprint of its word, the hashes of its last and first three letters, its shape.
pub(super) struct Form {
    pub(super) word: u32,
    pub(super) suffix: u32,
    pub(super) prefix: u32,
    pub(super) shape: usize,
}

/// The number of shapes.
pub(super) const SHAPES: usize = 10;

const FINGERPRINT_BITS: u32 = 20;
const THREE: usize = 3;

impl Form {
    /// The form of a token, the first of its sentence or not.
    pub(super) fn of(token: &str, first: bool) -> Self {
        let text = normal(token);
        let word = fnv(&text);
        let count = text.chars().count();
        let place = |nth: usize| text.char_indices().nth(nth).map_or(text.len(), |(at, _)| at);
        let (suffix, prefix) = (fnv(&text[place(count.saturating_sub(THREE))..]), fnv(&text[..place(THREE)]));
        Self {
            word: (word ^ word >> FINGERPRINT_BITS) & ((1 << FINGERPRINT_BITS) - 1),
            suffix: suffix ^ suffix >> 15,
            prefix: prefix ^ prefix >> 15,
            shape: shape(token, first),
        }
    }
}

/// The token in lower case, digits as 0, marks of one kind as one.
fn normal(token: &str) -> String {
    let unified = |c| match c {
        '’' | '‘' | '`' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        '0'..='9' => '0',
        c => c,
    };
    let text: String = token.to_lowercase().chars().map(unified).collect();
    match text.as_str() {
        "--" => "-".to_owned(),
        "''" => "\"".to_owned(),
        _ => text,
    }
}

/// 32 bits of FNV-1a.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |state, byte| (state ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn shape(token: &str, first: bool) -> usize {
    let any = |is: fn(char) -> bool| token.contains(is);
    if !any(char::is_alphanumeric) {
        return 1;
    }
    if any(|c| c.is_ascii_digit()) {
        return if any(char::is_alphabetic) { 2 } else { 3 };
    }
    if token.starts_with(char::is_uppercase) {
        return match (any(char::is_lowercase), first) {
            (true, true) => 7,
            (true, false) => 5,
            (false, _) => {
                if token.chars().nth(1).is_some() {
                    4
                } else {
                    8
                }
            }
        };
    }
    match () {
        () if any(char::is_uppercase) => 9,
        () if token.contains(['\'', '’']) => 6,
        () => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_dashes_and_digits_are_of_one_kind() {
        for (one, other) in [("“", "\""), ("–", "--"), ("1999", "2024"), ("N’T", "n't")] {
            assert_eq!(Form::of(one, false).word, Form::of(other, false).word);
        }
    }

    #[test]
    fn shapes_tell_names_from_words() {
        let shapes =
            ["word", ",", "3rd", "1,200", "NATO", "Paris", "n't", "A", "iPhone"].map(|token| shape(token, false));
        assert_eq!(shapes, [0, 1, 2, 3, 4, 5, 6, 8, 9]);
        assert_eq!(shape("Paris", true), 7);
    }
}
