//! Points and sentences → one result object, with every place as an offset into the source as it was given.

use crate::compress::{Point, spaced};
use crate::features::TermMatrix;
use crate::input::Document;
use crate::options::Source;
use crate::punctuation::{is_closing, is_terminator, is_unspaced};
use crate::rank::Scores;
use crate::select::{Keyphrase, Pick};
use crate::span::Span;
use crate::summary::{DocumentSummary, KeyPoint, Keyword, Passage, ScoredSentence, SummarySentence};
use crate::text::Corpus;

/// Sentences of another source this alike say the same as a point.
const SUPPORTS: f64 = 0.4;

/// The points with their evidence and the sources that say them.
pub(crate) fn key_points(
    documents: &[Document],
    corpus: &Corpus,
    matrix: &TermMatrix,
    points: Vec<Point>,
) -> Vec<KeyPoint> {
    let key_point = |point: Point| {
        let sentence = &corpus.sentences[point.pick.sentence];
        let place = |span| passage(documents, sentence.document, span);
        KeyPoint {
            evidence: evidence(documents, corpus, &point),
            kept: point.kept.iter().copied().map(place).collect(),
            documents: supporters(corpus, matrix, &point),
            text: point.text,
            score: point.pick.score,
        }
    };
    points.into_iter().map(key_point).collect()
}

/// The sentence that a point was made from, those that say the same, and the names that it has in brackets.
fn evidence(documents: &[Document], corpus: &Corpus, point: &Point) -> Vec<Passage> {
    let place = |&index: &usize| {
        let sentence = &corpus.sentences[index];
        passage(documents, sentence.document, sentence.span)
    };
    let own = corpus.sentences[point.pick.sentence].document;
    let mentions = point.mentions.iter().map(|&mention| passage(documents, own, mention));
    std::iter::once(&point.pick.sentence).chain(&point.same).map(place).chain(mentions).collect()
}

/// The documents that hold a point's sentence, or one that says the same, or one much like it, rising.
fn supporters(corpus: &Corpus, matrix: &TermMatrix, point: &Point) -> Vec<usize> {
    let sentence = point.pick.sentence;
    let own = corpus.sentences[sentence].document;
    let says = |index: usize| matrix.cosine(sentence, index) >= SUPPORTS || point.same.contains(&index);
    let parts = corpus.documents.iter().enumerate();
    parts
        .filter(|(document, part)| *document == own || part.sentences.clone().any(says))
        .map(|(document, _)| document)
        .collect()
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
    sources: &[Source],
    documents: Vec<Document>,
    corpus: &Corpus,
    scores: &mut Scores,
) -> Vec<DocumentSummary> {
    let parts = sources.iter().zip(documents).zip(&corpus.documents);
    let summary = |((source, document), part): ((&Source, Document), &crate::text::Part)| {
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

/// The keywords as the contract names them.
pub(crate) fn keywords(phrases: Vec<Keyphrase>) -> Vec<Keyword> {
    phrases.into_iter().map(|phrase| Keyword { text: phrase.text, score: phrase.score, count: phrase.count }).collect()
}

fn passage(documents: &[Document], document: usize, span: Span) -> Passage {
    let Span { start, end } = documents[document].offsets.to_source(span);
    Passage { document, start, end }
}
