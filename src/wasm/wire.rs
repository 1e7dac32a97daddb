//! The result as it crosses into JavaScript: camelCase twins of the contract, with UTF-16 offsets.

use serde::Serialize;

use super::offsets::Utf16Offsets;
use crate::{options, summary};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Summary {
    language: String,
    headline: String,
    key_points: Vec<KeyPoint>,
    sentences: Vec<SummarySentence>,
    text: String,
    teaser: String,
    keywords: Vec<Keyword>,
    documents: Vec<Document>,
    disagreements: Vec<Disagreement>,
    updates: Vec<Disagreement>,
    events: Vec<Event>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KeyPoint {
    text: String,
    evidence: Vec<Passage>,
    kept: Vec<Passage>,
    documents: Vec<usize>,
    only_here: bool,
    score: f64,
}

#[derive(Serialize)]
struct Passage {
    document: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct SummarySentence {
    text: String,
    document: usize,
    start: usize,
    end: usize,
    score: f64,
}

#[derive(Serialize)]
struct Keyword {
    text: String,
    score: f64,
    count: usize,
}

#[derive(Serialize)]
struct Document {
    title: Option<String>,
    name: Option<String>,
    url: Option<String>,
    language: String,
    words: usize,
    sentences: Vec<Sentence>,
    ignored: Vec<Ignored>,
}

#[derive(Serialize)]
struct Sentence {
    start: usize,
    end: usize,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    signals: Option<Vec<Signal>>,
}

#[derive(Serialize)]
struct Signal {
    name: &'static str,
    weight: f64,
}

#[derive(Serialize)]
struct Ignored {
    start: usize,
    end: usize,
    reason: &'static str,
}

#[derive(Serialize)]
struct Disagreement {
    text: String,
    claims: Vec<Claim>,
}

#[derive(Serialize)]
struct Claim {
    document: usize,
    start: usize,
    end: usize,
    text: String,
}

#[derive(Serialize)]
struct Event {
    documents: Vec<usize>,
    headline: String,
}

impl Summary {
    /// The core's summary with every byte offset as UTF-16 units of its source.
    pub(super) fn new(summary: summary::Summary, sources: &[options::Source], explain: bool) -> Self {
        let offsets: Vec<Utf16Offsets> = sources.iter().map(|source| Utf16Offsets::new(&source.text)).collect();
        let passages = |list: Vec<summary::Passage>| list.into_iter().map(|item| passage(item, &offsets)).collect();
        Self {
            language: summary.language,
            headline: summary.headline,
            key_points: summary
                .key_points
                .into_iter()
                .map(|point| KeyPoint {
                    text: point.text,
                    evidence: passages(point.evidence),
                    kept: passages(point.kept),
                    documents: point.documents,
                    only_here: point.only_here,
                    score: point.score,
                })
                .collect(),
            sentences: summary.sentences.into_iter().map(|item| summary_sentence(item, &offsets)).collect(),
            text: summary.text,
            teaser: summary.teaser,
            keywords: summary
                .keywords
                .into_iter()
                .map(|keyword| Keyword { text: keyword.text, score: keyword.score, count: keyword.count })
                .collect(),
            documents: summary
                .documents
                .into_iter()
                .zip(&offsets)
                .map(|(item, at)| document(item, at, explain))
                .collect(),
            disagreements: disagreements(summary.disagreements, &offsets),
            updates: disagreements(summary.updates, &offsets),
            events: summary
                .events
                .into_iter()
                .map(|event| Event { documents: event.documents, headline: event.headline })
                .collect(),
        }
    }
}

fn passage(passage: summary::Passage, offsets: &[Utf16Offsets]) -> Passage {
    let summary::Passage { document, start, end } = passage;
    Passage { document, start: offsets[document].at(start), end: offsets[document].at(end) }
}

fn disagreements(disagreements: Vec<summary::Disagreement>, offsets: &[Utf16Offsets]) -> Vec<Disagreement> {
    let claim = |summary::Claim { document, start, end, text }| {
        let Passage { document, start, end } = passage(summary::Passage { document, start, end }, offsets);
        Claim { document, start, end, text }
    };
    let disagreement =
        |summary::Disagreement { text, claims }| Disagreement { text, claims: claims.into_iter().map(claim).collect() };
    disagreements.into_iter().map(disagreement).collect()
}

fn summary_sentence(sentence: summary::SummarySentence, offsets: &[Utf16Offsets]) -> SummarySentence {
    let at = &offsets[sentence.document];
    SummarySentence {
        text: sentence.text,
        document: sentence.document,
        start: at.at(sentence.start),
        end: at.at(sentence.end),
        score: sentence.score,
    }
}

fn document(document: summary::DocumentSummary, offsets: &Utf16Offsets, explain: bool) -> Document {
    let sentence = |item: summary::ScoredSentence| Sentence {
        start: offsets.at(item.start),
        end: offsets.at(item.end),
        score: item.score,
        signals: explain.then(|| {
            item.signals.into_iter().map(|signal| Signal { name: signal.name, weight: signal.weight }).collect()
        }),
    };
    let ignored = |item: summary::Ignored| Ignored {
        start: offsets.at(item.start),
        end: offsets.at(item.end),
        reason: item.reason.as_str(),
    };
    Document {
        title: document.title,
        name: document.name,
        url: document.url,
        language: document.language,
        words: document.words,
        sentences: document.sentences.into_iter().map(sentence).collect(),
        ignored: document.ignored.into_iter().map(ignored).collect(),
    }
}
