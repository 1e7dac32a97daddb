//! How much of a page's article is found, and how little else: the F1 of its words, counted, against the article that
//! a person marked. Reads `html_pages.jsonl.gz`: `id`, `html` and `expected`, the article's own HTML, a line.

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use html5gum::{Token, Tokenizer};
use nutgraf::{DocumentSummary, Format, Options, Source};

/// Prints the means over all pages: of the article as plain text, with its headings, and of its sentences alone.
pub(crate) fn evaluate(folder: &Path) {
    let pages = crate::data_sets::rows(folder, "html_pages");
    if pages.is_empty() {
        return;
    }
    let (mut articles, mut sentences, mut bytes, mut time) = (0.0, 0.0, 0, Duration::ZERO);
    for page in &pages {
        let field = |name: &str| page[name].as_str().unwrap_or_default();
        let source = Source { format: Format::Html, ..Source::from(field("html")) };
        let start = Instant::now();
        let summary = nutgraf::summarize(std::slice::from_ref(&source), &Options::default()).expect("odd text is fine");
        time += start.elapsed();
        bytes += source.text.len();
        let expected = words(field("expected"));
        let found = &summary.documents[0];
        let article = nutgraf::plain_text(&source).expect("odd text is fine");
        let own = f1(&count(&article), &expected);
        if std::env::var_os("NUTGRAF_EACH").is_some() {
            println!("  {own:.3} {}", field("id"));
        }
        articles += own;
        sentences += f1(&words(&sentences_of(&source.text, found)), &expected);
    }
    let mean = |sum: f64| sum / pages.len() as f64;
    println!(
        "html: word F1 of the article {:.3}, of its sentences alone {:.3}, {} pages, {:.1} MB/s with the summary",
        mean(articles),
        mean(sentences),
        pages.len(),
        bytes as f64 / 1e6 / time.as_secs_f64()
    );
}

/// What was read as sentences; headings, tables and program text are no sentences.
fn sentences_of(html: &str, found: &DocumentSummary) -> String {
    found.sentences.iter().map(|sentence| &html[sentence.start..sentence.end]).collect::<Vec<_>>().join(" ")
}

/// How often each word occurs in the text of a piece of HTML.
fn words(html: &str) -> HashMap<String, usize> {
    let mut text = String::new();
    let mut unread = 0usize;
    for token in Tokenizer::new(html).flatten() {
        let is_unread = |name: &[u8]| [&b"script"[..], b"style", b"noscript", b"svg", b"button"].contains(&name);
        let is_inline =
            |name: &[u8]| [&b"a"[..], b"b", b"i", b"em", b"strong", b"span", b"sup", b"code"].contains(&name);
        match token {
            Token::String(string) if unread == 0 => text.push_str(&String::from_utf8_lossy(&string.value)),
            Token::StartTag(tag) if is_unread(&tag.name) => unread += usize::from(!tag.self_closing),
            Token::EndTag(tag) if is_unread(&tag.name) => unread = unread.saturating_sub(1),
            Token::StartTag(tag) if !is_inline(&tag.name) => text.push(' '),
            Token::EndTag(tag) if !is_inline(&tag.name) => text.push(' '),
            _ => {}
        }
    }
    count(&text)
}

/// How often each word occurs in a plain text.
fn count(text: &str) -> HashMap<String, usize> {
    let mut words = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_default() += 1;
    }
    words
}

fn f1(found: &HashMap<String, usize>, expected: &HashMap<String, usize>) -> f64 {
    let shared: usize = found.iter().map(|(word, count)| *count.min(expected.get(word).unwrap_or(&0))).sum();
    let all = found.values().sum::<usize>() + expected.values().sum::<usize>();
    if all == 0 { 1.0 } else { 2.0 * shared as f64 / all as f64 }
}
