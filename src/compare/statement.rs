//! Sentences as what they state: their content words, names and numbers, each with a weight.

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::{FullName, full_names};
use super::numbers::{Number, numbers};
use crate::features::{Bag, Features, ln};
use crate::input::{Date, Document};
use crate::languages::Key as Listed;
use crate::text::{Corpus, Token};

/// How much a name and a number tell of what is said, beside another word that is as rare: sources of one event share
/// its names in every second sentence.
const NAME: f64 = 0.4;
const NUMBER: f64 = 0.8;
/// Words with this many first letters in common are forms of one: in English, whose endings are known, one more.
const LETTERS: usize = 5;
/// How much more must be in common where words are the same by their letters.
const BY_LETTERS: f64 = 1.3;
/// The words that a sentence opens with: who or what it is about.
const OPENING: usize = 6;

/// The number of a word's base form, or of a number's value.
pub(super) type Key = u32;

/// What every sentence states.
pub(super) struct Statements {
    /// One for each sentence.
    pub(super) all: Vec<Statement>,
    /// The words of every document's title, rising.
    pub(super) titles: Vec<Vec<Key>>,
    /// When every document was published.
    pub(super) dates: Vec<Option<Date>>,
    /// What a word weighs that only one sentence has; more where words are the same by their first letters only, since
    /// more of them then meet by chance.
    pub(super) unit: f64,
    /// One more than the largest key.
    pub(super) keys: usize,
}

/// What a sentence states.
pub(super) struct Statement {
    /// Its words, rising by key, each once.
    pub(super) words: Vec<Word>,
    /// The numbers in it.
    pub(super) numbers: Vec<Number>,
    /// Whether it opens with a quotation.
    pub(super) is_quotation: bool,
    /// The full names in it.
    pub(super) names: Vec<FullName>,
    /// The tokens that deny, counted from the sentence's first.
    pub(super) denials: Vec<usize>,
}

/// A word, name or number.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) key: Key,
    pub(super) weight: f64,
    /// Its token, counted from the sentence's first.
    pub(super) at: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Name,
    Plain,
    Number,
}

impl Statements {
    /// Whether two documents are not known to be of different days.
    pub(super) fn may_be_of_one_day(&self, a: usize, b: usize) -> bool {
        self.dates[a].is_none() || self.dates[b].is_none() || self.dates[a] == self.dates[b]
    }
}

impl Statement {
    /// Whether a word is in it.
    #[inline(never)]
    pub(super) fn holds(&self, key: Key) -> bool {
        self.words.binary_search_by_key(&key, |word| word.key).is_ok()
    }

    /// Whether the names that both open with have a word in common.
    pub(super) fn opens_like(&self, other: &Self) -> bool {
        let opening = other.opening();
        self.opening().any(|key| opening.clone().any(|its| its == key))
    }

    /// The words of the first names in the sentence's opening, as far as they stand side by side.
    fn opening(&self) -> impl Iterator<Item = Key> + Clone + '_ {
        let names = || self.words.iter().filter(|word| word.is_subject());
        let first = names().map(|word| word.at).min().unwrap_or_default();
        let side_by_side = move |at: usize| (first..at).all(|at| names().any(|word| word.at == at));
        names().filter(move |word| side_by_side(word.at)).map(|word| word.key)
    }

    /// The share of its weight that another holds.
    pub(super) fn share_in(&self, other: &Self) -> f64 {
        let weight = |holds: bool| -> f64 {
            self.words.iter().filter(|word| !holds || other.holds(word.key)).map(|word| word.weight).sum()
        };
        weight(true) / weight(false).max(f64::MIN_POSITIVE)
    }

    /// How many of its numbers another has not.
    pub(super) fn only_here(&self, other: &Self) -> usize {
        self.numbers.iter().filter(|number| !other.holds(number.key)).count()
    }

    /// Whether both open with names, none of them in common, and one has nothing of those of the other, which has not all
    /// of its.
    pub(super) fn is_about_others(&self, other: &Self) -> bool {
        let foreign = |a: &Self, b: &Self| a.opening().all(|key| !b.holds(key)) && !b.opening().all(|key| a.holds(key));
        let opens = |a: &Self| a.opening().next().is_some();
        opens(self) && opens(other) && !self.opens_like(other) && (foreign(self, other) || foreign(other, self))
    }

    /// Whether one denies and the other does not.
    pub(super) fn denies_otherwise(&self, other: &Self) -> bool {
        self.denials.is_empty() != other.denials.is_empty()
    }

    /// Whether both count the same, and each has a number that the other has not.
    pub(super) fn counts_otherwise(&self, other: &Self) -> bool {
        let differs = |a: &Number, b: &Number| a.is_comparable(b) && !other.holds(a.key) && !self.holds(b.key);
        self.numbers.iter().any(|a| other.numbers.iter().any(|b| differs(a, b)))
    }
}

impl Word {
    /// Whether it is a name that the sentence opens with.
    fn is_subject(&self) -> bool {
        self.kind == Kind::Name && self.at < OPENING
    }
}

/// What every sentence states.
pub(super) fn statements(documents: &[Document], corpus: &Corpus, features: &Features) -> Statements {
    let mut reader = Reader::new(documents, corpus, features);
    let mut all: Vec<Statement> = (0..corpus.sentences.len()).map(|index| reader.statement(index)).collect();
    let keys = reader.bases.len() + reader.values.len();
    let unit = weigh(&mut all, keys) * if is_english(corpus) { 1.0 } else { BY_LETTERS };
    let title = |terms: &Vec<u32>| {
        let mut keys: Vec<Key> = terms.iter().map(|&term| reader.bases[term as usize]).collect();
        keys.sort_unstable();
        keys
    };
    Statements {
        titles: corpus.documents.iter().map(|part| title(&part.title)).collect(),
        dates: documents.iter().map(|document| document.date).collect(),
        all,
        unit,
        keys,
    }
}

