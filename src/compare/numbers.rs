//! Numbers as values, with what they count: "1,000", "1.000" and "1 000" are one, "7.9" and "7,9" another.

use super::statement::Key;
use crate::text::Token;

/// A number in a sentence.
pub(super) struct Number {
    /// The tokens that it is written with, counted from the sentence's first.
    pub(super) first: usize,
    pub(super) end: usize,
    /// Its number among the words that sentences hold.
    pub(super) key: Key,
    /// Its digits, with a stop before decimals.
    pub(super) digits: String,
    /// Whether it is part of a time, a score or a range.
    pub(super) is_part: bool,
    /// The words right behind and right before it, if they are no function words.
    pub(super) counted: Option<Key>,
    pub(super) label: Option<Key>,
}

impl Number {
    /// Its value.
    pub(super) fn value(&self) -> f64 {
        let (mut value, mut scale, mut behind) = (0.0, 1.0, false);
        for digit in self.digits.bytes() {
            match digit {
                b'.' => behind = true,
                _ => {
                    value = value * 10.0 + f64::from(digit - b'0');
                    scale *= if behind { 10.0 } else { 1.0 };
                }
            }
        }
        value / scale
    }

    /// Whether it is likely to be said less exactly than known.
    pub(super) fn is_round(&self) -> bool {
        self.digits.ends_with('0') && !self.digits.contains('.')
    }

    /// Whether both count the same, or are numbers of the same: "15 sailors" and "13 sailors", "stage 15" and "stage 13".
    pub(super) fn is_comparable(&self, other: &Self) -> bool {
        let same = match (self.counted, other.counted) {
            (Some(mine), Some(its)) => mine == its,
            _ => self.label.is_some() && self.label == other.label,
        };
        same && !self.is_part && !other.is_part
    }
}

/// The numbers of a sentence, in order.
pub(super) fn numbers(text: &str, tokens: &[Token]) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let first = at;
        at += 1;
        let mut digits = digits_of(text, tokens[first]);
        if digits.is_empty() {
            continue;
        }
        while at < tokens.len() {
            let between = &text[tokens[at - 1].end as usize..tokens[at].start as usize];
            let next = digits_of(text, tokens[at]);
            let is_group = next.len() == 3 && !digits.contains('.') && digits.len() <= 3 * (at - first);
            match between {
                "," | "." | "'" | "’" | " " | "\u{A0}" | "\u{202F}" if is_group => digits.push_str(&next),
                "," | "." | "،" | "٫" if !next.is_empty() && next.len() != 3 && !digits.contains('.') => {
                    digits.push('.');
                    digits.push_str(&next);
                }
                _ => break,
            }
            at += 1;
        }
        let joins = |mark: char| matches!(mark, ':' | '-' | '–' | '/' | '\'' | '′');
        let is_part = text[..tokens[first].start as usize].ends_with(joins)
            || text[tokens[at - 1].end as usize..].starts_with(joins);
        numbers.push(Number { first, end: at, key: 0, digits, is_part, counted: None, label: None });
    }
    numbers
}

/// The digits that a token opens with, as ASCII.
fn digits_of(text: &str, token: Token) -> String {
    token
        .span()
        .of(text)
        .chars()
        .map_while(|c| c.to_digit(10).or(other_digit(c)))
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect()
}

/// The digits of Arabic and Persian, of the Indian scripts and of full width.
fn other_digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 13] =
        [0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0x1040, 0xFF10];
    ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10))
}
