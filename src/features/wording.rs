//! How a sentence is worded: names, numbers, quotations, questions, openings, and shapes that are no sentence.

use rustc_hash::{FxHashMap, FxHashSet};

use super::columns::Columns;
use super::{Bag, Opening, SentenceFeatures};
use crate::input::Document;
use crate::languages::Key;
use crate::punctuation::{is_closing, is_terminator};
use crate::text::{Corpus, TermId};

/// The writer's and reader's own words, in some languages: mail and talk have many.
const FIRST_PERSON: &str = "i we you my our me us your ich wir du ihr uns unser mein dein je nous vous tu mon notre \
                            votre yo nosotros mi tú usted eu nós você meu io noi voi tu mio ik wij jij mijn я мы вы ты \
                            мой наш jag vi du jeg ja my ty wy";

/// The names that a text comes back to.
const TOP_NAMES: usize = 6;

/// Every measure of wording, a column each.
pub(super) struct Wording {
    /// Whether it is a quotation, or holds one.
    pub(super) quotes: Vec<f64>,
    /// Whether it is set off as something else than a sentence.
    pub(super) unfinished: Vec<f64>,
    pub(super) speakers: Vec<f64>,
    pub(super) first_person: Vec<f64>,
    pub(super) pronouns: Vec<f64>,
    pub(super) questions: Vec<f64>,
    pub(super) names: Vec<f64>,
    pub(super) numbers: Vec<f64>,
    pub(super) speech: Vec<f64>,
    pub(super) leaning: Vec<f64>,
}

/// Adds the columns of wording.
pub(super) fn measure(
    documents: &[Document],
    corpus: &Corpus,
    bag: &Bag,
    sentences: &[SentenceFeatures],
    columns: &mut Columns,
) -> Wording {
    let rows = 0..corpus.sentences.len();
    let text = |row: usize| corpus.sentences[row].span.of(&documents[corpus.sentences[row].document].text);
    let share_of = |set: &FxHashSet<TermId>, row: usize| {
        let tokens = corpus.tokens_of(row);
        tokens.iter().filter(|token| set.contains(&token.term)).count() as f64 / tokens.len() as f64
    };
    let flag = |holds: &dyn Fn(usize) -> bool| -> Vec<f64> {
        rows.clone().map(|row| f64::from(u8::from(holds(row)))).collect()
    };
    let terms = |words: &mut dyn Iterator<Item = &'static str>| -> FxHashSet<TermId> {
        words.filter_map(|word| corpus.vocabulary.find(word)).collect()
    };
    let of_key = |key: Key| {
        terms(&mut corpus.documents.iter().filter_map(|part| part.language).flat_map(|language| language.values(key)))
    };
    let (own, pronouns, speech) = (terms(&mut FIRST_PERSON.split(' ')), of_key(Key::Pronouns), of_key(Key::Speech));
    let is_name = |at: usize, row: usize| at > 0 && corpus.tokens_of(row)[at].is_capitalized;
    let names = rows.clone().map(|row| {
        let length = corpus.tokens_of(row).len();
        (0..length).filter(|&at| is_name(at, row)).count() as f64 / length as f64
    });
    let numbers = |row: usize| corpus.tokens_of(row).iter().filter(|token| token.is_number).count() as f64;
    let wording = Wording {
        quotes: flag(&|row| text(row).contains(['"', '“', '”', '„', '«', '»', '「', '『'])),
        unfinished: flag(&|row| !text(row).trim_end_matches(is_closing).ends_with(is_terminator)),
        speakers: flag(&|row| names_speaker(text(row))),
        first_person: rows.clone().map(|row| share_of(&own, row)).collect(),
        pronouns: rows.clone().map(|row| share_of(&pronouns, row)).collect(),
        questions: flag(&|row| sentences[row].is_question),
        names: names.collect(),
        numbers: rows.clone().map(numbers).collect(),
        speech: flag(&|row| corpus.tokens_of(row).iter().any(|token| speech.contains(&token.term))),
        leaning: flag(&|row| sentences[row].opening == Opening::Pronoun),
    };
    push_names(corpus, bag, &wording, columns);
    columns.push("numbers/words", wording.numbers.iter().copied());
    columns.push("quotation/holds", wording.quotes.iter().copied());
    columns.push("quotation/opens", flag(&|row| sentences[row].is_quotation));
    columns.push("quotation/speech", wording.speech.iter().copied());
    columns.push("opening/pronoun", wording.leaning.iter().copied());
    columns.push("opening/connective", flag(&|row| matches!(sentences[row].opening, Opening::Connective(_))));
    columns.push("opening/pronouns", wording.pronouns.iter().copied());
    columns.push("question/is", wording.questions.iter().copied());
    columns.push("form/first_person", wording.first_person.iter().copied());
    columns.push("form/unfinished", wording.unfinished.iter().copied());
    columns.push("form/colon", flag(&|row| text(row).contains([':', '：'])));
    columns.push("form/speaker", wording.speakers.iter().copied());
    columns.push("form/brackets", flag(&|row| text(row).contains(['(', '[', '（'])));
    columns.push("form/commas", rows.clone().map(|row| text(row).matches([',', '，', '、', '،']).count() as f64));
    columns.push("form/lower_case", flag(&|row| text(row).starts_with(char::is_lowercase)));
    columns.push(
        "form/marked",
        flag(&|row| {
            text(row).starts_with(['>', '*', '-', '•', '#', '|'])
                || text(row).contains("http")
                || text(row).contains('@')
        }),
    );
    wording
}

/// How many of its words are names, and how much the text is about them.
fn push_names(corpus: &Corpus, bag: &Bag, wording: &Wording, columns: &mut Columns) {
    let names_in = |row: usize| -> Vec<TermId> {
        let tokens = corpus.tokens_of(row).iter().skip(1).filter(|token| token.is_capitalized);
        let mut names: Vec<TermId> =
            tokens.map(|token| bag.stem(token.term)).filter(|&stem| !bag.is_stop(stem)).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let mut counts: FxHashMap<TermId, usize> = FxHashMap::default();
    let mut total = 0_usize;
    let by_row: Vec<Vec<TermId>> = (0..bag.rows()).map(names_in).collect();
    for &name in by_row.iter().flatten() {
        *counts.entry(name).or_default() += 1;
        total += 1;
    }
    let mut top: Vec<(TermId, usize)> =
        counts.iter().map(|(&name, &count)| (name, count)).filter(|top| top.1 > 1).collect();
    top.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    top.truncate(TOP_NAMES);
    let is_top = |name: &&TermId| top.iter().any(|entry| entry.0 == **name);
    let weight =
        |names: &Vec<TermId>| names.iter().map(|name| counts[name]).sum::<usize>() as f64 / total.max(1) as f64;
    columns.push("names/share", wording.names.iter().copied());
    columns.push("names/top", by_row.iter().map(|names| names.iter().filter(is_top).count() as f64));
    columns.push("names/weight", by_row.iter().map(weight));
}

/// Whether it opens as a line of dialogue or a mail's header does: "Name: …".
fn names_speaker(sentence: &str) -> bool {
    let head = sentence.char_indices().take(32).find(|&(_, c)| c == ':');
    head.is_some_and(|(at, _)| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '\'' | '-' | '_' | '#');
        at > 0 && sentence[..at].chars().all(plain) && sentence[at + 1..].starts_with(char::is_whitespace)
    })
}
