//! Points and sentences → one result object, with every place as an offset into the source as it was given.

use crate::compare::Matter;
use crate::compress::{Material, Point, spaced};
use crate::input::Document;
use crate::options::Source;
use crate::punctuation::{is_closing, is_terminator, is_unspaced};
use crate::rank::Scores;
use crate::select::{Keyphrase, Pick};
use crate::span::Span;
use crate::summary::{
    Claim, Disagreement, DocumentSummary, Event, KeyPoint, Keyword, Passage, ScoredSentence, SummarySentence,
};
use crate::text::Corpus;

/// The points with their evidence and the sources that say them.
pub(crate) fn key_points(material: &Material, points: Vec<Point>) -> Vec<KeyPoint> {
    let Material { documents, corpus, comparison, .. } = *material;
    let key_point = |point: Point| {
        let Pick { sentence, score } = point.pick;
        let own = corpus.sentences[sentence].document;
        let place = |&index: &usize| passage(documents, corpus.sentences[index].document, corpus.sentences[index].span);
        let part = |span: Span| passage(documents, own, span);
        let mut evidence: Vec<Passage> = std::iter::once(&sentence).chain(&point.same).map(place).collect();
        let mut sources: Vec<usize> = evidence.iter().map(|passage| passage.document).collect();
        sources.sort_unstable();
        sources.dedup();
        evidence.extend(point.mentions.iter().copied().map(part));
        KeyPoint {
            text: point.text,
            evidence,
            kept: point.kept.into_iter().map(part).collect(),
            only_here: sources.len() == 1 && comparison.is_only_here(documents, corpus, sentence),
            documents: sources,
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
            text: spaced(sentence.span.of(&documents[sentence.document].text)),
            document,
            start,
            end,
            score: pick.score,
        }
    };
    picks.iter().map(sentence).collect()
}

/// An event with the places of its sources.
pub(crate) fn event(documents: &[Document], members: &[usize], headline: String) -> Event {
    let mut sources: Vec<usize> = members.iter().map(|&member| documents[member].place).collect();
    sources.sort_unstable();
    Event { documents: sources, headline }
}

/// The sentences of all events as one running text, with the spaces that their script puts between them. One without a final stop,
/// such as a list's item, is set off by a semicolon.
pub(crate) fn running_text(events: &[Vec<SummarySentence>]) -> String {
    let mut text = String::new();
    for (at, sentence) in events.iter().flat_map(|event| event.iter().enumerate()) {
        if at == 0 {
            text.push_str(if text.is_empty() { "" } else { "\n\n" });
            text.push_str(&sentence.text);
            continue;
        }
        let spaced = text.ends_with(|c: char| !is_unspaced_mark(c)) || !sentence.text.starts_with(is_unspaced);
        let stopped = text.trim_end_matches(is_closing).ends_with(|c| is_terminator(c) || matches!(c, ':' | ';' | ','));
        text.push_str(if stopped { "" } else { ";" });
        text.push_str(if spaced { " " } else { "" });
        text.push_str(&sentence.text);
    }
    text
}

/// A mark that carries its own space, or a character of a script without spaces.
fn is_unspaced_mark(c: char) -> bool {
    is_unspaced(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
}

/// What was found about each source, in the order given.
pub(crate) fn documents(
    sources: &[Source],
    documents: Vec<Document>,
    corpus: &Corpus,
    scores: &mut Scores,
) -> Vec<DocumentSummary> {
    let mut summaries = Vec::new();
    summaries.resize_with(documents.len(), DocumentSummary::default);
    for (document, part) in documents.into_iter().zip(&corpus.documents) {
        let source = &sources[document.place];
        let sentences = part.sentences.clone().map(|index| {
            let Span { start, end } = document.offsets.to_source(corpus.sentences[index].span);
            ScoredSentence {
                start,
                end,
                score: scores.scaled[index],
                signals: scores.signals.get_mut(index).map(std::mem::take).unwrap_or_default(),
            }
        });
        let sentences = sentences.collect();
        summaries[document.place] = DocumentSummary {
            title: document.title,
            name: source.name.clone(),
            url: source.url.clone(),
            language: part.tag.clone(),
            words: part.words,
            sentences,
            ignored: document.ignored,
        };
    }
    summaries
}

/// Where the sources contradict each other.
pub(crate) fn disagreements(documents: &[Document], corpus: &Corpus, matters: &[Matter]) -> Vec<Disagreement> {
    let claim = |&(sentence, words): &(usize, Span)| {
        let sentence = &corpus.sentences[sentence];
        let Passage { document, start, end } = passage(documents, sentence.document, sentence.span);
        Claim { document, start, end, text: spaced(words.of(&documents[sentence.document].text)) }
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
    Passage { document: documents[document].place, start, end }
}
