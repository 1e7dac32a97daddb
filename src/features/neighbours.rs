//! The sentences before and after: a weak sentence beside a strong one is often its elaboration.

use super::columns::Columns;
use super::wording::Wording;
use crate::text::Corpus;

/// Adds the columns of the neighbours. `central` is each sentence's standardized centrality.
pub(super) fn measure(corpus: &Corpus, central: &[f64], wording: &Wording, columns: &mut Columns) {
    let rows = 0..corpus.sentences.len();
    let beside = |a: usize, b: usize| {
        let same = corpus.sentences.get(b).is_some_and(|b| b.document == corpus.sentences[a].document);
        same.then_some(b)
    };
    let previous = |row: usize| row.checked_sub(1).and_then(|before| beside(row, before));
    let next = |row: usize| beside(row, row + 1);
    let words = |row: usize| corpus.words_in(row) as f64;
    columns.push("neighbours/previous_central", rows.clone().map(|row| previous(row).map_or(0.0, |at| central[at])));
    columns.push("neighbours/next_central", rows.clone().map(|row| next(row).map_or(0.0, |at| central[at])));
    columns.push("neighbours/previous_words", rows.clone().map(|row| previous(row).map_or(0.0, words)));
    columns
        .push("neighbours/previous_quotes", rows.clone().map(|row| previous(row).map_or(0.0, |at| wording.quotes[at])));
    columns.push(
        "neighbours/previous_unfinished",
        rows.clone().map(|row| previous(row).map_or(0.0, |at| wording.unfinished[at])),
    );
}
