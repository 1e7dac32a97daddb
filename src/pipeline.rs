//! The one file that calls every stage, in order.

use crate::compress::Material;
use crate::error::{Error, ErrorKind};
use crate::features::Features;
use crate::input::Document;
use crate::options::{self, Options, Source};
use crate::rank::{Explain, Model, Scores};
use crate::select::{Budget, Selection};
use crate::summary::Summary;
use crate::syntax::Syntax;
use crate::text::Corpus;
use crate::{assemble, compress, features, input, rank, select, syntax, text};

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
/// When the options or the size of the input are outside their documented ranges, and where the model of English syntax
/// is neither built in nor loaded and a text is English; never for odd text.
pub fn summarize(sources: &[Source], options: &Options) -> Result<Summary, Error> {
    options::check(sources, options)?;
    let reading = read(sources, options);
    let syntax = Syntax::loaded();
    if syntax.is_none() && reading.corpus.has_language(syntax::LANGUAGE) {
        return Err(ErrorKind::SyntaxNotLoaded.into());
    }
    Ok(summarize_with(Model::shipped(), syntax, reading, sources, options))
}

/// Loads the model of English syntax, `src/syntax/english.bin`, in a program that was built without the feature
/// `english`. Once is enough; a later model does not replace it.
///
/// # Errors
///
/// When the bytes are no such model.
pub fn load_english(bytes: &[u8]) -> Result<(), Error> {
    if Syntax::load(bytes) { Ok(()) } else { Err(ErrorKind::NotASyntaxModel.into()) }
}

/// Summarizes with models that need not be the shipped ones.
pub(crate) fn summarize_with(
    model: &Model,
    syntax: Option<&Syntax>,
    reading: Reading,
    sources: &[Source],
    options: &Options,
) -> Summary {
    let length = options.length;
    let Choice { features, mut scores, selection } = choose(model, &reading, options);
    let Reading { documents, corpus } = reading;
    let words = corpus.tokens.len();
    let picks = selection.within(Budget::of_sentences(length, words), |sentence| corpus.words_in(sentence));
    let material = Material { documents: &documents, corpus: &corpus, features: &features, scores: &scores, syntax };
    let points = compress::points(&material, &selection.order, Budget::of_points(length, words));
    let title = documents.iter().find_map(|document| document.title.as_deref());
    let sentences = assemble::sentences(&documents, &corpus, &picks);
    Summary {
        language: corpus.language(),
        headline: compress::headline(&material, title, &points, length),
        key_points: assemble::key_points(&documents, &corpus, &features.matrix, points),
        text: assemble::running_text(&sentences),
        sentences,
        teaser: compress::teaser(&material, &selection.order, length),
        keywords: assemble::keywords(select::keyphrases(&documents, &corpus, &features, &scores)),
        documents: assemble::documents(sources, documents, &corpus, &mut scores),
        disagreements: Vec::new(),
    }
}

/// The sentences and words of the sources.
pub(crate) struct Reading<'a> {
    pub(crate) documents: Vec<Document<'a>>,
    pub(crate) corpus: Corpus,
}

/// Reads the sources and splits them.
pub(crate) fn read<'a>(sources: &'a [Source], options: &Options) -> Reading<'a> {
    let documents: Vec<Document> = sources.iter().map(input::read).collect();
    let corpus = text::analyze(&documents, options.language.as_deref().filter(|tag| *tag != "auto"));
    Reading { documents, corpus }
}

/// Measures what was read, for a summary of the length asked for.
pub(crate) fn measure(reading: &Reading, options: &Options) -> Features {
    let Reading { documents, corpus } = reading;
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
}

/// From sentences to those chosen.
pub(crate) fn choose(model: &Model, reading: &Reading, options: &Options) -> Choice {
    let features = measure(reading, options);
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let scores = rank::score(&features, model, explain);
    let corpus = &reading.corpus;
    let budget = Budget::of_sentences(options.length, corpus.tokens.len());
    let selection = select::choose(&features, &scores, budget, |sentence| corpus.words_in(sentence));
    Choice { features, scores, selection }
}
