//! Sentences that say the same in other words: how much of what one states the other states too. Candidates are found by
//! their rarer words, so that time grows with the text and not with its square.

use super::Echo;
use super::contradictions::Near;
use super::statement::{Key, Kind, Statements, Word};
use crate::text::Corpus;

/// The weight in common, in words that stand in one sentence only, with which two sentences say the same. Articles that
/// may be of one day tell more of the same than those that follow each other, most of all in their first sentences, and
/// the more so when both first name the same.
const SAME: f64 = 3.05;
const SAME_ON_ONE_DAY: f64 = 2.5;
const SAME_LEAD: f64 = 2.3;
const SAME_LEAD_AND_SUBJECT: f64 = 1.3;
/// A sentence of which so many words that are no names, and nearly all the weight, are in common is said by the other.
const MOST_PLAIN: usize = 2;
const WHOLE: f64 = 1.1;
/// The least share of a sentence's own weight that must be in common.
const SHARE: f64 = 0.25;
const LEAD_SHARE: f64 = 0.15;
/// Words that more sentences hold do not make candidates.
const MOST_HELD: usize = 100;
/// Candidates that are looked at closely.
const CLOSELY: usize = 24;
/// Echoes fainter than this are none.
const FAINT: f64 = 0.25;

/// For every sentence the sentences of other documents that echo it: of each document the one that does most, in the
/// order of documents. And all pairs that are near enough to contradict each other.
pub(super) fn echoes(corpus: &Corpus, statements: &Statements) -> (Vec<Vec<Echo>>, Vec<Near>) {
    let index = Index::of(statements);
    let mut shared = vec![0.0; statements.all.len()];
    let (mut found, mut near) = (Vec::new(), Vec::new());
    let of = |row: usize| {
        let own = corpus.sentences[row].document;
        for word in &statements.all[row].words {
            for &other in index.holding(word.key) {
                if corpus.sentences[other as usize].document != own {
                    if shared[other as usize] == 0.0 {
                        found.push(other as usize);
                    }
                    shared[other as usize] += word.weight;
                }
            }
        }
        if place(corpus, row) == 0 {
            found.extend(corpus.documents.iter().map(|part| part.sentences.start).filter(|&first| {
                first < shared.len() && shared[first] == 0.0 && corpus.sentences[first].document != own
            }));
        }
        found.sort_unstable_by(|&a, &b| f64::total_cmp(&shared[b], &shared[a]).then(a.cmp(&b)));
        let close = found.iter().take(CLOSELY).filter_map(|&other| echo(corpus, statements, row, other, &|_| true));
        let close: Vec<Echo> = close.collect();
        near.extend(close.iter().map(|echo| {
            let sentences = [row.min(echo.sentence), row.max(echo.sentence)];
            Near { sentences, strength: echo.strength }
        }));
        found.drain(..).for_each(|other| shared[other] = 0.0);
        most_alike(close)
    };
    let echoes = (0..statements.all.len()).map(of).collect();
    near.sort_unstable_by(|a: &Near, b| a.sentences.cmp(&b.sentences).then(b.strength.total_cmp(&a.strength)));
    near.dedup_by_key(|near| near.sentences);
    (echoes, near)
}

/// How much of what a sentence says in the words that count another says too, if any.
#[inline(never)]
pub(super) fn echo(
    corpus: &Corpus,
    statements: &Statements,
    row: usize,
    other: usize,
    counts: &dyn Fn(&Word) -> bool,
) -> Option<Echo> {
    let (mine, its) = (&statements.all[row], &statements.all[other]);
    let document = corpus.sentences[other].document;
    let one_day = statements.may_be_of_one_day(corpus.sentences[row].document, document);
    let leads = one_day && place(corpus, row) == 0 && place(corpus, other) == 0;
    let title: &[Key] = if leads { &statements.titles[document] } else { &[] };
    let (mut shared, mut all, mut plain) = (0.0, 0.0, 0);
    for word in mine.words.iter().filter(|word| counts(word)) {
        all += word.weight;
        if its.holds(word.key) || title.binary_search(&word.key).is_ok() {
            shared += word.weight;
            plain += usize::from(word.kind == Kind::Plain);
        }
    }
    let enough = match (one_day, leads) {
        (true, true) if mine.opens_like(its) => SAME_LEAD_AND_SUBJECT,
        (true, true) => SAME_LEAD,
        (true, false) => SAME_ON_ONE_DAY,
        (false, _) => SAME,
    };
    let whole = if plain >= MOST_PLAIN && !mine.denies_otherwise(its) { (shared / all).min(1.0) * WHOLE } else { 0.0 };
    let strength = (shared / (enough * statements.unit)).max(whole);
    let holds = strength >= FAINT && shared >= if leads { LEAD_SHARE } else { SHARE } * all && plain > 0;
    let parted = its.is_quotation || mine.is_about_others(its) || mine.counts_otherwise(its);
    holds.then_some(Echo { document, sentence: other, strength, parted })
}

fn place(corpus: &Corpus, row: usize) -> usize {
    row - corpus.documents[corpus.sentences[row].document].sentences.start
}

/// Of each document the sentence that echoes most, in the order of documents.
fn most_alike(mut echoes: Vec<Echo>) -> Vec<Echo> {
    echoes.retain(|echo| !echo.parted);
    echoes.sort_unstable_by(|a, b| {
        a.document.cmp(&b.document).then(b.strength.total_cmp(&a.strength)).then(a.sentence.cmp(&b.sentence))
    });
    echoes.dedup_by_key(|echo| echo.document);
    echoes
}

/// The sentences that hold each word.
pub(super) struct Index {
    starts: Vec<usize>,
    sentences: Vec<u32>,
}

impl Index {
    pub(super) fn of(statements: &Statements) -> Self {
        let mut starts = vec![0; statements.keys + 1];
        let words = || {
            let rows = statements.all.iter().enumerate();
            rows.flat_map(|(row, statement)| statement.words.iter().map(move |word| (word.key as usize, row as u32)))
        };
        words().for_each(|(key, _)| starts[key + 1] += 1);
        (1..starts.len()).for_each(|key| starts[key] += starts[key - 1]);
        let mut sentences = vec![0; starts.last().copied().unwrap_or_default()];
        let mut next = starts.clone();
        for (key, row) in words() {
            sentences[next[key]] = row;
            next[key] += 1;
        }
        Self { starts, sentences }
    }

    /// The sentences that hold a word; none where they are too many to compare.
    pub(super) fn holding(&self, key: Key) -> &[u32] {
        let held = &self.sentences[self.starts[key as usize]..self.starts[key as usize + 1]];
        if held.len() <= MOST_HELD { held } else { &[] }
    }
}
