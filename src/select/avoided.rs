//! What the reader does not want: sentences that ask, and sentences that are mostly somebody's own words.

use crate::input::Document;
use crate::options::Avoid;
use crate::punctuation::{asks, quotations};
use crate::rank::Scores;
use crate::span::Span;
use crate::text::Corpus;

/// The sentences that are not to be chosen.
pub(crate) struct Avoided {
    avoid: Avoid,
    /// For each document what stands between quotation marks, in order; empty where quotations may be chosen.
    quoted: Vec<Vec<Span>>,
    /// For each sentence whether it is avoided; empty where all may be chosen.
    sentences: Vec<bool>,
}

impl Avoided {
    /// Finds them. Of each event at least one sentence may be chosen: the most salient where all would be avoided.
    #[inline(never)]
    pub(crate) fn of(
        avoid: Avoid,
        documents: &[Document],
        corpus: &Corpus,
        scores: &Scores,
        events: &[Vec<usize>],
    ) -> Self {
        let mut avoided = Self { avoid, quoted: Vec::new(), sentences: Vec::new() };
        if avoid == Avoid::default() {
            return avoided;
        }
        for document in documents.iter().filter(|_| avoid.quotes) {
            let mut quoted = Vec::new();
            for block in &document.blocks {
                quoted.append(&mut quotations(&document.text, block.span).quoted);
            }
            avoided.quoted.push(quoted);
        }
        for (row, sentence) in corpus.sentences.iter().enumerate() {
            let is_avoided = avoided.are(documents, corpus, row, &[sentence.span]);
            avoided.sentences.push(is_avoided);
        }
        for members in events {
            let (mut any, mut best) = (false, None);
            for row in members.iter().flat_map(|&member| corpus.documents[member].sentences.clone()) {
                any |= !avoided.sentences[row];
                if best.is_none_or(|best: usize| scores.salience[row] > scores.salience[best]) {
                    best = Some(row);
                }
            }
            if let (false, Some(best)) = (any, best) {
                avoided.sentences[best] = false;
            }
        }
        avoided
    }

    /// Whether a sentence is not to be chosen.
    pub(crate) fn has(&self, sentence: usize) -> bool {
        self.sentences.get(sentence) == Some(&true)
    }

    /// Whether some parts of a sentence, or all of it, would be avoided: at least half of their words stand before a question
    /// mark, or between quotation marks.
    #[inline(never)]
    pub(crate) fn are(&self, documents: &[Document], corpus: &Corpus, sentence: usize, parts: &[Span]) -> bool {
        let document = corpus.sentences[sentence].document;
        let mut asked = 0;
        for part in parts.iter().filter(|_| self.avoid.questions) {
            asked = part.of(&documents[document].text).rfind(asks).map_or(asked, |at| part.start + at);
        }
        let quoted = self.quoted.get(document).map(Vec::as_slice).unwrap_or_default();
        let (mut words, mut questions, mut quotations) = (0, 0, 0);
        for token in corpus.tokens_of(sentence) {
            let token = token.span();
            if token.is_within(parts) {
                let next = quoted.partition_point(|quotation| quotation.end <= token.start);
                words += 1;
                questions += usize::from(token.start < asked);
                quotations += usize::from(quoted.get(next).is_some_and(|quotation| quotation.start < token.start));
            }
        }
        2 * questions.max(quotations) >= words.max(1)
    }
}
