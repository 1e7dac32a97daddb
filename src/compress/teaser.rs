//! The teaser: what makes one curious without giving the outcome away: questions, contrasts, quotations, numbers.

use super::reading::{opens_dangling, without_connective};
use super::standing::opens_with_reference;
use super::{Material, quotes, wording};
use crate::features::SentenceFeatures;
use crate::options::Length;
use crate::select::Pick;

/// The share of the sentences, best first, that a teaser may come from.
const POOL: usize = 3;
/// Sentences this much like the most salient one give the outcome away too.
const OUTCOME: f64 = 0.4;
/// The most that a sentence can be curious.
const MOST_INTRIGUE: f64 = 1.1;
/// The part of that that only its words tell.
const MOST_BY_WORDS: f64 = 0.4;
/// English words that set one thing against another.
const CONTRASTS: [&str; 6] = [" but ", " despite ", " although ", "Although ", "Despite ", " instead of "];

/// At most 1, 3 or 5 sentences that draw a reader in, in reading order, each without the connective that it opens with;
/// the most salient sentence is kept back.
pub(crate) fn teaser(material: &Material, order: &[Pick], length: Length) -> String {
    let most = match length {
        Length::Medium => 3,
        Length::Long => 5,
        _ => 1,
    };
    let tells = |pick: &&Pick| {
        order.len() > 1
            && order.first().is_some_and(|first| {
                first.sentence == pick.sentence
                    || material.features.matrix.cosine(first.sentence, pick.sentence) >= OUTCOME
            })
    };
    let pool = order.len().div_ceil(POOL).max(most + 2);
    // The best so far, best first.
    let mut candidates: Vec<(usize, f64)> = Vec::new();
    for pick in order.iter().filter(|pick| !tells(pick)).take(pool) {
        // Scores fall: no later one can be among the best either.
        let least = if candidates.len() == most { candidates[most - 1].1 } else { 0.0 };
        if pick.score + MOST_INTRIGUE < least {
            break;
        }
        let worth = pick.score + intrigue(material, pick.sentence, least - pick.score);
        if worth > 0.0 {
            let is_better = |known: &(usize, f64)| known.1 > worth || known.1 == worth && known.0 < pick.sentence;
            candidates.insert(candidates.partition_point(is_better), (pick.sentence, worth));
            candidates.truncate(most);
        }
    }
    let mut told: Vec<usize> = candidates.into_iter().map(|(sentence, _)| sentence).collect();
    if told.is_empty() {
        told.extend(order.iter().take(1).map(|pick| pick.sentence));
    }
    told.sort_unstable();
    told.into_iter().map(|sentence| alone(material, sentence)).collect::<Vec<_>>().join(" ")
}

/// The sentence without what leans on the one before.
fn alone(material: &Material, index: usize) -> String {
    let corpus = material.corpus;
    let document = corpus.sentences[index].document;
    let text = &material.documents[document].text;
    let kept = quotes::without_unpaired(text, without_connective(material, index));
    wording::write(text, &kept, &[], corpus.documents[document].language)
}

/// How curious a sentence makes, added to its salience; far below nothing if it leans on the one before. What is less
/// than `least` need not be known well.
fn intrigue(material: &Material, index: usize, least: f64) -> f64 {
    let corpus = material.corpus;
    let document = corpus.sentences[index].document;
    let SentenceFeatures { is_question, .. } = material.features.sentences[index];
    let counts = corpus.tokens_of(index).iter().any(|token| token.is_number);
    let plain = 0.6 * f64::from(is_question) + 0.1 * f64::from(counts);
    if plain + MOST_BY_WORDS < least {
        return plain;
    }
    let text = without_connective(material, index).of(&material.documents[document].text);
    let quotes = text.contains('"') || !text.is_ascii() && text.contains(['“', '«', '「', '„']);
    let contrasts = CONTRASTS.iter().any(|contrast| text.contains(contrast));
    let curious =
        0.6 * f64::from(is_question) + 0.2 * f64::from(quotes) + 0.15 * f64::from(contrasts) + 0.1 * f64::from(counts);
    if curious < least {
        return curious;
    }
    let leans = opens_dangling(text, corpus.documents[document].language) || opens_with_reference(text);
    curious - 9.0 * f64::from(leans)
}
