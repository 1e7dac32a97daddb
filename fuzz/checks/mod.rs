//! What holds for every input, one function for each fuzz target: bytes in, a panic where a promise is broken. The fuzz
//! targets call them with what libFuzzer makes up, `tests/fuzz_corpus.rs` with the inputs that are committed, and
//! `tests/properties.rs` uses the promises alone.

// Each program that has this as a module uses a part of it.
#![allow(dead_code, unreachable_pub)]

mod faithful;
mod job;
mod order;
#[path = "../../src/wasm/offsets.rs"]
mod utf16;

pub mod promises;

use nutgraf::{Format, Length, Options, Source, plain_text, summarize};

/// What a target does with an input.
pub type Check = fn(&[u8]);

/// A check by its name, and the name.
pub const ALL: [(&str, Check); 7] = [
    ("text", text),
    ("markdown", markdown),
    ("html", html),
    ("options", options),
    ("sources", sources),
    ("offsets", offsets),
    ("load", load),
];

/// The bytes are a plain text.
pub fn text(bytes: &[u8]) {
    article(bytes, Format::Text);
}

/// The bytes are Markdown.
pub fn markdown(bytes: &[u8]) {
    article(bytes, Format::Markdown);
}

/// The bytes are HTML.
pub fn html(bytes: &[u8]) {
    article(bytes, Format::Html);
}

/// One article in one format, with options that hang on its length, so that the bytes are nothing but the article.
fn article(bytes: &[u8], format: Format) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let lengths = [Length::Short, Length::Long, Length::Words(40), Length::Ratio(0.3)];
    let options = Options { length: lengths[text.len() % 4], explain: text.len() % 8 > 3, ..Options::default() };
    let format = if text.len() % 16 > 12 { Format::Auto } else { format };
    promises::kept(&[Source { format, ..Source::from(text) }], &options);
}

/// The bytes are options and one source, as `job` reads them.
pub fn options(bytes: &[u8]) {
    let (mut sources, options) = job::read(&String::from_utf8_lossy(bytes));
    sources.truncate(1);
    promises::kept(&sources, &options);
}

/// The bytes are options and several sources: what is promised of each, and that their order changes nothing.
pub fn sources(bytes: &[u8]) {
    let (sources, options) = job::read(&String::from_utf8_lossy(bytes));
    promises::kept(&sources, &options);
    order::changes_nothing(&sources, &options);
}

/// The bytes are options and sources: every place of the result means the same counted in UTF-16 units, and every place
/// of every text leads back to itself.
pub fn offsets(bytes: &[u8]) {
    let (sources, options) = job::read(&String::from_utf8_lossy(bytes));
    if let Ok(summary) = summarize(&sources, &options) {
        let tables: Vec<_> = sources.iter().map(|source| utf16::Utf16Offsets::new(&source.text)).collect();
        for place in promises::places(&summary) {
            same_characters(&sources[place.document].text, &tables[place.document], place.start..place.end);
        }
    }
    for source in &sources {
        every_boundary_leads_back(&source.text);
    }
}

fn same_characters(text: &str, table: &utf16::Utf16Offsets, place: std::ops::Range<usize>) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = &units[table.at(place.start)..table.at(place.end)];
    assert!(text[place].encode_utf16().eq(slice.iter().copied()), "the passage in UTF-16");
}

fn every_boundary_leads_back(text: &str) {
    let table = utf16::Utf16Offsets::new(text);
    let mut units = 0;
    for (byte, char) in text.char_indices().chain([(text.len(), '\0')]) {
        assert_eq!(table.at(byte), units, "byte {byte}");
        assert_eq!(table.byte_at(units), byte, "unit {units}");
        if char.len_utf16() == 2 {
            assert_eq!(table.byte_at(units + 1), byte + char.len_utf8(), "inside of a pair");
        }
        units += char.len_utf16();
    }
    assert_eq!(table.byte_at(units + 1), text.len(), "beyond the text");
}

/// The bytes are a file of data. Damaged ones are refused or, at worst, are other words or weights: no fault, then or in
/// the summary after.
pub fn load(bytes: &[u8]) {
    let loaded = nutgraf::load(bytes);
    assert_eq!(nutgraf::load(bytes), loaded, "the same bytes, the same answer");
    let source = Source::from("The mayor, who had said no, closed the old bridge on Monday. It will cost 4 million.");
    assert!(summarize(std::slice::from_ref(&source), &Options::default()).is_ok());
    assert!(plain_text(&source).is_ok());
}
