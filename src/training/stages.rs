//! Each stage alone, over what the stages before it gave: what the benchmarks time and count. Every method does the work
//! of its stage anew and gives how much came of it, so that no compiler leaves the work out.

use crate::compare::{self, Comparison};
use crate::compress::{self, Habits, Material, Point};
use crate::features::{Features, Tables};
use crate::input::Document;
use crate::options::{Options, Source};
use crate::pipeline::{self, Reading};
use crate::rank::{self, Explain, Model, Scores};
use crate::select::{self, Avoided, Budget, Selection};
use crate::syntax::Syntax;
use crate::{assemble, text};

/// How many of the sentences chosen first are parsed to measure the parser.
const PARSED: usize = 20;

/// One event's sources with all that is known of them before they are said.
pub struct Stages<'a> {
    sources: &'a [Source],
    options: &'a Options,
    reading: Reading<'a>,
    features: Features,
    tables: Tables,
    comparison: Comparison,
    scores: Scores,
    avoided: Avoided,
    selection: Selection,
    habits: Vec<Habits>,
}

/// What is left to be put together.
pub struct Unassembled<'a, 'b> {
    stages: &'b Stages<'a>,
    documents: Vec<Document<'a>>,
    scores: Scores,
    points: Vec<Point>,
}

impl<'a> Stages<'a> {
    /// Runs every stage before the points once.
    pub fn of(sources: &'a [Source], options: &'a Options) -> Self {
        let reading = super::read_all(sources, options);
        let choice = pipeline::choose(Model::shipped(), &reading, options);
        let comparison = compare::compare(&reading.documents, &reading.corpus, &choice.features);
        let avoided =
            Avoided::of(options.avoid, &reading.documents, &reading.corpus, &choice.scores, &comparison.events);
        let pipeline::Choice { features, scores, selection, .. } = choice;
        let (_, tables) = pipeline::measure(&reading, options);
        let habits = Habits::of(reading.documents.len());
        Self { sources, options, reading, features, tables, comparison, scores, avoided, selection, habits }
    }

    /// Source → document.
    pub fn open(&self) -> usize {
        let documents = self.sources.iter().map(|source| pipeline::article(source, self.language()));
        documents.flatten().map(|document| document.text.len()).sum()
    }

    /// Document → sentences and words.
    pub fn analyze(&self) -> usize {
        text::analyze(&self.reading.documents, self.language()).map_or(0, |corpus| corpus.tokens.len())
    }

    /// Sentences and words → features.
    pub fn measure(&self) -> usize {
        pipeline::measure(&self.reading, self.options).1.sentences.values.len()
    }

    /// What several sources say alike, and where they disagree.
    pub fn compare(&self) -> usize {
        compare::compare(&self.reading.documents, &self.reading.corpus, &self.features).events.len()
    }

    /// Features → scores.
    pub fn score(&self) -> usize {
        rank::score(&self.features, &self.tables, Model::shipped(), Explain::No).scaled.len()
    }

    /// Scores → chosen sentences.
    pub fn choose(&self) -> usize {
        let corpus = &self.reading.corpus;
        let budget = Budget::of_sentences(self.options.length, corpus.tokens.len());
        let same = |a, b| self.comparison.says_the_same(a, b);
        let words = |sentence| corpus.words_in(sentence);
        select::choose(&self.features, &self.scores, &self.avoided, same, budget, words).order.len()
    }

    /// The keywords.
    pub fn keyphrases(&self) -> usize {
        let Reading { documents, corpus } = &self.reading;
        select::keyphrases(documents, corpus, &self.features.bag.stems, &self.scores).len()
    }

    /// The sentences chosen first, through the parser of English; nothing of other languages.
    pub fn parse(&self) -> usize {
        let Reading { documents, corpus } = &self.reading;
        let Some(syntax) = Syntax::loaded() else { return 0 };
        let sentences = self.selection.order.iter().take(PARSED).map(|pick| &corpus.sentences[pick.sentence]);
        let parses = sentences.filter_map(|sentence| {
            let english = corpus.documents[sentence.document].language.filter(|language| language.is_english())?;
            syntax.parse(&documents[sentence.document].text, sentence.span, Some(english))
        });
        parses.map(|parse| parse.tokens.len()).sum()
    }

    /// Chosen sentences → points, headline and teaser.
    pub fn points(&self) -> usize {
        let material = self.material(&self.reading.documents);
        let points = self.said(&material);
        let title = self.comparison.title(&self.reading.documents, &self.reading.corpus, material.members);
        let headline = compress::headline(&material, title, &points, self.options.length);
        let teaser = compress::teaser(&material, &self.selection.order, self.options.length);
        points.len() + headline.len() + teaser.len()
    }

    /// All that [`Unassembled::assemble`] takes, made anew.
    pub fn unassembled(&self) -> Unassembled<'a, '_> {
        let documents = super::read_all(self.sources, self.options).documents;
        let points = self.said(&self.material(&documents));
        let scores = rank::score(&self.features, &self.tables, Model::shipped(), Explain::No);
        Unassembled { stages: self, documents, scores, points }
    }

    fn said(&self, material: &Material) -> Vec<Point> {
        let room = Budget::of_points(self.options.length, self.reading.corpus.tokens.len());
        compress::points(material, &self.selection.order, room)
    }

    fn material<'m>(&'m self, documents: &'m [Document<'m>]) -> Material<'m> {
        Material {
            documents,
            corpus: &self.reading.corpus,
            features: &self.features,
            comparison: &self.comparison,
            scores: &self.scores,
            avoided: &self.avoided,
            syntax: Syntax::loaded(),
            members: &self.comparison.events[0],
            habits: &self.habits,
        }
    }

    fn language(&self) -> Option<&'a str> {
        self.options.language.as_deref()
    }
}

impl Unassembled<'_, '_> {
    /// Points and sentences → the parts of a summary.
    pub fn assemble(self) -> usize {
        let Self { stages, documents, mut scores, points } = self;
        let corpus = &stages.reading.corpus;
        let points = assemble::key_points(&stages.material(&documents), points);
        let budget = Budget::of_sentences(stages.options.length, corpus.tokens.len());
        let picks = stages.selection.within(budget, |sentence| corpus.words_in(sentence));
        let text = assemble::running_text(&[assemble::sentences(&documents, corpus, &picks)]);
        let documents = assemble::documents(stages.sources, documents, corpus, &mut scores);
        points.len() + text.len() + documents.len()
    }
}
