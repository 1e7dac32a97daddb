//! Where sources contradict each other: sentences about the same matter that give another number for what they count,
//! another name beside the same name, or say no where the other says yes. Rather none than a false one: what the one
//! side says, the other's source must nowhere say.

mod counts;
mod denials;
mod namings;

use super::statement::{Key, Statement, Statements};
use crate::input::Document;
use crate::span::Span;
use crate::text::{Corpus, Token};

/// The most matters that are told of.
const MOST: usize = 8;
/// The most words that tell what a matter is about.
const ABOUT: usize = 6;

/// Two sentences of different documents that are about the same.
pub(super) struct Near {
    pub(super) sentences: [usize; 2],
    /// How much of what the first says the second says too: from 1 on all in all the same, if nothing contradicts.
    pub(super) strength: f64,
}

/// Two sentences of different documents with the words that contradict each other.
struct Contradiction {
    sides: [Side; 2],
    /// The tokens of the first side's sentence that tell what it is about.
    about: Vec<usize>,
}

/// One side of it: some tokens of a sentence, counted from its first.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Side {
    sentence: usize,
    first: usize,
    end: usize,
}

/// A matter on which documents contradict each other.
pub(crate) struct Matter {
    /// What it is about, and what each side says of it.
    pub(crate) text: String,
    /// A sentence of each document, by time, with the words in it that count.
    pub(crate) claims: Vec<(usize, Span)>,
}

/// Everything that the rules ask.
struct Sources<'a> {
    documents: &'a [Document<'a>],
    corpus: &'a Corpus,
    statements: &'a Statements,
    /// The words of every document, rising.
    words: Vec<Vec<Key>>,
}

/// What documents about one event disagree on, and the sentences that newer documents have overtaken. `near` are the
/// sentences that can be about the same.
pub(super) fn disagreed(
    documents: &[Document],
    corpus: &Corpus,
    statements: &Statements,
    near: &[Near],
) -> (Vec<Matter>, Vec<usize>) {
    let words = |sentences: &[Statement]| {
        let mut words: Vec<Key> = sentences.iter().flat_map(|said| &said.words).map(|word| word.key).collect();
        words.sort_unstable();
        words
    };
    let words = corpus.documents.iter().map(|part| words(&statements.all[part.sentences.clone()])).collect();
    let sources = Sources { documents, corpus, statements, words };
    let mut overtaken = Vec::new();
    let mut found = namings::contradictions(&sources);
    for near in near {
        if let Some(counted) = counts::contradiction(&sources, near) {
            match sources.older(&counted) {
                Some(sentence) => overtaken.push(sentence),
                None => found.push(counted),
            }
        }
        found.extend(denials::contradiction(&sources, near));
    }
    (sources.matters(found), overtaken)
}

impl Sources<'_> {
    fn tokens(&self, sentence: usize) -> &[Token] {
        self.corpus.tokens_of(sentence)
    }

    fn document(&self, sentence: usize) -> usize {
        self.corpus.sentences[sentence].document
    }

    /// Whether the document that a sentence is of has a word anywhere.
    fn has(&self, sentence: usize, word: Key) -> bool {
        self.words[self.document(sentence)].binary_search(&word).is_ok()
    }

    /// The sentence of the older document, where both are dated and not of one day.
    fn older(&self, contradiction: &Contradiction) -> Option<usize> {
        let [a, b] = contradiction.sides.map(|side| side.sentence);
        let [left, right] = [a, b].map(|sentence| self.documents[self.document(sentence)].date);
        match left?.cmp(&right?) {
            std::cmp::Ordering::Less => Some(a),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(b),
        }
    }

    /// The contradictions with those put together that have a side in common.
    fn matters(&self, found: Vec<Contradiction>) -> Vec<Matter> {
        let mut matters: Vec<(Vec<Side>, Vec<usize>)> = Vec::new();
        for Contradiction { sides, about } in found {
            let of_one = matters.iter().position(|(known, _)| sides.iter().any(|side| known.contains(side)));
            let at = of_one.unwrap_or(matters.len());
            if at == MOST {
                continue;
            }
            if of_one.is_none() {
                matters.push((Vec::new(), about));
            }
            let known = &mut matters[at].0;
            for side in sides {
                let is_new = known.iter().all(|known| self.document(known.sentence) != self.document(side.sentence));
                let is_known = known.len() < 2 || known.iter().any(|known| self.says_as(known, &side));
                if is_new && is_known {
                    known.push(side);
                }
            }
        }
        matters.into_iter().map(|(sides, about)| self.matter(sides, &about)).collect()
    }

    /// Whether two sides say the same.
    fn says_as(&self, a: &Side, b: &Side) -> bool {
        let last = |side: &Side| self.tokens(side.sentence)[side.end - 1].term;
        let first = |side: &Side| self.tokens(side.sentence)[side.first].term;
        last(a) == last(b) && first(a) == first(b)
    }

    fn matter(&self, mut sides: Vec<Side>, about: &[usize]) -> Matter {
        let first = sides[0].sentence;
        sides.sort_unstable_by_key(|side| self.document(side.sentence));
        let text_of = |sentence: usize| &self.documents[self.document(sentence)].text;
        let mut text = String::new();
        for &at in about.iter().take(ABOUT) {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(self.tokens(first)[at].span().of(text_of(first)));
        }
        let claims: Vec<(usize, Span)> = sides.iter().map(|side| (side.sentence, self.span(*side))).collect();
        let mut said: Vec<&str> = Vec::new();
        for &(sentence, span) in &claims {
            let words = span.of(text_of(sentence));
            if !said.contains(&words) {
                text.push_str(if said.is_empty() { ": " } else { " / " });
                text.push_str(words);
                said.push(words);
            }
        }
        Matter { text, claims }
    }

    fn span(&self, side: Side) -> Span {
        let tokens = &self.tokens(side.sentence)[side.first..side.end];
        Span::new(tokens[0].span().start, tokens[tokens.len() - 1].span().end)
    }
}
