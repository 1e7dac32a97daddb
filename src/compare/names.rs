//! Who is named in a sentence: names of two words or more, as "Alexander Fomin" in "Deputy Minister Alexander Fomin".

use super::statement::Key;
use crate::text::Token;

/// A person, place or body that a sentence names in full.
pub(super) struct FullName {
    /// The base forms of its last two words.
    pub(super) keys: [Key; 2],
    /// Its tokens, counted from the sentence's first, with what is written before it with capitals.
    pub(super) first: usize,
    pub(super) end: usize,
}

/// The full names of a sentence, in order. `bases` are the base forms of all terms, `is_name` tells
/// which are names.
pub(super) fn full_names(text: &str, tokens: &[Token], bases: &[Key], is_name: &[bool]) -> Vec<FullName> {
    let mut names = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let mut end = first;
        while end < tokens.len()
            && tokens[end].is_capitalized
            && is_name[tokens[end].term as usize]
            && (end == first || &text[tokens[end - 1].end as usize..tokens[end].start as usize] == " ")
        {
            end += 1;
        }
        if end >= first + 2 {
            let (given, family) = (tokens[end - 2], tokens[end - 1]);
            let keys = [bases[given.term as usize], bases[family.term as usize]];
            names.push(FullName { keys, first, end });
        }
        first = end.max(first + 1);
    }
    names
}