/// What is known while sentences are read.
struct Reader<'a> {
    documents: &'a [Document<'a>],
    corpus: &'a Corpus,
    features: &'a Features,
    /// The base form of every term, and whether it is a name.
    bases: Vec<Key>,
    names: Vec<bool>,
    name_weight: f64,
    negations: FxHashSet<Key>,
    /// The keys of numbers.
    values: FxHashMap<Box<str>, Key>,
}

impl<'a> Reader<'a> {
    fn new(documents: &'a [Document<'a>], corpus: &'a Corpus, features: &'a Features) -> Self {
        Self {
            documents,
            corpus,
            features,
            bases: bases(corpus, &features.bag),
            names: names(corpus),
            // German writes every noun with a capital.
            name_weight: if corpus.language().starts_with("de") { 1.0 } else { NAME },
            negations: negations(corpus),
            values: FxHashMap::default(),
        }
    }

    fn statement(&mut self, index: usize) -> Statement {
        let text = &*self.documents[self.corpus.sentences[index].document].text;
        let tokens = self.corpus.tokens_of(index);
        let mut numbers = numbers(text, tokens);
        let mut words = Vec::new();
        for number in &mut numbers {
            let next = (self.bases.len() + self.values.len()) as Key;
            number.key = *self.values.entry(number.digits.as_str().into()).or_insert(next);
            number.counted = tokens.get(number.end).and_then(|token| self.word(token));
            number.label = number.first.checked_sub(1).and_then(|before| self.word(&tokens[before]));
            words.push(Word { key: number.key, weight: NUMBER, at: number.first, kind: Kind::Number });
        }
        let mut ahead = numbers.iter().peekable();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at = match ahead.next_if(|number| number.first == at) {
                Some(number) => number.end,
                None => {
                    words.extend(self.content(token, at));
                    at + 1
                }
            };
        }
        words.sort_unstable_by_key(|word| (word.key, word.at));
        words.dedup_by_key(|word| word.key);
        let denies = |at: &usize| self.negations.contains(&tokens[*at].term) || is_shortened_not(text, tokens, *at);
        Statement {
            words,
            names: full_names(text, tokens, &self.bases, &self.names),
            denials: (0..tokens.len()).filter(denies).collect(),
            is_quotation: self.features.sentences[index].is_quotation,
            numbers,
        }
    }

    /// The base form of a token that is no number and no function word.
    fn word(&self, token: &Token) -> Option<Key> {
        let bag = &self.features.bag;
        (!token.is_number && !bag.is_stop(bag.stem(token.term))).then(|| self.bases[token.term as usize])
    }

    /// The token as a word of the statement, unless it is a function word.
    fn content(&self, token: &Token, at: usize) -> Option<Word> {
        let bag = &self.features.bag;
        let name = self.names[token.term as usize];
        let (kind, weight) = if name { (Kind::Name, self.name_weight) } else { (Kind::Plain, 1.0) };
        let key = self.bases[token.term as usize];
        (!bag.is_stop(bag.stem(token.term))).then_some(Word { key, weight, at, kind })
    }
}

/// The words that deny, in the languages of the corpus.
fn negations(corpus: &Corpus) -> FxHashSet<Key> {
    let languages = corpus.documents.iter().filter_map(|part| part.language);
    let words = languages.flat_map(|language| language.values(Listed::Negations));
    words.filter_map(|word| corpus.vocabulary.find(word)).collect()
}

/// Whether a token is the end of "don't".
fn is_shortened_not(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tokens[before].span());
    let is_t = tokens[at].span().of(text) == "t";
    is_t && before.is_some_and(|before| before.of(text).ends_with('n') && before.end < tokens[at].start as usize)
}

/// Makes rare words weigh more, and gives the weight of the rarest.
fn weigh(statements: &mut [Statement], keys: usize) -> f64 {
    let mut held = vec![0_u32; keys];
    statements.iter().flat_map(|statement| &statement.words).for_each(|word| held[word.key as usize] += 1);
    let all = statements.len() as f64;
    let words = statements.iter_mut().flat_map(|statement| &mut statement.words);
    words.for_each(|word| word.weight *= ln(1.0 + all / f64::from(held[word.key as usize])));
    ln(1.0 + all)
}

/// For every term whether it is a name: written with a capital wherever it stands inside a sentence.
fn names(corpus: &Corpus) -> Vec<bool> {
    let mut capitals = vec![(0_u32, 0_u32); corpus.vocabulary.len()];
    for sentence in &corpus.sentences {
        for token in corpus.tokens[sentence.tokens.clone()].iter().skip(1) {
            let (capitalized, all) = &mut capitals[token.term as usize];
            *capitalized += u32::from(token.is_capitalized);
            *all += 1;
        }
    }
    capitals.into_iter().map(|(capitalized, all)| capitalized * 2 > all).collect()
}

fn is_english(corpus: &Corpus) -> bool {
    corpus.language().starts_with("en")
}

/// The base form of every term: the first that has the same stem as far as its first letters go.
fn bases(corpus: &Corpus, bag: &Bag) -> Vec<Key> {
    let letters = LETTERS + usize::from(is_english(corpus));
    let mut first: FxHashMap<Box<str>, Key> = FxHashMap::default();
    let base = |term: Key| {
        let word = corpus.vocabulary.text(bag.stem(term));
        let cut = word.char_indices().nth(letters).map_or(word.len(), |(at, _)| at);
        *first.entry(word[..cut].into()).or_insert(term)
    };
    (0..corpus.vocabulary.len() as Key).map(base).collect()
}
