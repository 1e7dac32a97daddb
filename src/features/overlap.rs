//! Overlap with the title.

use rustc_hash::FxHashSet;

use super::{Bag, Columns};
use crate::text::{Corpus, TermId};

/// The distinct content stems of a list of terms.
fn content(terms: &[TermId], bag: &Bag) -> FxHashSet<TermId> {
    terms.iter().map(|&term| bag.stem(term)).filter(|&stem| !bag.is_stop(stem)).collect()
}

/// Adds the columns of likeness to the title: which share of the title a sentence holds, and which share of the
/// sentence the title. A document without a title has −1.
pub(super) fn measure_title(corpus: &Corpus, bag: &Bag, columns: &mut Columns) {
    let (mut of_title, mut of_sentence) = (Vec::new(), Vec::new());
    for part in &corpus.documents {
        let title = content(&part.title, bag);
        for index in part.sentences.clone() {
            let types = bag.content(index).count().max(1) as f64;
            let held = bag.content(index).filter(|(stem, _)| title.contains(stem)).count() as f64;
            of_title.push(if title.is_empty() { -1.0 } else { held / title.len() as f64 });
            of_sentence.push(if title.is_empty() { -1.0 } else { held / types });
        }
    }
    columns.push("title/held", of_title);
    columns.push("title/share", of_sentence);
}
