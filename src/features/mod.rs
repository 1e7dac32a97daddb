//! Corpus → Features: one file a signal, each a number for every sentence. Linear in the length of the text.

mod context;
mod length;
mod logarithm;
mod opening;
mod overlap;
mod position;
mod term_matrix;

pub(crate) use logarithm::ln;
pub(crate) use opening::{Opening, opening_of};
pub(crate) use term_matrix::TermMatrix;

use crate::input::Document;
use crate::text::Corpus;

/// What is measured of every sentence, before it is weighed.
pub(crate) struct Features {
    /// One for each sentence of the corpus.
    pub(crate) sentences: Vec<SentenceFeatures>,
    /// The content words of every sentence, weighted by tf-idf.
    pub(crate) matrix: TermMatrix,
}

/// The signals of one sentence, each from 0 to 1 unless said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct SentenceFeatures {
    /// 1 for a document's first sentence, falling with every sentence before it.
    pub(crate) position: f64,
    /// 1 for the first sentence of a paragraph, otherwise 0.
    pub(crate) opens_paragraph: f64,
    /// Share of the title's content words that it holds.
    pub(crate) title_overlap: f64,
    /// Share of its content words that the publisher's own key points hold.
    pub(crate) hint_overlap: f64,
    /// Share of the reader's words of interest that it holds, rarer ones counting more.
    pub(crate) context_overlap: f64,
    /// 1 for a usual length, less for fragments and for very long sentences.
    pub(crate) length: f64,
    /// 1 when it opens with a pronoun or a connective that leans on the sentence before it.
    pub(crate) leans: f64,
    /// 1 when it is a question.
    pub(crate) is_question: f64,
    /// 1 when it opens inside a quotation.
    pub(crate) is_quotation: f64,
    /// Share of its words that are numbers or names, at most 1.
    pub(crate) specifics: f64,
}

/// Measures every sentence. `interest` is what the reader said to care about.
pub(crate) fn measure(documents: &[Document], corpus: &Corpus, interest: Option<&str>) -> Features {
    let matrix = TermMatrix::new(corpus);
    let interest = interest.map(|words| context::interest(words, corpus, &matrix));
    let mut sentences = Vec::with_capacity(corpus.sentences.len());
    for part in &corpus.documents {
        let title = overlap::content(&part.title, corpus);
        let hints = overlap::content(&part.hints, corpus);
        for index in part.sentences.clone() {
            let sentence = &corpus.sentences[index];
            let text = &documents[sentence.document].text;
            let tokens = corpus.tokens_of(index);
            let opening = opening_of(sentence.span.of(text), part.language);
            sentences.push(SentenceFeatures {
                position: position::in_document(index - part.sentences.start),
                opens_paragraph: f64::from(sentence.opens_paragraph),
                title_overlap: overlap::share_of_set(&title, tokens),
                hint_overlap: overlap::share_of_sentence(&hints, tokens, corpus),
                context_overlap: interest.as_ref().map_or(0.0, |interest| interest.share_in(tokens)),
                length: length::fitness(tokens.len()),
                leans: f64::from(opening != Opening::Plain),
                is_question: f64::from(sentence.span.of(text).ends_with(['?', '？', '؟', '՞', '፧'])),
                is_quotation: f64::from(sentence.span.of(text).starts_with(['"', '“', '„', '«', '「', '『'])),
                specifics: overlap::specifics(tokens),
            });
        }
    }
    Features { sentences, matrix }
}
