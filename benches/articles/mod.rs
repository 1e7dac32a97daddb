//! Texts of any size in six scripts, made of articles and fixtures written for this project: what all benchmarks read. The
//! same bytes on every machine. Copies of a paragraph differ as articles do: some words of each are new.

use std::fs;
use std::path::Path;

/// A script, by the name that benchmarks show, and the files that it is read from.
pub(crate) type Script = (&'static str, &'static [&'static str]);

/// English first.
#[allow(dead_code, reason = "some benchmarks read English only")]
pub(crate) const SCRIPTS: [Script; 6] = [
    ENGLISH,
    ("Cyrillic", &["tests/fixtures/keywords/ru.txt"]),
    ("Arabic", &["www/articles/harbor-library-reopens.txt", "tests/fixtures/keywords/ar.txt"]),
    ("Devanagari", &["www/articles/stepwell-brings-water-back.txt", "tests/fixtures/keywords/hi.txt"]),
    ("Han", &["tests/fixtures/keywords/zh.txt"]),
    ("Kana", &["www/articles/aohama-line-saved.txt", "tests/fixtures/keywords/ja.txt"]),
];

const ENGLISH: Script = (
    "Latin",
    &[
        "www/articles/river-books-of-ostermere.txt",
        "www/articles/market-street-car-free.txt",
        "www/articles/buried-seagrass-seeds.txt",
        "www/articles/fireflies-and-street-lamps.txt",
        "www/articles/draught-proof-sash-window.txt",
        "www/articles/istanbul-kyiv-warns.txt",
        "www/articles/istanbul-second-tier-team.txt",
    ],
);

/// One word in so many is new.
const NEW: u32 = 20;

/// A text in English of so many bytes, or a few less.
#[allow(dead_code, reason = "some benchmarks read all scripts")]
pub(crate) fn english(bytes: usize) -> String {
    text(ENGLISH, bytes)
}

/// A text in a script of so many bytes, or a few less.
pub(crate) fn text((_, files): Script, bytes: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.ancestors().find(|folder| folder.join("www/articles").is_dir()).unwrap();
    let articles: Vec<String> = files.iter().map(|file| fs::read_to_string(folder.join(file)).unwrap()).collect();
    let paragraphs = articles.iter().flat_map(|article| article.split("\n\n"));
    let paragraphs: Vec<&str> = paragraphs.filter(|paragraph| !paragraph.starts_with("expected:")).collect();
    let words: Vec<Vec<char>> =
        paragraphs.iter().flat_map(|text| pieces(text)).map(|word| word.chars().collect()).collect();
    let mut random = Random(1);
    let mut grown = String::with_capacity(bytes + 16_384);
    for (number, paragraph) in paragraphs.iter().cycle().enumerate() {
        if grown.len() >= bytes {
            break;
        }
        let is_copy = number >= paragraphs.len();
        for word in pieces(paragraph) {
            let is_word = word.chars().all(char::is_alphabetic);
            if is_copy && is_word && random.below(NEW) == 0 {
                push_new(&mut grown, &words, &mut random)
            } else {
                grown.push_str(word)
            }
        }
        grown.push_str("\n\n");
    }
    let end = (0..=bytes).rev().find(|&end| grown.is_char_boundary(end)).unwrap_or_default();
    grown.truncate(end);
    grown
}

/// Words and what is between them. Of scripts without spaces, every two letters are one word.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let unspaced = ('\u{3040}'..='\u{9FFF}').contains(&first);
        let most = if unspaced { 2 } else { usize::MAX };
        let same =
            |c: char| c.is_alphabetic() == first.is_alphabetic() && ('\u{3040}'..='\u{9FFF}').contains(&c) == unspaced;
        let length = rest.chars().take_while(|&c| same(c)).take(most).map(char::len_utf8).sum();
        let (word, others) = rest.split_at(length);
        rest = others;
        Some(word)
    })
}

/// A word that begins as one and ends as another.
fn push_new(text: &mut String, words: &[Vec<char>], random: &mut Random) {
    let mut any = || loop {
        let word = &words[random.below(words.len() as u32) as usize];
        if word.iter().all(|c| c.is_alphabetic()) {
            return word;
        }
    };
    let (start, end) = (any(), any());
    text.extend(&start[..start.len().div_ceil(2)]);
    text.extend(&end[end.len() / 2..]);
}

/// Numbers without a pattern, the same every time.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((u64::from(self.0) * u64::from(limit)) >> 32) as u32
    }
}
