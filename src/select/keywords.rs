//! Keywords: the phrases that occur often and together, whole names first, none inside another.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::features::ln;
use crate::input::Document;
use crate::languages::Key;
use crate::punctuation::is_unspaced;
use crate::span::Span;
use crate::text::{Corpus, TermId, Token};

/// The most keywords given.
const MOST: usize = 10;
/// The most words of a phrase, in a script without spaces characters: as many terms as one key holds.
const MAX_WORDS: usize = 4;

/// A phrase with its weight.
pub(crate) struct Keyphrase {
    /// As the text first writes it.
    pub(crate) text: String,
    /// From 0 to 1; the first has 1.
    pub(crate) score: f64,
    /// How often it occurs.
    pub(crate) count: usize,
}

/// Up to four terms, packed, so that a phrase is looked up without being copied.
type PhraseKey = u128;

/// A phrase and how it occurs.
struct Phrase {
    terms: Vec<TermId>,
    count: usize,
    capitalized: usize,
    /// The sentence that it first stands in, and where.
    sentence: usize,
    span: Span,
}

/// The most telling phrases, best first.
pub(crate) fn keyphrases(documents: &[Document], corpus: &Corpus) -> Vec<Keyphrase> {
    let phrases = repeated_phrases(documents, corpus);
    let within = most_of_a_longer_one(&phrases);
    let whole = |phrase: &&Phrase| within.get(&key(&phrase.terms)).is_none_or(|within| 3 * within < 2 * phrase.count);
    let mut weighed: Vec<(&Phrase, f64)> =
        phrases.iter().filter(whole).map(|phrase| (phrase, weight(phrase, corpus))).collect();
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.span.cmp(&b.0.span)).then(a.0.sentence.cmp(&b.0.sentence)));
    let mut chosen: Vec<(&Phrase, f64)> = Vec::new();
    for candidate in weighed {
        if chosen.len() < MOST && !chosen.iter().any(|known| shares_a_word(known.0, candidate.0)) {
            chosen.push(candidate);
        }
    }
    let most = chosen.first().map_or(1.0, |best| best.1);
    let keyphrase = |(phrase, weight): (&Phrase, f64)| {
        let text = &documents[corpus.sentences[phrase.sentence].document].text;
        Keyphrase { text: phrase.span.of(text).to_owned(), score: weight / most, count: phrase.count }
    };
    chosen.into_iter().map(keyphrase).collect()
}

/// Frequent, early, long and capitalized phrases weigh more.
fn weight(phrase: &Phrase, corpus: &Corpus) -> f64 {
    let early = 1.0 - 0.5 * phrase.sentence as f64 / corpus.sentences.len() as f64;
    let name = 1.0 + 0.7 * phrase.capitalized as f64 / phrase.count as f64;
    let characters: usize = phrase.terms.iter().map(|&term| corpus.vocabulary.text(term).chars().count()).sum();
    let length = 1.0 + 0.5 * (phrase.terms.len() - 1) as f64 + 0.04 * characters.min(12) as f64;
    ln(1.0 + phrase.count as f64) * early * name * length
}

fn shares_a_word(a: &Phrase, b: &Phrase) -> bool {
    a.terms.iter().any(|term| b.terms.contains(term))
}

/// For each phrase how often the most frequent phrase that is longer by one word holds it: a fragment occurs mostly there.
fn most_of_a_longer_one(phrases: &[Phrase]) -> FxHashMap<PhraseKey, usize> {
    let mut most = FxHashMap::default();
    for phrase in phrases.iter().filter(|phrase| phrase.terms.len() > 1) {
        for part in [&phrase.terms[1..], &phrase.terms[..phrase.terms.len() - 1]] {
            let known = most.entry(key(part)).or_insert(0);
            *known = phrase.count.max(*known);
        }
    }
    most
}

