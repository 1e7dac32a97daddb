//! Whether a sentence ends at a terminator, from what stands before it and behind it.

use super::rules::{ABBREVIATION, BEFORE_NUMBER, Kinds, Rules, SPEECH, STARTER, TITLE};
use crate::punctuation::{is_closing, is_opening, is_terminator};

/// The most letters of an abbreviation that the lists do not know.
const LONG_ABBREVIATION: usize = 4;

/// A terminator with all that closes behind it, in its sentence so far.
pub(super) struct Cluster<'a> {
    pub(super) text: &'a str,
    /// Where the sentence begins.
    pub(super) sentence: usize,
    pub(super) mark_at: usize,
    pub(super) mark: char,
    /// One past what closes behind the mark.
    pub(super) end: usize,
    pub(super) item_end: usize,
}

impl Cluster<'_> {
    pub(super) fn ends_sentence(&self, rules: &Rules) -> bool {
        let behind = &self.text[self.end..self.item_end];
        let next = behind.trim_start();
        let Some(first) = next.chars().next() else { return true };
        if is_wide(self.mark) {
            return self.wide_mark_ends(first);
        }
        if next.len() == behind.len() {
            return self.space_was_lost(behind, rules);
        }
        if is_elision(self.before(), self.closers()) {
            return false;
        }
        let words = next.trim_start_matches(|c: char| is_opening(c) || c.is_whitespace() || is_dash(c));
        let Some(word) = words.chars().next() else { return true };
        match self.mark {
            _ if matches!(first, ',' | ';' | ':' | ')' | '/') => false,
            _ if is_lowercase(word) => !next.starts_with(is_dash) && self.ends_before_lowercase(words, rules),
            '.' if !self.is_ellipsis() => self.stop_ends_sentence(words, rules),
            '!' | '?' if self.closes_quotation() => !self.is_spoken_by(words, rules),
            _ => true,
        }
    }

    /// The sentence up to the mark.
    fn before(&self) -> &str {
        &self.text[self.sentence..self.mark_at]
    }

    /// The mark with what closes behind it.
    fn closers(&self) -> &str {
        &self.text[self.mark_at..self.end]
    }

    fn closes_quotation(&self) -> bool {
        self.closers().chars().any(is_closing)
    }

    fn is_ellipsis(&self) -> bool {
        self.mark == '…' || self.closers().starts_with("..") || self.closers().starts_with(". .")
    }

    /// A Japanese quotation goes on into the sentence around it; "３．５" is a number.
    fn wide_mark_ends(&self, next: char) -> bool {
        let goes_on = matches!(next, '\u{3040}'..='\u{309F}' | '、' | '，' | ',');
        let is_decimal = self.mark == '．' && next.is_numeric() && self.before().ends_with(char::is_numeric);
        !(self.closes_quotation() && goes_on || is_decimal)
    }

    /// "…the end!Next": after a word and with a capital behind, the space was lost in copying.
    fn space_was_lost(&self, behind: &str, rules: &Rules) -> bool {
        let word = last_word(self.before());
        let mut next = behind.chars();
        let opens = next.next().is_some_and(char::is_uppercase);
        match self.mark {
            '؟' | '۔' => true,
            '!' | '?' => opens && word.ends_with(is_lowercase),
            '.' if !self.is_ellipsis() => {
                let stands_alone = self.before().len() == word.len()
                    || self.before()[..self.before().len() - word.len()].ends_with(char::is_whitespace);
                opens
                    && stands_alone
                    && word.chars().count() > 2
                    && word.chars().all(is_lowercase)
                    && rules.kinds(word) & (TITLE | ABBREVIATION | BEFORE_NUMBER) == 0
                    && is_plain(behind.split(char::is_whitespace).next().unwrap_or_default())
            }
            _ => false,
        }
    }

    /// Whether a sentence ends though the next word is not capitalized: hardly, in edited text.
    fn ends_before_lowercase(&self, next: &str, rules: &Rules) -> bool {
        if self.closes_quotation() || self.is_ellipsis() {
            return false;
        }
        let next = rules.kinds(first_word(next));
        let word = last_word(self.before());
        let length = word.chars().count();
        match self.mark {
            '.' => {
                let is_plain = length > 1 && word.chars().all(char::is_alphabetic);
                let is_known = rules.kinds(word) & (TITLE | ABBREVIATION | BEFORE_NUMBER) != 0;
                is_plain && !is_known && (next & STARTER != 0 || length > LONG_ABBREVIATION)
            }
            // "at Yahoo! in the"
            '!' if word.starts_with(char::is_uppercase) => word.len() == self.before().len(),
            _ => next & SPEECH == 0,
        }
    }

    /// "“Go!” Jane said": whether the words behind a quotation tell who said it.
    fn is_spoken_by(&self, next: &str, rules: &Rules) -> bool {
        let mut words = next.split_whitespace().skip(1);
        words.next().is_some_and(|word| rules.kinds(first_word(word)) & SPEECH != 0)
    }

    /// Whether a single full stop ends the sentence, given the text behind it.
    fn stop_ends_sentence(&self, next: &str, rules: &Rules) -> bool {
        let before = self.before();
        let word = last_word(before);
        let first = next.chars().next().unwrap_or_default();
        if word.is_empty() {
            return !before.is_empty();
        }
        let above = before[..before.len() - word.len()]
            .trim_end_matches(|c: char| c.is_whitespace() || is_opening(c) || is_bullet(c));
        let is_list_mark = above.is_empty() || above.ends_with(':');
        if word.chars().all(char::is_numeric) {
            let ordinal = rules.has_ordinal_stop && word.len() <= 2 && !is_starter(next, rules);
            return !(ordinal && !self.closes_quotation() || is_list_mark && word.len() <= 3);
        }
        let kinds = rules.kinds(word);
        if kinds & TITLE != 0 || kinds & BEFORE_NUMBER != 0 && first.is_numeric() {
            return false;
        }
        if is_initials(word) || kinds & ABBREVIATION != 0 {
            let is_closed = self.closers().contains(['"', '”', '’', '»', '“']);
            return !is_list_mark && (is_closed || first.is_uppercase() && is_starter(next, rules));
        }
        true
    }
}

