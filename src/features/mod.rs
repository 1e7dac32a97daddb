//! Corpus → Features: one file a signal, each a number for every sentence. Linear in the length of the text.

mod context;
mod length;
mod logarithm;
mod opening;
mod overlap;
mod position;
mod term_matrix;

pub(crate) use logarithm::ln;
use opening::Openers;
pub(crate) use opening::Opening;
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

/// The signals of one sentence; numbers are from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct SentenceFeatures {
    /// 1 for a document's first sentence, falling with every sentence before it.
    pub(crate) position: f64,
    /// Whether it is the first sentence of a paragraph.
    pub(crate) opens_paragraph: bool,
    /// Share of the title's content words that it holds.
    pub(crate) title_overlap: f64,
    /// Share of its content words that the publisher's own key points hold.
    pub(crate) hint_overlap: f64,
    /// Share of the reader's words of interest that it holds, rarer ones counting more.
    pub(crate) context_overlap: f64,
    /// 1 for a usual length, less for fragments and for very long sentences.
    pub(crate) length: f64,
    /// How it opens.
    pub(crate) opening: Opening,
    /// Whether it is a question.
    pub(crate) is_question: bool,
    /// Whether it opens with a quotation.
    pub(crate) is_quotation: bool,
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
        let openers = Openers::of(part.language);
        for index in part.sentences.clone() {
            let sentence = &corpus.sentences[index];
            let text = &documents[sentence.document].text;
            let tokens = corpus.tokens_of(index);
            let opening = openers.opening_of(sentence.span.of(text));
            sentences.push(SentenceFeatures {
                position: position::in_document(index - part.sentences.start),
                opens_paragraph: sentence.opens_paragraph,
                title_overlap: overlap::share_of_set(&title, tokens),
                hint_overlap: overlap::share_of_sentence(&hints, tokens, corpus),
                context_overlap: interest.as_ref().map_or(0.0, |interest| interest.share_in(tokens)),
                length: length::fitness(tokens.len()),
                opening,
                is_question: sentence.span.of(text).ends_with(['?', '？', '؟', '՞', '፧']),
                is_quotation: sentence.span.of(text).starts_with(['"', '“', '„', '«', '「', '『']),
                specifics: overlap::specifics(tokens),
            });
        }
    }
    Features { sentences, matrix }
}
