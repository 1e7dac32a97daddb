//! Documents → Comparison: which sources tell of one event, who else says what a sentence says, and where sources
//! contradict each other. Nothing of it is asked where there is one source.

mod alike;
mod contradictions;
mod events;
mod names;
mod numbers;
mod statement;

pub(crate) use contradictions::Matter;

use crate::features::Features;
use crate::input::Document;
use crate::span::Span;
use crate::text::Corpus;
use statement::{Statements, Word};

/// An echo fainter than this says nothing like it.
const LIKE: f64 = 0.6;
/// What a sentence that was overtaken lacks, in documents that say it.
const OVERTAKEN: f64 = 2.0;

/// What several sources say together. Of one source it is empty.
#[derive(Default)]
pub(crate) struct Comparison {
    statements: Option<Statements>,
    echoes: Vec<Vec<Echo>>,
    /// Sentences that a newer document has overtaken.
    overtaken: Vec<usize>,
    /// What the documents disagree on.
    pub(crate) matters: Vec<Matter>,
    /// The documents of each event, rising; the event that most documents tell of first.
    pub(crate) events: Vec<Vec<usize>>,
}

/// A sentence of another document that says much of what a sentence says.
#[derive(Clone, Copy, Debug)]
struct Echo {
    document: usize,
    sentence: usize,
    /// From 1 on it says the same.
    strength: f64,
    /// Whether it is about others all the same, or counts otherwise.
    parted: bool,
}

/// Whether it is known that all documents tell of one event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    Nothing,
    OneEvent,
}

/// Compares the documents with one another; where they tell of several events, only finds those.
pub(crate) fn compare(documents: &[Document], corpus: &Corpus, features: &Features, known: Known) -> Comparison {
    if documents.len() < 2 {
        return Comparison::default();
    }
    let statements = statement::statements(documents, corpus, features);
    let events = if known == Known::OneEvent { Vec::new() } else { events::events(corpus, &statements) };
    if events.len() > 1 {
        return Comparison { events, ..Comparison::default() };
    }
    let (echoes, near) = alike::echoes(corpus, &statements);
    let (matters, overtaken) = contradictions::disagreed(documents, corpus, &statements, &near);
    Comparison { statements: Some(statements), echoes, events, matters, overtaken }
}

impl Comparison {
    /// The sentences of other documents that say what the kept parts of a sentence say, at most one of each, in the order
    /// of documents.
    pub(crate) fn who_says(&self, corpus: &Corpus, sentence: usize, kept: &[Span]) -> Vec<usize> {
        let Some(statements) = &self.statements else { return Vec::new() };
        let tokens = corpus.tokens_of(sentence);
        let is_kept = |word: &Word| {
            let span = tokens[word.at].span();
            kept.iter().any(|part| part.start <= span.start && span.end <= part.end)
        };
        let again = |echo: &Echo| alike::echo(corpus, statements, sentence, echo.sentence, &is_kept);
        let says = self.echoes[sentence].iter().filter_map(again).filter(Echo::says_it);
        says.map(|echo| echo.sentence).collect()
    }

    /// Whether no other document says anything like a sentence, where there are others.
    pub(crate) fn is_only_here(&self, sentence: usize) -> bool {
        self.echoes.get(sentence).is_some_and(|echoes| echoes.iter().all(|echo| echo.strength < LIKE))
    }

    /// Whether one of two sentences says what the other says.
    pub(crate) fn says_the_same(&self, a: usize, b: usize) -> bool {
        let says = |a: usize, b: usize| self.echoes[a].iter().any(|echo| echo.sentence == b && echo.says_it());
        !self.echoes.is_empty() && (says(a, b) || says(b, a))
    }

    /// How many other documents say what a sentence says, a fainter echo counting for less; below 0 where a newer one
    /// has overtaken it.
    pub(crate) fn support(&self, sentence: usize) -> f64 {
        if self.overtaken.contains(&sentence) {
            return -OVERTAKEN;
        }
        self.echoes.get(sentence).map_or(0.0, |echoes| echoes.iter().map(Echo::counts).sum())
    }
}

impl Echo {
    /// How much it counts: much less where it does not quite say the same.
    fn counts(&self) -> f64 {
        let strength = self.strength.min(1.0);
        strength * strength * strength
    }

    /// Whether it says the same, all in all.
    fn says_it(&self) -> bool {
        self.strength >= 1.0
    }
}
