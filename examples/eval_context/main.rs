//! `make eval-context`: how much `context` moves the choice. For every point of a human summary its rarest word that the
//! text holds is given as context: how many of the point's words does a summary then have, and how many of its sentences
//! hold the word, without and with it. NUTGRAF_DATA names the folder of the sets, as gzipped JSON lines.

#[path = "../data_sets/mod.rs"]
mod data_sets;

use std::path::Path;

use data_sets::rows;
use nutgraf::{Length, Options, Source, Summary, summarize};
use serde_json::Value;

/// Set, language, words of a summary, and the most documents taken.
const SETS: [(&str, &str, usize, usize); 5] = [
    ("cnndm_cased", "en", 60, 150),
    ("gum_summaries", "en", 60, 116),
    ("multiling2011_multi", "cs", 120, 10),
    ("multiling2011_multi", "ar", 120, 10),
    ("multiling2011_multi", "en", 120, 10),
];

fn main() {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA") else {
        println!("NUTGRAF_DATA is not set: it names the folder of the evaluation data. Nothing was measured.");
        return;
    };
    println!("{:<22} lang points   recall of the point    sentences with the word", "set");
    for (name, language, words, most) in SETS {
        let mut sums = [0.0; 4];
        let mut points = 0;
        for row in rows(Path::new(&folder), name).iter().filter(|row| row["lang"] == language).take(most) {
            for figures in measure(row, words) {
                sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
                points += 1;
            }
        }
        let [plain, biased, held, held_biased] = sums.map(|sum| 100.0 * sum / f64::from(points.max(1)));
        println!(
            "{name:<22} {language:<4} {points:>6}   {plain:5.1} → {biased:5.1}          {held:5.1} → {held_biased:5.1}"
        );
    }
}

/// For every point of the first human summary: recall without and with context, share of sentences that hold the word.
fn measure(row: &Value, words: usize) -> Vec<[f64; 4]> {
    let texts: Vec<&str> = match row["docs"].as_array() {
        Some(docs) => docs.iter().filter_map(Value::as_str).collect(),
        None => vec![row["text"].as_str().unwrap_or_default()],
    };
    let sources: Vec<Source> = texts.iter().map(|text| Source::from(*text)).collect();
    let run = |context: Option<String>| {
        let options = Options { length: Length::Words(words), context, ..Options::default() };
        summarize(&sources, &options).expect("the options are valid")
    };
    let plain = run(None);
    let held = terms(&texts.join(" "));
    let points = row["references"][0].as_str().unwrap_or_default().split('\n').filter(|point| terms(point).len() > 3);
    let figures = |point: &str| {
        let point = terms(point);
        let count = |word: &String| held.iter().filter(|held| *held == word).count();
        let long = point.iter().filter(|word| word.chars().count() > 4 && !word.starts_with(char::is_numeric));
        let word = long.filter(|word| count(word) > 0).min_by_key(|word| count(word))?.clone();
        let biased = run(Some(word.clone()));
        Some([recall(&plain, &point), recall(&biased, &point), share(&plain, &word), share(&biased, &word)])
    };
    points.filter_map(figures).collect()
}

/// The words of a text in lower case.
fn terms(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The share of a point's words that a summary has.
fn recall(summary: &Summary, point: &[String]) -> f64 {
    let mut said = terms(&summary.text);
    let mut found = 0;
    for word in point {
        if let Some(at) = said.iter().position(|known| known == word) {
            said.swap_remove(at);
            found += 1;
        }
    }
    f64::from(found) / point.len() as f64
}

/// The share of a summary's sentences that hold a word.
fn share(summary: &Summary, word: &String) -> f64 {
    let holding = summary.sentences.iter().filter(|sentence| terms(&sentence.text).contains(word)).count();
    holding as f64 / summary.sentences.len().max(1) as f64
}
