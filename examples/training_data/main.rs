//! Rows for training and summaries for evaluation, from the crate itself, so that both see the very same numbers.
//!
//! usage: training_data rows words|sentences WEIGHTS JOBS OUT   or   training_data summaries WEIGHTS JOBS
//!
//! JOBS has one JSON a line: `id`, `words` (the length of a summary), `text` or `docs`, `title` or `doc_titles`,
//! `references`. OUT gets the rows as little-endian f32, OUT.json the names of the columns and the rows of each job.

mod oracle;
mod rows;

use std::error::Error;
use std::fs;

use nutgraf::{Length, Options, Source, training};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["rows", kind, weights, jobs, out] => rows::write(kind == "words", &fs::read(weights)?, &read(jobs)?, out),
        ["summaries", weights, jobs] => print_summaries(&fs::read(weights)?, &read(jobs)?),
        _ => Err("expected: rows words|sentences WEIGHTS JOBS OUT, or: summaries WEIGHTS JOBS".into()),
    }
}

fn read(path: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let content = fs::read_to_string(path)?;
    Ok(content.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// The sources of a job.
fn sources(job: &Value) -> Vec<Source> {
    let source = |text: &Value, title: &Value| Source {
        title: title.as_str().map(str::to_owned),
        ..Source::from(text.as_str().unwrap_or_default())
    };
    match job["docs"].as_array() {
        Some(docs) => docs.iter().enumerate().map(|(at, text)| source(text, &job["doc_titles"][at])).collect(),
        None => vec![source(&job["text"], &job["title"])],
    }
}

/// The number of words that a job's summary may have.
fn words(job: &Value) -> usize {
    job["words"].as_u64().unwrap_or(60) as usize
}

/// Two summaries a job: sentences by falling score from half as many words again, to be cut; whole sentences that fit.
fn print_summaries(weights: &[u8], jobs: &[Value]) -> Result<(), Box<dyn Error>> {
    for job in jobs {
        let (sources, words) = (sources(job), words(job));
        let of = |words| training::summarize(&sources, &options(words), weights);
        let mut cut = of((words * 3).div_ceil(2)).sentences;
        cut.sort_by(|a, b| b.score.total_cmp(&a.score));
        let text = |sentences: &[nutgraf::SummarySentence]| {
            sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join("\n")
        };
        println!("{}", json!({"id": job["id"], "summary": text(&cut), "whole": text(&of(words).sentences)}));
    }
    Ok(())
}

fn options(words: usize) -> Options {
    Options { length: Length::Words(words), ..Options::default() }
}
