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
    let listed = |key| corpus.languages().into_iter().flat_map(move |language| language.values(key));
    let mut lists = vec![0; corpus.vocabulary.len()];
    mark(&mut lists, OWN, corpus, FIRST_PERSON.split(' '));
    mark(&mut lists, PRONOUN, corpus, listed(Key::Pronouns));
    mark(&mut lists, SPEECH, corpus, listed(Key::Speech));
    let counts_of = |row: usize| {
        let sentence = &corpus.sentences[row];
        Counts::of(&documents[sentence.document].text, sentence.span, corpus.tokens_of(row), &lists)
    };
    let counts: Vec<Counts> = rows.clone().map(counts_of).collect();
    let count =
        |value: &dyn Fn(&Counts) -> u32| -> Vec<f64> { counts.iter().map(|counts| value(counts).into()).collect() };
    let share = |value: &dyn Fn(&Counts) -> u32| -> Vec<f64> {
        rows.clone().map(|row| f64::from(value(&counts[row])) / corpus.words_in(row) as f64).collect()
    };
    let wording = Wording {
        quotes: count(&|counts| u32::from(counts.quotes > 0)),
        unfinished: flag(&|row| !text(row).trim_end_matches(is_closing).ends_with(is_terminator)),
        speakers: flag(&|row| counts[row].colons > 0 && names_speaker(text(row))),
        questions: flag(&|row| sentences[row].is_question),
        speech: count(&|counts| u32::from(counts.speech > 0)),
        first_person: share(&|counts| counts.own),
        pronouns: share(&|counts| counts.pronouns),
        names: share(&|counts| counts.names),
    };
    columns.push("wording/quotes", wording.quotes.iter().copied());
    columns.push("wording/pronouns", wording.pronouns.iter().copied());
    columns.push("wording/first_person", wording.first_person.iter().copied());
    columns.push("wording/colon", count(&|counts| u32::from(counts.colons > 0)));
    columns.push("wording/commas", count(&|counts| counts.commas));
    wording
}

/// The lists that a term may be in, as bits.
const OWN: u8 = 1;
const PRONOUN: u8 = 2;
const SPEECH: u8 = 4;

/// How many marks and words of some kinds a sentence has.
#[derive(Default)]
struct Counts {
    quotes: u32,
    colons: u32,
    commas: u32,
    own: u32,
    pronouns: u32,
    speech: u32,
    /// The words that have a capital and are not its first: names, mostly.
    names: u32,
}

impl Counts {
    /// Those of a sentence, whose marks stand between its words.
    fn of(text: &str, sentence: Span, tokens: &[Token], lists: &[u8]) -> Self {
        let mut counts = Self::default();
        let (mut own, mut pronouns, mut speech, mut names) = (0, 0, 0, 0);
        let mut from = sentence.start;
        for token in tokens {
            let start = token.start as usize;
            // Most of the time it is a space.
            if start != from + 1 || text.as_bytes()[from] != b' ' {
                counts.add(&text[from..start]);
            }
            from = token.end as usize;
            let held = lists[token.term as usize];
            own += u32::from(held & OWN != 0);
            pronouns += u32::from(held & PRONOUN != 0);
            speech += u32::from(held & SPEECH != 0);
            names += u32::from(token.is_capitalized);
        }
        counts.add(&text[from..sentence.end]);
        names -= u32::from(tokens.first().is_some_and(|first| first.is_capitalized));
        Self { own, pronouns, speech, names, ..counts }
    }

    fn add(&mut self, between: &str) {
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

/// Marks the terms that are one of these words.
fn mark<'a>(lists: &mut [u8], list: u8, corpus: &Corpus, words: impl Iterator<Item = &'a str>) {
    words.filter_map(|word| corpus.vocabulary.find(word)).for_each(|term| lists[term as usize] |= list);
}

/// Whether it opens as a line of dialogue or a mail's header does: "Name: …".
fn names_speaker(sentence: &str) -> bool {
    let head = sentence.char_indices().take(32).find(|&(_, c)| c == ':');
    head.is_some_and(|(at, _)| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '\'' | '-' | '_' | '#');
        at > 0 && sentence[..at].chars().all(plain) && sentence[at + 1..].starts_with(char::is_whitespace)
    })
}
