//! Whether two readings say the same in other words: nearly all that one says, the other says too. Names and numbers
//! count double, and neither may have a number or a denial that the other lacks.

use super::Material;
use super::people::listed;
use super::reading::Reading;
use crate::languages::Language;
use crate::text::TermId;

/// The share of the weight of the shorter that the longer must hold.
const HELD: f64 = 0.8;
/// The share of the other's weight that the one said must have: else the other says more.
const MOST: f64 = 0.7;
/// The fewest content words that can be the same by more than chance.
const LEAST: usize = 4;
/// Sentences this alike say the same whatever they keep.
const ALIKE: f64 = 0.8;
/// English words that deny: "t" is what is left of "don't".
const DENIALS: &str = " not no never without nor t cannot denied deny denies fails failed ";

/// Whether what another reading says is said by this one, and this one says no less than most of it.
pub(super) fn says_too(material: &Material, said: &Reading, other: &Reading) -> bool {
    if material.features.matrix.cosine(said.sentence, other.sentence) >= ALIKE || said.bag == other.bag {
        return true;
    }
    let weight = |&(stem, _, telling): &(TermId, u32, bool)| {
        material.features.matrix.idf(stem) * if telling { 2.0 } else { 1.0 }
    };
    let total = |reading: &Reading| reading.bag.iter().map(weight).sum::<f64>();
    let (less, more) = if total(said) <= total(other) { (said, other) } else { (other, said) };
    let holds = |stem: TermId| more.bag.iter().any(|entry| entry.0 == stem);
    let shared: f64 = less.bag.iter().filter(|entry| holds(entry.0)).map(weight).sum();
    is_english(material, said)
        && is_english(material, other)
        && less.bag.iter().filter(|entry| weight(entry) > 0.0).count() >= LEAST
        && shared >= HELD * total(less)
        && total(said) >= MOST * total(other)
        && less.bag.iter().all(|&(stem, _, telling)| !telling || holds(stem))
        && denies(material, said) == denies(material, other)
}

/// Whether sources say what two readings say in the same passages.
pub(super) fn is_said_by_others(said: &Reading, other: &Reading) -> bool {
    let passages = |reading: &Reading| [&reading.says[..], &[reading.sentence]].concat();
    said.sentence != other.sentence && passages(said).iter().any(|passage| passages(other).contains(passage))
}

/// Whether a reading's sentence has a word that denies.
fn denies(material: &Material, reading: &Reading) -> bool {
    let corpus = material.corpus;
    let mut words = corpus.tokens_of(reading.sentence).iter().map(|token| corpus.vocabulary.text(token.term));
    words.any(|word| listed(DENIALS, word))
}

/// Whether a reading is of an English text: of other languages it is not known what denies.
fn is_english(material: &Material, reading: &Reading) -> bool {
    let corpus = material.corpus;
    let language = corpus.documents[corpus.sentences[reading.sentence].document].language;
    language.is_some_and(Language::is_english)
}
