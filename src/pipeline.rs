//! The one file that calls every stage, in order.

use crate::compare::{self, Comparison, Known};
use crate::error::Error;
use crate::features::Features;
use crate::input::Document;
use crate::options::{self, Options, Source};
use crate::rank::{Explain, Model};
use crate::select::Budget;
use crate::summary::Summary;
use crate::text::Corpus;
use crate::{assemble, compress, features, input, rank, select, text};

/// The article that a source holds as plain text, without marks and tags and without what is not part of it: what a
/// page shows when its reader pastes rich text.
///
/// # Errors
///
/// When the source is longer than [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES).
pub fn plain_text(source: &Source) -> Result<String, Error> {
    options::check(std::slice::from_ref(source), &Options::default())?;
    Ok(input::read(source).plain_text())
}

/// Summarizes one text, or several about one event.
///
/// # Errors
///
/// When the options or the size of the input are outside their documented ranges; never for odd text.
pub fn summarize(sources: &[Source], options: &Options) -> Result<Summary, Error> {
    options::check(sources, options)?;
    Ok(summarize_with(Model::shipped(), sources, options))
}

/// Summarizes with weights that need not be the shipped ones.
pub(crate) fn summarize_with(model: &Model, sources: &[Source], options: &Options) -> Summary {
    let (places, documents) = input::in_time_order(sources, sources.iter().map(input::read).collect());
    let analysis = analyze_documents(documents, options);
    let Analysis { documents, corpus, features } = &analysis;
    let comparison = compare::compare(documents, corpus, features, Known::Nothing);
    if comparison.events.len() > 1 {
        return summarize_apart(model, sources, options, &places, analysis.documents, &comparison.events);
    }
    let given: Vec<&Source> = places.iter().map(|&place| &sources[place]).collect();
    let (summary, _) = digest(model, &given, options, analysis, &comparison, |budget| budget);
    if sources.len() > 1 { assemble::joined(vec![(summary, places)]) } else { summary }
}

/// Summarizes each of several events by itself, in its part of the length.
fn summarize_apart(
    model: &Model,
    sources: &[Source],
    options: &Options,
    places: &[usize],
    documents: Vec<Document>,
    events: &[Vec<usize>],
) -> Summary {
    let sizes: Vec<usize> = events.iter().map(Vec::len).collect();
    let mut documents: Vec<Option<Document>> = documents.into_iter().map(Some).collect();
    let mut apart = Vec::new();
    let mut spent = 0;
    for (event, members) in events.iter().enumerate() {
        let own = members.iter().filter_map(|&member| documents[member].take()).collect();
        let places: Vec<usize> = members.iter().map(|&member| places[member]).collect();
        let given: Vec<&Source> = places.iter().map(|&place| &sources[place]).collect();
        let analysis = analyze_documents(own, options);
        let Analysis { documents, corpus, features } = &analysis;
        let comparison = compare::compare(documents, corpus, features, Known::OneEvent);
        let part = |budget: Budget| budget.part(event, &sizes, spent);
        let (summary, words) = digest(model, &given, options, analysis, &comparison, part);
        spent += words;
        apart.push((summary, places));
    }
    assemble::joined(apart)
}

/// Summarizes documents about one event, and tells how many words that took. `part` gives what of a length is theirs.
fn digest(
    model: &Model,
    sources: &[&Source],
    options: &Options,
    analysis: Analysis,
    comparison: &Comparison,
    part: impl Fn(Budget) -> Budget,
) -> (Summary, usize) {
    let length = options.length;
    let Analysis { documents, corpus, features } = analysis;
    let words = corpus.tokens.len();
    let budget = part(Budget::of_sentences(length, words));
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let mut scores = rank::score(&features, model, explain);
    if documents.len() > 1 {
        scores = scores.with_support(|sentence| comparison.support(sentence));
    }
    let same = |a, b| comparison.says_the_same(a, b);
    let selection = select::choose(&features, &scores, same, budget, |sentence| corpus.words_in(sentence));

    let picks = selection.within(budget, |sentence| corpus.words_in(sentence));
    let points = compress::points(&documents, &corpus, &features, &selection, part(Budget::of_points(length, words)));
    let title = documents.iter().find_map(|document| document.title.as_deref());
    let sentences = assemble::sentences(&documents, &corpus, &picks);
    let disagreements = assemble::disagreements(&documents, &corpus, &comparison.matters);
    let spent = picks.iter().map(|pick| corpus.words_in(pick.sentence)).sum::<usize>();
    let spent = spent.max(points.iter().map(|point| corpus.words_in(point.pick.sentence)).sum());
    let summary = Summary {
        language: corpus.language(),
        headline: compress::headline(title, &points, length),
        key_points: assemble::key_points(&documents, &corpus, comparison, points),
        text: assemble::running_text(&sentences),
        sentences,
        teaser: compress::teaser(&documents, &corpus, &features, &selection, length),
        keywords: assemble::keywords(select::keyphrases(&documents, &corpus)),
        documents: assemble::documents(sources, documents, &corpus, &mut scores),
        disagreements,
        events: Vec::new(),
    };
    (summary, spent)
}

/// Everything that is known before anything is weighed.
pub(crate) struct Analysis<'a> {
    pub(crate) documents: Vec<Document<'a>>,
    pub(crate) corpus: Corpus,
    pub(crate) features: Features,
}

/// Reads, splits and measures.
#[cfg(feature = "training")]
pub(crate) fn analyze<'a>(sources: &'a [Source], options: &Options) -> Analysis<'a> {
    analyze_documents(sources.iter().map(input::read).collect(), options)
}

/// Splits and measures.
fn analyze_documents<'a>(documents: Vec<Document<'a>>, options: &Options) -> Analysis<'a> {
    let corpus = text::analyze(&documents, options.language.as_deref().filter(|tag| *tag != "auto"));
    let words = corpus.tokens.len();
    let usual = words as f64 / corpus.sentences.len().max(1) as f64;
    let room = Budget::of_points(options.length, words).in_words(usual);
    let features = features::measure(&documents, &corpus, options.context.as_deref(), room);
    Analysis { documents, corpus, features }
}
