//! Language detection, measured on files of one sentence a line, named by tag (`languages/**/sv.txt`): each sentence
//! alone, and documents of five lines. Prints the shares found right, and what is taken for what.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Options, Source, summarize};

/// How many lines make a document.
const DOCUMENT_LINES: usize = 5;
/// The most confusions printed for one language.
const MAX_CONFUSIONS: usize = 4;

/// What came of the texts of one language.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    wrong: BTreeMap<String, usize>,
}

/// Measures the texts in `folder/languages`.
pub(crate) fn measure(folder: &Path) {
    let mut files = Vec::new();
    find_texts(&folder.join("languages"), &mut files);
    files.sort();
    if files.is_empty() {
        println!("{}: not to be read, so not measured", folder.join("languages").display());
        return;
    }
    let (mut sentences, mut documents) = (BTreeMap::new(), BTreeMap::new());
    for file in &files {
        let tag = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let text = fs::read_to_string(file).unwrap_or_default();
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        lines.iter().for_each(|line| count(&mut sentences, tag, line));
        lines.chunks_exact(DOCUMENT_LINES).for_each(|lines| count(&mut documents, tag, &lines.join("\n\n")));
    }
    print("language, documents of five sentences", &documents);
    print("language, single sentences", &sentences);
}

fn find_texts(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match path.is_dir() {
            true => find_texts(&path, files),
            false if path.extension().is_some_and(|extension| extension == "txt") => files.push(path),
            false => {}
        }
    }
}

fn count(tallies: &mut BTreeMap<String, Tally>, tag: &str, text: &str) {
    let tally = tallies.entry(tag.to_owned()).or_default();
    let found = summarize(&[Source::from(text)], &Options::default()).map(|summary| summary.language);
    let found = found.unwrap_or_else(|error| error.to_string());
    tally.all += 1;
    match found == tag {
        true => tally.right += 1,
        false => *tally.wrong.entry(found).or_default() += 1,
    }
}

fn print(title: &str, tallies: &BTreeMap<String, Tally>) {
    let share = |right: usize, all: usize| 100.0 * right as f64 / all.max(1) as f64;
    let (right, all) = tallies.values().fold((0, 0), |(right, all), tally| (right + tally.right, all + tally.all));
    let mean = tallies.values().map(|tally| share(tally.right, tally.all)).sum::<f64>() / tallies.len().max(1) as f64;
    println!(
        "{title}: {:.2} % of {all} right; {mean:.2} % in the mean of {} languages",
        share(right, all),
        tallies.len()
    );
    for (tag, tally) in tallies.iter().filter(|(_, tally)| tally.right < tally.all) {
        let mut wrong: Vec<_> = tally.wrong.iter().collect();
        wrong.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        let wrong: Vec<String> =
            wrong.iter().take(MAX_CONFUSIONS).map(|(found, count)| format!("{found} {count}")).collect();
        println!("  {tag} {:.1} % of {}: {}", share(tally.right, tally.all), tally.all, wrong.join(", "));
    }
}
