//! Where sources contradict each other: sentences about the same matter that have another number or another name in the
//! same place. Rather none than a false one: what the one side says, the other's source must nowhere say.

use std::cell::OnceCell;

use super::Sources;
use super::echoes::Echo;
use super::terms::{Key, NONE};
use crate::languages::Key as Kind;
use crate::span::Span;

/// How alike two sentences must be that have another number, or another name, in the same place.
const NUMBERS: f64 = 0.65;
const NAMES: f64 = 0.3;
/// The same for how many died or were hurt; and for a denial, with the share that the other side must say.
const TOLLS: f64 = 0.5;
const TOLLS_OVER_TIME: f64 = 0.3;
const DENIED: f64 = 1.0;
const SHARED_BY_DENIED: f64 = 0.65;
/// By how much numbers can differ that are of the same.
const TIMES: f64 = 4.0;
/// How many tokens behind a denial may stand what it denies.
const BEHIND_DENIAL: usize = 3;
/// The tokens before and behind a number among which stands what happened to so many.
const BEFORE_TOLL: usize = 4;
const BEHIND_TOLL: usize = 4;
/// The tokens on either side of a number or name that tell which place that is, and how many of them must be the same.
const BESIDE: usize = 6;
const SAME_BESIDE: usize = 2;
const SAME_BESIDE_NAMES: usize = 4;
/// The most tokens between a name and what shows its place.
const APART: usize = 2;
/// Numbers this near, by share, are the same where one is round.
const ROUNDED: f64 = 0.1;
/// The most numbers of a sentence that the other source has nowhere: with more they tell of different occurrences.
const OTHERS: usize = 2;
/// The most matters that are told of.
const MOST: usize = 8;

/// A number, or the last two words of a name, in a sentence.
#[derive(Clone, Copy)]
struct Slot {
    sentence: usize,
    /// Its tokens in the corpus.
    first: usize,
    end: usize,
    key: Key,
    is_name: bool,
}

/// A matter on which documents contradict each other.
pub(crate) struct Matter {
    /// The words that show what it is about, and what each side says of it.
    pub(crate) text: String,
    /// A sentence of each document, by time, with the words in it that count.
    pub(crate) claims: Vec<(usize, Span)>,
}

/// What documents about one event disagree on.
#[derive(Default)]
pub(super) struct Disagreed {
    /// What documents of one day, or without, contradict each other on.
    pub(super) matters: Vec<Matter>,
    /// What newer documents tell otherwise than older ones.
    pub(super) updates: Vec<Matter>,
    /// The sentences that newer documents have overtaken, rising.
    pub(super) overtaken: Vec<usize>,
}

/// For each sentence that was asked about the tokens that deny; none where it hedges.
type Denials = [OnceCell<Option<Vec<usize>>>];

/// What documents about one event disagree on.
pub(super) fn disagreed(sources: &Sources, echoes: &[Vec<Echo>]) -> Disagreed {
    let mut overtaken = Vec::new();
    let denials = vec![OnceCell::new(); echoes.len()];
    let (mut matters, mut updates) = (Vec::new(), Vec::new());
    for (sentence, near) in echoes.iter().enumerate() {
        for echo in near {
            let pairs = sources.otherwise(sentence, echo.sentence);
            // Several numbers that differ are of different occurrences, and which is which cannot be told.
            let alone = |slot: &Slot| pairs.iter().filter(|(other, _)| other.is_name == slot.is_name).count() == 1;
            let mut found: Vec<([Slot; 2], Vec<usize>)> = pairs
                .iter()
                .filter(|(slot, _)| alone(slot))
                .filter_map(|&(mine, its)| Some(([mine, its], sources.contradict(mine, its, echo.strength)?)))
                .collect();
            found.extend(sources.denied(sentence, echo, &denials));
            for (sides, about) in found {
                let older = sources.older(sides[0].sentence, sides[1].sentence);
                overtaken.extend(older);
                sources.add(if older.is_some() { &mut updates } else { &mut matters }, sides, about);
            }
        }
    }
    overtaken.sort_unstable();
    let told = |matters: Vec<(Vec<Slot>, Vec<usize>)>| {
        matters.iter().map(|(slots, about)| sources.matter(slots, about)).collect()
    };
    Disagreed { matters: told(matters), updates: told(updates), overtaken }
}

