//! The teaser: what makes one curious without giving the outcome away: questions, contrasts, quotations, numbers.

use crate::features::{Features, Opening, SentenceFeatures};
use crate::input::Document;
use crate::options::Length;
use crate::select::Selection;
use crate::text::Corpus;

/// The share of the sentences, best first, that a teaser may come from.
const POOL: usize = 3;

/// At most 1, 3 or 5 sentences that draw a reader in, in reading order; the most salient sentence is kept back.
pub(crate) fn teaser(
    documents: &[Document],
    corpus: &Corpus,
    features: &Features,
    selection: &Selection,
    length: Length,
) -> String {
    let most = match length {
        Length::Medium => 3,
        Length::Long => 5,
        _ => 1,
    };
    let kept_back = usize::from(selection.order.len() > 1);
    let pool = selection.order.len().div_ceil(POOL).max(most + 2);
    let mut candidates: Vec<(usize, f64)> = selection
        .order
        .iter()
        .skip(kept_back)
        .take(pool)
        .map(|pick| (pick.sentence, pick.score + intrigue(documents, corpus, features, pick.sentence)))
        .collect();
    candidates.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    candidates.truncate(most);
    candidates.sort_by_key(|candidate| candidate.0);
    let sentences = candidates.iter().map(|&(index, _)| {
        let sentence = &corpus.sentences[index];
        super::spaced(sentence.span.of(&documents[sentence.document].text))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// How curious a sentence makes, added to its salience.
fn intrigue(documents: &[Document], corpus: &Corpus, features: &Features, index: usize) -> f64 {
    let sentence = &corpus.sentences[index];
    let text = sentence.span.of(&documents[sentence.document].text);
    let SentenceFeatures { is_question, opening, .. } = features.sentences[index];
    let quotes = text.contains(['“', '"', '«', '「', '„']);
    let counts = corpus.tokens_of(index).iter().any(|token| token.is_number);
    let leans = opening == Opening::Pronoun;
    0.6 * f64::from(is_question) + 0.2 * f64::from(quotes) + 0.1 * f64::from(counts) - 0.5 * f64::from(leans)
}
