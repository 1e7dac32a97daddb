//! What every word of the sources stands for when they are compared: one key for the forms of a word, the spellings of a
//! name and the ways of writing a number, weighed by how few sentences hold it.

use rustc_hash::FxHashMap;

use crate::features::{Bag, ln};
use crate::input::Document;
use crate::languages::Key as Kind;
use crate::text::{Corpus, TermId, Token, skeleton};

/// Words with this many first letters in common are forms of one; in English, whose endings are known, one more.
const LETTERS: usize = 5;

/// English words for dying and being hurt.
const TOLLS: [&str; 8] = ["kill", "die", "dead", "death", "toll", "injure", "wound", "hurt"];

/// How much rarer a word must be than one that all sentences have, to tell anything, where 1 is as rare as can be; and
/// how much names and numbers tell beside other words that are as rare: sources of one event share them in what else
/// they say.
const COMMON: f64 = 0.35;
const NAME: f64 = 0.5;
const NUMBER: f64 = 0.6;

/// What a token stands for.
pub(super) type Key = u32;
/// The key of function words, and of what goes on with a number.
pub(super) const NONE: Key = Key::MAX;

/// The keys of a corpus.
#[derive(Default)]
pub(super) struct Terms {
    /// One for each token.
    pub(super) keys: Vec<Key>,
    /// The key of each term.
    bases: Vec<Key>,
    /// For each key what it weighs, and whether it is a name: written with a capital wherever it stands in a sentence.
    weights: Vec<f64>,
    pub(super) is_name: Vec<bool>,
    /// The keys of words for dying and being hurt.
    pub(super) tolls: Vec<Key>,
    /// The sentences that hold each key, rising, and where those of a key begin.
    sentences: Vec<u32>,
    starts: Vec<usize>,
}

impl Terms {
    pub(super) fn of(documents: &[Document], corpus: &Corpus, bag: &Bag) -> Self {
        let mut terms = Self::default();
        let count = terms.read(documents, corpus, bag);
        terms.is_name = names(corpus, &terms.keys, count);
        terms.index(corpus, count);
        let most = ln(1.0 + corpus.sentences.len() as f64);
        let weight = |key: usize| {
            let held = (terms.starts[key + 1] - terms.starts[key]).max(1);
            let rarity = (ln(1.0 + corpus.sentences.len() as f64 / held as f64) / most - COMMON).max(0.0);
            rarity
                * if terms.is_name[key] {
                    NAME
                } else if key >= corpus.vocabulary.len() {
                    NUMBER
                } else {
                    1.0
                }
        };
        terms.weights = (0..count).map(weight).collect();
        terms
    }

    /// Sets the keys of all tokens and gives one more than the largest.
    fn read(&mut self, documents: &[Document], corpus: &Corpus, bag: &Bag) -> usize {
        let letters = LETTERS + usize::from(corpus.language().starts_with("en"));
        let mut known: FxHashMap<Box<str>, Key> = FxHashMap::default();
        let base = |term: TermId| {
            let stem = bag.stem(term);
            let base: String = skeleton(corpus.vocabulary.text(stem)).take(letters).collect();
            let key = *known.entry(base.into()).or_insert(term);
            if bag.is_stop(stem) { NONE } else { key }
        };
        self.bases = (0..corpus.vocabulary.len() as TermId).map(base).collect();
        self.join_synonyms(corpus, bag);
        let mut count = self.bases.len();
        for sentence in &corpus.sentences {
            let text = &documents[sentence.document].text;
            let tokens = &corpus.tokens[sentence.tokens.clone()];
            let mut number_end = 0;
            for (at, token) in tokens.iter().enumerate() {
                let mut key = if at < number_end { NONE } else { self.bases[token.term as usize] };
                if at >= number_end
                    && let Some((digits, end)) = number(text, tokens, at)
                {
                    key = *known.entry(digits.into()).or_insert(count as Key);
                    count = count.max(key as usize + 1);
                    number_end = end;
                }
                self.keys.push(key);
            }
        }
        count
    }

