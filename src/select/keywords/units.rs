//! Sentences → units: whole names, and single words that may be part of a phrase.

use super::casing::{Casing, is_acronym, is_letter, is_shouted, opens};
use super::lexicon::{ARTICLE, COMMON, DAY, HAN, LINK, Lexicon, MONTH, ROLE, STOP};
use crate::input::Document;
use crate::punctuation::is_unspaced;
use crate::text::{Corpus, TermId, Token};

/// The most words between two parts of a name: "von der".
const MAX_LINKS: usize = 3;

/// A name, or a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Its sentence.
    pub(super) sentence: u32,
    /// Its first token and the one past its last, in the corpus.
    pub(super) first: u32,
    pub(super) end: u32,
    /// Its first word, and where its words stand among those of all units.
    pub(super) word: TermId,
    pub(super) words: u32,
    pub(super) kind: Kind,
    /// Whether it may follow the unit before it in a phrase.
    pub(super) joined: bool,
    /// Whether an article or "of" stands before it, and whether an article does.
    pub(super) nominal: bool,
    pub(super) articled: bool,
    /// Whether a number stands right before it.
    pub(super) numbered: bool,
}

impl Unit {
    /// Whether it is one word.
    pub(super) fn is_single(&self) -> bool {
        self.end - self.first == 1
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    Word,
    /// Part of a phrase only, and not its end: in German what is in lower case.
    Modifier,
    /// A character of a script without spaces: part of a phrase only.
    Character,
}

/// The units of the text, in order, and their words: what they are forms of, without those that only link the parts of a name.
pub(super) fn units(
    documents: &[Document],
    corpus: &Corpus,
    lexicon: &Lexicon,
    casing: &Casing,
) -> (Vec<Unit>, Vec<TermId>) {
    let mut units: Vec<Unit> = Vec::with_capacity(corpus.tokens.len() / 2);
    let mut words: Vec<TermId> = Vec::with_capacity(corpus.tokens.len() / 2);
    for (index, sentence) in corpus.sentences.iter().enumerate() {
        let text = &documents[sentence.document].text;
        let tokens = corpus.tokens_of(index);
        let line = Line { text, tokens, lexicon, casing, shouts: is_shouted(tokens, lexicon) };
        // Where the unit before ends.
        let mut before = None;
        let mut at = 0;
        while at < tokens.len() {
            let (kind, end) = line.unit_at(at);
            if let Some(kind) = kind {
                let joined = before.is_some_and(|before| line.joins(before, at));
                before = Some(end);
                let from = words.len() as u32;
                let word = lexicon.lexeme(tokens[at].term);
                words.push(word);
                if end > at + 1 {
                    let parts = tokens[at + 1..end].iter().filter(|token| token.is_capitalized || token.is_number);
                    words.extend(parts.map(|token| lexicon.lexeme(token.term)));
                }
                let beside = at.checked_sub(1).map(|before| tokens[before]);
                let marks = beside.map_or(0, |token| lexicon.marks(token.term));
                units.push(Unit {
                    sentence: index as u32,
                    first: (sentence.tokens.start + at) as u32,
                    end: (sentence.tokens.start + end) as u32,
                    word,
                    words: from,
                    kind,
                    joined,
                    nominal: marks & (ARTICLE | LINK) != 0,
                    articled: marks & ARTICLE != 0,
                    numbered: beside.is_some_and(|token| token.is_number && token.end == tokens[at].start),
                });
            }
            at = end;
        }
    }
    (units, words)
}

/// A sentence being read.
struct Line<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lexicon: &'a Lexicon,
    casing: &'a Casing,
    shouts: bool,
}

