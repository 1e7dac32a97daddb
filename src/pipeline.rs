//! The one file that calls every stage, in order.

use crate::compare::{self, Comparison};
use crate::compress::{Habits, Material};
use crate::error::{Error, ErrorKind};
use crate::features::{Features, Tables};
use crate::input::Document;
use crate::languages::ENGLISH;
use crate::options::{self, Options, Source};
use crate::rank::{Explain, Model, Scores};
use crate::select::{Avoided, Budget, Selection};
use crate::summary::Summary;
use crate::syntax::Syntax;
use crate::text::Corpus;
use crate::{assemble, compress, features, input, languages, rank, select, text};

/// The article that a source holds as plain text, without marks and tags and without what is not part of it: what a
/// page shows when its reader pastes rich text.
///
/// # Errors
///
/// When the source is longer than [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES).
pub fn plain_text(source: &Source) -> Result<String, Error> {
    options::check(std::slice::from_ref(source), &Options::default())?;
    Ok(article(source, None)?.plain_text())
}

/// Summarizes one text, or several about one event.
///
/// # Errors
///
/// When the options or the size of the input are outside their documented ranges, and where a text needs data that are
/// neither built in nor loaded; never for odd text.
pub fn summarize(sources: &[Source], options: &Options) -> Result<Summary, Error> {
    options::check(sources, options)?;
    if cfg!(not(target_family = "wasm")) {
        make_room(sources);
    }
    let reading = read(sources, options)?;
    let syntax = Syntax::loaded();
    if syntax.is_none() && reading.corpus.has_language(ENGLISH) {
        return Err(ErrorKind::NotLoaded("english.bin").into());
    }
    Ok(summarize_with(Model::shipped(), syntax, reading, sources, options))
}

/// Bytes of room for each byte of text, at least half of what is needed at once, and the most that counts with glibc.
const ROOM: usize = 16;
const MOST_ROOM: usize = 31 << 20;

/// Takes room for the sources once and gives it back. To glibc that says that so much comes and goes (mallopt(3), "dynamic
/// mmap threshold"): it keeps twice that from one call to the next, where it would fetch every page anew. Elsewhere it
/// changes nothing, but in WebAssembly, whose memory never shrinks, it could only do harm.
fn make_room(sources: &[Source]) {
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    let mut room: Vec<u8> = Vec::new();
    let _ = room.try_reserve_exact((ROOM * bytes).min(MOST_ROOM));
    std::hint::black_box(room);
}

/// Loads data, in a program that was built without the feature `data`: the model of English syntax, `english.bin`, or
/// what is known of all other languages, `languages.bin`. Once is enough; later ones do not replace the first.
///
/// # Errors
///
/// When the bytes are neither.
pub fn load(bytes: &[u8]) -> Result<(), Error> {
    if Syntax::load(bytes) || languages::load(bytes) { Ok(()) } else { Err(ErrorKind::UnknownData.into()) }
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
    let Choice { features, mut scores, avoided, selection, comparison } = choose(model, &reading, options);
    let Reading { documents, corpus } = reading;
    let words = corpus.tokens.len();
    let sizes: Vec<usize> = comparison.events.iter().map(Vec::len).collect();
    let (mut key_points, mut sentences, mut events) = (Vec::new(), Vec::new(), Vec::new());
    let mut teaser = String::new();
    let mut spent = [0, 0];
    let habits = Habits::of(documents.len());
    for (event, members) in comparison.events.iter().enumerate() {
        let material = Material {
            documents: &documents,
            corpus: &corpus,
            features: &features,
            comparison: &comparison,
            scores: &scores,
            avoided: &avoided,
            syntax,
            members,
            habits: &habits,
        };
        let own = selection.of(|sentence| members.binary_search(&corpus.sentences[sentence].document).is_ok());
        let room = Budget::of_sentences(length, words).part(event, &sizes, spent[0]);
        let picks = own.within(room, |sentence| corpus.words_in(sentence));
        let room = Budget::of_points(length, words).part(event, &sizes, spent[1]);
        let points = compress::points(&material, &own.order, room);
        spent[0] += picks.iter().map(|pick| corpus.words_in(pick.sentence)).sum::<usize>();
        spent[1] += points.iter().map(|point| point.words).sum::<usize>();
        let title = comparison.title(&documents, &corpus, members);
        let headline = compress::headline(&material, title, &points, length);
        events.push(assemble::event(&documents, members, headline));
        sentences.push(assemble::sentences(&documents, &corpus, &picks));
        if event == 0 {
            teaser = compress::teaser(&material, &own.order, length);
        }
        key_points.extend(assemble::key_points(&material, points));
    }
    let stems = features.into_stems();
    Summary {
        language: corpus.language(),
        headline: events.first().map(|event| event.headline.clone()).unwrap_or_default(),
        key_points,
        text: assemble::running_text(&sentences),
        sentences: sentences.concat(),
        teaser,
        keywords: assemble::keywords(select::keyphrases(&documents, &corpus, &stems, &scores)),
        disagreements: assemble::disagreements(&documents, &corpus, comparison.matters()),
        updates: assemble::disagreements(&documents, &corpus, comparison.updates()),
        documents: assemble::documents(sources, documents, &corpus, &mut scores),
        events: if sources.len() > 1 { events } else { Vec::new() },
    }
}

/// The sentences and words of the sources, from the oldest source to the newest.
pub(crate) struct Reading<'a> {
    pub(crate) documents: Vec<Document<'a>>,
    pub(crate) corpus: Corpus,
}

/// Reads the sources and splits them.
///
/// # Errors
///
/// Where what is known of one of their languages is not loaded.
pub(crate) fn read<'a>(sources: &'a [Source], options: &Options) -> Result<Reading<'a>, Error> {
    let given = options.language.as_deref().filter(|tag| *tag != "auto");
    if sources.len() > 1 {
        languages::check_rest()?;
    }
    let documents: Result<Vec<_>, _> = sources.iter().map(|source| article(source, given)).collect();
    let documents = input::by_time(sources, documents?);
    let corpus = text::analyze(&documents, given)?;
    Ok(Reading { documents, corpus })
}

/// The article that a source holds.
pub(crate) fn article<'a>(source: &'a Source, given: Option<&str>) -> Result<Document<'a>, Error> {
    let mut document = input::open(source);
    let language = text::language_of(&document, given);
    languages::check(language)?;
    input::set_aside(&mut document, language);
    Ok(document)
}

/// Measures what was read, for a summary of the length asked for.
pub(crate) fn measure(reading: &Reading, options: &Options) -> (Features, Tables) {
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
    avoided: Avoided,
    comparison: Comparison,
}

/// From sentences to those chosen.
pub(crate) fn choose(model: &Model, reading: &Reading, options: &Options) -> Choice {
    let Reading { documents, corpus } = reading;
    let (features, tables) = measure(reading, options);
    let comparison = compare::compare(documents, corpus, &features);
    let explain = if options.explain { Explain::Yes } else { Explain::No };
    let mut scores = rank::score(&features, &tables, model, explain);
    drop(tables);
    if documents.len() > 1 {
        scores = scores.with_support(|sentence| comparison.support(sentence));
    }
    let budget = Budget::of_sentences(options.length, corpus.tokens.len());
    let same = |a, b| comparison.says_the_same(a, b);
    let avoided = Avoided::of(options.avoid, documents, corpus, &scores, &comparison.events);
    let selection = select::choose(&features, &scores, &avoided, same, budget, |sentence| corpus.words_in(sentence));
    Choice { features, scores, selection, avoided, comparison }
}
