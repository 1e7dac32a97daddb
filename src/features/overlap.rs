//! Overlap with the title.

use super::{Bag, Columns};
use crate::text::{Corpus, TermId};

/// Adds the columns of likeness to the title: which share of the title a sentence holds, and which share of the
/// sentence the title. A document without a title has −1.
pub(super) fn measure_title(corpus: &Corpus, bag: &Bag, columns: &mut Columns) {
    let (mut of_title, mut of_sentence) = (Vec::new(), Vec::new());
    let mut in_title = vec![false; bag.columns()];
    for part in &corpus.documents {
        // The distinct content stems.
        let mut title: Vec<TermId> = part.title.iter().map(|&term| bag.stem(term)).collect();
        title.retain(|&stem| !bag.is_stop(stem) && !std::mem::replace(&mut in_title[stem as usize], true));
        if title.is_empty() {
            of_title.resize(part.sentences.end, -1.0);
            of_sentence.resize(part.sentences.end, -1.0);
            continue;
        }
        for index in part.sentences.clone() {
            let stems = bag.content(index);
            let held = stems.iter().filter(|entry| in_title[entry.0 as usize]).count() as f64;
            of_title.push(held / title.len() as f64);
            of_sentence.push(held / stems.len().max(1) as f64);
        }
        title.iter().for_each(|&stem| in_title[stem as usize] = false);
    }
    columns.push("title/held", of_title);
    columns.push("title/share", of_sentence);
}