impl Line<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens[at].span().of(self.text)
    }

    /// What stands between a token and the next.
    fn behind(&self, at: usize) -> &str {
        &self.text[self.tokens[at].end as usize..self.tokens[at + 1].start as usize]
    }

    /// Whether this mark alone stands between a token and the next: a space, most of the time.
    fn is_behind(&self, at: usize, mark: u8) -> bool {
        let end = self.tokens[at].end;
        self.tokens[at + 1].start == end + 1 && self.text.as_bytes()[end as usize] == mark
    }

    fn has(&self, at: usize, marks: u8) -> bool {
        self.lexicon.has(self.tokens[at].term, marks)
    }

    /// What starts here, if anything, and the place behind it.
    fn unit_at(&self, at: usize) -> (Option<Kind>, usize) {
        if self.tokens[at].is_capitalized
            && let Some(end) = self.name_at(at)
        {
            return (Some(Kind::Name), end);
        }
        (self.word_at(at), at + 1)
    }

    /// The place behind the name that starts here, if one does. Offices before a name are none of it.
    fn name_at(&self, at: usize) -> Option<usize> {
        // "Secretary of State" before a name.
        let office = at > 1 && self.has(at - 1, LINK) && self.has(at - 2, ROLE) && self.has(at, COMMON);
        if office || !self.is_proper(at, false) || self.has(at, ROLE) && self.follows(at).is_some() {
            return None;
        }
        let (mut end, mut linked) = (at + 1, false);
        while let Some(next) = self.follows(end - 1) {
            if self.has(next, ROLE) && !linked {
                break;
            }
            linked = next > end;
            end = next + 1;
        }
        let single = end == at + 1;
        let known = !single || !self.has(at, COMMON | ROLE) && !is_letter(self.word(at));
        (known && !(single && self.casing.nouns)).then_some(end)
    }

    /// Whether a token is written as a part of a name. `within` one, initials and function words are too.
    fn is_proper(&self, at: usize, within: bool) -> bool {
        let token = self.tokens[at];
        let unfit = if self.casing.nouns {
            DAY | MONTH | COMMON
        } else if within {
            DAY
        } else {
            DAY | MONTH
        };
        if !token.is_capitalized || self.has(at, unfit) {
            return false;
        }
        // Most are a capital and small letters.
        if !self.text.as_bytes().get(token.start as usize + 1).is_some_and(u8::is_ascii_lowercase) {
            let word = self.word(at);
            if is_letter(word) && !word.starts_with(is_unspaced) {
                let dotted = self.text[token.end as usize..].starts_with('.');
                return within || dotted && at + 1 < self.tokens.len() && self.tokens[at + 1].is_capitalized;
            }
            if !self.shouts && is_acronym(word) {
                return true;
            }
        }
        if self.shouts || !within && opens(self.text, self.tokens, at) {
            let next = self.tokens.get(at + 1).filter(|_| !self.shouts);
            let before_name = next.is_some_and(|next| {
                let plain = matches!(self.behind(at), " " | "-") && !self.casing.is_ever_lower(token.term);
                plain && next.is_capitalized && !self.lexicon.has(next.term, STOP | DAY | MONTH)
            });
            return !self.has(at, STOP)
                && (self.casing.is_name(token.term, self.lexicon)
                    || before_name && !self.has(at, COMMON) && !self.casing.nouns);
        }
        !self.has(at, STOP) || within && !self.has(at, ARTICLE)
    }

    /// The next part of the name that the token at `at` is part of.
    fn follows(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        if next >= self.tokens.len() {
            return None;
        }
        if self.tokens[next].is_capitalized {
            let behind = self.behind(at);
            let abbreviated = self.tokens[at].end - self.tokens[at].start == 1;
            let is_dot = abbreviated && matches!(behind, "." | ". ");
            let direct = is_dot || is_space(behind) || matches!(behind, "-" | "‑" | "'" | "’" | " & ");
            return (direct && self.is_proper(next, true)).then_some(next);
        }
        if self.tokens[next].is_number {
            return self.is_behind(at, b'-').then_some(next);
        }
        let mut link = next;
        while link < self.tokens.len() && link - next < MAX_LINKS && !self.tokens[link].is_capitalized {
            let hyphen = link + 1 < self.tokens.len() && self.is_behind(link, b'-');
            let first = link == next;
            let joins = self.has(link, LINK) || hyphen || !first && self.has(link, ARTICLE);
            if !joins
                || !(is_space(self.behind(link - 1)) || first && self.is_behind(at, b'-'))
                || link + 1 == self.tokens.len()
            {
                return None;
            }
            link += 1;
        }
        let between = link < self.tokens.len() && link > next && {
            let behind = self.behind(link - 1);
            is_space(behind) || matches!(behind, "-" | "'" | "’")
        };
        (between && self.is_proper(link, true) && !self.has(link, ROLE) && !self.parts(at, link)).then_some(link)
    }

    /// Whether German's "von" parts two nouns here: common ones have an article somewhere, names hardly ever.
    fn parts(&self, at: usize, link: usize) -> bool {
        let single = at == 0 || !self.tokens[at - 1].is_capitalized;
        self.casing.nouns && single && [at, link].iter().any(|&at| self.casing.has_article(self.tokens[at].term))
    }

    /// What a token is by itself.
    fn word_at(&self, at: usize) -> Option<Kind> {
        let token = self.tokens[at];
        let marks = self.lexicon.marks(token.term);
        if token.is_number || marks & (STOP | COMMON | DAY | MONTH | LINK) != 0 {
            return (marks & HAN != 0 && self.is_bound(at)).then_some(Kind::Character);
        }
        if token.is_capitalized && marks & ROLE != 0 && self.follows(at).is_some() {
            return None;
        }
        let is_plain = self.text.as_bytes()[token.start as usize].is_ascii() && token.end - token.start > 1;
        if !is_plain {
            let word = self.word(at);
            if word.starts_with(is_unspaced) {
                return Some(Kind::Character);
            }
            if is_letter(word) {
                return None;
            }
        }
        let modifier = self.casing.nouns && !token.is_capitalized;
        Some(if modifier { Kind::Modifier } else { Kind::Word })
    }

    /// Whether a Chinese character may be a function word but always has the same neighbours here,
    /// such as that in the middle of a name.
    fn is_bound(&self, at: usize) -> bool {
        at > 0
            && at + 1 < self.tokens.len()
            && self.word(at).starts_with(|c| matches!(c, '一'..='鿿'))
            && self.behind(at - 1).is_empty()
            && self.behind(at).is_empty()
            && self.casing.is_bound(self.tokens[at].term)
    }

    /// Whether the unit that ends before `end` and the one that starts at `start` may be one phrase.
    fn joins(&self, end: usize, start: usize) -> bool {
        if end == start {
            let joins = |between: &str| is_space(between) || matches!(between, "-" | "‑" | "");
            return self.is_behind(end - 1, b' ') || joins(self.behind(end - 1));
        }
        let links = end..start;
        links.len() < MAX_LINKS
            && !self.casing.nouns
            && self.has(end, LINK)
            && links.clone().skip(1).all(|at| self.has(at, ARTICLE))
            && links.clone().all(|at| is_space(self.behind(at - 1)))
            && (is_space(self.behind(start - 1)) || matches!(self.behind(start - 1), "'" | "’"))
    }
}

/// Whether this is one space or line break.
fn is_space(between: &str) -> bool {
    if let [byte] = between.as_bytes() {
        return matches!(byte, b' ' | b'\t'..=b'\r');
    }
    let mut characters = between.chars();
    characters.next().is_some_and(char::is_whitespace) && characters.next().is_none()
}
