//! Sentence splitting in many languages: every case of `tests/fixtures/sentences/<language>.txt`, read through the
//! public interface. A new case is new lines there, not new code: cases are parted by `===`, a `#` line says why,
//! and the other lines are the sentences of one paragraph.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Format, Options, Source, summarize};

/// Languages whose sentences follow each other without a space.
const UNSPACED: [&str; 6] = ["zh", "ja", "th", "km", "lo", "my"];

#[test]
fn every_case_is_split_as_written() {
    let files = fixtures();
    assert!(files.len() >= 25, "expected the cases of 25 languages or more, found {}", files.len());
    let mut failures = Vec::new();
    for file in files {
        let language =
            file.file_stem().and_then(|stem| stem.to_str()).expect("the file is named by its language").to_owned();
        let cases = fs::read_to_string(&file).expect("the file is readable");
        failures.extend(cases.split("\n===\n").filter_map(|case| failure(&language, case)));
    }
    assert!(failures.is_empty(), "{} cases differ:\n{}", failures.len(), failures.join("\n"));
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sentences");
    let entries = fs::read_dir(folder).expect("the folder of cases is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the entry is readable").path()).collect();
    files.sort();
    files
}

/// What is wrong with a case, if anything.
fn failure(language: &str, case: &str) -> Option<String> {
    let (notes, expected): (Vec<&str>, Vec<&str>) =
        case.lines().filter(|line| !line.trim().is_empty()).partition(|line| line.starts_with('#'));
    let text = expected.join(if UNSPACED.contains(&language) { "" } else { " " });
    let found = sentences(language, &text);
    (found != expected)
        .then(|| format!("{language} {}\n  found    {found:#?}\n  expected {expected:#?}", notes.join(" ")))
}

fn sentences<'a>(language: &str, text: &'a str) -> Vec<&'a str> {
    let source = Source { format: Format::Text, ..Source::from(text) };
    let options = Options { language: Some(language.to_owned()), ..Options::default() };
    let summary = summarize(&[source], &options).expect("any text is summarized");
    summary.documents[0].sentences.iter().map(|sentence| &text[sentence.start..sentence.end]).collect()
}
