//! Measures points: token F1 and kept share on pairs of sentences and shorter ones, lengths of points of news, and a
//! sheet of 200 points of texts of six kinds, to be read by eye. NUTGRAF_DATA names the folder of the sets.
//!
//! `eval_points [half-0.bin half-1.bin]`: with two models, each is measured on the half of the pairs that it was not
//! trained on; without, the shipped one on all of them. `eval_points --sheet SET N [models]` prints N of a set's
//! sentences with what was left out in braces.

#[path = "../data_sets/mod.rs"]
mod data_sets;
mod pairs;

use std::env;
use std::error::Error;
use std::fs;

use nutgraf::training::English;
use nutgraf::{Format, KeyPoint, Length, Options, Source};
use pairs::{Pair, f1, half, pieces};

const PAIRS: [&str; 3] = ["sentcomp_google", "sentcomp_broadcast", "sentcomp_bnc"];
/// How many points of texts of a kind are printed, and of each text at most so many.
const GENRES: [(&str, usize); 6] = [
    ("cnndm_cased", 60),
    ("bbc_news_summary", 40),
    ("gum_summaries", 40),
    ("email_threads", 20),
    ("scitldr_abstract", 20),
    ("legal_tosdr", 20),
];
const OF_ONE_TEXT: usize = 5;
const SHIPPED: &[u8] = include_bytes!("../../src/syntax/english.bin");

fn main() -> Result<(), Box<dyn Error>> {
    let data = env::var("NUTGRAF_DATA").map_err(|_| "NUTGRAF_DATA must name the folder of the sets")?;
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let sheet =
        (arguments.first().map(String::as_str) == Some("--sheet")).then(|| arguments.drain(..3).collect::<Vec<_>>());
    let models = models(&arguments)?;
    match sheet.as_deref() {
        Some([_, set, count]) => print_sheet(&data, set, count.parse()?, &models),
        _ => {
            println!("{:<20} {:>6} {:>8} {:>6} {:>6}", "set", "pairs", "changed", "F1", "share");
            PAIRS.iter().for_each(|set| measure(&data, set, &models));
            lengths(&data, &models);
            GENRES.iter().for_each(|&(set, points)| print_points(&data, set, points, &models[0]));
        }
    }
    Ok(())
}

/// The model for each half of the pairs.
fn models(paths: &[String]) -> Result<[English; 2], Box<dyn Error>> {
    let read = |path: Option<&String>| path.map_or(Ok(SHIPPED.to_vec()), fs::read);
    let model = |place: usize| -> Result<English, Box<dyn Error>> {
        Ok(English::decode(&read(paths.get(place))?).ok_or("this is no model of English syntax")?)
    };
    Ok([model(0)?, model(1)?])
}

/// The point of one sentence.
fn point(model: &English, text: &str) -> Option<KeyPoint> {
    let options = Options { language: Some("en".to_owned()), length: Length::Sentences(1), ..Options::default() };
    let source = Source { format: Format::Text, ..Source::from(text) };
    model.summarize(&[source], &options).key_points.into_iter().next()
}

fn measure(data: &str, set: &str, models: &[English; 2]) {
    let pairs = pairs::read(data, set);
    let (mut score, mut share, mut changed) = (0.0, 0.0, 0);
    for Pair { id, text, references, .. } in &pairs {
        let shorter = point(&models[half(id)], text).map_or_else(|| text.clone(), |point| point.text);
        score += f1(&shorter, references);
        let part = pieces(&shorter).len() as f64 / pieces(text).len().max(1) as f64;
        share += part;
        changed += usize::from(part < 1.0);
    }
    let count = pairs.len() as f64;
    println!("{set:<20} {:>6} {changed:>8} {:>6.3} {:>6.3}", pairs.len(), score / count, share / count);
}

/// How many words the points of news have.
fn lengths(data: &str, models: &[English; 2]) {
    let mut words = Vec::new();
    let mut whole = Vec::new();
    for article in pairs::read(data, "cnndm_cased").iter().take(300) {
        let options = Options { length: Length::Long, ..Options::default() };
        let summary = models[0].summarize(&[Source::from(article.text.as_str())], &options);
        for point in summary.key_points {
            words.push(point.text.split_whitespace().count());
            let evidence = &point.evidence[0];
            whole.push(article.text[evidence.start..evidence.end].split_whitespace().count());
        }
    }
    for (name, counts) in [("points of news", &mut words), ("their sentences", &mut whole)] {
        counts.sort_unstable();
        let at = |share: f64| counts.get((share * (counts.len() as f64 - 1.0)) as usize).copied().unwrap_or_default();
        let within = counts.iter().filter(|&&count| count <= 28).count() as f64 / counts.len().max(1) as f64;
        println!(
            "{name}: {} · median {} · 95 % at most {} · {:.1} % at most 28 words",
            counts.len(),
            at(0.5),
            at(0.95),
            100.0 * within
        );
    }
}

/// Prints so many points of a set's texts, with what was left out in braces and what was put in behind an arrow.
fn print_points(data: &str, set: &str, count: usize, model: &English) {
    let texts = pairs::read(data, set);
    println!("\n{set}");
    let step = (texts.len() * OF_ONE_TEXT / count).max(1);
    let options = Options { length: Length::Long, ..Options::default() };
    for item in texts.iter().step_by(step).take(count / OF_ONE_TEXT) {
        let source = Source { title: item.title.clone(), ..Source::from(item.text.as_str()) };
        for point in model.summarize(&[source], &options).key_points.iter().take(OF_ONE_TEXT) {
            let put_in = if point.text.contains('[') { format!(" → {}", point.text) } else { String::new() };
            println!("{}: {}{put_in}", item.id, marked(&item.text, point).replace('\n', " "));
        }
    }
}

fn print_sheet(data: &str, set: &str, count: usize, models: &[English; 2]) {
    let items = pairs::read(data, set);
    let step = (items.len() / count.max(1)).max(1);
    let (mut all, mut shortened) = (0, 0);
    for item in items.iter().step_by(step) {
        let options = Options { length: Length::Short, ..Options::default() };
        let points = match set.starts_with("sentcomp") {
            true => point(&models[half(&item.id)], &item.text).into_iter().collect(),
            false => models[0].summarize(&[Source::from(item.text.as_str())], &options).key_points,
        };
        all += points.len();
        for point in points.iter().filter(|point| point.kept.len() > 1 || point.kept[0] != point.evidence[0]) {
            shortened += 1;
            println!("{}: {}\n", item.id, marked(&item.text, point));
        }
    }
    println!("{all} points, {shortened} of them shortened");
}

/// The evidence of a point with what was left out in braces.
fn marked(text: &str, point: &KeyPoint) -> String {
    let (mut shown, mut at) = (String::new(), point.evidence[0].start);
    for part in &point.kept {
        if at < part.start && !text[at..part.start].trim().is_empty() {
            shown += &format!("{{{}}}", &text[at..part.start]);
        } else {
            shown += &text[at..part.start];
        }
        shown += &text[part.start..part.end];
        at = part.end;
    }
    if at < point.evidence[0].end {
        shown += &format!("{{{}}}", &text[at..point.evidence[0].end]);
    }
    shown
}
