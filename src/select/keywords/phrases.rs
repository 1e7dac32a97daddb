//! Units → phrases: every name, and every run of units that stands in the text more than once.

use rustc_hash::FxHashMap;

use super::Text;
use super::units::{Kind, Unit};
use crate::text::TermId;

/// The most units of a phrase, and characters of one in a script without spaces.
const MAX_UNITS: usize = 4;
const MAX_CHARACTERS: usize = 10;
/// Numbers of phrases, by a key.
pub(super) type Numbers = FxHashMap<u64, u32>;

/// The number at a key; `new` if there was none.
#[inline(never)]
pub(super) fn number(numbers: &mut Numbers, key: u64, new: u32) -> &mut u32 {
    numbers.entry(key).or_insert(new)
}

/// One number for a sequence of words: two sequences of one text have the same by the rarest chance only.
pub(super) fn key(words: impl Iterator<Item = TermId>) -> u64 {
    words.fold(0, |key, word| (key.rotate_left(23) ^ (u64::from(word) + 1)).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// No phrase.
const NONE: u32 = u32::MAX;

/// A run of words and how it occurs.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    /// Its words, without those that only link them.
    pub(super) lexemes: Vec<TermId>,
    /// Its first occurrence: the first unit, and how many it has.
    pub(super) unit: usize,
    pub(super) units: usize,
    /// How often it occurs, how often as a name, behind an article or "of", and behind an article.
    pub(super) count: u32,
    pub(super) names: u32,
    pub(super) nominal: u32,
    pub(super) articled: u32,
    /// How often it stands between marks or other words, to its left and right.
    pub(super) free: [u32; 2],
    /// How often the most frequent phrase occurs that is longer by one unit.
    pub(super) longer: u32,
    /// The scores of its sentences: their sum and the largest.
    pub(super) salience: f64,
    pub(super) best: f64,
    /// The last sentence that it stands in.
    pub(super) last: u32,
}

/// All phrases. `scores` has one number a sentence.
pub(super) fn phrases(text: &Text, scores: &[f64]) -> Vec<Phrase> {
    let units = text.units;
    let mut counts = Counts { units, scores, phrases: Vec::new(), starts: vec![NONE; units.len()] };
    counts.add_single(text);
    for length in 2..=MAX_CHARACTERS {
        if !counts.add_longer(length) {
            break;
        }
    }
    let mut phrases = counts.phrases;
    phrases.retain(|phrase| phrase.count > 1 || phrase.names > 0);
    for phrase in &mut phrases {
        let units = &units[phrase.unit..phrase.unit + phrase.units];
        phrase.lexemes = units.iter().flat_map(|unit| text.lexemes(unit)).collect();
    }
    phrases
}

/// Phrases being counted, by rising length: a phrase can only recur where both its parts do.
struct Counts<'a> {
    units: &'a [Unit],
    scores: &'a [f64],
    phrases: Vec<Phrase>,
    /// The longest phrase so far that starts at each unit.
    starts: Vec<u32>,
}

impl Counts<'_> {
    /// Counts names, and words that recur.
    fn add_single(&mut self, text: &Text) {
        let word = |unit: &Unit| text.lexicon.lexeme(text.first(unit).term) as usize;
        let mut uses = vec![0_u32; text.corpus.vocabulary.len()];
        let single = |unit: &Unit| unit.end - unit.first == 1;
        self.units.iter().filter(|unit| single(unit)).for_each(|unit| uses[word(unit)] += 1);
        let mut words = vec![NONE; uses.len()];
        let mut names: Numbers = Numbers::default();
        for (at, unit) in self.units.iter().enumerate() {
            let known = if single(unit) {
                if uses[word(unit)] == 1 && unit.kind != Kind::Name {
                    continue;
                }
                &mut words[word(unit)]
            } else {
                number(&mut names, key(text.lexemes(unit)), NONE)
            };
            self.starts[at] = self.count(*known, at, 1);
            *known = self.starts[at];
        }
    }

    /// Counts the phrases of so many units. Tells whether there are any that recur.
    fn add_longer(&mut self, length: usize) -> bool {
        let first = self.phrases.len();
        let mut known = Numbers::default();
        let starts: Vec<u32> = (0..self.units.len()).map(|at| self.longer_at(at, length, &mut known)).collect();
        for (at, &start) in starts.iter().enumerate().filter(|(_, start)| **start != NONE) {
            let count = self.phrases[start as usize].count;
            for part in [self.starts[at], self.starts[at + 1]] {
                let longer = &mut self.phrases[part as usize].longer;
                *longer = count.max(*longer);
            }
        }
        self.starts = starts;
        self.phrases[first..].iter().any(|phrase| phrase.count > 1)
    }

    /// Counts the phrase of so many units that starts at one, if both its parts recur.
    fn longer_at(&mut self, at: usize, length: usize, known: &mut Numbers) -> u32 {
        if at + length > self.units.len() || !self.units[at + 1].joined {
            return NONE;
        }
        let parts = (self.starts[at], self.starts[at + 1]);
        let recurs = |part: u32| part != NONE && self.phrases[part as usize].count > 1;
        let fits = length <= MAX_UNITS || self.units[at].kind == Kind::Character;
        if !fits || !recurs(parts.0) || !recurs(parts.1) {
            return NONE;
        }
        let phrase = number(known, u64::from(parts.0) << 32 | u64::from(parts.1), NONE);
        *phrase = self.count(*phrase, at, length);
        *phrase
    }

    /// Counts one occurrence of a phrase, a new one if none is given, and gives its number.
    fn count(&mut self, known: u32, unit: usize, units: usize) -> u32 {
        let number = if known == NONE {
            self.phrases.push(Phrase { unit, units, ..Phrase::default() });
            self.phrases.len() as u32 - 1
        } else {
            known
        };
        let (first, behind) = (self.units[unit], self.units.get(unit + units));
        let phrase = &mut self.phrases[number as usize];
        let score = self.scores[first.sentence as usize];
        phrase.count += 1;
        phrase.names += u32::from(units == 1 && first.kind == Kind::Name);
        phrase.nominal += u32::from(first.nominal);
        phrase.articled += u32::from(first.articled);
        phrase.free[0] += u32::from(!first.joined && !first.numbered);
        phrase.free[1] += u32::from(behind.is_none_or(|unit| !unit.joined));
        phrase.salience += score;
        phrase.best = phrase.best.max(score);
        phrase.last = first.sentence;
        number
    }
}
