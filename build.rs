//! Packs the files of `src/languages/data/` into two that compress better; `src/languages/unpack.rs` reads them. The first
//! holds English and what tells the languages apart, the second all the rest: a text in English needs the first alone.
//!
//! Their bytes: the letters that are not ASCII, rising, each told by the gap to the one before (one byte, or two of
//! which the first is at least 0x80), and a 0; then each language: the number of the first of its own letters (two
//! bytes), its tag, and its values of every key, all ended by a line feed. In a list, 0x0B + n begins a value that
//! shares n letters with the one before, 0x80 + n is the nth of the language's own letters, and 0xF0 + n with one
//! more byte is any letter. Languages that have many words in common are neighbours.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/languages/keys.rs"]
#[expect(dead_code, reason = "only the names count here")]
mod keys;
#[path = "src/languages/table.rs"]
mod table;

/// How many letters of its own a language has; it may write others, but longer.
const OWN: usize = 0xF0 - 0x80;
/// How many letters a value can share with the one before.
const SHARED: usize = 0x1F - 0x0B;
/// How many stop words tell a language, the same of every one, so that none has an edge: the first of its file, where
/// those stand that are frequent and that few other languages have.
const TELLS: usize = 40;

/// The keys whose values may stand in any order.
const SETS: &[&str] = &[
    "tells",
    "stop",
    "titles",
    "abbreviations",
    "before_number",
    "connectives",
    "conjunctions",
    "pronouns",
    "speech",
    "common",
    "roles",
    "articles",
    "links",
    "questions",
    "byline",
    "date_stamp",
    "caption",
    "share",
    "subscribe",
    "cookie",
    "copyright",
    "comments",
    "related",
    "navigation",
    "advertisement",
    "publisher_summary",
];

/// A language's tag and its lists, in the order of the keys.
struct Language {
    tag: &'static str,
    lists: Vec<Vec<String>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let data = Path::new("src/languages/data");
    for path in [data, Path::new("src/languages/keys.rs"), Path::new("src/languages/table.rs")] {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let mut files = Vec::new();
    for tag in table::TAGS {
        files.push(fs::read_to_string(data.join(tag).with_extension("txt"))?);
    }
    let language = |(&tag, file): (&&'static str, &String)| Language { tag, lists: lists(file, &files) };
    let languages = chain(table::TAGS.iter().zip(&files).map(language).collect());
    let folder = env::var("OUT_DIR")?;
    let write = |name: &str, packed: Vec<u8>| fs::write(Path::new(&folder).join(name), packed);
    write("first.bin", pack(&part(&languages, keys::is_in_first_file)))?;
    let rest = |tag: &str, key: &str| !keys::is_in_first_file(tag, key);
    Ok(write("languages.bin", [keys::MAGIC, &pack(&part(&languages, rest))].concat())?)
}

/// The languages with those of their lists alone that belong to a file.
fn part(languages: &[Language], belongs: impl Fn(&str, &str) -> bool) -> Vec<Language> {
    let list = |tag, (name, list): (&&str, &Vec<String>)| if belongs(tag, name) { list.clone() } else { Vec::new() };
    let part = |language: &Language| {
        let lists = keys::Key::NAMES.iter().zip(&language.lists).map(|named| list(language.tag, named));
        Language { tag: language.tag, lists: lists.collect() }
    };
    languages.iter().map(part).collect()
}

/// The lists of one of the files.
fn lists(file: &str, files: &[String]) -> Vec<Vec<String>> {
    let list = |&name: &&str| {
        let mut list = if name == keys::TELLS { tells(file, files) } else { values(file, name).collect() };
        if SETS.contains(&name) {
            list.sort();
        }
        list.into_iter().map(str::to_owned).collect()
    };
    keys::Key::NAMES.iter().map(list).collect()
}

/// The words that tell a language from others of its script: a script of one language tells it by itself.
fn tells<'a>(file: &'a str, files: &[String]) -> Vec<&'a str> {
    let script = |file: &str| values(file, "script").collect::<String>();
    let is_shared = files.iter().filter(|other| script(other) == script(file)).count() > 1;
    values(file, "stop").take(if is_shared { TELLS } else { 0 }).collect()
}

/// What a file lists under a name.
fn values<'a>(file: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let line = file.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    line.unwrap_or_default().split_ascii_whitespace()
}

/// The languages in an order in which each has many words in common with the next.
fn chain(mut left: Vec<Language>) -> Vec<Language> {
    let words = |language: &Language| language.lists.iter().flatten().cloned().collect::<BTreeSet<_>>();
    let mut chained = vec![left.remove(0)];
    while !left.is_empty() {
        let last = words(&chained[chained.len() - 1]);
        let common = |language: &Language| words(language).intersection(&last).count();
        let nearest = (0..left.len()).rev().max_by_key(|&index| common(&left[index])).unwrap_or(0);
        chained.push(left.remove(nearest));
    }
    chained
}

fn pack(languages: &[Language]) -> Vec<u8> {
    let letters: BTreeSet<char> = languages.iter().flat_map(letters).collect();
    let mut packed = Vec::new();
    let mut last = 0x7F;
    for &letter in &letters {
        let gap = u32::from(letter) - last;
        last = u32::from(letter);
        if gap >= 0x80 {
            packed.push(0x80 + (gap >> 8) as u8);
        }
        packed.push(gap as u8);
    }
    packed.push(0);
    let numbers: BTreeMap<char, usize> = letters.into_iter().zip(0..).collect();
    for language in languages {
        let first = first_letter(language, &numbers);
        packed.extend((first as u16).to_be_bytes());
        packed.extend(language.tag.bytes());
        packed.push(b'\n');
        for list in &language.lists {
            pack_list(list, first, &numbers, &mut packed);
        }
    }
    packed
}

/// The letters of a language that are not ASCII, as often as it writes them.
fn letters(language: &Language) -> impl Iterator<Item = char> {
    language.lists.iter().flatten().flat_map(|value| value.chars()).filter(|letter| !letter.is_ascii())
}

/// From which letter on most are of its own.
fn first_letter(language: &Language, numbers: &BTreeMap<char, usize>) -> usize {
    let written: Vec<usize> = letters(language).map(|letter| numbers[&letter]).collect();
    let own = |first: usize| written.iter().filter(|&&number| (first..first + OWN).contains(&number)).count();
    written.iter().copied().max_by_key(|&first| (own(first), std::cmp::Reverse(first))).unwrap_or(0)
}

fn pack_list(list: &[String], first: usize, numbers: &BTreeMap<char, usize>, packed: &mut Vec<u8>) {
    let mut last = "";
    for value in list {
        let shared = value.chars().zip(last.chars()).take(SHARED).take_while(|(a, b)| a == b).count();
        packed.push(0x0B + shared as u8);
        for letter in value.chars().skip(shared) {
            match numbers.get(&letter) {
                None => packed.push(letter as u8),
                Some(number) if (first..first + OWN).contains(number) => packed.push((0x80 + number - first) as u8),
                Some(number) => packed.extend([0xF0 + (number >> 8) as u8, *number as u8]),
            }
        }
        last = value;
    }
    packed.push(b'\n');
}
