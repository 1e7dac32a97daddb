//! Sets of texts with shorter ones, and how alike two sentences are.

use std::collections::HashMap;
use std::path::Path;

use crate::data_sets;

/// A text and what people made of it.
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    pub(crate) text: String,
    pub(crate) references: Vec<String>,
}

/// The items of a set.
pub(crate) fn read(data: &str, set: &str) -> Vec<Pair> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let item = |item: &serde_json::Value| Pair {
        id: text(&item["id"]),
        title: item["title"].as_str().map(str::to_owned),
        text: text(&item["text"]),
        references: item["references"].as_array().map(|all| all.iter().map(text).collect()).unwrap_or_default(),
    };
    data_sets::rows(Path::new(data), set).iter().map(item).collect()
}

/// Which half of the pairs this is in, as `training/syntax/texts.py` has it: CRC-32 of the id.
pub(crate) fn half(id: &str) -> usize {
    let mut state = u32::MAX;
    for byte in id.bytes() {
        state ^= u32::from(byte);
        for _ in 0..8 {
            state = if state & 1 == 1 { state >> 1 ^ 0xEDB8_8320 } else { state >> 1 };
        }
    }
    (!state % 2) as usize
}

/// Words and single marks, in lower case.
pub(crate) fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.to_lowercase().chars() {
        let is_word = c.is_alphanumeric() || c == '_';
        match pieces.last_mut() {
            Some(word) if is_word && in_word => word.push(c),
            _ if !c.is_whitespace() => pieces.push(c.to_string()),
            _ => {}
        }
        in_word = is_word;
    }
    pieces
}

/// F1 over pieces against the best of the references.
pub(crate) fn f1(text: &str, references: &[String]) -> f64 {
    let counted = |text: &str| {
        let mut counts: HashMap<String, usize> = HashMap::new();
        pieces(text).into_iter().for_each(|piece| *counts.entry(piece).or_default() += 1);
        counts
    };
    let found = counted(text);
    let against = |reference: &String| {
        let wanted = counted(reference);
        let shared: usize =
            found.iter().map(|(piece, &count)| count.min(wanted.get(piece).copied().unwrap_or(0))).sum();
        2.0 * shared as f64 / (found.values().sum::<usize>() + wanted.values().sum::<usize>()).max(1) as f64
    };
    references.iter().map(against).fold(0.0, f64::max)
}
