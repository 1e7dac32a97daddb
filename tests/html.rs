//! HTML through the public interface: places in the page as it was given, and pages that mean no good.

use std::time::{Duration, Instant};

use nutgraf::{DocumentSummary, Format, Options, Source, summarize};
use proptest::prelude::*;

fn read_as(format: Format, html: &str) -> DocumentSummary {
    let source = Source { format, ..Source::from(html) };
    summarize(&[source], &Options::default()).unwrap().documents.remove(0)
}

fn read(html: &str) -> DocumentSummary {
    read_as(Format::Html, html)
}

fn sentences<'a>(html: &'a str, document: &DocumentSummary) -> Vec<&'a str> {
    document.sentences.iter().map(|sentence| &html[sentence.start..sentence.end]).collect()
}

/// Offsets are on character boundaries, in order, and no sentence overlaps another.
fn check_offsets(html: &str, document: &DocumentSummary) {
    let mut end = 0;
    for sentence in &document.sentences {
        assert!(end <= sentence.start && sentence.start < sentence.end, "{html:?}");
        assert!(html.get(sentence.start..sentence.end).is_some(), "{html:?}");
        end = sentence.end;
    }
    let mut start = 0;
    for ignored in &document.ignored {
        assert!(start <= ignored.start && ignored.start <= ignored.end, "{html:?}");
        assert!(html.get(ignored.start..ignored.end).is_some(), "{html:?}");
        start = ignored.start;
    }
}

#[test]
fn a_sentence_is_the_slice_from_its_first_character_to_its_last() {
    let html = "<p>The <b>ferry</b> stopped &amp; waited. Nobody&#39;s\n <i>goat</i> swam</b>.</p><p>&quot;It&rsquo;s cold.&quot;</p>";
    let expected = [
        "The <b>ferry</b> stopped &amp; waited.",
        "Nobody&#39;s\n <i>goat</i> swam</b>.",
        "&quot;It&rsquo;s cold.&quot;",
    ];
    assert_eq!(sentences(html, &read(html)), expected);
}

#[test]
fn a_page_without_a_format_is_known_by_its_tags() {
    for html in [
        "<!DOCTYPE html><p>The ferry stopped at noon.",
        "<p>The ferry stopped at noon.<p>",
        "\n<div><p>The ferry stopped at noon.</p></div>",
        "<meta charset='utf-8'><span>The ferry stopped at noon.</span>",
    ] {
        let document = read_as(Format::Auto, html);
        assert_eq!(sentences(html, &document), ["The ferry stopped at noon."]);
    }
}

#[test]
fn a_text_about_tags_is_no_page() {
    let text = "A <p> tag opens a paragraph, and a </p> tag closes it. So does a <div> tag.";
    let document = read_as(Format::Auto, text);
    assert_eq!(document.sentences.last().unwrap().end, text.len());
}

#[test]
fn a_markdown_text_may_begin_with_tags() {
    let text = "<p align=center>\n<img src=x>\n</p>\n\n# The Ferry\n\nThe **ferry** stopped at **noon**.\n\n## The goats\n\nThey waited.";
    assert_eq!(sentences(text, &read_as(Format::Auto, text)), ["The **ferry** stopped at **noon**.", "They waited."]);
}

#[test]
fn a_text_without_an_article_is_read_whole() {
    let html = "<ul><li><a href=/a>The ferry stopped at noon.</a></li><li><a href=/b>The goats waited.</a></li></ul>";
    assert_eq!(sentences(html, &read(html)), ["The ferry stopped at noon.", "The goats waited."]);
}

#[test]
fn hostile_pages_take_no_longer_than_others() {
    let repeated = |piece: &str| piece.repeat(100_000 / piece.len());
    for piece in [
        "<div>",
        "<b>",
        "<p>",
        "<li>",
        "<table><tr><td>",
        "<a href=x>y",
        "</div>",
        "<!--",
        "<!-- --",
        "<a b='",
        "<a b=\"x\" c",
        "&amp",
        "&",
        "&#",
        "<",
        "</",
        "<h1>a",
        "<title>",
        "<script>",
        "<p>a,</span>",
        "<br>",
        "<ul><li>a</ul>",
        "x<br><br>",
        "<td>a",
        "<dl><dd>a",
        "<form><p>a",
        "<p class='a b c'>Words, words, and more words of a paragraph.</p>",
        "<b><p>a",
        "<a><div>a</a>",
        "<div>a<section>b",
        " \n",
        "<figure><img>a",
    ] {
        let html = repeated(piece);
        let start = Instant::now();
        check_offsets(&html, &read(&html));
        let took = start.elapsed();
        assert!(took < Duration::from_secs(3), "{piece}: {took:?}");
    }
}

#[test]
fn text_below_a_hundred_thousand_elements_is_read() {
    let html = format!("{}<p>The ferry stopped at noon.</p>{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert_eq!(sentences(&html, &read(&html)), ["The ferry stopped at noon."]);
}

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "<p>", "</p>", "<div class=\"post\">", "</div>", "<div id=sidebar>", "<b>", "</b>", "<a href='/x'>", "</a>", "<ul>",
            "<li>", "</ul>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<h1>", "<h2>", "</h2>", "<br>", "<br><br>", "<pre>",
            "</pre>", "<script>", "</script>", "<title>", "</title>", "<!--", "-->", "<![CDATA[", "]]>", "<figure>", "<figcaption>",
            "</figure>", "<nav>", "</nav>", "<blockquote>", "<span hidden>", "</span>", "&amp;", "&eacute", "&#x1F600;", "&nbsp;",
            "&#0;", "<", ">", "\"", "'", "=", "/>", "\r\n", "\u{a0}", "<svg>", "</svg>", "</", "<!", "<?",
        ])
        .prop_map(str::to_owned),
        3 => "[A-Z][a-z]{1,8}( [a-z,é]{1,9}){3,12}\\. ",
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_is_too_odd_to_be_read_as_html(text in "(?s).{0,200}") {
        check_offsets(&text, &read(&text));
    }

    #[test]
    fn no_soup_of_tags_breaks_the_offsets(html in soup()) {
        check_offsets(&html, &read(&html));
    }
}

#[test]
fn a_page_that_is_all_frame_is_still_read() {
    for html in ["<nav>The council met on Monday.</nav>", "<footer><p>The council met on Monday.</p></footer>"] {
        let source = Source { format: Format::Html, ..Source::from(html) };
        let summary = summarize(&[source], &Options::default()).unwrap();
        let points: Vec<&str> = summary.key_points.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(points, ["The council met on Monday."], "{html}");
    }
}
