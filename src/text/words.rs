//! Sentence → tokens: runs of letters, digits and marks; in scripts without spaces every character (Thai and its
//! neighbours: every cluster) is a token.

use std::ops::Range;

use super::vocabulary::{TermId, Vocabulary};
use crate::punctuation::is_unspaced;
use crate::span::Span;

/// One word in its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// First byte in the document's text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// The term it stands for.
    pub(crate) term: TermId,
    /// Whether it opens with an upper-case letter.
    pub(crate) is_capitalized: bool,
    /// Whether it opens with a digit.
    pub(crate) is_number: bool,
}

impl Token {
    /// Its place in the document's text.
    pub(crate) fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// Appends the tokens of `span` and tells where they are.
pub(super) fn tokenize(text: &str, span: Span, vocabulary: &mut Vocabulary, tokens: &mut Vec<Token>) -> Range<usize> {
    let first = tokens.len();
    let mut folded = String::new();
    each_word(text, span, |word| {
        let words = word.of(text);
        let opening = words.chars().next().unwrap_or_default();
        tokens.push(Token {
            start: word.start as u32,
            end: word.end as u32,
            term: vocabulary.id(fold(words, &mut folded)),
            is_capitalized: opening.is_uppercase(),
            is_number: opening.is_numeric(),
        });
    });
    first..tokens.len()
}

/// The terms of a text that is no part of a document, such as a title.
pub(crate) fn tokens_of(text: &str, vocabulary: &mut Vocabulary) -> Vec<TermId> {
    let mut terms = Vec::new();
    let mut folded = String::new();
    each_word(text, Span::new(0, text.len()), |word| terms.push(vocabulary.id(fold(word.of(text), &mut folded))));
    terms
}

/// The number of words as a reader counts them: tokens that apostrophes, hyphens and inner stops join are one.
pub(super) fn count(text: &str, tokens: &[Token]) -> usize {
    let joined = |pair: &&[Token]| {
        let between = &text[pair[0].span().end..pair[1].span().start];
        !between.is_empty()
            && between.chars().all(|c| matches!(c, '\'' | '’' | '-' | '‐' | '\u{2011}' | '.' | ',' | ':' | '@' | '_'))
    };
    tokens.len() - tokens.windows(2).filter(joined).count()
}

/// The word in lower case; characters that only shape it (soft hyphens, joiners) do not count.
fn fold<'a>(word: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        let shaped = word.chars().filter(|c| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}'));
        buffer.extend(shaped.flat_map(char::to_lowercase));
    }
    buffer
}

/// Calls `found` with every word of `span`, in order.
fn each_word(text: &str, span: Span, mut found: impl FnMut(Span)) {
    let mut open: Option<usize> = None;
    let mut was_unspaced = false;
    for (at, c) in span.of(text).char_indices() {
        let at = span.start + at;
        let unspaced = !c.is_ascii() && is_unspaced(c);
        let shapes = !c.is_ascii() && is_mark(c);
        let continues = is_word(c) && !unspaced && !was_unspaced || shapes;
        if let Some(start) = open
            && !continues
        {
            found(Span::new(start, at));
            open = None;
        }
        if open.is_none() && is_word(c) && !shapes {
            open = Some(at);
            was_unspaced = unspaced;
        }
    }
    if let Some(start) = open {
        found(Span::new(start, span.end));
    }
}

fn is_word(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => c.is_alphanumeric(),
    }
}

/// Marks that belong to the letter before them, and characters that only shape a word. Vowel signs that Unicode counts
/// as letters need no mention unless their script has no spaces.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}'
        | '\u{093C}' | '\u{094D}' | '\u{0951}'..='\u{0954}' | '\u{09BC}' | '\u{09CD}' | '\u{0A3C}' | '\u{0A4D}'
        | '\u{0ABC}' | '\u{0ACD}' | '\u{0B3C}' | '\u{0B4D}' | '\u{0BCD}' | '\u{0C4D}' | '\u{0CBC}' | '\u{0CCD}'
        | '\u{0D4D}' | '\u{0DCA}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}' | '\u{0EB1}'
        | '\u{0EB4}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECD}' | '\u{102B}'..='\u{103E}' | '\u{17B6}'..='\u{17D3}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (mut vocabulary, mut tokens) = (Vocabulary::default(), Vec::new());
        tokenize(text, Span::new(0, text.len()), &mut vocabulary, &mut tokens);
        let found: Vec<&str> = tokens.iter().map(|token| vocabulary.text(token.term)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        check("The U.S. spent $4.5m—twice!", &["the", "u", "s", "spent", "4", "5m", "twice"]);
    }

    #[test]
    fn marks_stay_with_their_letters() {
        check("हिन्दी में e\u{301}té co\u{AD}op", &["हिन्दी", "में", "e\u{301}té", "coop"]);
    }

    #[test]
    fn characters_without_spaces_stand_alone() {
        check("東京は2025年", &["東", "京", "は", "2025", "年"]);
        check("ที่บ้าน", &["ที่", "บ้", "า", "น"]);
    }
}
