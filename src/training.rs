//! What training sees: the very numbers that the models read, with the words behind them, and summaries with weights
//! that are not shipped. Only with the feature `training`.

mod stages;

pub use stages::{Stages, Unassembled};

use crate::compress::trim;
use crate::features::{Columns, Features};
use crate::options::{Options, Source};
use crate::pipeline::{self, Reading};
use crate::rank::{self, Model};
use crate::span::Span;
use crate::summary::Summary;
use crate::syntax::{self, Syntax};
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
    row_of: Vec<u32>,
}

/// Reads sources of any language: models are trained with all data built in.
#[expect(clippy::panic, reason = "the feature that opens this module builds all data in")]
fn read_all<'a>(sources: &'a [Source], options: &Options) -> Reading<'a> {
    pipeline::read(sources, options)
        .unwrap_or_else(|error| panic!("the data of all languages are built in, yet {error}"))
}

/// Measures a text; without weights the columns that the model of words gives are of no use.
pub fn measure(sources: &[Source], options: &Options, weights: &[u8]) -> Measured {
    let model = Model::decode(weights).unwrap_or_default();
    let reading = read_all(sources, options);
    let (features, tables) = pipeline::measure(&reading, options);
    let corpus = reading.corpus;
    let expected = rank::expected(&features, &tables, &model);
    let columns = tables.sentences.names.iter().zip(&tables.sentences.values);
    let all = columns.chain(expected.names.iter().zip(&expected.values));
    let rows = corpus.sentences.len();
    let (names, values) = all.map(|(&name, values)| (name, whole(values, rows))).unzip();
    let tokens = (0..corpus.sentences.len()).map(|index| {
        let row = |token: &Token| tables.words.row_of[features.bag.stem(token.term) as usize];
        corpus.tokens_of(index).iter().map(row).collect()
    });
    Measured {
        sentences: Table { names, values },
        words: table(&tables.words.columns, tables.words.counts.len()),
        counts: tables.words.counts.clone(),
        tokens: tokens.collect(),
        corpus,
        features,
        row_of: tables.words.row_of,
    }
}

fn table(columns: &Columns, rows: usize) -> Table {
    let values = columns.values.iter().map(|values| whole(values, rows)).collect();
    Table { names: columns.names.clone(), values }
}

/// A column with one value a row.
fn whole(column: &[f32], rows: usize) -> Vec<f32> {
    match *column {
        [same] => vec![same; rows],
        _ => column.to_vec(),
    }
}

impl Measured {
    /// Another text's words as rows of `words`; `u32::MAX` for those that the text does not have.
    pub fn rows_of(&mut self, text: &str) -> Vec<u32> {
        let terms = tokens_of(text, &mut self.corpus.vocabulary);
        let stem = |term| self.features.bag.find(self.corpus.vocabulary.text(term), &self.corpus);
        let row = |stem: u32| self.row_of.get(stem as usize).copied().unwrap_or(u32::MAX);
        terms.into_iter().map(|term| stem(term).map_or(u32::MAX, row)).collect()
    }
}

/// Summarizes with these weights of the ranker.
pub fn summarize(sources: &[Source], options: &Options, weights: &[u8]) -> Summary {
    let reading = read_all(sources, options);
    pipeline::summarize_with(&Model::decode(weights).unwrap_or_default(), Syntax::loaded(), reading, sources, options)
}

/// A model of English syntax that need not be the shipped one.
pub struct English(Syntax);

impl English {
    /// The model in these bytes, if they are one.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        Syntax::decode(bytes).map(Self)
    }

    /// Summarizes with this model.
    pub fn summarize(&self, sources: &[Source], options: &Options) -> Summary {
        let reading = read_all(sources, options);
        pipeline::summarize_with(Model::shipped(), Some(&self.0), reading, sources, options)
    }
}

/// The sentences of an English text, as the tokens that the syntax model reads.
pub fn english_sentences(text: &str) -> Vec<Vec<String>> {
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let sources = [Source::from(text)];
    let Reading { documents, corpus } = read_all(&sources, &options);
    let tokens = |span: Span| english_tokens(span.of(&documents[0].text));
    corpus.sentences.iter().map(|sentence| tokens(sentence.span)).collect()
}

/// The tokens of one English sentence, as the syntax model reads them.
pub fn english_tokens(sentence: &str) -> Vec<String> {
    let tokens = syntax::tokenize(sentence, Span::new(0, sentence.len()), crate::languages::find("en"));
    tokens.into_iter().map(|token| token.of(sentence).to_owned()).collect()
}

/// A sentence parsed by the model of English syntax: for every token its word, tag, head (0 is the root), label, and
/// the log odds that it is kept and that its branch is dropped.
pub fn english_parse(sentence: &str) -> Vec<(String, String, usize, String, f32, f32)> {
    let whole = Span::new(0, sentence.len());
    let parse = Syntax::loaded().and_then(|syntax| syntax.parse(sentence, whole, crate::languages::find("en")));
    let row = |token: &syntax::Token| {
        let word = token.span.of(sentence).to_owned();
        let head = token.head.map_or(0, |head| head + 1);
        (word, format!("{:?}", token.tag), head, format!("{:?}", token.label), token.keep, token.drop)
    };
    parse.iter().flat_map(|parse| &parse.tokens).map(row).collect()
}

/// A branch of a sentence, for measuring what holds it.
pub struct Branch {
    /// The byte ranges that would be left out with it.
    pub cut: Vec<(usize, usize)>,
    /// Its label.
    pub label: String,
    /// Its first and its last word.
    pub words: (usize, usize),
    /// A bit for every guard that holds it, and one if it is of no loose kind.
    pub held: u32,
}

impl English {
    /// The branches of a sentence, and the places of its tokens.
    pub fn branches(&self, sentence: &str) -> (Vec<Branch>, Vec<(usize, usize)>) {
        let parse = self.0.parse(sentence, Span::new(0, sentence.len()), crate::languages::find("en"));
        let Some(parse) = parse else { return (Vec::new(), Vec::new()) };
        let ends = |span: &Span| (span.start, span.end);
        let row = |judged: trim::Judged| Branch {
            cut: judged.cut.iter().map(ends).collect(),
            label: format!("{:?}", parse.tokens[judged.node].label),
            words: parse.tokens[judged.node].branch.unwrap_or_default(),
            held: judged.held,
        };
        let spans = parse.tokens.iter().map(|token| ends(&token.span)).collect();
        (trim::judged(&parse, sentence).into_iter().map(row).collect(), spans)
    }
}
