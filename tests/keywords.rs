//! Keywords in many languages. A file of `fixtures/keywords` is an article in the language of its name; its first lines
//! name phrases that must be among its keywords, and phrases that must not.

use std::fs;
use std::path::Path;

use nutgraf::{Keyword, Options, Source, summarize};

fn keywords(text: &str, language: Option<&str>) -> Vec<Keyword> {
    let options = Options { language: language.map(str::to_owned), ..Options::default() };
    summarize(&[Source::from(text)], &options).unwrap().keywords
}

fn texts(text: &str) -> Vec<String> {
    keywords(text, Some("en")).into_iter().map(|keyword| keyword.text).collect()
}

/// The count of one keyword of an English text.
#[track_caller]
fn count(text: &str, wanted: &str) -> usize {
    let found = keywords(text, Some("en"));
    let keyword = found.iter().find(|keyword| keyword.text == wanted);
    keyword.unwrap_or_else(|| panic!("{wanted} is not among {found:?}")).count
}

/// What an article lacks and what it has too much of.
fn faults(name: &str, fixture: &str) -> Vec<String> {
    let (head, article) = fixture.split_once("\n\n").unwrap();
    let phrases = |key: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(key)).unwrap();
        line.split(", ").map(|phrase| phrase.trim().to_lowercase()).collect::<Vec<_>>()
    };
    let found = keywords(article, None);
    let found: Vec<String> = found.into_iter().map(|keyword| keyword.text.to_lowercase()).collect();
    let missing = phrases("expected:").into_iter().filter(|phrase| !found.contains(phrase));
    let wrong = phrases("never:").into_iter().filter(|phrase| found.contains(phrase));
    let missing = missing.map(|phrase| format!("{name} lacks {phrase}: {found:?}"));
    missing.chain(wrong.map(|phrase| format!("{name} has {phrase}: {found:?}"))).collect()
}

#[test]
fn articles_in_many_languages_are_named_by_their_subjects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keywords");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 12);
    let fault = |path: &std::path::PathBuf| {
        faults(path.file_stem().unwrap().to_str().unwrap(), &fs::read_to_string(path).unwrap())
    };
    let all: Vec<String> = paths.iter().flat_map(fault).collect();
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn names_are_kept_whole() {
    for name in [
        "Ludwig van Beethoven",
        "Bank of England",
        "Ursula von der Leyen",
        "New York Times",
        "J. K. Rowling",
        "George W. Bush",
        "Recep Tayyip Erdoğan",
        "Jean-Luc Picard",
        "Bashar al-Assad",
        "Sinéad O’Connor",
        "Marks & Spencer",
        "Covid-19",
    ] {
        let text = format!("The story tells how {name} came to be known. Few had heard of {name} before the war.");
        assert_eq!(texts(&text)[0], name);
    }
}

#[test]
fn offices_and_days_are_no_part_of_a_name() {
    let text = "On Monday President Ada Quill met Prime Minister Jon Ferro. Ada Quill thanked Jon Ferro on Tuesday.";
    assert_eq!(texts(text), ["Ada Quill", "Jon Ferro"]);
}

#[test]
fn variants_of_a_name_are_counted_as_one() {
    let text = "Volodymyr Zelenskyy spoke first. Zelensky's aides were pleased, and ZELENSKYY stayed. \
                Critics of Zelenskiy left before Volodymyr Zelenskyy had ended.";
    assert_eq!(count(text, "Volodymyr Zelenskyy"), 5);
}

#[test]
fn forms_of_a_word_are_counted_as_one() {
    let text = "The interest rate fell. Interest rates had been high, and the bank's interest rates hurt. Low interest rates help.";
    assert_eq!(count(text, "interest rates"), 4);
    assert!(!texts(text).iter().any(|word| word == "rates" || word == "interest"));
}

#[test]
fn an_acronym_counts_as_what_it_stands_for() {
    let text = "The World Fish Organization (WFO) met in Bergen. The WFO warned of heat, and the WFO was heard.";
    assert_eq!(count(text, "World Fish Organization"), 4);
    let text = "Schools teach machine learning (ML) early. Some say ML is hard, others that ML is a game.";
    assert_eq!(count(text, "machine learning"), 4);
}

#[test]
fn two_names_that_share_a_word_are_two() {
    let text = "The Bank of Orland and the Bank of Brenn agreed. The Bank of Brenn pays, the Bank of Orland does not.";
    assert_eq!(texts(text), ["Bank of Orland", "Bank of Brenn"]);
    let text = "In May South Norland plays Norland. The crowd from Norland sang. South Norland won, and Norland wept.";
    assert_eq!(count(text, "Norland"), 3);
}

#[test]
fn a_place_is_named_once_and_not_by_its_adjective() {
    let text = "Norvia signed. The Norvian army left, and Norvia paid. Norvian farmers and Norvian priests cheered.";
    let found = texts(text);
    assert!(found.contains(&"Norvia".to_owned()) && !found.contains(&"Norvian".to_owned()), "{found:?}");
}

#[test]
fn a_text_without_capitals_has_phrases_too() {
    let text = "the river guard of ostermere closed the flood gate. the flood gate had leaked since the storm, \
                and ostermere was wet. the guard will mend the flood gate before ostermere sleeps.";
    let found = texts(text);
    assert!(found[0] == "flood gate" && found.contains(&"ostermere".to_owned()), "{found:?}");
}

#[test]
fn function_words_numbers_and_verbs_of_saying_are_none() {
    assert_eq!(texts("He said 12 of the 12 were there. He said they were not. It was said."), Vec::<String>::new());
    assert_eq!(texts(""), Vec::<String>::new());
}

#[test]
fn scores_fall_from_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles/istanbul-stood-up.txt");
    let found = keywords(&fs::read_to_string(folder).unwrap(), None);
    assert!(found.len() > 5 && found.len() <= 10);
    assert_eq!(found[0].score, 1.0);
    assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score && pair[1].score > 0.0));
}
