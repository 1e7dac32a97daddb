//! English sentence → tokens as the treebanks have them: clitics ("n't", "'s"), hyphens and marks are tokens of their
//! own; numbers, addresses, initials and abbreviations are whole.

use crate::languages::{Key, Language};
use crate::span::Span;

/// The places of the tokens of `span`.
pub(crate) fn tokenize(text: &str, span: Span, language: Option<&Language>) -> Vec<Span> {
    let mut tokens = Vec::new();
    let mut at = span.start;
    while let Some(c) = text[at..span.end].chars().next() {
        let rest = &text[at..span.end];
        let length = if c.is_whitespace() {
            c.len_utf8()
        } else if c.is_alphanumeric() {
            let length = word_length(rest, language);
            add_word(text, Span::new(at, at + length), &mut tokens);
            length
        } else {
            let length = mark_length(rest, c);
            tokens.push(Span::new(at, at + length));
            length
        };
        at += length;
    }
    tokens
}

/// The bytes of a mark; dots and hyphens in a row are one.
fn mark_length(rest: &str, mark: char) -> usize {
    let run = rest.len() - rest.trim_start_matches(mark).len();
    if matches!(mark, '.' | '-') { run } else { mark.len_utf8() }
}

/// The bytes of the word that `rest` opens with.
fn word_length(rest: &str, language: Option<&Language>) -> usize {
    let blank = rest.find(char::is_whitespace).unwrap_or(rest.len());
    if rest[..blank].contains("://") || rest.starts_with("www.") {
        return rest[..blank].trim_end_matches(['.', ',', ')', ']', '"', '”', ';']).len();
    }
    let mut length = 0;
    let mut last = ' ';
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        if !c.is_alphanumeric() && !next.is_some_and(|next| joins(last, c, next)) {
            break;
        }
        length = at + c.len_utf8();
        last = c;
    }
    let word = &rest[..length];
    let stop = rest[length..].starts_with('.') && !rest[length..].starts_with("..");
    if stop && takes_stop(word, &rest[length + 1..], language) { length + 1 } else { length }
}

/// Whether a mark between two characters of a word is part of it.
fn joins(last: char, mark: char, next: char) -> bool {
    match mark {
        '.' => last.is_alphanumeric() && next.is_alphanumeric(),
        ',' | ':' | '/' => last.is_ascii_digit() && next.is_ascii_digit(),
        '\'' | '’' => last.is_alphanumeric() && next.is_alphabetic(),
        '@' | '_' | '&' => last.is_alphanumeric() && next.is_alphanumeric(),
        _ => false,
    }
}

/// Whether the stop behind a word is the word's own.
fn takes_stop(word: &str, rest: &str, language: Option<&Language>) -> bool {
    let mut letters = word.split('.');
    if letters.all(|letters| letters.chars().count() == 1 && letters.starts_with(char::is_alphabetic)) {
        // "U.S." always, the "J." of a name if one follows.
        return word.contains('.') || (word != "I" && rest.trim_start().starts_with(char::is_uppercase));
    }
    let goes_on = rest.starts_with(char::is_whitespace) || rest.starts_with(',');
    let lower = word.to_lowercase();
    let known = |key| language.is_some_and(|language| language.values(key).any(|known| known == lower));
    goes_on && (known(Key::Titles) || known(Key::Abbreviations))
}

/// Adds a word, its clitic apart.
fn add_word(text: &str, word: Span, tokens: &mut Vec<Span>) {
    let cut = word.end - clitic_length(word.of(text));
    tokens.push(Span::new(word.start, cut));
    if cut < word.end {
        tokens.push(Span::new(cut, word.end));
    }
}

/// The bytes at the end of a word that are a clitic.
fn clitic_length(word: &str) -> usize {
    let lower = word.to_ascii_lowercase();
    if lower == "cannot" {
        return 3;
    }
    let Some(mark) = lower.rfind(['\'', '’']).filter(|&mark| mark > 0) else { return 0 };
    let letters = lower[mark..].trim_start_matches(['\'', '’']);
    match letters {
        "t" if mark > 1 && lower[..mark].ends_with('n') => word.len() - mark + 1,
        "s" | "re" | "ve" | "ll" | "d" | "m" => word.len() - mark,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let tokens = tokenize(text, Span::new(0, text.len()), crate::languages::find("en"));
        let words: Vec<&str> = tokens.into_iter().map(|token| token.of(text)).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn clitics_are_tokens() {
        check("She didn’t know it's ours.", "She did n’t know it 's ours .");
        check("They cannot; we'll see the workers' hall.", "They can not ; we 'll see the workers ' hall .");
        check("O'Brien left at ten o'clock.", "O'Brien left at ten o'clock .");
    }

    #[test]
    fn numbers_and_names_are_whole() {
        check("It cost $1,200.50 (or 4%) at 10:30.", "It cost $ 1,200.50 ( or 4 % ) at 10:30 .");
        check("The U.S. hired J. Doe of Acme Inc. as adviser.", "The U.S. hired J. Doe of Acme Inc. as adviser .");
        check(
            "See https://example.org/a-b, or mail a@b.example.",
            "See https://example.org/a-b , or mail a@b.example .",
        );
    }

    #[test]
    fn marks_stand_alone() {
        check("A well-known “plan” -- or so… it seemed...", "A well - known “ plan ” -- or so … it seemed ...");
    }
}
