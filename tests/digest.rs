//! Several articles: which tell of one event, who says what, where they contradict each other, in any order. The
//! clusters in `fixtures/digest` were written for this.

use std::fs;
use std::path::Path;

use nutgraf::{Disagreement, KeyPoint, Length, Options, Source, Summary, summarize};
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

/// What is wrong with the matters told of a cluster, whose file names those that a careful reader finds under `key`.
fn wrong(cluster: &Cluster, key: &str, told: &[Disagreement]) -> Vec<String> {
    let texts: Vec<&str> = told.iter().map(|matter| matter.text.as_str()).collect();
    let holds = |matter: &Disagreement, (document, words): (usize, &str)| {
        let of_source = matter.claims.iter().filter(|claim| claim.document == document);
        let mut passages =
            of_source.map(|claim| (&cluster.sources[document].text[claim.start..claim.end], &claim.text));
        passages.any(|(passage, text)| passage.contains(words) && words.contains(text.as_str()))
    };
    let is_told = |sides: &Value| {
        told.iter().any(|matter| sides.as_array().unwrap().iter().map(named).all(|side| holds(matter, side)))
    };
    let expected = cluster.list(key);
    let missing = expected.iter().filter(|sides| !is_told(sides)).map(|sides| format!("{sides} not in {texts:?}"));
    let many = (told.len() > expected.len()).then(|| format!("too many in {texts:?}"));
    missing.chain(many).map(|wrong| format!("{} {key}: {wrong}", cluster.name)).collect()
}

#[test]
fn contradictions_and_changes_are_told_and_nothing_else_is() {
    let of_cluster = |cluster: &Cluster| {
        let summary = everything(&cluster.sources);
        let disagree = wrong(cluster, "disagree", &summary.disagreements);
        disagree.into_iter().chain(wrong(cluster, "updates", &summary.updates)).collect::<Vec<_>>()
    };
    let wrong: Vec<String> = clusters().iter().flat_map(of_cluster).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_sentence_that_many_sources_have_is_not_only_in_one() {
    let opening = "The council of Lowick voted on Monday to build a new swimming hall behind the station.";
    let texts = (0..40).map(|index| {
        let own = ["Anna", "Bert", "Cleo", "Dora", "Emil"][index % 5];
        format!("{opening} Councillor {own} of district {index} asked for {} trees in front of it.", index + 3)
    });
    let sources: Vec<Source> = texts.map(|text| Source { text, ..Source::default() }).collect();
    let summary = everything(&sources);
    let point = summary.key_points.iter().find(|point| point.text.contains("voted")).unwrap();
    assert!(!point.only_here);
}

#[test]
fn other_numbers_are_another_statement() {
    let text = |number: u32, end: &str| Source {
        text: format!("The storm over Valdmark killed {number} people on Friday night. {end}"),
        ..Source::default()
    };
    let sources = [text(14, "Trees fell on the road to Orsa."), text(41, "Roofs of the school in Orsa flew away.")];
    for point in everything(&sources).key_points.iter().filter(|point| point.text.contains("killed")) {
        assert_eq!(point.documents.len(), 1, "{}", point.text);
    }
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
    summary
        .disagreements
        .iter_mut()
        .chain(&mut summary.updates)
        .flat_map(|known| &mut known.claims)
        .for_each(|claim| place(&mut claim.document));
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
