//! Phrases that name the same: in other case, by the surname alone, by an acronym.

use super::Text;
use super::casing::is_acronym;
use super::lexicon::{COMMON, LINK};
use super::phrases::{Numbers, Phrase, key};
use super::units::Unit;
use crate::text::{Corpus, TermId};

/// Letters of an acronym.
const MIN_ACRONYM: usize = 2;
const MAX_ACRONYM: usize = 6;

/// Adds one phrase's occurrences to another's.
fn absorb(phrases: &mut [Phrase], into: usize, from: usize) {
    let taken = std::mem::take(&mut phrases[from]);
    let phrase = &mut phrases[into];
    phrase.count += taken.count;
    phrase.names += taken.names;
    phrase.nominal += taken.nominal;
    phrase.articled += taken.articled;
    phrase.salience += taken.salience;
    phrase.best = phrase.best.max(taken.best);
    phrase.last = phrase.last.max(taken.last);
    phrase.longer = phrase.longer.max(taken.longer);
}

/// Makes one of phrases of the same words: "Climate Change" and "climate change".
pub(super) fn same_words(phrases: &mut Vec<Phrase>) {
    let mut known = Numbers::default();
    for at in 0..phrases.len() {
        let first = *known.entry(key(phrases[at].lexemes.iter().copied())).or_insert(at as u32) as usize;
        if first < at {
            absorb(phrases, first, at);
        }
    }
    phrases.retain(|phrase| phrase.count > 0);
}

/// Adds a surname alone to the full name, which stands before it; of several full names to the most frequent.
pub(super) fn surnames(phrases: &mut Vec<Phrase>, text: &Text) {
    // What has an article is no person: "the Bank of England" is not meant by "England".
    let is_full = |phrase: &Phrase| {
        phrase.units == 1
            && phrase.lexemes.len() > 1
            && phrase.names > 0
            && 2 * phrase.articled < phrase.count
            && !text.lexicon.has(phrase.lexemes[0], COMMON | LINK)
    };
    let mut full = Numbers::default();
    for at in (0..phrases.len()).filter(|&at| is_full(&phrases[at])) {
        let Some(&last) = phrases[at].lexemes.last() else { continue };
        let known = full.entry(last.into()).or_insert(at as u32);
        let (other, own) = (&phrases[*known as usize], &phrases[at]);
        let shorter =
            (other.count == own.count || text.units[other.unit].doubtful) && other.lexemes.ends_with(&own.lexemes);
        if own.count > other.count && !text.units[own.unit].doubtful || shorter {
            *known = at as u32;
        }
    }
    for at in 0..phrases.len() {
        let Some(&last) = phrases[at].lexemes.last() else { continue };
        let Some(into) = full.get(&last.into()).map(|&into| into as usize) else { continue };
        let alone = phrases[at].lexemes.len() == 1 && phrases[at].names == phrases[at].count;
        let longer = is_full(&phrases[at]) && phrases[at].lexemes.ends_with(&phrases[into].lexemes);
        let meant = phrases[into].unit < phrases[at].unit || phrases[at].count > phrases[into].count;
        if into != at && phrases[at].count > 0 && (longer || alone && meant) {
            absorb(phrases, into, at);
        }
    }
    phrases.retain(|phrase| phrase.count > 0);
}

/// Leaves out what is only derived from a place that is named too: "Russian" beside "Russia".
pub(super) fn demonyms(phrases: &mut Vec<Phrase>, corpus: &Corpus) {
    const ENDINGS: [&str; 7] = ["n", "an", "ian", "ish", "ese", "i", "nian"];
    let is_name = |phrase: &Phrase| phrase.lexemes.len() == 1 && phrase.names > 0;
    let mut is_place = vec![false; corpus.vocabulary.len()];
    phrases
        .iter()
        .filter(|phrase| is_name(phrase) && phrase.count > 1)
        .for_each(|phrase| is_place[phrase.lexemes[0] as usize] = true);
    let mut place = String::new();
    let mut is_derived = |phrase: &Phrase| {
        let word = corpus.vocabulary.text(phrase.lexemes[0]);
        let bases = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|base| base.len() > 3);
        let mut forms = bases.flat_map(|base| ["", "a", "e", "ey", "y"].map(|end| (base, end)));
        forms.any(|(base, end)| {
            place.clear();
            place.extend([base, end]);
            corpus.vocabulary.find(&place).is_some_and(|term| is_place[term as usize])
        })
    };
    phrases.retain(|phrase| !(is_name(phrase) && is_derived(phrase)));
}

/// Adds an acronym to the phrase that it stands for: one of the same initials, in brackets beside it or a name.
pub(super) fn acronyms(phrases: &mut Vec<Phrase>, text: &Text) {
    let word = |phrase: &Phrase| {
        let unit = &text.units[phrase.unit];
        text.first(unit).span().of(text.around(unit))
    };
    let short: Vec<(usize, String)> = phrases
        .iter()
        .enumerate()
        .filter(|(_, phrase)| phrase.units == 1 && phrase.lexemes.len() == 1 && is_acronym(word(phrase)))
        .map(|(at, phrase)| (at, word(phrase).to_lowercase()))
        .filter(|(_, letters)| (MIN_ACRONYM..=MAX_ACRONYM).contains(&letters.chars().count()))
        .collect();
    if short.is_empty() {
        return;
    }
    let initial = |term: &TermId| text.corpus.vocabulary.text(*term).chars().next().map_or(0, u32::from);
    let mut long = Numbers::default();
    for (at, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.lexemes.len() > 1) {
        long.entry(key(phrase.lexemes.iter().map(initial))).or_insert(at as u32);
    }
    for (at, letters) in short {
        if let Some(&into) = long.get(&key(letters.chars().map(u32::from))) {
            absorb(phrases, into as usize, at);
        } else if let Some(phrase) = spelt_out(text, &phrases[at], &letters) {
            phrases.push(phrase);
            let into = phrases.len() - 1;
            absorb(phrases, into, at);
        }
    }
    phrases.retain(|phrase| phrase.count > 0);
}

/// The words that an acronym stands for, right before or behind it, one of them in brackets.
fn spelt_out(text: &Text, acronym: &Phrase, letters: &str) -> Option<Phrase> {
    let unit = &text.units[acronym.unit];
    let opens = |unit: &Unit| text.around(unit)[..text.first(unit).start as usize].ends_with(['(', '（']);
    let count = letters.chars().count();
    let bracketed = opens(unit);
    let first = if bracketed { acronym.unit.checked_sub(count)? } else { acronym.unit + 1 };
    let words = text.units.get(first..first + count)?;
    let spelt = words.iter().zip(letters.chars()).all(|(word, letter)| {
        word.sentence == unit.sentence && text.corpus.vocabulary.text(text.first(word).term).starts_with(letter)
    });
    (spelt && (bracketed || opens(&words[0]))).then(|| Phrase {
        lexemes: words.iter().flat_map(|word| text.lexemes(word)).collect(),
        unit: first,
        units: count,
        count: 1,
        ..Phrase::default()
    })
}