/// Every phrase of content words that stand side by side within a sentence, and do so more than once.
fn repeated_phrases(documents: &[Document], corpus: &Corpus) -> Vec<Phrase> {
    let mut counts = vec![0_u32; corpus.vocabulary.len()];
    corpus.tokens.iter().for_each(|token| counts[token.term as usize] += 1);
    let speech = speech_verbs(corpus);
    let stands_in_phrases = |token: &Token| {
        let once = counts[token.term as usize] < 2;
        !(once || token.is_number || corpus.vocabulary.is_stop(token.term) || speech.contains(&token.term))
    };
    let mut numbers: FxHashMap<PhraseKey, usize> = FxHashMap::default();
    let mut phrases: Vec<Phrase> = Vec::new();
    for (index, sentence) in corpus.sentences.iter().enumerate() {
        let text = &documents[sentence.document].text;
        let tokens = corpus.tokens_of(index);
        for start in 0..tokens.len() {
            let unspaced = starts_unspaced(text, tokens[start]);
            for end in start + 1..=tokens.len().min(start + MAX_WORDS) {
                let words = &tokens[start..end];
                if !(stands_in_phrases(&tokens[end - 1]) && continues(text, words)) {
                    break;
                }
                if !unspaced || words.len() > 1 {
                    count(words, index, &mut numbers, &mut phrases);
                }
            }
        }
    }
    phrases.retain(|phrase| phrase.count > 1);
    phrases
}

/// Counts one occurrence of a phrase.
fn count(words: &[Token], sentence: usize, numbers: &mut FxHashMap<PhraseKey, usize>, phrases: &mut Vec<Phrase>) {
    let (first, last) = (words[0], words[words.len() - 1]);
    let number = *numbers.entry(words.iter().fold(0, |key, word| append(key, word.term))).or_insert_with(|| {
        let span = Span::new(first.span().start, last.span().end);
        let terms = words.iter().map(|word| word.term).collect();
        phrases.push(Phrase { terms, count: 0, capitalized: 0, sentence, span });
        phrases.len() - 1
    });
    phrases[number].count += 1;
    phrases[number].capitalized += usize::from(words.iter().all(|word| word.is_capitalized));
}

/// Whether the last word of a phrase stands right behind the one before it, and both are capitalized or neither.
fn continues(text: &str, words: &[Token]) -> bool {
    let [.., previous, last] = words else { return true };
    let between = &text[previous.span().end..last.span().start];
    let joined = if starts_unspaced(text, *last) { between.is_empty() } else { matches!(between, " " | "-") };
    joined && previous.is_capitalized == last.is_capitalized
}

fn starts_unspaced(text: &str, token: Token) -> bool {
    token.span().of(text).chars().next().is_some_and(is_unspaced)
}

/// Verbs of saying are frequent in news and tell nothing.
fn speech_verbs(corpus: &Corpus) -> FxHashSet<TermId> {
    let languages = corpus.documents.iter().filter_map(|part| part.language);
    languages
        .flat_map(|language| language.values(Key::Speech))
        .filter_map(|verb| corpus.vocabulary.find(verb))
        .collect()
}

fn key(terms: &[TermId]) -> PhraseKey {
    terms.iter().fold(0, |key, &term| append(key, term))
}

/// The key with one more term. Terms count from 1 in it, so that no phrase is the beginning of another.
fn append(key: PhraseKey, term: TermId) -> PhraseKey {
    (key << 32) | (PhraseKey::from(term) + 1)
}

#[cfg(test)]
mod tests {
    use crate::{Options, Source, summarize};

    fn keywords(text: &str) -> Vec<String> {
        let options = Options { language: Some("en".into()), ..Options::default() };
        let summary = summarize(&[Source::from(text)], &options).unwrap();
        summary.keywords.into_iter().map(|keyword| keyword.text).collect()
    }

    #[test]
    fn a_name_is_kept_whole() {
        let text = "The vote pleased Mary Ann Lee. Mary Ann Lee said the vote was fair. The vote of May was close.";
        assert_eq!(keywords(text), ["Mary Ann Lee", "vote"]);
    }

    #[test]
    fn function_words_numbers_and_verbs_of_saying_are_none() {
        assert_eq!(
            keywords("He said 12 of the 12 were there. He said they were not. It was said."),
            Vec::<String>::new()
        );
    }
}
