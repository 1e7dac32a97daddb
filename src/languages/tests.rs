//! What the build script packed is what the files say.

use std::path::Path;

use super::{Key, all};

#[test]
fn packed_lists_hold_the_values_of_the_files() {
    for language in all() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/languages/data").join(language.tag);
        let file = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let mut found = 0;
        for (&key, name) in Key::ALL.iter().zip(Key::NAMES) {
            let name = if key == Key::Tells { "stop" } else { name };
            let line = file.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default();
            let mut packed: Vec<&str> = language.values(key).collect();
            let mut written: Vec<&str> = line.split_ascii_whitespace().collect();
            if key == Key::Tells {
                written.truncate(packed.len());
            }
            found += packed.len();
            packed.sort_unstable();
            written.sort_unstable();
            assert_eq!(packed, written, "{name} of {}", language.tag);
        }
        assert!(found > 30, "{} has words", language.tag);
    }
    assert_eq!(all().len(), super::table::TAGS.len());
}

#[test]
fn lists_whose_order_says_something_keep_it() {
    let english = super::find("en").unwrap();
    let months: Vec<&str> = english.values(Key::Months).collect();
    assert_eq!(months[..3], ["january", "jan+", "february"]);
}

#[test]
fn languages_are_told_apart_by_what_is_always_there() {
    for language in all() {
        let others = all().iter().any(|other| other.tag != language.tag && other.script() == language.script());
        let told_by = |key: Key| {
            assert!(super::keys::is_in_first_file(language.tag, Key::NAMES[key as usize]));
            language.values(key).count()
        };
        assert_eq!(told_by(Key::Tells), if others { 40 } else { 0 }, "{}", language.tag);
        assert_eq!(told_by(Key::Letters) > 0, others, "{}", language.tag);
    }
}
