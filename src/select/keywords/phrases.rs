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
pub(super) struct Phrase<'a> {
    /// Its words, without those that only link them.
    pub(super) lexemes: &'a [TermId],
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
}

/// All phrases. `scores` has one number a sentence.
pub(super) fn phrases<'a>(text: &Text<'a>, scores: &'a [f64]) -> Vec<Phrase<'a>> {
    let units = text.units;
    let mut counts = Counts {
        units,
        scores,
        phrases: Vec::new(),
        runs: Vec::with_capacity(units.len()),
        characters: units.iter().any(|unit| unit.kind == Kind::Character),
    };
    counts.add_single(text);
    for length in 2..=MAX_CHARACTERS {
        if !counts.add_longer(length) {
            break;
        }
    }
    let mut phrases = counts.phrases;
    phrases.retain(|phrase| phrase.count > 1 || phrase.names > 0);
    for phrase in &mut phrases {
        phrase.lexemes = text.words_of(phrase.unit..phrase.unit + phrase.units);
    }
    phrases
}

/// Phrases being counted, by rising length: a phrase can only recur where both its parts do.
struct Counts<'a> {
    units: &'a [Unit],
    scores: &'a [f64],
    phrases: Vec<Phrase<'a>>,
    /// Where the longest phrases so far stand, in order.
    runs: Vec<Run>,
    /// Whether any unit is a character.
    characters: bool,
}

/// A place of a phrase: its first unit there, and its number.
#[derive(Clone, Copy)]
struct Run {
    unit: u32,
    phrase: u32,
}

impl Counts<'_> {
    /// Counts names, and words that recur.
    fn add_single(&mut self, text: &Text) {
        let mut uses = vec![0_u32; text.corpus.vocabulary.len()];
        self.units.iter().filter(|unit| unit.is_single()).for_each(|unit| uses[unit.word as usize] += 1);
        let mut words = vec![NONE; uses.len()];
        let mut names = Numbers::default();
        for (at, unit) in self.units.iter().enumerate() {
            let known = if unit.is_single() {
                if uses[unit.word as usize] == 1 && unit.kind != Kind::Name {
                    continue;
                }
                &mut words[unit.word as usize]
            } else {
                number(&mut names, key(text.words_of(at..at + 1).iter().copied()), NONE)
            };
            *known = self.count(*known, at, 1);
        }
    }

    /// Counts the phrases of so many units. Tells whether there are any that recur.
    fn add_longer(&mut self, length: usize) -> bool {
        let first = self.phrases.len();
        let parts = std::mem::take(&mut self.runs);
        // Most pairs stand but once. Those that recur share a place in this table, as do but few others.
        let mut hits = vec![0_u8; parts.len().next_power_of_two()];
        let last = hits.len() - 1;
        let place = |key: u64| (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & last;
        let key = |at: usize| u64::from(parts[at].phrase) << 32 | u64::from(parts[at + 1].phrase);
        let mut pairs = Vec::new();
        for at in 0..parts.len().saturating_sub(1) {
            if self.may_recur(&parts[at], &parts[at + 1], length) {
                let hits = &mut hits[place(key(at))];
                *hits = hits.saturating_add(1);
                pairs.push(at as u32);
            }
        }
        let mut known = Numbers::default();
        for at in pairs {
            let key = key(at as usize);
            if hits[place(key)] < 2 {
                continue;
            }
            let phrase = number(&mut known, key, NONE);
            *phrase = self.count(*phrase, parts[at as usize].unit as usize, length);
            let count = self.phrases[*phrase as usize].count;
            for part in [key >> 32, key & u64::from(u32::MAX)] {
                let longer = &mut self.phrases[part as usize].longer;
                *longer = count.max(*longer);
            }
        }
        self.phrases[first..].iter().any(|phrase| phrase.count > 1)
    }

    /// Whether two phrases side by side may make a longer one: they recur, and one goes on where the other ends.
    fn may_recur(&self, left: &Run, right: &Run, length: usize) -> bool {
        let recurs = |run: &Run| self.phrases[run.phrase as usize].count > 1;
        let fits = || length <= MAX_UNITS || self.units[left.unit as usize].kind == Kind::Character;
        left.unit + 1 == right.unit && self.units[right.unit as usize].joined && fits() && recurs(left) && recurs(right)
    }

    /// Counts one occurrence of a phrase, a new one if none is given, and gives its number.
    fn count(&mut self, known: u32, unit: usize, units: usize) -> u32 {
        let number = if known == NONE {
            self.phrases.push(Phrase { unit, units, ..Phrase::default() });
            self.phrases.len() as u32 - 1
        } else {
            known
        };
        let first = &self.units[unit];
        let phrase = &mut self.phrases[number as usize];
        let score = self.scores[first.sentence as usize];
        phrase.count += 1;
        phrase.names += u32::from(units == 1 && first.kind == Kind::Name);
        phrase.nominal += u32::from(first.nominal);
        phrase.articled += u32::from(first.articled);
        if self.characters {
            phrase.free[0] += u32::from(!first.joined && !first.numbered);
            phrase.free[1] += u32::from(self.units.get(unit + units).is_none_or(|unit| !unit.joined));
        }
        phrase.salience += score;
        phrase.best = if score > phrase.best { score } else { phrase.best };
        self.runs.push(Run { unit: unit as u32, phrase: number });
        number
    }
}
