//! Paragraph → sentences. A sentence ends at a terminator with what closes behind it, where white space and something
//! that can open a sentence follow. For the full stop, what stands before it and after it decide.

use rustc_hash::FxHashSet;

use crate::languages::{Key, Language};
use crate::punctuation::{is_closing, is_opening, is_terminator};
use crate::span::Span;

/// What a language knows of its full stops.
pub(super) struct Rules {
    titles: FxHashSet<&'static str>,
    abbreviations: FxHashSet<&'static str>,
    before_number: FxHashSet<&'static str>,
    /// Words that open sentences often enough to tell "the U.S. The" from "the U.S. Army".
    starters: FxHashSet<&'static str>,
    has_ordinal_stop: bool,
    is_greek: bool,
}

impl Rules {
    /// The rules of a language; without one, only those of no language.
    pub(super) fn of(language: Option<&Language>) -> Self {
        let set = |key| language.map(|language| language.set(key)).unwrap_or_default();
        let mut starters: FxHashSet<&'static str> = set(Key::Stop);
        for key in [Key::Pronouns, Key::Conjunctions, Key::Connectives] {
            starters.extend(set(key));
        }
        Self {
            titles: set(Key::Titles),
            abbreviations: set(Key::Abbreviations),
            before_number: set(Key::BeforeNumber),
            starters,
            has_ordinal_stop: language.is_some_and(Language::has_ordinal_stop),
            is_greek: language.is_some_and(|language| language.tag == "el"),
        }
    }
}

/// Appends the sentences of `block`, in order; together they hold all of it but white space.
pub(super) fn split(text: &str, block: Span, rules: &Rules, sentences: &mut Vec<Span>) {
    let mut start = block.start;
    let mut at = block.start;
    while let Some((mark_at, mark)) = next_terminator(text, Span::new(at, block.end), rules) {
        let end = end_of_cluster(text, mark_at, block.end);
        let cluster = Cluster { text, sentence: start, mark_at, mark, end, block_end: block.end };
        if cluster.ends_sentence(rules) {
            push(text, Span::new(start, end), sentences);
            start = end;
        }
        at = end;
    }
    push(text, Span::new(start, block.end), sentences);
}

fn push(text: &str, span: Span, sentences: &mut Vec<Span>) {
    let span = span.trimmed(text);
    if !span.is_empty() {
        sentences.push(span);
    }
}

fn next_terminator(text: &str, span: Span, rules: &Rules) -> Option<(usize, char)> {
    let is_mark = |c: char| match c.is_ascii() {
        true => matches!(c, '.' | '!' | '?') || c == ';' && rules.is_greek,
        false => is_terminator(c) || c == '\u{37E}',
    };
    span.of(text).char_indices().find(|&(_, c)| is_mark(c)).map(|(at, c)| (span.start + at, c))
}

/// One past the terminators at `mark_at` and the quotes and brackets that close behind them.
fn end_of_cluster(text: &str, mark_at: usize, block_end: usize) -> usize {
    let rest = &text[mark_at..block_end];
    let marks = rest.find(|c: char| !is_terminator(c) && c != ';').unwrap_or(rest.len());
    let marks = marks.max(rest.chars().next().map_or(0, char::len_utf8));
    let closing = rest[marks..].find(|c: char| !is_closing(c) && !is_terminator(c)).unwrap_or(rest.len() - marks);
    mark_at + marks + closing
}

/// A terminator with all that closes behind it, in its sentence so far.
struct Cluster<'a> {
    text: &'a str,
    sentence: usize,
    mark_at: usize,
    mark: char,
    end: usize,
    block_end: usize,
}

impl Cluster<'_> {
    fn ends_sentence(&self, rules: &Rules) -> bool {
        let behind = &self.text[self.end..self.block_end];
        let next = behind.trim_start();
        let Some(first) = next.chars().next() else { return true };
        if is_wide(self.mark) {
            // A Japanese quotation goes on into the sentence around it.
            return !(self.closes_quotation() && matches!(first, '\u{3040}'..='\u{309F}'));
        }
        if next.len() == behind.len() {
            return self.space_was_lost(first);
        }
        let next =
            next.trim_start_matches(|c: char| is_opening(c) || c.is_whitespace() || matches!(c, '–' | '—' | '-'));
        let Some(first) = next.chars().next() else { return true };
        match self.mark {
            _ if first.is_lowercase() => self.mark == '?' && !self.closes_quotation() && !self.is_ellipsis(),
            '.' if !self.is_ellipsis() => self.stop_ends_sentence(next, rules),
            _ => true,
        }
    }

    /// Whether a quote or bracket closes behind the mark.
    fn closes_quotation(&self) -> bool {
        self.text[self.mark_at..self.end].chars().any(is_closing)
    }

    fn is_ellipsis(&self) -> bool {
        self.mark == '…' || self.text[self.mark_at..self.end].starts_with("..")
    }

    /// "…the end!Next": after a word and with a capital behind, the space was lost in copying.
    fn space_was_lost(&self, first: char) -> bool {
        let before = self.text[self.sentence..self.mark_at].chars().next_back();
        matches!(self.mark, '!' | '?') && first.is_uppercase() && before.is_some_and(char::is_lowercase)
            || self.mark == '؟'
            || self.mark == '۔'
    }

    /// Whether a single full stop ends the sentence, given the text behind it.
    fn stop_ends_sentence(&self, next: &str, rules: &Rules) -> bool {
        let before = &self.text[self.sentence..self.mark_at];
        let word = last_word(before);
        let first = next.chars().next().unwrap_or_default();
        if word.is_empty() || self.closes_quotation() {
            return !before.trim().is_empty();
        }
        let is_list_mark = before.trim().len() == word.len();
        let folded = word.to_lowercase();
        if word.chars().all(char::is_numeric) {
            let ordinal = rules.has_ordinal_stop && word.len() <= 2 && !self.is_starter(next, rules);
            return !(ordinal || is_list_mark && word.len() <= 3);
        }
        let folded = folded.as_str();
        if rules.titles.contains(folded) || rules.before_number.contains(folded) && first.is_numeric() {
            return false;
        }
        let letters = word.chars().count();
        let is_initial = letters == 1 && word.chars().all(char::is_uppercase);
        let is_acronym = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
        if is_initial || is_acronym || rules.abbreviations.contains(folded) {
            return !is_list_mark && first.is_uppercase() && self.is_starter(next, rules);
        }
        true
    }

    /// Whether the word behind the stop is one that opens sentences.
    fn is_starter(&self, next: &str, rules: &Rules) -> bool {
        let end = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
        rules.starters.contains(next[..end].to_lowercase().as_str())
    }
}

/// Terminators of scripts in which no space need follow.
fn is_wide(c: char) -> bool {
    !matches!(c, '.' | '!' | '?' | '…' | ';' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉' | '\u{37E}')
}

/// The word that ends where `before` ends: letters, digits and inner stops.
fn last_word(before: &str) -> &str {
    let start = before.char_indices().rev().take(24).take_while(|&(_, c)| c.is_alphanumeric() || c == '.').last();
    start.map_or("", |(at, _)| before[at..].trim_start_matches('.'))
}

#[cfg(test)]
mod tests;
