//! Whether a sentence ends at a terminator, from what stands before it and behind it.

use super::rules::{ABBREVIATION, BEFORE_NUMBER, Rules, SPEECH, STARTER, TITLE};
use super::word::{first_word, is_initials, is_lowercase, is_syllable, is_uncased, last_word};
use crate::punctuation::{is_closing, is_opening, is_terminator, is_unspaced};

/// The most letters of an abbreviation that the lists do not know.
const LONG_ABBREVIATION: usize = 4;
/// The most characters between a quotation and the stop behind it that tell who said it.
const ATTRIBUTION: usize = 24;
/// The same in Chinese characters.
const SHORT_ATTRIBUTION: usize = 5;
/// The most characters of a title in brackets on either side of a mark inside it.
const TITLE_REACH: usize = 40;

/// A terminator with all that closes behind it, in its sentence so far.
pub(super) struct Cluster<'a> {
    /// The sentence up to the mark.
    pub(super) before: &'a str,
    /// The mark with what closes behind it.
    pub(super) marks: &'a str,
    /// What follows, white space included.
    pub(super) behind: &'a str,
}

impl Cluster<'_> {
    pub(super) fn ends_sentence(&self, rules: &Rules) -> bool {
        let next = self.behind.trim_start();
        let Some(first) = next.chars().next() else { return true };
        if self.marks.contains(is_wide) {
            return self.wide_mark_ends(first);
        }
        if next.len() == self.behind.len() {
            return self.space_was_lost(first, rules);
        }
        if matches!(first, ',' | ';' | ':' | ')' | '/') || self.is_elision() {
            return false;
        }
        let words = next.trim_start_matches(|c: char| is_opening(c) || c.is_whitespace() || is_dash(c));
        match self.mark() {
            _ if words.is_empty() => true,
            _ if opens_in_lowercase(words) => !first_is_dash(next) && self.ends_before_lowercase(words, rules),
            // "the thing is . . . I": the pronoun is capitalized everywhere.
            '.' if self.marks.starts_with(". .") && first_word(words) == "I" => false,
            '.' if rules.is_armenian && is_opening(first) => false,
            '.' if !self.is_ellipsis() => self.stop_ends_sentence(words, rules),
            '!' if self.marks == "!" && self.is_name(rules) => is_starter(words, rules),
            '!' | '?' | '؟' if self.closes_quotation() => !is_attribution(words, rules),
            _ => true,
        }
    }

    fn mark(&self) -> char {
        self.marks.chars().next().unwrap_or_default()
    }

    fn closes_quotation(&self) -> bool {
        self.marks.contains(is_closer)
    }

    fn is_ellipsis(&self) -> bool {
        self.marks.starts_with(['…']) || self.marks.starts_with("..") || self.marks.starts_with(". .")
    }

    /// "[…]": words were left out inside a sentence.
    fn is_elision(&self) -> bool {
        self.before.ends_with(['[', '(']) && self.is_ellipsis() && self.marks.contains([']', ')'])
    }

    /// "Yahoo!": a name that ends with a mark.
    fn is_name(&self, rules: &Rules) -> bool {
        let start = self.before.len() - last_word(self.before).len();
        let mut name = [0; 32];
        let word = &self.before[start..];
        match name.get_mut(..=word.len()) {
            Some(name) => {
                name[..word.len()].copy_from_slice(word.as_bytes());
                name[word.len()] = b'!';
                std::str::from_utf8(name).is_ok_and(|name| rules.kinds(name) & ABBREVIATION != 0)
            }
            None => false,
        }
    }

    /// A Japanese quotation goes on into the sentence around it; "３．５" is a number; 《…！…》 is a title.
    fn wide_mark_ends(&self, next: char) -> bool {
        let goes_on = matches!(next, '\u{3040}'..='\u{309F}' | '、' | '，' | ',');
        let is_decimal = self.mark() == '．' && next.is_numeric() && self.before.ends_with(char::is_numeric);
        let closes = self.closes_quotation();
        let opened = || self.before.chars().rev().take(TITLE_REACH).find(|&c| matches!(c, '《' | '》'));
        let closed = || self.behind.chars().take(TITLE_REACH).find(|&c| matches!(c, '《' | '》'));
        let in_title = !closes && opened() == Some('《') && closed() == Some('》');
        let asks = closes && matches!(self.mark(), '？' | '！') && next.is_alphabetic();
        let is_attribution = asks && self.behind.chars().take(SHORT_ATTRIBUTION).any(is_terminator);
        !(closes && goes_on || is_decimal || in_title || is_attribution)
    }

    /// "…the end!Next": after a word and with a capital behind, the space was lost in copying.
    fn space_was_lost(&self, next: char, rules: &Rules) -> bool {
        let word = last_word(self.before);
        match self.mark() {
            '؟' | '۔' => true,
            '!' | '?' if is_unspaced(next) => !self.closes_quotation(),
            '!' | '?' => next.is_uppercase() && word.ends_with(is_lowercase),
            '.' if !self.is_ellipsis() && next.is_uppercase() => {
                let stands_alone = match self.before.strip_suffix(word) {
                    Some(above) => above.is_empty() || above.ends_with(char::is_whitespace),
                    None => false,
                };
                stands_alone
                    && word.chars().count() > 2
                    && word.chars().all(is_lowercase)
                    && !is_abbreviation(word, rules)
                    && is_plain(self.behind.split(char::is_whitespace).next().unwrap_or_default())
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
        let word = last_word(self.before);
        match self.mark() {
            '.' => {
                let length = word.chars().count();
                let is_word = length > 1 && word.chars().all(char::is_alphabetic) && !is_abbreviation(word, rules);
                is_word && (next & STARTER != 0 || length > LONG_ABBREVIATION || self.before.starts_with(is_lowercase))
            }
            // "at Wham! in the"
            '!' if word.starts_with(char::is_uppercase) => word.len() == self.before.len() && !self.is_name(rules),
            _ => next & SPEECH == 0,
        }
    }

    /// Whether a single full stop ends the sentence, given the text behind it.
    fn stop_ends_sentence(&self, next: &str, rules: &Rules) -> bool {
        let word = last_word(self.before);
        if word.is_empty() {
            return !self.before.is_empty();
        }
        let above = &self.before[..self.before.len() - word.len()];
        let lead = above.trim_end_matches(|c: char| c.is_whitespace() || is_opening(c) || is_bullet(c));
        let is_list_mark = lead.is_empty() || lead.len() < above.len() && lead.ends_with(':');
        if word.chars().all(char::is_numeric) {
            let counts = is_list_mark && word.len() <= 3 || is_date(above, next);
            return !(counts || rules.has_ordinal_stop && self.is_ordinal(word, above, next, rules));
        }
        if rules.has_ordinal_stop && is_roman(word) && !is_starter(next, rules) {
            return false;
        }
        let kinds = rules.kinds(word);
        let before_number = kinds & BEFORE_NUMBER != 0 && next.starts_with(char::is_numeric);
        if kinds & TITLE != 0 || before_number {
            return false;
        }
        if kinds & ABBREVIATION != 0 || is_initials(word) {
            let is_quoted = self.marks.contains(|c| is_closer(c) && !matches!(c, ')' | ']'));
            let opens = next.starts_with(char::is_uppercase) && is_starter(next, rules);
            return !is_list_mark && (is_quoted || opens);
        }
        // "ए. के. नायर": a syllable beside another with a stop is an initial.
        let follows_syllable = || {
            next.split(char::is_whitespace).next().and_then(|token| token.strip_suffix('.')).is_some_and(is_syllable)
        };
        !(is_syllable(word) && (above.trim_end().ends_with('.') || follows_syllable()))
    }

    /// "am 3. Mai", but not "auf S. 3. Mai war".
    fn is_ordinal(&self, word: &str, above: &str, next: &str, rules: &Rules) -> bool {
        let counted = above.trim_end().strip_suffix('.').map(last_word).unwrap_or_default();
        let is_counted = rules.kinds(counted) & BEFORE_NUMBER != 0;
        word.len() <= 2 && !is_counted && !self.closes_quotation() && !is_starter(next, rules)
    }
}

/// "2024. 3. 5.": whether a number with a stop stands right before, or behind.
fn is_date(above: &str, next: &str) -> bool {
    let digits = next.len() - next.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let follows = (1..=2).contains(&digits)
        && next[digits..].starts_with('.')
        && !next[digits + 1..].starts_with(char::is_alphanumeric);
    let above = above.trim_end().strip_suffix('.').map(last_word).unwrap_or_default();
    follows || !above.is_empty() && above.len() <= 2 && above.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the words behind a quotation tell who said it: "“Go!” Jane said", "«أين؟» سأل الحارس.".
fn is_attribution(next: &str, rules: &Rules) -> bool {
    if next.starts_with(is_uncased) {
        let rest = next.char_indices().take(ATTRIBUTION);
        return rest.clone().any(|(_, c)| is_terminator(c)) || rest.count() < ATTRIBUTION;
    }
    let second = next.chars().take(ATTRIBUTION).position(char::is_whitespace);
    second.and_then(|_| next.split_whitespace().nth(1)).is_some_and(|word| rules.kinds(first_word(word)) & SPEECH != 0)
}

fn is_abbreviation(word: &str, rules: &Rules) -> bool {
    rules.kinds(word) & (TITLE | ABBREVIATION | BEFORE_NUMBER) != 0
}

/// Whether the token is a word with at most its own closing marks: no address, no code.
fn is_plain(token: &str) -> bool {
    !token.trim_end_matches(|c: char| is_terminator(c) || is_closer(c)).contains(['.', '(', '/', '@'])
}

/// Whether the text begins with a word that opens sentences. "K. Vrba" begins with an initial.
fn is_starter(next: &str, rules: &Rules) -> bool {
    let word = first_word(next);
    let is_initial = next[word.len()..].starts_with('.') && word.chars().nth(1).is_none();
    !is_initial && rules.kinds(word) & STARTER != 0
}

/// "iPhone" is a name.
fn opens_in_lowercase(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
}

/// Closing quotes and brackets, and those that close in some languages: „…“ »…«.
pub(super) fn is_closer(c: char) -> bool {
    is_closing(c) || matches!(c, '“' | '‘' | '«' | '‹')
}

/// Terminators of scripts in which no space need follow.
fn is_wide(c: char) -> bool {
    is_terminator(c) && !matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉')
}

/// "XII": a number in Roman letters.
fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

fn first_is_dash(text: &str) -> bool {
    text.starts_with(is_dash)
}

fn is_bullet(c: char) -> bool {
    matches!(c, '*' | '#' | '•' | '·' | '⁃' | '▪' | '●')
}
