//! How a sentence is worded: quotations, pronouns, and shapes that are no sentence.

use super::SentenceFeatures;
use super::columns::Columns;
use crate::input::Document;
use crate::languages::Key;
use crate::punctuation::{is_closing, is_terminator};
use crate::span::Span;
use crate::text::{Corpus, Token};

/// The writer's and reader's own words, in some languages: mail and talk have many.
const FIRST_PERSON: &str = "i we you my our me us your ich wir du ihr uns unser mein dein je nous vous tu mon notre \
                            votre yo nosotros mi tú usted eu nós você meu io noi voi tu mio ik wij jij mijn я мы вы ты \
                            мой наш jag vi du jeg ja my ty wy";

/// What the columns of other signals, too, are made of: a number a sentence.
pub(super) struct Wording {
    /// Whether it holds a quotation.
    pub(super) quotes: Vec<f64>,
    /// Whether it ends without a terminator.
    pub(super) unfinished: Vec<f64>,
    /// Whether it opens with somebody's name and a colon.
    pub(super) speakers: Vec<f64>,
    /// Whether it is a question.
    pub(super) questions: Vec<f64>,
    /// Whether somebody says something.
    pub(super) speech: Vec<f64>,
    /// Shares of its words.
    pub(super) first_person: Vec<f64>,
    pub(super) pronouns: Vec<f64>,
    pub(super) names: Vec<f64>,
}

/// Adds the columns of wording.
pub(super) fn measure(
    documents: &[Document],
    corpus: &Corpus,
    sentences: &[SentenceFeatures],
    columns: &mut Columns,
) -> Wording {
    let rows = 0..corpus.sentences.len();
    let text = |row: usize| corpus.sentences[row].span.of(&documents[corpus.sentences[row].document].text);
    let flag = |holds: &dyn Fn(usize) -> bool| -> Vec<f64> {
        rows.clone().map(|row| f64::from(u8::from(holds(row)))).collect()
    };
    let own = marked(corpus, FIRST_PERSON.split(' '));
    let (pronouns, speech) = (terms(corpus, Key::Pronouns), terms(corpus, Key::Speech));
    let marks_of = |row: usize| {
        let sentence = &corpus.sentences[row];
        Marks::of(&documents[sentence.document].text, sentence.span, corpus.tokens_of(row))
    };
    let marks: Vec<Marks> = rows.clone().map(marks_of).collect();
    let wording = Wording {
        quotes: marks.iter().map(|marks| f64::from(u8::from(marks.quotes > 0))).collect(),
        unfinished: flag(&|row| !text(row).trim_end_matches(is_closing).ends_with(is_terminator)),
        speakers: flag(&|row| marks[row].colons > 0 && names_speaker(text(row))),
        questions: flag(&|row| sentences[row].is_question),
        speech: flag(&|row| corpus.tokens_of(row).iter().any(|token| speech[token.term as usize])),
        first_person: rows.clone().map(|row| share_of(&own, corpus, row)).collect(),
        pronouns: rows.clone().map(|row| share_of(&pronouns, corpus, row)).collect(),
        names: rows.clone().map(|row| capitals(corpus, row).count() as f64 / corpus.words_in(row) as f64).collect(),
    };
    columns.push("wording/quotes", wording.quotes.iter().copied());
    columns.push("wording/pronouns", wording.pronouns.iter().copied());
    columns.push("wording/first_person", wording.first_person.iter().copied());
    columns.push("wording/colon", marks.iter().map(|marks| f64::from(u8::from(marks.colons > 0))));
    columns.push("wording/commas", marks.iter().map(|marks| f64::from(marks.commas)));
    wording
}

/// How many marks of some kinds a sentence has.
#[derive(Default)]
struct Marks {
    quotes: u32,
    colons: u32,
    commas: u32,
}

impl Marks {
    /// Those of a sentence, which stand between its words.
    fn of(text: &str, sentence: Span, tokens: &[Token]) -> Self {
        let mut marks = Self::default();
        let mut from = sentence.start;
        for token in tokens {
            marks.add(&text[from..token.start as usize]);
            from = token.end as usize;
        }
        marks.add(&text[from..sentence.end]);
        marks
    }

    fn add(&mut self, between: &str) {
        if between == " " {
            return;
        }
        for c in between.chars() {
            match c {
                '"' | '“' | '”' | '„' | '«' | '»' | '「' | '『' => self.quotes += 1,
                ':' | '：' => self.colons += 1,
                ',' | '，' | '、' | '،' => self.commas += 1,
                _ => {}
            }
        }
    }
}

/// Which terms the languages of the text list under a key.
fn terms(corpus: &Corpus, key: Key) -> Vec<bool> {
    marked(corpus, corpus.languages().into_iter().flat_map(|language| language.values(key)))
}

/// For every term whether it is one of these words.
fn marked<'a>(corpus: &Corpus, words: impl Iterator<Item = &'a str>) -> Vec<bool> {
    let mut marked = vec![false; corpus.vocabulary.len()];
    words.filter_map(|word| corpus.vocabulary.find(word)).for_each(|term| marked[term as usize] = true);
    marked
}

/// The share of a sentence's words that are marked.
fn share_of(marked: &[bool], corpus: &Corpus, row: usize) -> f64 {
    let tokens = corpus.tokens_of(row);
    tokens.iter().filter(|token| marked[token.term as usize]).count() as f64 / tokens.len() as f64
}

/// The words of a sentence that have a capital and are not its first: names, mostly.
fn capitals(corpus: &Corpus, row: usize) -> impl Iterator<Item = &Token> {
    corpus.tokens_of(row).iter().skip(1).filter(|token| token.is_capitalized)
}

/// Whether it opens as a line of dialogue or a mail's header does: "Name: …".
fn names_speaker(sentence: &str) -> bool {
    let head = sentence.char_indices().take(32).find(|&(_, c)| c == ':');
    head.is_some_and(|(at, _)| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '\'' | '-' | '_' | '#');
        at > 0 && sentence[..at].chars().all(plain) && sentence[at + 1..].starts_with(char::is_whitespace)
    })
}
