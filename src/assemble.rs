//! Points and sentences → one result object, with every place as an offset into the source as it was given.

mod events;

pub(crate) use events::joined;

use crate::compare::{Comparison, Matter};
use crate::compress::{Point, spaced};
use crate::input::Document;
use crate::options::Source;
use crate::punctuation::{is_closing, is_terminator, is_unspaced};
use crate::rank::Scores;
use crate::select::{Keyphrase, Pick};
use crate::span::Span;
use crate::summary::{
    Claim, Disagreement, DocumentSummary, KeyPoint, Keyword, Passage, ScoredSentence, SummarySentence,
};
use crate::text::{Corpus, Sentence};

/// The points with their evidence and the sources that say them.
pub(crate) fn key_points(
    documents: &[Document],
    corpus: &Corpus,
    comparison: &Comparison,
    points: Vec<Point>,
) -> Vec<KeyPoint> {
    let key_point = |point: Point| {
        let Pick { sentence, score } = point.pick;
        let own = corpus.sentences[sentence].document;
        let place = |index: usize| {
            let Sentence { document, span, .. } = corpus.sentences[index];
            passage(documents, document, span)
        };
        let says = comparison.who_says(corpus, sentence, &point.kept);
        let mut evidence = vec![place(sentence)];
        evidence.extend(says.iter().map(|&index| place(index)));
        let mut sources: Vec<usize> = evidence.iter().map(|passage| passage.document).collect();
        sources.sort_unstable();
        KeyPoint {
            text: point.text,
            evidence,
            kept: point.kept.into_iter().map(|span| passage(documents, own, span)).collect(),
            documents: sources,
            only_here: comparison.is_only_here(sentence),
            score,
        }
    };
    points.into_iter().map(key_point).collect()
}

/// The running summary.
pub(crate) fn sentences(documents: &[Document], corpus: &Corpus, picks: &[Pick]) -> Vec<SummarySentence> {
    let sentence = |pick: &Pick| {
        let sentence = &corpus.sentences[pick.sentence];
        let Passage { document, start, end } = passage(documents, sentence.document, sentence.span);
        SummarySentence {
            text: spaced(sentence.span.of(&documents[document].text)),
            document,
            start,
            end,
            score: pick.score,
        }
    };
    picks.iter().map(sentence).collect()
}

/// The sentences as one running text, with the spaces that their script puts between them. One without a final stop,
/// such as a list's item, is set off by a semicolon.
pub(crate) fn running_text(sentences: &[SummarySentence]) -> String {
    let mut text = String::new();
    for sentence in sentences {
        let spaced = text.ends_with(|c: char| !is_unspaced_mark(c)) || !sentence.text.starts_with(is_unspaced);
        if !text.is_empty() {
            let stopped =
                text.trim_end_matches(is_closing).ends_with(|c| is_terminator(c) || matches!(c, ':' | ';' | ','));
            text.push_str(if stopped { "" } else { ";" });
            text.push_str(if spaced { " " } else { "" });
        }
        text.push_str(&sentence.text);
    }
    text
}

/// A mark that carries its own space, or a character of a script without spaces.
fn is_unspaced_mark(c: char) -> bool {
    is_unspaced(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// What was found about each source.
pub(crate) fn documents(
    sources: &[&Source],
    documents: Vec<Document>,
    corpus: &Corpus,
    scores: &mut Scores,
) -> Vec<DocumentSummary> {
    let parts = sources.iter().zip(documents).zip(&corpus.documents);
    let summary = |((source, document), part): ((&&Source, Document), &crate::text::Part)| {
        let sentences = part.sentences.clone().map(|index| {
            let Span { start, end } = document.offsets.to_source(corpus.sentences[index].span);
            ScoredSentence {
                start,
                end,
                score: scores.scaled[index],
                signals: std::mem::take(&mut scores.signals[index]),
            }
        });
        let sentences = sentences.collect();
        DocumentSummary {
            title: document.title,
            name: source.name.clone(),
            url: source.url.clone(),
            language: part.tag.clone(),
            words: part.words,
            sentences,
            ignored: document.ignored,
        }
    };
    parts.map(summary).collect()
}

/// Where the sources contradict each other.
pub(crate) fn disagreements(documents: &[Document], corpus: &Corpus, matters: &[Matter]) -> Vec<Disagreement> {
    let claim = |&(sentence, words): &(usize, Span)| {
        let Sentence { document, span, .. } = corpus.sentences[sentence];
        let Passage { document, start, end } = passage(documents, document, span);
        Claim { document, start, end, text: spaced(words.of(&documents[document].text)) }
    };
    let disagreement = |matter: &Matter| Disagreement {
        text: spaced(&matter.text),
        claims: matter.claims.iter().map(claim).collect(),
    };
    matters.iter().map(disagreement).collect()
}

/// The keywords as the contract names them.
pub(crate) fn keywords(phrases: Vec<Keyphrase>) -> Vec<Keyword> {
    phrases.into_iter().map(|phrase| Keyword { text: phrase.text, score: phrase.score, count: phrase.count }).collect()
}

fn passage(documents: &[Document], document: usize, span: Span) -> Passage {
    let Span { start, end } = documents[document].offsets.to_source(span);
    Passage { document, start, end }
}
