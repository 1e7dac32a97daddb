//! Which language a text is found to be in. A file of `fixtures/languages` is a text in the language of its name.

use std::fs;
use std::path::Path;

use nutgraf::{Options, Source, Summary, summarize};

fn summary(text: &str) -> Summary {
    summarize(&[Source::from(text)], &Options::default()).unwrap()
}

/// The tag and the text of every fixture.
fn texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/languages");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let text = |path: &Path| {
        let tag = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (tag, fs::read_to_string(path).unwrap())
    };
    files.iter().map(|path| text(path)).collect()
}

fn text_in(tag: &str) -> String {
    texts().into_iter().find(|(known, _)| known == tag).unwrap().1
}

#[test]
fn a_short_text_in_each_language_is_found_to_be_in_it() {
    let wrong: Vec<String> = texts()
        .iter()
        .map(|(tag, text)| (tag, summary(text).language))
        .filter(|(tag, found)| *tag != found)
        .map(|(tag, found)| format!("{tag} is taken for {found}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_language_is_that_of_most_of_the_text() {
    for (most, quoted) in [("en", "fr"), ("de", "en"), ("ru", "en"), ("zh", "en"), ("es", "pt"), ("uk", "ru")] {
        let text = format!("{}\n{}\n{}", text_in(most), text_in(quoted), text_in(most).replace('.', "!"));
        assert_eq!(summary(&text).language, most, "{most} with {quoted}");
    }
}

#[test]
fn a_paragraph_in_another_language_is_split_by_its_rules() {
    let german = "Das Treffen am 3. Mai mit Dr. Müller und Prof. Schmidt war nicht öffentlich, wie der Rat z. B. am Montag sagte.";
    let english = text_in("en").repeat(3);
    let count = |text: &str| summary(text).documents[0].sentences.len();
    assert_eq!(count(&format!("{english}\n\n{german}\n\n{english}")), count(&format!("{english}\n\n{english}")) + 1);
}

#[test]
fn damaged_and_decomposed_letters_do_not_hide_the_language() {
    let damaged = "Le conseil a dÃ©cidÃ© de fermer le vieux pont. Il sera rÃ©parÃ© pendant lâ€™Ã©tÃ©.";
    assert_eq!(summary(damaged).language, "fr");
    assert_eq!(summary(damaged).sentences[0].text, "Le conseil a décidé de fermer le vieux pont.");
    assert_eq!(summary("Ho\u{323}\u{302}i d\u{111}o\u{302}\u{300}ng quye\u{302}\u{301}t di\u{323}nh \u{111}o\u{301}ng cu\u{31B}\u{309}a ca\u{302}y ca\u{302}\u{300}u cu\u{303}.").language, "vi");
}

#[test]
fn what_is_no_language_is_undetermined() {
    for text in ["", "12 345 678", "!!! ??? …", "zxqv blorp trelk vaxxon qwpf", "🚲🚌 🚆", "f(x) = x² + 3"] {
        assert_eq!(summary(text).language, "und", "{text:?}");
    }
}
