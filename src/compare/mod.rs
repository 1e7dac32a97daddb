//! Documents → Comparison: which sources tell of one event, who else says what a sentence says, and where sources
//! contradict each other. Nothing of it is asked where there is one source.

mod claims;
mod echoes;
mod events;
mod slots;
mod terms;

pub(crate) use claims::Claim;
pub(crate) use slots::Matter;

use crate::features::Features;
use crate::input::Document;
use crate::text::Corpus;
use echoes::Echo;
use slots::Disagreed;
use terms::Terms;

/// An echo fainter than this says nothing like it.
const LIKE: f64 = 0.45;
/// What the words of a sentence weigh that tells something of its own.
const TELLS: f64 = 1.0;
/// The share of a sentence that an echo must have to be worth reading closely.
const ECHOED: f64 = 0.3;
/// The most documents among whose titles one is chosen.
const TITLES: usize = 250;
/// What a sentence that was overtaken lacks, in documents that say it.
const OVERTAKEN: f64 = 2.0;

/// What is compared.
struct Sources<'a> {
    documents: &'a [Document<'a>],
    corpus: &'a Corpus,
    terms: &'a Terms,
}

impl Sources<'_> {
    /// The document of a sentence.
    fn document(&self, sentence: usize) -> usize {
        self.corpus.sentences[sentence].document
    }

    /// Of two sentences that of the older document, where both are dated and not of one day.
    fn older(&self, a: usize, b: usize) -> Option<usize> {
        let [mine, its] = [a, b].map(|sentence| self.documents[self.document(sentence)].date);
        (mine? != its?).then_some(if mine < its { a } else { b })
    }
}

/// What several sources say together. Of one source it is empty.
#[derive(Default)]
pub(crate) struct Comparison {
    terms: Terms,
    echoes: Vec<Vec<Echo>>,
    disagreed: Disagreed,
    /// The documents of each event, rising; the event that most documents tell of first.
    pub(crate) events: Vec<Vec<usize>>,
}

/// Compares the documents with one another.
pub(crate) fn compare(documents: &[Document], corpus: &Corpus, features: &Features) -> Comparison {
    if documents.len() < 2 {
        return Comparison { events: vec![(0..documents.len()).collect()], ..Comparison::default() };
    }
    let terms = Terms::of(documents, corpus, &features.bag);
    let sources = Sources { documents, corpus, terms: &terms };
    let events = events::events(&sources);
    let mut echoes = echoes::echoes(&sources);
    let mut of = vec![0; documents.len()];
    for (number, event) in events.iter().enumerate() {
        event.iter().for_each(|&document| of[document] = number);
    }
    let event = |sentence: usize| of[sources.document(sentence)];
    for (row, echoes) in echoes.iter_mut().enumerate() {
        echoes.retain(|echo| event(row) == event(echo.sentence));
    }
    let disagreed = slots::disagreed(&sources, &echoes);
    for (row, echoes) in echoes.iter_mut().enumerate() {
        echoes.retain(|echo| !sources.counts_otherwise(row, echo.sentence));
    }
    Comparison { terms, echoes, disagreed, events }
}

impl Comparison {
    /// What the documents contradict each other on.
    pub(crate) fn matters(&self) -> &[Matter] {
        &self.disagreed.matters
    }

    /// What newer documents tell otherwise than older ones.
    pub(crate) fn updates(&self) -> &[Matter] {
        &self.disagreed.updates
    }

    /// Of the titles of some documents the one whose words most of them use; of equals the oldest.
    pub(crate) fn title<'a>(&self, documents: &'a [Document], corpus: &Corpus, members: &[usize]) -> Option<&'a str> {
        let mut best = (-1.0, None);
        let members = &members[..members.len().min(TITLES)];
        for &member in members {
            let Some(title) = documents[member].title.as_deref() else { continue };
            let keys = corpus.documents[member].title.iter().filter_map(|&term| self.terms.base(term));
            let (mut said, mut words) = (0.0, 0.0);
            for key in keys {
                said += members.iter().filter(|&&other| self.terms.has(corpus, other, key)).count() as f64;
                words += 1.0;
            }
            let share = said / f64::max(words, 1.0);
            if share > best.0 {
                best = (share, Some(title));
            }
        }
        best.1
    }

    /// The sentences of other documents that say what a point says, one of each, in the order of documents.
    pub(crate) fn who_says(&self, documents: &[Document], corpus: &Corpus, claim: &Claim) -> Vec<usize> {
        let sources = Sources { documents, corpus, terms: &self.terms };
        let mut says: Vec<(usize, f64)> = Vec::new();
        for &Echo { sentence: other, .. } in self.echoes.get(claim.sentence).into_iter().flatten() {
            let Some(share) = sources.says(claim, other) else { continue };
            match says.iter_mut().find(|known| sources.document(known.0) == sources.document(other)) {
                Some(known) if known.1 < share => *known = (other, share),
                Some(_) => {}
                None => says.push((other, share)),
            }
        }
        let mut says: Vec<usize> = says.into_iter().map(|(other, _)| other).collect();
        says.sort_unstable();
        says
    }

    /// Whether another document may say what a sentence says.
    pub(crate) fn is_echoed(&self, sentence: usize) -> bool {
        self.echoes.get(sentence).is_some_and(|echoes| echoes.iter().any(|echo| echo.share >= ECHOED))
    }

    /// Whether a sentence has the same happen to the same as a claim.
    pub(crate) fn has_core(&self, corpus: &Corpus, documents: &[Document], claim: &Claim, other: usize) -> bool {
        Sources { documents, corpus, terms: &self.terms }.core_of(claim, other).is_some()
    }

    /// Whether no other document says anything like a sentence, where there are others. Of words that many sentences have
    /// it cannot be told.
    pub(crate) fn is_only_here(&self, documents: &[Document], corpus: &Corpus, sentence: usize) -> bool {
        let sources = Sources { documents, corpus, terms: &self.terms };
        self.echoes.get(sentence).is_some_and(|echoes| echoes.iter().all(|echo| echo.strength < LIKE))
            && sources.weight(sentence) >= TELLS
    }

    /// Whether one of two sentences says what the other says.
    pub(crate) fn says_the_same(&self, a: usize, b: usize) -> bool {
        let says = |a: usize, b: usize| {
            self.echoes.get(a).into_iter().flatten().any(|echo| echo.sentence == b && echo.says_it())
        };
        says(a, b) || says(b, a)
    }

    /// How many other documents say what a sentence says, a fainter echo counting for less; below 0 where a newer one
    /// has overtaken it.
    pub(crate) fn support(&self, sentence: usize) -> f64 {
        if self.disagreed.overtaken.binary_search(&sentence).is_ok() {
            return -OVERTAKEN;
        }
        let counts = |echo: &Echo| if echo.says_it() { 0.5 + echo.share } else { 0.0 };
        self.echoes.get(sentence).map_or(0.0, |echoes| echoes.iter().map(counts).sum())
    }
}
