//! What a point of one English sentence keeps and what it leaves out, by the fixtures in `tests/fixtures/compression`.
//! In all of them but `trims.txt`, what stands in square brackets must be kept.

use std::fs;

use nutgraf::{Format, KeyPoint, Length, Options, Source, summarize};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/compression");

fn point(sentence: &str) -> KeyPoint {
    let options = Options { language: Some("en".into()), length: Length::Sentences(1), ..Options::default() };
    let source = Source { format: Format::Text, ..Source::from(sentence) };
    summarize(&[source], &options).unwrap().key_points.remove(0)
}

fn lines(name: &str) -> Vec<String> {
    let content = fs::read_to_string(format!("{FOLDER}/{name}")).unwrap();
    content.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}

/// The sentence without brackets, and the places of what they hold.
fn marked(line: &str) -> (String, Vec<(usize, usize)>) {
    let (mut sentence, mut places, mut from) = (String::new(), Vec::new(), 0);
    for c in line.chars() {
        match c {
            '[' => from = sentence.len(),
            ']' => places.push((from, sentence.len())),
            c => sentence.push(c),
        }
    }
    (sentence, places)
}

#[test]
fn what_the_claim_rests_on_is_kept() {
    let mut lost = Vec::new();
    for file in fs::read_dir(FOLDER).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        for line in lines(&name).iter().filter(|_| name != "trims.txt") {
            let (sentence, places) = marked(line);
            let point = point(&sentence);
            let whole =
                |&(start, end): &(usize, usize)| point.kept.iter().any(|part| part.start <= start && end <= part.end);
            if !places.iter().all(whole) {
                lost.push(format!("{name}: {line}\n  => {}", point.text));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn what_is_loose_is_left_out() {
    let found: Vec<String> = lines("trims.txt")
        .iter()
        .map(|line| {
            format!("{} => {}", line.split_once(" => ").unwrap().0, point(line.split_once(" => ").unwrap().0).text)
        })
        .collect();
    assert_eq!(found, lines("trims.txt"));
}

#[test]
fn a_point_is_made_of_its_evidence() {
    let words = |text: &str| -> Vec<String> {
        let words = text.to_lowercase();
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    for file in fs::read_dir(FOLDER).unwrap() {
        for line in lines(&file.unwrap().file_name().into_string().unwrap()) {
            let (sentence, _) = marked(line.split_once(" => ").map_or(&line, |(sentence, _)| sentence));
            let point = point(&sentence);
            let kept: Vec<String> = point.kept.iter().flat_map(|part| words(&sentence[part.start..part.end])).collect();
            assert_eq!(words(&point.text), kept, "{sentence}");
            assert!(point.kept.windows(2).all(|parts| parts[0].end <= parts[1].start), "{sentence}");
        }
    }
}
