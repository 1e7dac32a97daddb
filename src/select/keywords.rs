//! Keywords: the phrases that occur often and together, whole names first, none inside another.

use rustc_hash::FxHashMap;

use crate::features::ln;
use crate::input::Document;
use crate::punctuation::is_unspaced;
use crate::text::{Corpus, TermId, Token};

/// The most keywords given.
const MOST: usize = 10;
/// The most words of a phrase; of a phrase in a script without spaces the most characters.
const MAX_WORDS: usize = 4;
const MAX_CHARACTERS: usize = 4;

/// A phrase with its weight.
pub(crate) struct Keyphrase {
    /// As the text first writes it.
    pub(crate) text: String,
    /// From 0 to 1; the first has 1.
    pub(crate) score: f64,
    /// How often it occurs.
    pub(crate) count: usize,
}

/// How a phrase occurs.
#[derive(Default)]
struct Occurrences {
    count: usize,
    capitalized: usize,
    first: usize,
    text: String,
}

/// The most telling phrases, best first.
pub(crate) fn keyphrases(documents: &[Document], corpus: &Corpus) -> Vec<Keyphrase> {
    let found = phrases(documents, corpus);
    let sentences = corpus.sentences.len().max(1) as f64;
    let longer = most_of_a_longer_one(&found);
    let mut weighed: Vec<(&Vec<TermId>, &Occurrences, f64)> = found
        .iter()
        .filter(|(terms, seen)| {
            seen.count > 1 && longer.get(terms.as_slice()).is_none_or(|&within| 3 * within < 2 * seen.count)
        })
        .map(|(terms, seen)| (terms, seen, weight(terms, seen, corpus, sentences)))
        .collect();
    weighed.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.first.cmp(&b.1.first)).then(b.0.len().cmp(&a.0.len())));
    let mut chosen: Vec<(&Vec<TermId>, &Occurrences, f64)> = Vec::new();
    for candidate in weighed {
        if chosen.len() < MOST && !chosen.iter().any(|known| overlaps(known.0, candidate.0)) {
            chosen.push(candidate);
        }
    }
    let most = chosen.first().map_or(1.0, |best| best.2);
    let keyphrase = |(_, seen, weight): (_, &Occurrences, f64)| Keyphrase {
        text: seen.text.clone(),
        score: weight / most,
        count: seen.count,
    };
    chosen.into_iter().map(keyphrase).collect()
}

/// For each phrase how often the most frequent phrase that is longer by one word holds it: a fragment occurs mostly there.
fn most_of_a_longer_one(phrases: &[(Vec<TermId>, Occurrences)]) -> FxHashMap<&[TermId], usize> {
    let mut most = FxHashMap::default();
    for (terms, seen) in phrases.iter().filter(|(terms, _)| terms.len() > 1) {
        for part in [&terms[1..], &terms[..terms.len() - 1]] {
            let known = most.entry(part).or_insert(0);
            *known = seen.count.max(*known);
        }
    }
    most
}

/// Frequent, early, long and capitalized phrases weigh more.
fn weight(terms: &[TermId], seen: &Occurrences, corpus: &Corpus, sentences: f64) -> f64 {
    let early = 1.0 - 0.5 * seen.first as f64 / sentences;
    let name = 1.0 + 0.5 * seen.capitalized as f64 / seen.count as f64;
    let characters = terms.iter().map(|&term| corpus.vocabulary.text(term).chars().count()).sum::<usize>();
    let length = 1.0 + 0.5 * (terms.len() - 1) as f64 + 0.02 * characters.min(15) as f64;
    ln(1.0 + seen.count as f64) * early * name * length
}

/// Whether two phrases share a word.
fn overlaps(a: &[TermId], b: &[TermId]) -> bool {
    a.iter().any(|term| b.contains(term))
}

/// Every phrase of content words that stand side by side within a sentence.
fn phrases(documents: &[Document], corpus: &Corpus) -> Vec<(Vec<TermId>, Occurrences)> {
    let mut numbers: FxHashMap<Vec<TermId>, usize> = FxHashMap::default();
    let mut phrases: Vec<(Vec<TermId>, Occurrences)> = Vec::new();
    for (index, sentence) in corpus.sentences.iter().enumerate() {
        let text = &documents[sentence.document].text;
        let tokens = corpus.tokens_of(index);
        for start in 0..tokens.len() {
            let unspaced = starts_unspaced(text, tokens[start]);
            let longest = if unspaced { MAX_CHARACTERS } else { MAX_WORDS };
            for end in start + 1..=tokens.len().min(start + longest) {
                let phrase = &tokens[start..end];
                if !extends(text, phrase, corpus) {
                    break;
                }
                if unspaced && phrase.len() == 1 {
                    continue;
                }
                let terms: Vec<TermId> = phrase.iter().map(|token| token.term).collect();
                let number = *numbers.entry(terms).or_insert_with_key(|terms| {
                    let text = text[phrase[0].span().start..phrase[phrase.len() - 1].span().end].to_owned();
                    phrases.push((terms.clone(), Occurrences { first: index, text, ..Occurrences::default() }));
                    phrases.len() - 1
                });
                let seen = &mut phrases[number].1;
                seen.count += 1;
                seen.capitalized += usize::from(start > 0 && phrase.iter().all(|token| token.is_capitalized));
            }
        }
    }
    phrases
}

/// Whether the last word of a phrase may stand in one: a content word, no bare number, right behind the one before it,
/// and a capitalized word only beside its like.
fn extends(text: &str, phrase: &[Token], corpus: &Corpus) -> bool {
    let Some((last, before)) = phrase.split_last() else { return false };
    if corpus.vocabulary.is_stop(last.term) || last.is_number {
        return false;
    }
    before.last().is_none_or(|previous| {
        let between = &text[previous.span().end..last.span().start];
        let unspaced = starts_unspaced(text, *last);
        let joined = if unspaced { between.is_empty() } else { between == " " || between == "-" };
        joined && previous.is_capitalized == last.is_capitalized
    })
}

fn starts_unspaced(text: &str, token: Token) -> bool {
    token.span().of(text).chars().next().is_some_and(is_unspaced)
}
