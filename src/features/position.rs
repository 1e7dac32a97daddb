//! Position in the document and in its paragraph: news, papers and mails say first what matters (Edmundson 1969; Lin
//! and Hovy 1997). Places are counted inside a sentence's own document.

use super::Columns;
use crate::text::Corpus;

/// Adds the columns of position.
pub(super) fn measure(corpus: &Corpus, columns: &mut Columns) {
    let mut places: Vec<[f64; 8]> = Vec::with_capacity(corpus.sentences.len());
    for part in &corpus.documents {
        let sentences = part.sentences.len() as f64;
        let total: usize = part.sentences.clone().map(|index| corpus.words_in(index)).sum();
        let (mut before, mut paragraph, mut opened) = (0, 0.0, 0);
        for index in part.sentences.clone() {
            let place = index - part.sentences.start;
            if corpus.sentences[index].opens_paragraph {
                paragraph += 1.0;
                opened = index;
            }
            let place = place as f64;
            let share = before as f64 / total.max(1) as f64;
            let inside = (index - opened) as f64;
            places.push([
                place,
                place / sentences,
                sentences - 1.0 - place,
                before as f64,
                share,
                paragraph,
                inside,
                0.0,
            ]);
            before += corpus.words_in(index);
        }
    }
    set_paragraph_lengths(corpus, &mut places);
    let names = [
        "position/sentence",
        "position/share",
        "position/from_end",
        "position/words",
        "position/words_share",
        "position/paragraph",
        "position/in_paragraph",
        "position/paragraph_length",
    ];
    for (column, name) in names.into_iter().enumerate() {
        columns.push(name, places.iter().map(|place| place[column]));
    }
}

/// Writes into the last number of every place how many sentences its paragraph has.
fn set_paragraph_lengths(corpus: &Corpus, places: &mut [[f64; 8]]) {
    let mut from = 0;
    for to in 1..=places.len() {
        if to == places.len() || corpus.sentences[to].opens_paragraph {
            places[from..to].iter_mut().for_each(|place| place[7] = (to - from) as f64);
            from = to;
        }
    }
}
