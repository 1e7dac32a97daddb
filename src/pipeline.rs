//! The one file that calls every stage, in order.

use crate::compare::{self, Comparison, Known};
use crate::error::Error;
use crate::features::Features;
use crate::input::Document;
use crate::options::{self, Options, Source};
use crate::rank::{Explain, Model, Scores};
use crate::select::{Budget, Selection};
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
    let reading = read(sources, options);
    let features = measure(&reading, options);
    let comparison = compare::compare(&reading.documents, &reading.corpus, &features, Known::Nothing);
    if comparison.events.len() > 1 {
        return summarize_apart(model, sources, options, reading, &comparison.events);
    }
    let places = reading.places.clone();
    let choice = choice(model, &reading, features, comparison, options, &|budget| budget);
    let (summary, _) = digest(sources, options, reading, choice, &|budget| budget);
    if sources.len() > 1 { assemble::joined(vec![(summary, places)]) } else { summary }
}

/// Summarizes each of several events by itself, in its part of the length.
fn summarize_apart(
    model: &Model,
    sources: &[Source],
    options: &Options,
    reading: Reading,
    events: &[Vec<usize>],
) -> Summary {
    let sizes: Vec<usize> = events.iter().map(Vec::len).collect();
    let mut documents: Vec<Option<Document>> = reading.documents.into_iter().map(Some).collect();
    let mut apart = Vec::new();
    let mut spent = 0;
    for (event, members) in events.iter().enumerate() {
        let own = members.iter().filter_map(|&member| documents[member].take()).collect();
        let places: Vec<usize> = members.iter().map(|&member| reading.places[member]).collect();
        let reading = split(own, places.clone(), options);
        let features = measure(&reading, options);
        let comparison = compare::compare(&reading.documents, &reading.corpus, &features, Known::OneEvent);
        let part = |budget: Budget| budget.part(event, &sizes, spent);
        let choice = choice(model, &reading, features, comparison, options, &part);
        let (summary, words) = digest(sources, options, reading, choice, &part);
        spent += words;
        apart.push((summary, places));
    }
    assemble::joined(apart)
}

/// Summarizes what was read and chosen, and tells how many words that took. `part` gives what of a length is its.
fn digest(
    sources: &[Source],
    options: &Options,
    reading: Reading,
    choice: Choice,
    part: &dyn Fn(Budget) -> Budget,
) -> (Summary, usize) {
    let length = options.length;
    let Reading { places, documents, corpus } = reading;
    let Choice { features, mut scores, selection, comparison } = choice;
    let words = corpus.tokens.len();
    let picks = selection.within(part(Budget::of_sentences(length, words)), |sentence| corpus.words_in(sentence));
    let points = compress::points(&documents, &corpus, &features, &selection, part(Budget::of_points(length, words)));
    let title = documents.iter().find_map(|document| document.title.as_deref());
    let sentences = assemble::sentences(&documents, &corpus, &picks);
    let disagreements = assemble::disagreements(&documents, &corpus, &comparison.matters);
    let spent = picks.iter().map(|pick| corpus.words_in(pick.sentence)).sum::<usize>();
    let spent = spent.max(points.iter().map(|point| corpus.words_in(point.pick.sentence)).sum());
    let given: Vec<&Source> = places.iter().map(|&place| &sources[place]).collect();
    let summary = Summary {
        language: corpus.language(),
        headline: compress::headline(title, &points, length),
        key_points: assemble::key_points(&documents, &corpus, &comparison, points),
        text: assemble::running_text(&sentences),
        sentences,
        teaser: compress::teaser(&documents, &corpus, &features, &selection, length),
        keywords: assemble::keywords(select::keyphrases(&documents, &corpus, &features, &scores)),
        documents: assemble::documents(&given, documents, &corpus, &mut scores),
        disagreements,
        events: Vec::new(),
    };
    (summary, spent)
}

/// The sentences and words of the sources, from the oldest source to the newest.
pub(crate) struct Reading<'a> {
    /// The places of the documents' sources.
    places: Vec<usize>,
    pub(crate) documents: Vec<Document<'a>>,
    pub(crate) corpus: Corpus,
}

/// Reads the sources and splits them.
pub(crate) fn read<'a>(sources: &'a [Source], options: &Options) -> Reading<'a> {
    let (places, documents) = input::in_time_order(sources, sources.iter().map(input::read).collect());
    split(documents, places, options)
}

/// Splits documents into sentences and words.
fn split<'a>(documents: Vec<Document<'a>>, places: Vec<usize>, options: &Options) -> Reading<'a> {
    let corpus = text::analyze(&documents, options.language.as_deref().filter(|tag| *tag != "auto"));
    Reading { places, documents, corpus }
}

/// Measures what was read, for a summary of the length asked for.
pub(crate) fn measure(reading: &Reading, options: &Options) -> Features {
    let Reading { documents, corpus, .. } = reading;
    let words = corpus.tokens.len();
    let usual = words as f64 / corpus.sentences.len().max(1) as f64;
    let room = Budget::of_points(options.length, words).in_words(usual);
    features::measure(documents, corpus, options.context.as_deref(), room)
}

/// What is known of the sentences once they are chosen from.
pub(crate) struct Choice {
    pub(crate) features: Features,
    pub(crate) scores: Scores,
    pub(crate) selection: Selection,
    comparison: Comparison,
}

/// From sentences of one event to those chosen.
#[cfg(feature = "training")]
pub(crate) fn choose(model: &Model, reading: &Reading, options: &Options) -> Choice {
    let features = measure(reading, options);
    let comparison = compare::compare(&reading.documents, &reading.corpus, &features, Known::OneEvent);
    choice(model, reading, features, comparison, options, &|budget| budget)
}

/// From what was measured and compared to the sentences chosen.
fn choice(
    model: &Model,
    reading: &Reading,
    features: Features,
    comparison: Comparison,
    options: &Options,
    part: &dyn Fn(Budget) -> Budget,
) -> Choice {
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let corpus = &reading.corpus;
    let mut scores = rank::score(&features, model, explain);
    if reading.documents.len() > 1 {
        scores = scores.with_support(|sentence| comparison.support(sentence));
    }
    let budget = part(Budget::of_sentences(options.length, corpus.tokens.len()));
    let same = |a, b| comparison.says_the_same(a, b);
    let selection = select::choose(&features, &scores, same, budget, |sentence| corpus.words_in(sentence));
    Choice { features, scores, selection, comparison }
}
