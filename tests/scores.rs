//! Scores: a heat map that can be believed, and an order of choice that can be read off.

use std::fs;
use std::path::Path;

use nutgraf::{Length, Options, Source, Summary, summarize};

fn summary(text: &str, length: Length) -> Summary {
    summarize(&[Source::from(text)], &Options { length, explain: true, ..Options::default() }).unwrap()
}

fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn what_is_chosen_is_hot() {
    for text in articles() {
        let summary = summary(&text, Length::Medium);
        let all = &summary.documents[0].sentences;
        let mean = all.iter().map(|sentence| sentence.score).sum::<f64>() / all.len() as f64;
        let evidence = |point: &nutgraf::KeyPoint| {
            all.iter().find(|sentence| sentence.start == point.evidence[0].start).map_or(0.0, |sentence| sentence.score)
        };
        let chosen: Vec<f64> = summary.key_points.iter().map(evidence).collect();
        assert!(chosen.iter().all(|&score| score > mean), "{:?} of {mean}: {chosen:?}", summary.headline);
        assert!(chosen.iter().sum::<f64>() / chosen.len() as f64 > 0.5, "{:?}: {chosen:?}", summary.headline);
    }
}

#[test]
fn most_sentences_are_cool_and_told_apart() {
    for text in articles() {
        let summary = summary(&text, Length::Medium);
        let mut scores: Vec<f64> = summary.documents[0].sentences.iter().map(|sentence| sentence.score).collect();
        scores.sort_by(f64::total_cmp);
        let at = |share: f64| scores[(share * (scores.len() - 1) as f64) as usize];
        assert!(at(0.5) < 0.45 && at(0.8) >= 0.4, "{:?}: {scores:?}", summary.headline);
        assert!(at(0.75) - at(0.25) > 0.2, "{:?}: {scores:?}", summary.headline);
    }
}

#[test]
fn a_text_of_equals_is_even() {
    for text in ["One sentence alone.", "Nine geese flew.\n\nNine geese flew.\n\nNine geese flew."] {
        for sentence in &summary(text, Length::Short).documents[0].sentences {
            assert!((sentence.score - 0.5).abs() < 0.35, "{text}: {}", sentence.score);
        }
    }
}

#[test]
fn points_and_sentences_fall_in_the_order_of_choice() {
    for text in articles() {
        for length in [Length::Long, Length::Words(200), Length::Ratio(1.0)] {
            let summary = summary(&text, length);
            let points: Vec<f64> = summary.key_points.iter().map(|point| point.score).collect();
            assert!(points.windows(2).all(|pair| pair[0] > pair[1]), "{points:?}");
            let mut scores: Vec<f64> = summary.sentences.iter().map(|sentence| sentence.score).collect();
            scores.sort_by(f64::total_cmp);
            assert!(scores.windows(2).all(|pair| pair[0] < pair[1]) && scores[0] > 0.0, "{scores:?}");
        }
    }
}

#[test]
fn the_reasons_of_a_score_add_up_to_it() {
    for text in articles() {
        let summary = summary(&text, Length::Short);
        let sums: Vec<(f64, f64)> = summary.documents[0]
            .sentences
            .iter()
            .map(|sentence| (sentence.signals.iter().map(|signal| signal.weight).sum(), sentence.score))
            .collect();
        for (sum, score) in &sums {
            for (other, lower) in &sums {
                assert!(sum - other < 1e-9 || score > lower, "{sum} {score} but {other} {lower}");
            }
        }
    }
}
