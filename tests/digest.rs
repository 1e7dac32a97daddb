//! Several articles: which tell of one event, who says what, where they contradict each other, in any order. The
//! clusters in `fixtures/digest` were written for this.

use std::fs;
use std::path::Path;

use nutgraf::{KeyPoint, Length, Options, Source, Summary, summarize};
use serde_json::Value;

/// A cluster: its sources, and what a careful reader finds in them.
struct Cluster {
    name: String,
    sources: Vec<Source>,
    expected: Value,
}

fn clusters() -> Vec<Cluster> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/digest");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &Path| {
        let expected: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let source = |source: &Value| Source {
            text: text(&source["text"]).unwrap(),
            date: text(&source["date"]),
            name: text(&source["name"]),
            ..Source::default()
        };
        let sources = expected["sources"].as_array().unwrap().iter().map(source).collect();
        Cluster { name: path.file_stem().unwrap().to_str().unwrap().to_owned(), sources, expected }
    };
    paths.iter().map(|path| read(path)).collect()
}

fn everything(sources: &[Source]) -> Summary {
    summarize(sources, &Options { length: Length::Sentences(100), ..Options::default() }).unwrap()
}

impl Cluster {
    fn list(&self, key: &str) -> &[Value] {
        self.expected[key].as_array().map_or(&[], Vec::as_slice)
    }
}

/// A passage that a cluster's file names: `[source, words]`.
fn named(value: &Value) -> (usize, &str) {
    (value[0].as_u64().unwrap() as usize, value[1].as_str().unwrap())
}

/// Whether a point is made or said by a passage that holds the words.
fn says(point: &KeyPoint, sources: &[Source], (document, words): (usize, &str)) -> bool {
    let holds = |text: &str| text.contains(words);
    let evidence = point.evidence.iter().filter(|passage| passage.document == document);
    evidence.map(|passage| &sources[document].text[passage.start..passage.end]).any(holds)
}

#[test]
fn sources_of_one_event_come_together_and_others_stay_apart() {
    for cluster in clusters() {
        let found: Vec<Vec<usize>> =
            everything(&cluster.sources).events.into_iter().map(|event| event.documents).collect();
        let expected: Vec<Vec<usize>> = serde_json::from_value(cluster.expected["events"].clone()).unwrap();
        assert_eq!(found, expected, "{}", cluster.name);
    }
}

#[test]
fn a_point_names_the_sources_that_say_it_in_other_words() {
    let mut missing = Vec::new();
    for cluster in clusters() {
        let summary = everything(&cluster.sources);
        for pair in cluster.list("agree") {
            let both = |point: &KeyPoint| {
                says(point, &cluster.sources, named(&pair[0])) && says(point, &cluster.sources, named(&pair[1]))
            };
            if !summary.key_points.iter().any(both) {
                missing.push(format!("{}: {pair}", cluster.name));
            }
        }
        for point in &summary.key_points {
            let mut sources: Vec<usize> = point.evidence.iter().map(|passage| passage.document).collect();
            sources.sort_unstable();
            sources.dedup();
            assert_eq!(sources, point.documents, "{}: {}", cluster.name, point.text);
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_one_source_adds_is_marked() {
    for cluster in clusters() {
        let summary = everything(&cluster.sources);
        for passage in cluster.list("only_here") {
            let point = summary.key_points.iter().find(|point| says(point, &cluster.sources, named(passage)));
            assert!(point.is_some_and(|point| point.only_here), "{}: {passage}", cluster.name);
        }
        assert!(summary.key_points.iter().all(|point| !point.only_here || point.documents.len() == 1));
    }
}

#[test]
fn contradictions_are_told_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for cluster in clusters() {
        let found = everything(&cluster.sources).disagreements;
        let texts: Vec<&str> = found.iter().map(|disagreement| disagreement.text.as_str()).collect();
        if found.len() > cluster.list("disagree").len() {
            wrong.push(format!("{}: too many in {texts:?}", cluster.name));
        }
        for sides in cluster.list("disagree") {
            let told = found.iter().any(|disagreement| {
                sides.as_array().unwrap().iter().map(named).all(|(document, words)| {
                    let of_source = disagreement.claims.iter().filter(|claim| claim.document == document);
                    of_source
                        .map(|claim| (&cluster.sources[document].text[claim.start..claim.end], &claim.text))
                        .any(|(passage, text)| passage.contains(words) && words.contains(text.as_str()))
                })
            });
            if !told {
                wrong.push(format!("{}: {sides} not in {texts:?}", cluster.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_has_changed_is_told_as_it_is_now() {
    for cluster in clusters() {
        let summary = summarize(&cluster.sources, &Options { length: Length::Long, ..Options::default() }).unwrap();
        if let [now, before] = cluster.list("newer") {
            let at = |words: &Value| {
                summary.key_points.iter().position(|point| point.text.contains(words.as_str().unwrap()))
            };
            let (now, before) = (at(now), at(before));
            assert!(now.is_some() && before.is_none_or(|before| now < Some(before)), "{}: {summary:#?}", cluster.name);
        }
    }
}

/// A summary as it would be had the sources stood in another order: `places` are where they stood.
fn moved(mut summary: Summary, places: &[usize]) -> Summary {
    let place = |document: &mut usize| *document = places[*document];
    for point in &mut summary.key_points {
        point.evidence.iter_mut().chain(&mut point.kept).for_each(|passage| place(&mut passage.document));
        point.documents.iter_mut().for_each(place);
        point.documents.sort_unstable();
    }
    summary.sentences.iter_mut().for_each(|sentence| place(&mut sentence.document));
    summary.disagreements.iter_mut().flat_map(|known| &mut known.claims).for_each(|claim| place(&mut claim.document));
    for event in &mut summary.events {
        event.documents.iter_mut().for_each(place);
        event.documents.sort_unstable();
    }
    let mut documents: Vec<_> = places.iter().zip(summary.documents).collect();
    documents.sort_by_key(|(place, _)| **place);
    summary.documents = documents.into_iter().map(|(_, document)| document).collect();
    summary
}

#[test]
fn the_order_of_the_sources_changes_nothing() {
    for cluster in clusters() {
        let expected = everything(&cluster.sources);
        let count = cluster.sources.len();
        for first in 0..count {
            for step in [1, count - 1] {
                let places: Vec<usize> = (0..count).map(|at| (first + at * step) % count).collect();
                let sources: Vec<Source> = places.iter().map(|&place| cluster.sources[place].clone()).collect();
                assert_eq!(moved(everything(&sources), &places), expected, "{} {places:?}", cluster.name);
            }
        }
    }
}
