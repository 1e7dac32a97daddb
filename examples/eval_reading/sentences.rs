//! Sentence boundaries: precision, recall and F1 of the places where sentences end, against those that people marked.
//! Lines are read one by one, since every splitter is told of line breaks; the end of a line is a boundary found. The
//! last boundary of a text is not counted, as nobody can miss it.

use std::collections::BTreeSet;
use std::path::Path;

use nutgraf::{Format, Options, Source, summarize};
use serde_json::Value;

/// Texts with the sentences that people marked in them: of the web, and of many genres.
const SETS: [&str; 2] = ["sbd_ewt", "sbd_gum"];

/// Prints the figures of every set.
pub(crate) fn evaluate(folder: &Path) {
    for set in SETS {
        let rows = crate::data_sets::rows(folder, set);
        if rows.is_empty() {
            continue;
        }
        let mut counts = Counts::default();
        for row in &rows {
            let text = row["text"].as_str().unwrap_or_default();
            counts.add(&marked(row, text), &found(text));
        }
        let (precision, recall, f1) = counts.figures();
        println!("{set}: sentence boundaries P {precision:.1} R {recall:.1} F1 {f1:.1}, {} texts", rows.len());
    }
}

/// Where the marked sentences end: each is looked for behind the one before it.
fn marked(row: &Value, text: &str) -> BTreeSet<usize> {
    let sentences = row["references"][0].as_str().unwrap_or_default();
    let (mut ends, mut at) = (BTreeSet::new(), 0);
    for sentence in sentences.lines() {
        at += text[at..].find(sentence).expect("a marked sentence is in its text") + sentence.len();
        ends.insert(at);
    }
    ends
}

/// Where lines and the sentences found in them end.
fn found(text: &str) -> BTreeSet<usize> {
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let (mut ends, mut at) = (BTreeSet::new(), 0);
    for line in text.split_inclusive('\n') {
        let source = Source { format: Format::Text, ..Source::from(line) };
        let summary = summarize(&[source], &options).expect("odd text is fine");
        ends.extend(summary.documents[0].sentences.iter().map(|sentence| at + sentence.end));
        if !line.trim().is_empty() {
            ends.insert(at + line.trim_end().len());
        }
        at += line.len();
    }
    ends
}

/// Boundaries over all texts.
#[derive(Default)]
struct Counts {
    right: usize,
    marked: usize,
    found: usize,
}

impl Counts {
    fn add(&mut self, marked: &BTreeSet<usize>, found: &BTreeSet<usize>) {
        let last = marked.last().max(found.last());
        let inner = |end: &&usize| Some(*end) != last;
        self.right += marked.intersection(found).filter(inner).count();
        self.marked += marked.iter().filter(inner).count();
        self.found += found.iter().filter(inner).count();
    }

    /// Precision, recall and F1 in percent.
    fn figures(&self) -> (f64, f64, f64) {
        let share = |whole: usize| 100.0 * self.right as f64 / whole.max(1) as f64;
        (share(self.found), share(self.marked), 2.0 * share(self.found + self.marked))
    }
}
