//! What training sees: the very numbers that the models read, with the words behind them, and summaries with weights
//! that are not shipped. Only with the feature `training`.

use crate::features::{Columns, Features};
use crate::options::{Options, Source};
use crate::pipeline::{self, Reading};
use crate::rank::{self, Model};
use crate::summary::Summary;
use crate::text::{Corpus, Token, tokens_of};

/// Named columns of equal length.
pub struct Table {
    /// Their names.
    pub names: Vec<&'static str>,
    /// Their values, one a row.
    pub values: Vec<Vec<f32>>,
}

/// A text as the models see it.
pub struct Measured {
    /// A row a sentence.
    pub sentences: Table,
    /// A row a word.
    pub words: Table,
    /// How often the text has each word.
    pub counts: Vec<u32>,
    /// The words of every sentence, as rows of `words`.
    pub tokens: Vec<Vec<u32>>,
    corpus: Corpus,
    features: Features,
}

/// Measures a text; without weights the columns that the model of words gives are of no use.
pub fn measure(sources: &[Source], options: &Options, weights: &[u8]) -> Measured {
    let model = Model::decode(weights).unwrap_or_default();
    let reading = pipeline::read(sources, options);
    let features = pipeline::measure(&reading, options);
    let corpus = reading.corpus;
    let expected = rank::expected(&features, &model);
    let columns = features.columns.names.iter().zip(&features.columns.values);
    let all = columns.chain(expected.names.iter().zip(&expected.values));
    let (names, values) = all.map(|(&name, values)| (name, values.clone())).unzip();
    let tokens = (0..corpus.sentences.len()).map(|index| {
        let row = |token: &Token| features.words.row_of[features.bag.stem(token.term) as usize];
        corpus.tokens_of(index).iter().map(row).collect()
    });
    Measured {
        sentences: Table { names, values },
        words: table(&features.words.columns),
        counts: features.words.counts.clone(),
        tokens: tokens.collect(),
        corpus,
        features,
    }
}

fn table(columns: &Columns) -> Table {
    Table { names: columns.names.clone(), values: columns.values.clone() }
}

impl Measured {
    /// Another text's words as rows of `words`; `u32::MAX` for those that the text does not have.
    pub fn rows_of(&mut self, text: &str) -> Vec<u32> {
        let terms = tokens_of(text, &mut self.corpus.vocabulary);
        let stem = |term| self.features.bag.find(self.corpus.vocabulary.text(term), &self.corpus);
        let row = |stem: u32| self.features.words.row_of.get(stem as usize).copied().unwrap_or(u32::MAX);
        terms.into_iter().map(|term| stem(term).map_or(u32::MAX, row)).collect()
    }
}

/// Summarizes with these weights.
pub fn summarize(sources: &[Source], options: &Options, weights: &[u8]) -> Summary {
    pipeline::summarize_with(&Model::decode(weights).unwrap_or_default(), sources, options)
}

/// A text split into sentences and words.
pub struct Read<'a>(Reading<'a>);

/// Reads and splits, and goes no further.
pub fn read<'a>(sources: &'a [Source], options: &Options) -> Read<'a> {
    Read(pipeline::read(sources, options))
}

/// From sentences to those chosen, with the shipped weights: tells which is first.
pub fn choose(read: &Read, options: &Options) -> Option<usize> {
    pipeline::choose(Model::shipped(), &read.0, options).selection.order.first().map(|pick| pick.sentence)
}

/// The keywords of a text that is read.
pub fn keywords(read: &Read, options: &Options) -> usize {
    let choice = pipeline::choose(Model::shipped(), &read.0, options);
    let Reading { documents, corpus } = &read.0;
    crate::select::keyphrases(documents, corpus, &choice.features, &choice.scores).len()
}