/// Whether the token is a word with at most its own closing marks: no address, no code.
fn is_plain(token: &str) -> bool {
    !token.trim_end_matches(|c: char| is_terminator(c) || is_closing(c)).contains(['.', '(', '/', '@'])
}

/// "[…]": words were left out inside a sentence.
fn is_elision(before: &str, closers: &str) -> bool {
    before.ends_with(['[', '(']) && closers.starts_with(['.', '…']) && closers.contains([']', ')'])
}

/// "J", "U.S", "p.m", "c": letters that stand for words.
fn is_initials(word: &str) -> bool {
    let mut parts = word.split('.');
    match word.contains('.') {
        true => parts.all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic)),
        false => word.chars().all(|c| c.is_uppercase() || is_lowercase(c)) && word.chars().count() == 1,
    }
}

/// Whether the text begins with a word that opens sentences.
fn is_starter(next: &str, rules: &Rules) -> bool {
    let kinds: Kinds = rules.kinds(first_word(next));
    kinds & STARTER != 0
}

/// The letters with which the text begins.
fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

/// The word that ends where `before` ends: letters with their marks, digits and inner stops.
fn last_word(before: &str) -> &str {
    let is_inner = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || c == '.',
        false => {
            !c.is_whitespace() && !is_opening(c) && !is_closing(c) && !is_terminator(c) && !is_dash(c) && !is_bullet(c)
        }
    };
    let start = before.char_indices().rev().take(24).take_while(|&(_, c)| is_inner(c)).last();
    start.map_or("", |(at, _)| before[at..].trim_start_matches('.'))
}

/// Terminators of scripts in which no space need follow.
fn is_wide(c: char) -> bool {
    !matches!(c, '.' | '!' | '?' | '…' | ';' | ':' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉' | '\u{37E}')
}

/// Georgian letters count as lower case, but open sentences all the same.
fn is_lowercase(c: char) -> bool {
    c.is_lowercase() && !matches!(c, '\u{10D0}'..='\u{10FF}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

fn is_bullet(c: char) -> bool {
    matches!(c, '*' | '#' | '•' | '·' | '⁃' | '▪' | '●')
}
