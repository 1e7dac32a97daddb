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
        for index in part.sentences.clone() {
            let types = bag.content(index).count().max(1) as f64;
            let held = bag.content(index).filter(|(stem, _)| in_title[*stem as usize]).count() as f64;
            of_title.push(if title.is_empty() { -1.0 } else { held / title.len() as f64 });
            of_sentence.push(if title.is_empty() { -1.0 } else { held / types });
        }
        title.iter().for_each(|&stem| in_title[stem as usize] = false);
    }
    columns.push("title/held", of_title);
    columns.push("title/share", of_sentence);
}
