//! What the reader cares about: which share of the words of `context` each sentence holds, rarer ones counting more.

use rustc_hash::{FxHashMap, FxHashSet};

use super::inflections::Inflections;
use super::{Bag, ln};
use crate::languages::Key;
use crate::punctuation::is_unspaced;
use crate::text::{Corpus, TermId, each_folded, folded};

/// For every sentence the share of the reader's words that it holds in any form, from 0 to 1. Words that the text does
/// not hold have no effect, nor have function words, those that ask, and verbs of saying.
pub(super) fn shares(words: &str, corpus: &Corpus, bag: &Bag) -> Vec<f64> {
    let wanted = Wanted::of(words, corpus, bag);
    let mut held: Vec<(usize, u32)> = Vec::new();
    let mut sentences = vec![0_u32; wanted.count];
    for row in 0..bag.rows() {
        let first = held.len();
        let tokens = corpus.tokens_of(row);
        let singles = tokens.iter().map(|token| single(bag.stem(token.term)));
        let pairs = tokens.windows(2).filter(|pair| pair[0].end == pair[1].start);
        for key in singles.chain(pairs.map(|both| pair(both[0].term, both[1].term))) {
            if let Some(&word) = wanted.words.get(&key)
                && !held[first..].contains(&(row, word))
            {
                held.push((row, word));
                sentences[word as usize] += 1;
            }
        }
    }
    let weight = |count: &u32| if *count > 0 { ln(1.0 + bag.rows() as f64 / f64::from(*count)) } else { 0.0 };
    let weights: Vec<f64> = sentences.iter().map(weight).collect();
    let total = weights.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let mut shares = vec![0.0; bag.rows()];
    held.into_iter().for_each(|(row, word)| shares[row] += weights[word as usize] / total);
    shares
}

/// The reader's words as the text may hold them.
struct Wanted {
    /// The number of the word that a stem, or a pair of characters side by side, is a form of.
    words: FxHashMap<u64, u32>,
    count: usize,
}

impl Wanted {
    fn of(words: &str, corpus: &Corpus, bag: &Bag) -> Self {
        let inflections = Inflections::of(corpus);
        let languages = corpus.languages();
        let asks =
            languages.iter().flat_map(|language| language.values(Key::Questions).chain(language.values(Key::Speech)));
        let asks: FxHashSet<Box<str>> = asks.map(folded).collect();
        let mut wanted = Self { words: FxHashMap::default(), count: 0 };
        let mut forms: FxHashMap<Box<str>, TermId> = FxHashMap::default();
        let mut previous = None;
        each_folded(words, |word| {
            let term = corpus.vocabulary.find(word).filter(|&term| !corpus.vocabulary.is_stop(term));
            if word.starts_with(is_unspaced) {
                if let (Some(before), Some(term)) = (previous, term) {
                    wanted.add(pair(before, term));
                }
                previous = term;
            } else if !asks.contains(word) {
                let number = wanted.count as u32;
                let stem = bag.find(word, corpus).filter(|&stem| !bag.is_stop(stem));
                wanted.add(stem.map_or(u64::MAX, single));
                let mut bases = Vec::new();
                inflections.bases(word, &mut bases);
                bases.into_iter().for_each(|base| _ = forms.entry(base.into()).or_insert(number));
            }
        });
        if !inflections.is_empty() {
            wanted.add_forms(&forms, &inflections, corpus, bag);
        }
        wanted
    }

    fn add(&mut self, key: u64) {
        self.words.entry(key).or_insert(self.count as u32);
        self.count += 1;
    }

    /// Adds the terms of the text that share a base with one of the reader's words.
    fn add_forms(
        &mut self,
        forms: &FxHashMap<Box<str>, TermId>,
        inflections: &Inflections,
        corpus: &Corpus,
        bag: &Bag,
    ) {
        let mut bases = Vec::new();
        for term in (0..corpus.vocabulary.len() as TermId).filter(|&term| !corpus.vocabulary.is_stop(term)) {
            inflections.bases(corpus.vocabulary.text(term), &mut bases);
            if let Some(&number) = bases.iter().find_map(|base| forms.get(*base)) {
                self.words.entry(single(bag.stem(term))).or_insert(number);
            }
        }
    }
}

fn single(stem: TermId) -> u64 {
    stem.into()
}

/// Two characters side by side, where words are not parted by spaces.
fn pair(first: TermId, second: TermId) -> u64 {
    (u64::from(first) + 1) << 32 | u64::from(second)
}