impl Sources<'_> {
    fn text(&self, slot: Slot) -> &str {
        &self.documents[self.document(slot.sentence)].text
    }

    fn span(&self, slot: Slot) -> Span {
        Span::new(self.corpus.tokens[slot.first].start as usize, self.corpus.tokens[slot.end - 1].end as usize)
    }

    /// The numbers and full names of a sentence, in order.
    fn slots(&self, sentence: usize) -> Vec<Slot> {
        let range = self.corpus.sentences[sentence].tokens.clone();
        let text = &self.documents[self.document(sentence)].text;
        let tokens = &self.corpus.tokens;
        let is_name = |at: usize| {
            let key = self.terms.keys[at];
            tokens[at].is_capitalized && key != NONE && self.terms.is_name[key as usize]
        };
        let mut slots = Vec::new();
        let mut first = range.start;
        while first < range.end {
            let mut end = first + 1;
            if tokens[first].is_number {
                while end < range.end && tokens[end].is_number && self.terms.keys[end] == NONE {
                    end += 1;
                }
                slots.push(Slot { sentence, first, end, key: self.terms.keys[first], is_name: false });
            } else if is_name(first) {
                while end < range.end
                    && is_name(end)
                    && &text[tokens[end - 1].end as usize..tokens[end].start as usize] == " "
                {
                    end += 1;
                }
                if end > first + 1 {
                    slots.push(Slot { sentence, first: end - 2, end, key: self.terms.keys[end - 1], is_name: true });
                }
            }
            first = end;
        }
        slots
    }

    /// The pairs of numbers or names of two sentences that stand in the same place and differ, neither of them being in
    /// the other sentence.
    fn otherwise(&self, a: usize, b: usize) -> Vec<(Slot, Slot)> {
        let (mine, its) = (self.slots(a), self.slots(b));
        let lacks = |slots: &[Slot], key: Key| slots.iter().all(|slot| slot.key != key);
        let mut pairs = Vec::new();
        for &x in mine.iter().filter(|x| lacks(&its, x.key)) {
            for &y in its.iter().filter(|y| y.is_name == x.is_name && lacks(&mine, y.key)) {
                if self.same_place(x, y) {
                    pairs.push((x, y));
                }
            }
        }
        pairs
    }

    /// Whether two sentences count the same, and otherwise.
    pub(super) fn counts_otherwise(&self, a: usize, b: usize) -> bool {
        self.otherwise(a, b).iter().any(|(slot, _)| !slot.is_name)
    }

    /// The first word that counts before or behind a slot, among so many tokens.
    fn beside(&self, slot: Slot, behind: bool, most: usize) -> Option<Key> {
        let range = &self.corpus.sentences[slot.sentence].tokens;
        let at = |step: usize| if behind { Some(slot.end + step) } else { (slot.first).checked_sub(step + 1) };
        let keys = (0..most).filter_map(at).filter(|at| range.contains(at));
        keys.filter(|&at| !self.corpus.tokens[at].is_number).map(|at| self.terms.keys[at]).find(|&key| key != NONE)
    }

    /// Whether what stands beside two slots shows that they are of the same: "15 sailors" and "13 sailors", "stage 15"
    /// and "stage 13", "Ann Bell and Minister" and "John Hill and Minister".
    fn same_place(&self, x: Slot, y: Slot) -> bool {
        if !x.is_name && self.toll(x).is_some() && self.toll(x) == self.toll(y) {
            return self.unit(x) == self.unit(y);
        }
        let same = |behind: bool, most: usize| {
            let (mine, its) = (self.beside(x, behind, most), self.beside(y, behind, most));
            (mine.is_some() && mine == its, mine.is_some() && its.is_some())
        };
        if x.is_name {
            return same(true, APART).0 || same(false, APART).0;
        }
        let (same_counted, both_count) = same(true, 1);
        let is_part = |slot: Slot| {
            let joins = |mark: char| matches!(mark, ':' | '-' | '–' | '/' | '\'' | '′');
            let Span { start, end } = self.span(slot);
            self.text(slot)[..start].ends_with(joins) || self.text(slot)[end..].starts_with(joins)
        };
        (same_counted || !both_count && same(false, 2).0)
            && self.whose(x).is_none_or(|mine| self.whose(y).is_none_or(|its| mine == its))
            && !is_part(x)
            && !is_part(y)
            && self.unit(x) == self.unit(y)
    }

    /// The last name before a number: "Harwick won 14 matches" and "Orrin won 13 matches" count for another.
    fn whose(&self, slot: Slot) -> Option<Key> {
        let start = self.corpus.sentences[slot.sentence].tokens.start;
        let keys = (start..slot.first).rev().map(|at| self.terms.keys[at]);
        keys.filter(|&key| key != NONE).find(|&key| self.terms.is_name[key as usize])
    }

    /// The tokens that show what two slots are about, if the sources contradict each other on them.
    fn contradict(&self, x: Slot, y: Slot, strength: f64) -> Option<Vec<usize>> {
        let (mine, its) = (self.document(x.sentence), self.document(y.sentence));
        let has = |document: usize, key: Key| self.terms.has(self.corpus, document, key);
        let around = |slot: Slot| {
            let range = &self.corpus.sentences[slot.sentence].tokens;
            (slot.first.saturating_sub(BESIDE).max(range.start)..slot.first)
                .chain(slot.end..(slot.end + BESIDE).min(range.end))
                .filter(|&at| self.terms.keys[at] != NONE && !self.corpus.tokens[at].is_number)
        };
        let shared = |&at: &usize| around(y).any(|other| self.terms.keys[other] == self.terms.keys[at]);
        let about: Vec<usize> = around(x).filter(shared).collect();
        let (least, enough) = if x.is_name {
            (NAMES, SAME_BESIDE_NAMES)
        } else if self.toll(x).is_some() && self.toll(x) == self.toll(y) {
            (if self.older(x.sentence, y.sentence).is_some() { TOLLS_OVER_TIME } else { TOLLS }, SAME_BESIDE)
        } else {
            (NUMBERS, SAME_BESIDE)
        };
        let both = |document: usize| has(document, x.key) && has(document, y.key);
        // "Ann Bell and Minister John Hill": who stands beside the same name has the same place.
        let partner = |slot: &Slot| slot.is_name && about.contains(&(slot.end - 1));
        let holds = strength >= least
            && about.len() >= enough
            && !has(mine, y.key)
            && !has(its, x.key)
            && self.others(x, its).max(self.others(y, mine)) <= OTHERS
            && if x.is_name {
                self.slots(x.sentence).iter().any(partner) && !(0..self.documents.len()).any(both)
            } else {
                self.differ(x, y)
            };
        holds.then_some(about)
    }

    /// What happened to as many people as a number says: that they died, or were hurt.
    fn toll(&self, slot: Slot) -> Option<Key> {
        let range = &self.corpus.sentences[slot.sentence].tokens;
        let near = slot.first.saturating_sub(BEFORE_TOLL).max(range.start)..(slot.end + BEHIND_TOLL).min(range.end);
        let tolls = near.filter(|&at| self.terms.tolls.contains(&self.terms.keys[at]));
        // Behind the number it is more likely to be of it: "12 dead and 40 injured".
        let distance = |at: &usize| if *at < slot.first { 2 * (slot.first - at) } else { at - slot.first };
        tolls.min_by_key(distance).map(|at| self.terms.keys[at])
    }

    /// The places where of two sentences that say the same one denies it, with the words that they share.
    fn denied(&self, a: usize, echo: &Echo, denials: &Denials) -> Option<([Slot; 2], Vec<usize>)> {
        let (b, keys) = (echo.sentence, &self.terms.keys);
        if echo.strength < DENIED {
            return None;
        }
        let (denying, other, denial) = match (self.denials(a, denials)?, self.denials(b, denials)?) {
            ([at], []) => (a, b, *at),
            ([], [at]) => (b, a, *at),
            _ => return None,
        };
        let shared = |of: usize, with: usize| -> Vec<usize> {
            let with = &keys[self.corpus.sentences[with].tokens.clone()];
            self.terms.distinct(self.corpus, of).filter(|&at| with.contains(&keys[at])).collect()
        };
        let all = |row: usize| self.terms.distinct(self.corpus, row).count() as f64;
        let (its, about) = (shared(denying, other), shared(other, denying));
        // What is denied is what both say: of the one the word behind the denial, of the other the same word.
        let denied = its.iter().copied().find(|&at| at > denial && at <= denial + BEHIND_DENIAL)?;
        let said = about.iter().copied().find(|&at| keys[at] == keys[denied])?;
        let alike = (its.len() as f64) >= SHARED_BY_DENIED * all(denying).max(all(other));
        let slot = |sentence, first, end, key| Slot { sentence, first, end, key, is_name: true };
        let [no, yes] = [slot(denying, denial, denied + 1, NONE), slot(other, said, said + 1, keys[said])];
        alike.then_some((if denying == a { [no, yes] } else { [yes, no] }, about))
    }

    fn denials<'a>(&self, row: usize, known: &'a Denials) -> Option<&'a [usize]> {
        let listed = |kind: Kind| -> Vec<usize> {
            self.corpus.sentences[row].tokens.clone().filter(|&at| self.is_listed(at, row, kind)).collect()
        };
        known[row].get_or_init(|| listed(Kind::Hedges).is_empty().then(|| listed(Kind::Denials))).as_deref()
    }

    /// How many numbers of a slot's sentence another document nowhere has.
    fn others(&self, slot: Slot, document: usize) -> usize {
        let lacks = |other: &&Slot| !other.is_name && !self.terms.has(self.corpus, document, other.key);
        self.slots(slot.sentence).iter().filter(lacks).count()
    }

    /// Whether two numbers are not the same said less exactly.
    fn differ(&self, x: Slot, y: Slot) -> bool {
        let ((mine, my_digits), (its, its_digits)) = (self.value(x), self.value(y));
        let near = (mine - its).abs() <= ROUNDED * mine.max(its) && my_digits != its_digits;
        !near && mine.max(its) <= TIMES * mine.min(its)
    }

    /// A number, and how many digits of it say something. What stands behind the last point or comma is a fraction, unless
    /// it is as long as the thousands of other numbers.
    fn value(&self, slot: Slot) -> (f64, usize) {
        let (mut value, mut digits, mut zeros, mut behind, mut places) = (0.0, 0, 0, false, 0);
        for c in self.span(slot).of(self.text(slot)).chars() {
            if let Some(digit) = c.to_digit(10) {
                value = value * 10.0 + f64::from(digit);
                zeros = if digit == 0 { zeros + 1 } else { 0 };
                digits += 1;
                places += usize::from(behind);
            } else if matches!(c, '.' | ',') {
                (behind, places) = (true, 0);
            }
        }
        if places != 3 {
            (0..places).for_each(|_| value /= 10.0);
        }
        (value, digits - zeros)
    }

    /// What is written at a number to say what it is of: "%", "bn", a currency.
    fn unit(&self, slot: Slot) -> (Option<char>, &str) {
        let (text, Span { start, end }) = (self.text(slot), self.span(slot));
        let behind = &text[end..];
        let unit = behind.find(|c: char| !c.is_alphabetic() && c != '%').unwrap_or(behind.len());
        (text[..start].chars().next_back().filter(|c| !c.is_whitespace() && !c.is_alphanumeric()), &behind[..unit])
    }

    /// Adds a contradiction to the matter that has a side of it, or as a new one where there are not enough.
    fn add(&self, matters: &mut Vec<(Vec<Slot>, Vec<usize>)>, sides: [Slot; 2], about: Vec<usize>) {
        let knows = |slots: &[Slot]| {
            let has = |side: &Slot| slots.iter().any(|slot| slot.key == side.key && slot.is_name == side.is_name);
            let is_in = |side: &Slot| slots.iter().any(|slot| slot.first == side.first);
            sides.iter().any(is_in) || sides.iter().all(has)
        };
        let at = matters.iter().position(|(slots, _)| knows(slots)).unwrap_or(matters.len());
        if at == MOST {
            return;
        }
        if at == matters.len() {
            matters.push((Vec::new(), about));
        }
        let known = &mut matters[at].0;
        for side in sides {
            if known.iter().all(|slot| self.document(slot.sentence) != self.document(side.sentence)) {
                let at = known.iter().position(|slot| slot.sentence > side.sentence).unwrap_or(known.len());
                known.insert(at, side);
            }
        }
    }

    /// The matter with the claims of the other documents that name the same.
    fn matter(&self, slots: &[Slot], about: &[usize]) -> Matter {
        let mut text = String::new();
        for (place, &at) in about.iter().enumerate() {
            // Of a word that comes twice the last: "Deputy Defense Minister" stands nearest to what is told of.
            if about[place + 1..].iter().any(|&later| self.terms.keys[later] == self.terms.keys[at]) {
                continue;
            }
            let around = slots.iter().find(|slot| self.corpus.sentences[slot.sentence].tokens.contains(&at));
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(around.map_or("", |&slot| self.corpus.tokens[at].span().of(self.text(slot))));
        }
        let mut said: Vec<Key> = Vec::new();
        for &slot in slots {
            if !said.contains(&slot.key) {
                text.push_str(if said.is_empty() { ": " } else { " / " });
                text.push_str(self.span(slot).of(self.text(slot)));
                said.push(slot.key);
            }
        }
        Matter { text, claims: slots.iter().map(|&slot| (slot.sentence, self.span(slot))).collect() }
    }
}
