//! What becomes of a pasted text: every `fixtures/reading/<case>.txt` is read and compared with `<case>.expected`.
//! A missing `.expected` is written, and the test fails until somebody has looked at it.

use std::fs;
use std::path::Path;

use nutgraf::{Format, Length, Options, Source, Summary, plain_text, summarize};

/// Title, sentences and ignored passages, in the order of the text.
fn reading(text: &str, summary: &Summary) -> String {
    let document = &summary.documents[0];
    let sentences = document.sentences.iter().map(|place| (place.start, place.end, "sentence"));
    let ignored = document.ignored.iter().map(|place| (place.start, place.end, place.reason.as_str()));
    let mut places: Vec<_> = sentences.chain(ignored).collect();
    places.sort_unstable();
    let one_line = |(start, end, kind): (usize, usize, &str)| {
        let words: Vec<&str> = text[start..end].split_whitespace().collect();
        format!("{kind}: {}\n", words.join(" "))
    };
    let title = document.title.as_deref().unwrap_or("(none)");
    format!("title: {title}\n{}", places.into_iter().map(one_line).collect::<String>())
}

#[test]
fn the_plain_text_of_an_article_reads_back_as_the_same_article() {
    let html = "<nav><a href=/>Home</a></nav><h1>Ferry sails &amp; sails</h1><p>The ferry <b>Aurora</b> sails again.</p>\
                <h2>Fares</h2><ul><li>Adults pay 3.20.</li><li>Children travel free.</li></ul><p>It leaves at noon.</p>";
    let page = Source { format: Format::Html, ..Source::from(html) };
    let text = plain_text(&page).unwrap();
    let expected = "Ferry sails & sails\n\nThe ferry Aurora sails again.\n\nFares\n\n\
                    • Adults pay 3.20.\n• Children travel free.\n\nIt leaves at noon.";
    assert_eq!(text, expected);
    assert_eq!(plain_text(&Source::from(text.as_str())).unwrap(), expected);
}

#[test]
fn pasted_texts_are_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let options = Options { length: Length::Long, ..Options::default() };
        let found = reading(&text, &summarize(&[Source::from(text.as_str())], &options).unwrap());
        let expected = case.with_extension("expected");
        if !expected.exists() {
            fs::write(&expected, &found).unwrap();
            panic!("{} was missing and is written: look at it and commit it", expected.display());
        }
        assert_eq!(found, fs::read_to_string(&expected).unwrap(), "{}", case.display());
    }
}
