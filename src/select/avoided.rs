//! What the reader does not want: sentences that ask, and sentences that are mostly somebody's own words.

use crate::input::Document;
use crate::options::Avoid;
use crate::punctuation::{is_single, quotations};
use crate::rank::Scores;
use crate::span::Span;
use crate::text::Corpus;

/// The sentences that are not to be chosen.
pub(crate) struct Avoided {
    questions: bool,
    /// For each document what stands between quotation marks, in order; empty where quotations may be chosen.
    quoted: Vec<Vec<Span>>,
    /// For each sentence whether it is avoided; empty where all may be chosen.
    sentences: Vec<bool>,
}

impl Avoided {
    /// Finds them. Of each event at least one sentence may be chosen: the most salient where all would be avoided.
    pub(crate) fn of(
        avoid: Avoid,
        documents: &[Document],
        corpus: &Corpus,
        scores: &Scores,
        events: &[Vec<usize>],
    ) -> Self {
        let mut avoided = Self { questions: avoid.questions, quoted: Vec::new(), sentences: Vec::new() };
        if avoid.quotes {
            avoided.quoted = documents.iter().map(quoted).collect();
        }
        if avoid != Avoid::default() {
            let is = |(row, span)| avoided.is(documents, corpus, row, &[span]);
            let spans = corpus.sentences.iter().map(|sentence| sentence.span);
            avoided.sentences = spans.enumerate().map(is).collect();
            for members in events {
                let rows = members.iter().flat_map(|&member| corpus.documents[member].sentences.clone());
                let best = |best, row| if scores.salience[row] > scores.salience[best] { row } else { best };
                if rows.clone().all(|row| avoided.sentences[row])
                    && let Some(best) = rows.reduce(best)
                {
                    avoided.sentences[best] = false;
                }
            }
        }
        avoided
    }

    /// Whether a sentence is not to be chosen.
    pub(crate) fn has(&self, sentence: usize) -> bool {
        self.sentences.get(sentence) == Some(&true)
    }

    /// Whether some parts of a sentence, or all of it, would be avoided: at least half of their words stand before a question
    /// mark or between quotation marks.
    pub(crate) fn is(&self, documents: &[Document], corpus: &Corpus, sentence: usize, parts: &[Span]) -> bool {
        let document = corpus.sentences[sentence].document;
        let asked = match self.questions {
            true => parts
                .iter()
                .filter_map(|part| question(part.of(&documents[document].text)).map(|at| part.start + at))
                .last(),
            false => None,
        };
        let quoted = self.quoted.get(document).map(Vec::as_slice).unwrap_or_default();
        let (mut words, mut of_quotation, mut of_question) = (0, 0, 0);
        for token in corpus.tokens_of(sentence).iter().map(|token| token.span()).filter(|span| span.is_within(parts)) {
            let next = quoted.partition_point(|span| span.end <= token.start);
            words += 1;
            of_quotation += usize::from(quoted.get(next).is_some_and(|span| span.start < token.start));
            of_question += usize::from(asked.is_some_and(|mark| token.start < mark));
        }
        2 * of_quotation.max(of_question) >= words.max(1)
    }
}

/// Where the last question mark of a text is.
fn question(text: &str) -> Option<usize> {
    text.rfind(['?', '？', '؟', '՞', '፧', '\u{37E}'])
}

/// What of a document stands between quotation marks. One that is not closed lasts to the last that is, or to the end of
/// its paragraph.
fn quoted(document: &Document) -> Vec<Span> {
    let mut quoted: Vec<Span> = Vec::new();
    for block in &document.blocks {
        let found = quotations(&document.text, block.span);
        let open = found.open.iter().find(|&&(_, mark)| !is_single(mark)).map(|&(start, _)| {
            let last = found.pairs.last().map(|pair| pair.end).filter(|&end| end > start);
            Span::new(start, last.unwrap_or(block.span.end))
        });
        for span in found.pairs.into_iter().chain(open) {
            while quoted.last().is_some_and(|inner| inner.start >= span.start) {
                quoted.pop();
            }
            quoted.push(span);
        }
    }
    quoted
}
