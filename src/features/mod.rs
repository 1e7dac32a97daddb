//! Corpus → Features: one file a signal, each adding columns of numbers. Linear in the length of the text.

mod bag;
mod centrality;
mod centroid;
mod columns;
mod context;
mod document;
mod hints;
mod inflections;
mod length;
mod logarithm;
mod opening;
mod overlap;
mod position;
mod stems;
mod term_matrix;
mod topic;
mod wording;
mod words;

pub(crate) use bag::Bag;
pub(crate) use columns::{Columns, falling, standardized};
pub(crate) use inflections::Inflections;
pub(crate) use logarithm::ln;
use opening::Openers;
pub(crate) use opening::Opening;
pub(crate) use stems::Stems;
pub(crate) use term_matrix::TermMatrix;
pub(crate) use words::{NONE, Words};

use crate::input::Document;
use crate::punctuation::asks;
use crate::text::Corpus;

/// What the models read, which is of no use once they have.
pub(crate) struct Tables {
    /// What the model of sentences reads of each sentence.
    pub(crate) sentences: Columns,
    /// What the model of words reads of each word.
    pub(crate) words: Words,
}

/// What is measured of every sentence, before it is weighed.
pub(crate) struct Features {
    /// What other rooms ask of each sentence of the corpus.
    pub(crate) sentences: Vec<SentenceFeatures>,
    /// The stems of every sentence.
    pub(crate) bag: Bag,
    /// The content words of every sentence, weighted by tf-idf.
    pub(crate) matrix: TermMatrix,
}

impl Features {
    /// The stems alone, for when nothing else is asked any more.
    pub(crate) fn into_stems(self) -> Stems {
        self.bag.stems
    }
}

/// What has a meaning of its own beside the models; numbers are from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct SentenceFeatures {
    /// How many sentences of its document stand before it.
    pub(crate) place: usize,
    /// The largest share that it holds of one of the publisher's own key points.
    pub(crate) hint_share: f64,
    /// Share of the reader's words of interest that it holds, rarer ones counting more.
    pub(crate) context_overlap: f64,
    /// How it opens.
    pub(crate) opening: Opening,
    /// Whether it is a question.
    pub(crate) is_question: bool,
    /// Whether it opens with a quotation.
    pub(crate) is_quotation: bool,
}

/// Measures every sentence. `interest` is what the reader said to care about, `room` how many words a summary may have.
pub(crate) fn measure(
    documents: &[Document],
    corpus: &Corpus,
    interest: Option<&str>,
    room: f64,
) -> (Features, Tables) {
    let bag = Bag::new(corpus);
    let matrix = TermMatrix::new(&bag);
    let sentences = single(documents, corpus, &bag, &matrix, interest);
    let mut columns = Columns::default();
    position::measure(corpus, &mut columns);
    length::measure(corpus, &bag, &mut columns);
    let central = centroid::measure(&matrix, &mut columns);
    centrality::measure(corpus, &matrix, &mut columns);
    let recurring = topic::measure(corpus, &bag, &mut columns);
    overlap::measure_title(corpus, &bag, &mut columns);
    let kind = {
        let wording = wording::measure(documents, corpus, &sentences, &mut columns);
        document::measure(corpus, &bag, &wording, recurring, room, &mut columns)
    };
    let words = words::measure(corpus, &bag, &matrix, &central, &kind);
    (Features { sentences, bag, matrix }, Tables { sentences: columns, words })
}

/// What one publisher's key points are worth where others tell of the same.
const HINTED_OF_SEVERAL: f64 = 0.15;

/// What is asked of single sentences.
fn single(
    documents: &[Document],
    corpus: &Corpus,
    bag: &Bag,
    matrix: &TermMatrix,
    interest: Option<&str>,
) -> Vec<SentenceFeatures> {
    let hint_shares = hints::measure(corpus, bag, matrix);
    let hinted = if corpus.documents.len() > 1 { HINTED_OF_SEVERAL } else { 1.0 };
    let interest = interest.map(|words| context::shares(words, corpus, bag)).unwrap_or_default();
    let mut sentences = Vec::with_capacity(corpus.sentences.len());
    for part in &corpus.documents {
        let openers = Openers::of(part.language);
        for index in part.sentences.clone() {
            let sentence = &corpus.sentences[index];
            let text = sentence.span.of(&documents[sentence.document].text);
            sentences.push(SentenceFeatures {
                place: index - part.sentences.start,
                hint_share: hint_shares[index] * hinted,
                context_overlap: interest.get(index).copied().unwrap_or_default(),
                opening: openers.opening_of(text),
                is_question: text.ends_with(asks),
                is_quotation: text.starts_with(['"', '“', '„', '«', '「', '『']),
            });
        }
    }
    sentences
}