    /// Makes one key of those of words that stand for each other in news.
    fn join_synonyms(&mut self, corpus: &Corpus, bag: &Bag) {
        let mut joined: Vec<Key> = (0..self.bases.len() as Key).collect();
        for language in corpus.languages() {
            let mut first = NONE;
            for word in language.values(Kind::Synonyms) {
                let key = bag.find(word, corpus).map_or(NONE, |stem| self.bases[stem as usize]);
                if word == "/" {
                    first = NONE;
                } else if first == NONE {
                    first = key;
                } else if key != NONE {
                    joined[key as usize] = first;
                }
            }
        }
        self.bases.iter_mut().filter(|key| **key != NONE).for_each(|key| *key = joined[*key as usize]);
        let stems = TOLLS.iter().filter_map(|word| bag.find(word, corpus));
        self.tolls = stems.map(|stem| self.bases[stem as usize]).filter(|&key| key != NONE).collect();
    }

    /// Notes which sentences hold each key.
    fn index(&mut self, corpus: &Corpus, count: usize) {
        let mut ends = vec![0; count + 1];
        let each = |terms: &Self, found: &mut dyn FnMut(usize, u32)| {
            for row in 0..corpus.sentences.len() {
                terms.distinct(corpus, row).for_each(|at| found(terms.keys[at] as usize, row as u32));
            }
        };
        each(self, &mut |key, _| ends[key] += 1);
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut sentences = vec![0; sum];
        each(self, &mut |key, row| {
            ends[key] -= 1;
            sentences[ends[key]] = row;
        });
        (self.starts, self.sentences) = (ends, sentences);
    }

    /// The key of a term that is no function word.
    pub(super) fn base(&self, term: TermId) -> Option<Key> {
        self.bases.get(term as usize).copied().filter(|&key| key != NONE)
    }

    /// How many keys there are.
    pub(super) fn count(&self) -> usize {
        self.weights.len()
    }

    /// What a token that has a key tells of what is said.
    pub(super) fn weight(&self, at: usize) -> f64 {
        self.weights[self.keys[at] as usize]
    }

    /// The tokens of a sentence that have a key, the first of each.
    pub(super) fn distinct(&self, corpus: &Corpus, sentence: usize) -> impl Iterator<Item = usize> {
        let range = corpus.sentences[sentence].tokens.clone();
        let start = range.start;
        range.filter(move |&at| self.keys[at] != NONE && !self.keys[start..at].contains(&self.keys[at]))
    }

    /// The sentences that hold a key, falling.
    pub(super) fn holding(&self, key: Key) -> &[u32] {
        &self.sentences[self.starts[key as usize]..self.starts[key as usize + 1]]
    }

    /// Whether a document has a key anywhere.
    pub(super) fn has(&self, corpus: &Corpus, document: usize, key: Key) -> bool {
        let own = &corpus.documents[document].sentences;
        let holding = self.holding(key);
        let first = holding.partition_point(|&sentence| sentence as usize >= own.end);
        holding.get(first).is_some_and(|&sentence| sentence as usize >= own.start)
    }
}

/// For every key whether it is a name.
fn names(corpus: &Corpus, keys: &[Key], count: usize) -> Vec<bool> {
    let mut capitals = vec![0_i32; count];
    for sentence in &corpus.sentences {
        for at in sentence.tokens.clone().skip(1).filter(|&at| keys[at] != NONE) {
            capitals[keys[at] as usize] += if corpus.tokens[at].is_capitalized { 1 } else { -1 };
        }
    }
    capitals.into_iter().map(|more| more > 0).collect()
}

/// The digits of the number that a token begins, and the token behind it: "1,000", "1.000" and "1 000" are one, and so
/// are "7.9" and "7,9".
fn number(text: &str, tokens: &[Token], at: usize) -> Option<(String, usize)> {
    let mut end = at;
    while end < tokens.len() && tokens[end].is_number {
        let joined = end == at
            || match &text[tokens[end - 1].end as usize..tokens[end].start as usize] {
                "," | "." | "'" | "’" => true,
                " " | "\u{A0}" | "\u{202F}" => tokens[end].end - tokens[end].start == 3,
                _ => false,
            };
        if !joined {
            break;
        }
        end += 1;
    }
    let span = tokens[at].start as usize..tokens[end.max(at + 1) - 1].end as usize;
    (end > at).then(|| (text[span].chars().filter(|c| c.is_alphanumeric()).collect(), end))
}
