//! Phrases that name the same: in other case, by the surname alone, by an acronym.

use super::Text;
use super::casing::is_acronym;
use super::lexicon::{COMMON, LINK};
use super::phrases::{Numbers, Phrase, key, number};
use super::units::Unit;
use crate::text::{Corpus, TermId};

/// The most letters of an acronym, in bytes.
const MAX_ACRONYM: usize = 12;

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
    phrase.longer = phrase.longer.max(taken.longer);
}

/// Makes one of phrases of the same words: "Climate Change" and "climate change".
pub(super) fn same_words(phrases: &mut Vec<Phrase>) {
    let mut known = Numbers::with_capacity_and_hasher(phrases.len(), Default::default());
    for at in 0..phrases.len() {
        let first = *number(&mut known, key(phrases[at].lexemes.iter().copied()), at as u32) as usize;
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
        let known = number(&mut full, last.into(), at as u32);
        let (other, own) = (&phrases[*known as usize], &phrases[at]);
        let shorter =
            (other.count == own.count || text.is_doubtful(other.unit)) && other.lexemes.ends_with(own.lexemes);
        if own.count > other.count && !text.is_doubtful(own.unit) || shorter {
            *known = at as u32;
        }
    }
    for at in 0..phrases.len() {
        let Some(&last) = phrases[at].lexemes.last() else { continue };
        let Some(into) = full.get(&last.into()).map(|&into| into as usize) else { continue };
        let alone = phrases[at].lexemes.len() == 1 && phrases[at].names == phrases[at].count;
        let longer = is_full(&phrases[at]) && phrases[at].lexemes.ends_with(phrases[into].lexemes);
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
        for base in bases {
            for end in ["", "a", "e", "ey", "y"] {
                place.clear();
                place.push_str(base);
                place.push_str(end);
                if corpus.vocabulary.find(&place).is_some_and(|term| is_place[term as usize]) {
                    return true;
                }
            }
        }
        false
    };
    phrases.retain(|phrase| !(is_name(phrase) && is_derived(phrase)));
}

/// Adds an acronym to the phrase that it stands for: one of the same initials, in brackets beside it or a name.
pub(super) fn acronyms<'a>(phrases: &mut Vec<Phrase<'a>>, text: &Text<'a>) {
    let initial = |term: &TermId| text.corpus.vocabulary.text(*term).chars().next().map_or(0, u32::from);
    let mut long = Numbers::default();
    for (at, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.lexemes.len() > 1) {
        number(&mut long, key(phrase.lexemes.iter().map(initial)), at as u32);
    }
    for at in 0..phrases.len() {
        if phrases[at].lexemes.len() != 1 {
            continue;
        }
        let unit = &text.units[phrases[at].unit];
        let token = text.first(unit);
        let letters = text.corpus.vocabulary.text(token.term);
        if letters.len() > MAX_ACRONYM || !is_acronym(token.span().of(text.around(unit))) {
            continue;
        }
        let into = *number(&mut long, key(letters.chars().map(u32::from)), at as u32) as usize;
        if into != at {
            absorb(phrases, into, at);
        } else if let Some(phrase) = spelt_out(text, &phrases[at], letters) {
            let into = phrases.len();
            phrases.push(phrase);
            absorb(phrases, into, at);
        }
    }
    phrases.retain(|phrase| phrase.count > 0);
}

/// The words that an acronym stands for, right before or behind it, one of them in brackets.
fn spelt_out<'a>(text: &Text<'a>, acronym: &Phrase, letters: &str) -> Option<Phrase<'a>> {
    let unit = &text.units[acronym.unit];
    let opens = |unit: &Unit| text.around(unit)[..text.first(unit).start as usize].ends_with(['(', '（']);
    let count = letters.chars().count();
    let bracketed = opens(unit);
    let first = if bracketed { acronym.unit.checked_sub(count)? } else { acronym.unit + 1 };
    let words = text.units.get(first..first + count)?;
    let spelt = words.iter().zip(letters.chars()).all(|(word, letter)| {
        word.sentence == unit.sentence && text.corpus.vocabulary.text(text.first(word).term).starts_with(letter)
    });
    let lexemes = text.words_of(first..first + count);
    (spelt && (bracketed || opens(&words[0]))).then(|| Phrase {
        lexemes,
        unit: first,
        units: count,
        count: 1,
        ..Phrase::default()
    })
}
