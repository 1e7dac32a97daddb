//! Whether a passage of another source says what a point says: its main words, its numbers and nearly all else that
//! tells it apart from what the sources say otherwise. Rather no mark of support than a wrong one.

use std::ops::Range;

use super::Sources;
use super::terms::NONE;
use crate::languages::Key as Kind;
use crate::span::Span;

/// The share of what a point says that a passage must say too; more where it lacks what happens or that is not known.
const ENOUGH: f64 = 0.58;
const ENOUGH_OF_THREE: f64 = 0.42;
const ENOUGH_WITHOUT: f64 = 0.92;
const ENOUGH_UNPARSED: f64 = 0.72;
/// What every word tells, beside what it tells by being rare: what all sources say is frequent.
const FLAT: f64 = 0.2;
/// English words for a day that only the date of the text tells.
const RELATIVE: [&str; 4] = ["today", "yesterday", "tomorrow", "tonight"];
/// The fewest words that must be the same.
const LEAST_WORDS: usize = 3;
/// How far from what happens may stand of whom.
const NEAR: usize = 10;
/// The digits of a number that may be missing: that of a year.
const YEAR: u32 = 4;

/// What a point says of its sentence.
pub(crate) struct Claim<'a> {
    pub(crate) sentence: usize,
    /// The parts that are said.
    pub(crate) kept: &'a [Span],
    /// For each thing that happens the word that says what, then those of whom; none where the sentence was not parsed.
    pub(crate) cores: &'a [Vec<Span>],
    /// The words that lead to what happens and tell nothing else: "opted" of "opted to stay".
    pub(crate) leading: &'a [Span],
}

impl Sources<'_> {
    /// How much of a claim a sentence of another document says, if it says what the claim says.
    pub(super) fn says(&self, claim: &Claim, other: usize) -> Option<f64> {
        let Sources { corpus, terms, .. } = *self;
        let its = &terms.keys[corpus.sentences[other].tokens.clone()];
        let (mut said, mut all, mut words) = (0.0, 0.0, 0);
        for at in terms.distinct(corpus, claim.sentence) {
            let token = &corpus.tokens[at];
            if !token.span().is_within(claim.kept)
                || claim.leading.contains(&token.span())
                || self.is_listed(at, claim.sentence, Kind::Speech)
            {
                continue;
            }
            let weight = terms.weight(at) + FLAT;
            all += weight;
            if its.contains(&terms.keys[at]) {
                said += weight;
                words += 1;
            } else if token.is_number && token.end - token.start != YEAR
                || RELATIVE.contains(&corpus.vocabulary.text(token.term))
                || [Kind::Weekdays, Kind::Months].iter().any(|&kind| {
                    self.is_listed(at, claim.sentence, kind)
                        && corpus.sentences[other].tokens.clone().any(|at| self.is_listed(at, other, kind))
                })
            {
                return None;
            }
        }
        let places = self.core_of(claim, other);
        let enough = match &places {
            Some((_, _, 3..)) => ENOUGH_OF_THREE,
            Some(_) => ENOUGH,
            None if claim.cores.is_empty() => ENOUGH_UNPARSED,
            None => ENOUGH_WITHOUT,
        };
        let [mine, its] = match places.clone() {
            Some((mine, its, _)) => [mine, its],
            None => [claim.sentence, other].map(|row| corpus.sentences[row].tokens.clone()),
        };
        let stances = [self.stance(claim.sentence, mine), self.stance(other, its)];
        (words >= LEAST_WORDS && said >= enough * all && stances[0] == stances[1]).then_some(said / all)
    }

    /// Where a claim and another sentence have the same happen to the same, and how many words say so.
    pub(super) fn core_of(&self, claim: &Claim, other: usize) -> Option<(Range<usize>, Range<usize>, usize)> {
        let token = |span: &Span| {
            let mut own = self.corpus.sentences[claim.sentence].tokens.clone();
            own.find(|&at| self.corpus.tokens[at].span() == *span && self.terms.keys[at] != NONE)
        };
        claim.cores.iter().find_map(|core| {
            let core: Vec<usize> = core.iter().filter_map(token).collect();
            let its = self.core_in(&core, other)?;
            let near = core.iter().copied().filter(|at| at.abs_diff(core[0]) <= NEAR);
            let (first, last) = near.fold((core[0], core[0]), |(first, last), at| (first.min(at), last.max(at)));
            Some((self.around(first, last, claim.sentence), its, core.len()))
        })
    }

    /// Where a sentence has what happens together with of whom: the tokens from the first of these to the last.
    fn core_in(&self, core: &[usize], sentence: usize) -> Option<Range<usize>> {
        let keys = &self.terms.keys;
        let range = self.corpus.sentences[sentence].tokens.clone();
        let (&main, others) = core.split_first().filter(|(_, others)| !others.is_empty())?;
        range.clone().filter(|&at| keys[at] == keys[main]).find_map(|at| {
            let around = at.saturating_sub(NEAR).max(range.start)..(at + NEAR + 1).min(range.end);
            let (mut first, mut last) = (at, at);
            for &other in others {
                let found = around.clone().min_by_key(|&near| (keys[near] != keys[other], near.abs_diff(at)))?;
                if keys[found] != keys[other] {
                    return None;
                }
                (first, last) = (first.min(found), last.max(found));
            }
            Some(self.around(first, last, sentence))
        })
    }

    /// The tokens of a sentence from one to another, with those beside that may deny them.
    fn around(&self, first: usize, last: usize, sentence: usize) -> Range<usize> {
        let range = &self.corpus.sentences[sentence].tokens;
        first.saturating_sub(BEFORE).max(range.start)..(last + BEHIND).min(range.end)
    }

    /// Whether one of these tokens of a sentence denies, and whether one hedges.
    fn stance(&self, row: usize, places: Range<usize>) -> [bool; 2] {
        [Kind::Denials, Kind::Hedges].map(|kind| places.clone().any(|at| self.is_listed(at, row, kind)))
    }

    /// Whether a token of a sentence is one of the words of its language of a kind.
    pub(super) fn is_listed(&self, at: usize, row: usize, kind: Kind) -> bool {
        let word = self.corpus.vocabulary.text(self.corpus.tokens[at].term);
        let language = self.corpus.documents[self.document(row)].language;
        language.is_some_and(|language| language.values(kind).any(|value| value.trim_end_matches('+') == word))
    }
}

/// How far around what happens a word may stand that denies it.
const BEFORE: usize = 3;
const BEHIND: usize = 2;
