//! Documents → Comparison: which sources tell of one event, who else says what a sentence says, and where sources
//! contradict each other. Nothing of it is asked where there is one source.

mod echoes;
mod events;
mod slots;
mod terms;

pub(crate) use slots::Matter;

use crate::features::Features;
use crate::input::Document;
use crate::span::Span;
use crate::text::Corpus;
use echoes::Echo;
use slots::Sources;
use terms::Terms;

/// From this strength on an echo says the same; one fainter than the second says nothing like it.
const SAME: f64 = 1.0;
const LIKE: f64 = 0.45;
/// What a sentence that was overtaken lacks, in documents that say it.
const OVERTAKEN: f64 = 2.0;

/// What several sources say together. Of one source it is empty.
#[derive(Default)]
pub(crate) struct Comparison {
    terms: Terms,
    echoes: Vec<Vec<Echo>>,
    /// Sentences that a newer document has overtaken.
    overtaken: Vec<usize>,
    /// What the documents disagree on.
    pub(crate) matters: Vec<Matter>,
    /// The documents of each event, rising; the event that most documents tell of first.
    pub(crate) events: Vec<Vec<usize>>,
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
    let terms = Terms::of(documents, corpus, &features.bag);
    let events = if known == Known::OneEvent { Vec::new() } else { events::events(corpus, &terms) };
    if events.len() > 1 {
        return Comparison { events, ..Comparison::default() };
    }
    let mut echoes = echoes::echoes(corpus, &terms);
    let sources = Sources { documents, corpus, terms: &terms };
    let (matters, overtaken) = slots::disagreed(&sources, &echoes);
    for (row, echoes) in echoes.iter_mut().enumerate() {
        echoes.retain(|echo| echo.strength >= LIKE && !sources.counts_otherwise(row, echo.sentence));
    }
    Comparison { terms, echoes, overtaken, matters, events }
}

impl Comparison {
    /// The sentences of other documents that say what the kept parts of a sentence say, at most one of each, in the order
    /// of documents.
    pub(crate) fn who_says(&self, corpus: &Corpus, sentence: usize, kept: &[Span]) -> Vec<usize> {
        let is_kept = |at: usize| {
            let span = corpus.tokens[at].span();
            kept.iter().any(|part| part.start <= span.start && span.end <= part.end)
        };
        let mut says: Vec<Echo> = Vec::new();
        for &Echo { sentence: other, .. } in self.echoes.get(sentence).into_iter().flatten() {
            let strength = echoes::echoed(corpus, &self.terms, sentence, other, &is_kept);
            let same = says.iter_mut().find(|known| {
                corpus.sentences[known.sentence].document == corpus.sentences[other].document
            });
            match same {
                Some(known) if strength > known.strength => *known = Echo { sentence: other, strength },
                None if strength >= SAME => says.push(Echo { sentence: other, strength }),
                _ => {}
            }
        }
        let mut says: Vec<usize> = says.iter().map(|echo| echo.sentence).collect();
        says.sort_unstable();
        says
    }

    /// Whether no other document says anything like a sentence, where there are others.
    pub(crate) fn is_only_here(&self, sentence: usize) -> bool {
        self.echoes.get(sentence).is_some_and(Vec::is_empty)
    }

    /// Whether one of two sentences says what the other says.
    pub(crate) fn says_the_same(&self, a: usize, b: usize) -> bool {
        let says = |a: usize, b: usize| {
            self.echoes.get(a).into_iter().flatten().any(|echo| echo.sentence == b && echo.strength >= SAME)
        };
        says(a, b) || says(b, a)
    }

    /// How many other documents say what a sentence says, a fainter echo counting for less; below 0 where a newer one
    /// has overtaken it.
    pub(crate) fn support(&self, sentence: usize) -> f64 {
        if self.overtaken.contains(&sentence) {
            return -OVERTAKEN;
        }
        let counts = |echo: &Echo| {
            let strength = echo.strength.min(1.0);
            strength * strength * strength
        };
        self.echoes.get(sentence).map_or(0.0, |echoes| echoes.iter().map(counts).sum())
    }
}
