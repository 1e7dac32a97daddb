//! What holds for every text: no panic, exact places, budgets kept, the same answer twice.

#[path = "../fuzz/checks/mod.rs"]
mod checks;

use checks::promises::{exact_places, within_budget};
use nutgraf::{Avoid, Format, Length, Options, Source, Summary, summarize};
use proptest::prelude::*;

/// Texts as hostile as they come, and texts that look like articles with odd things in them.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z]{1,9}",
        Just("U.S.".into()),
        Just("Mr.".into()),
        Just("3.5".into()),
        Just("“Yes.”".into()),
        Just("é\u{301}".into()),
        Just("漢字".into()),
        Just("。".into()),
        Just("हिन्दी".into()),
        Just("😀".into()),
        Just("...".into()),
        Just("\u{202E}".into()),
        Just("(CNN)".into()),
        Just("**b**".into()),
        Just("[a](b)".into()),
        Just("\u{FFFD}".into()),
        Just("and".into()),
        Just("the".into()),
        Just("But".into()),
        Just("?".into()),
        Just("<p>".into()),
        Just("&amp;".into()),
    ];
    let separator = prop_oneof![6 => Just(" "), 2 => Just(". "), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just(""), 1 => Just("\n- ")];
    let article = prop::collection::vec((word, separator), 0..120)
        .prop_map(|parts| parts.into_iter().map(|(word, separator)| word + separator).collect::<String>());
    prop_oneof![3 => article, 1 => any::<String>(), 1 => "\\PC{0,80}"]
}

fn options() -> impl Strategy<Value = Options> {
    let length = prop_oneof![
        Just(Length::Short),
        Just(Length::Medium),
        Just(Length::Long),
        (0..40_usize).prop_map(Length::Sentences),
        (0..200_usize).prop_map(Length::Words),
        (0.0..=1.0_f64).prop_map(Length::Ratio),
    ];
    let language = prop_oneof![Just(None), Just(Some("en".into())), Just(Some("ja".into())), Just(Some("xx".into()))];
    let avoid = (any::<bool>(), any::<bool>()).prop_map(|(quotes, questions)| Avoid { quotes, questions });
    (length, language, any::<Option<String>>(), any::<bool>(), avoid)
        .prop_map(|(length, language, context, explain, avoid)| Options { length, language, context, explain, avoid })
}

/// Ranges of a text, beyond it, turned around and inside of characters.
fn ranges() -> impl Strategy<Value = Vec<std::ops::Range<usize>>> {
    let place = || prop_oneof![4 => 0..400_usize, 1 => Just(usize::MAX)];
    prop::collection::vec((place(), place()).prop_map(|(start, end)| start..end), 0..6)
}

fn format() -> impl Strategy<Value = Format> {
    prop_oneof![Just(Format::Auto), Just(Format::Text), Just(Format::Markdown), Just(Format::Html)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_gives_exact_places_within_the_budget(text in text(), format in format(), options in options()) {
        let sources = [Source { format, ..Source::from(text) }];
        let summary = summarize(&sources, &options).unwrap();
        exact_places(&summary, &sources);
        within_budget(&summary, options.length);
    }

    #[test]
    fn what_is_counted_in_is_not_ignored(text in text(), format in format(), include in ranges(), options in options()) {
        let sources = [Source { format, include, ..Source::from(text) }];
        let summary = summarize(&sources, &options).unwrap();
        exact_places(&summary, &sources);
        for ignored in &summary.documents[0].ignored {
            let overlaps = |range: &std::ops::Range<usize>| {
                range.start < range.end && range.start < ignored.end && ignored.start < range.end
            };
            prop_assert!(!sources[0].include.iter().any(overlaps));
        }
    }

    #[test]
    fn all_that_is_ignored_can_be_counted_in(text in text(), format in format()) {
        let ignored = |include| {
            let source = Source { format, include, ..Source::from(text.as_str()) };
            summarize(&[source], &Options::default()).unwrap().documents.remove(0).ignored
        };
        let first = ignored(Vec::new());
        prop_assert_eq!(ignored(first.iter().map(|place| place.start..place.end).collect()), []);
    }

    #[test]
    fn the_same_input_gives_the_same_output(text in text(), options in options()) {
        let sources = [Source::from(text)];
        prop_assert_eq!(summarize(&sources, &options), summarize(&sources, &options));
    }

    #[test]
    fn several_texts_keep_their_places(first in text(), second in text(), options in options()) {
        let sources = [Source::from(first), Source::from(second)];
        let summary = summarize(&sources, &options).unwrap();
        exact_places(&summary, &sources);
        prop_assert_eq!(summary.documents.len(), 2);
    }

    #[test]
    fn the_order_of_sources_changes_nothing(texts in prop::collection::vec(text(), 2..5), options in options()) {
        let sources: Vec<Source> = texts.into_iter().map(Source::from).collect();
        let turned: Vec<Source> = sources.iter().rev().cloned().collect();
        let (summary, turned) = (summarize(&sources, &options).unwrap(), summarize(&turned, &options).unwrap());
        let points = |summary: &Summary| summary.key_points.iter().map(|point| point.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(points(&summary), points(&turned));
        prop_assert_eq!(&summary.text, &turned.text);
        prop_assert_eq!(&summary.headline, &turned.headline);
        prop_assert_eq!(&summary.keywords, &turned.keywords);
    }

    #[test]
    fn plain_sentences_are_slices_of_the_text(text in "([A-Z][a-z ]{3,40}\\. ){1,12}") {
        let sources = [Source { format: Format::Text, ..Source::from(text.as_str()) }];
        for sentence in summarize(&sources, &Options::default()).unwrap().sentences {
            let slice = text[sentence.start..sentence.end].split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(sentence.text, slice);
        }
    }
}
