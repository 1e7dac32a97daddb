//! What kind of text it is, so that "first" can weigh more in a news story than in a chat: the same value in every row.

use super::columns::{Columns, mean};
use super::wording::Wording;
use super::{Bag, ln};
use crate::text::Corpus;

/// Adds the columns of the text as a whole. `room` is the number of words that a summary may have.
pub(super) fn measure(
    corpus: &Corpus,
    bag: &Bag,
    wording: &Wording,
    recurring: f64,
    room: f64,
    columns: &mut Columns,
) -> Kind {
    let rows = bag.rows();
    let words = corpus.tokens.len() as f64;
    let share = |values: &[f64]| mean(values.iter().copied());
    let paragraphs = corpus.sentences.iter().filter(|sentence| sentence.opens_paragraph).count() as f64;
    let kind = Kind {
        ratio: (room / words.max(1.0)).min(1.0),
        log_words: ln(words + 1.0),
        documents: corpus.documents.len() as f64,
        sentence_length: words / rows.max(1) as f64,
        speakers: share(&wording.speakers),
        first_person: share(&wording.first_person),
        pronouns: share(&wording.pronouns),
    };
    let terms: usize = (0..bag.columns() as u32).filter(|&term| bag.stem(term) == term).count();
    let constants = [
        ("document/sentences", rows as f64),
        ("document/words", kind.log_words),
        ("document/ratio", kind.ratio),
        ("document/documents", kind.documents),
        ("document/sentence_length", kind.sentence_length),
        ("document/first_person", kind.first_person),
        ("document/quotes", share(&wording.quotes)),
        ("document/speakers", kind.speakers),
        ("document/paragraphs", paragraphs / rows.max(1) as f64),
        ("document/questions", share(&wording.questions)),
        ("document/names", share(&wording.names)),
        ("document/unfinished", share(&wording.unfinished)),
        ("document/variety", terms as f64 / words.max(1.0)),
        ("document/recurring", recurring),
        ("document/speech", share(&wording.speech)),
        ("document/pronouns", kind.pronouns),
    ];
    for (name, value) in constants {
        columns.push_constant(name, value);
    }
    kind
}

/// What the word model, too, wants to know of the text as a whole.
pub(super) struct Kind {
    pub(super) ratio: f64,
    pub(super) log_words: f64,
    pub(super) documents: f64,
    pub(super) sentence_length: f64,
    pub(super) speakers: f64,
    pub(super) first_person: f64,
    pub(super) pronouns: f64,
}
