//! What is repaired, and what is left alone.

use proptest::prelude::*;

use super::repair;
use crate::span::Span;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(repair(text).0, expected);
}

#[track_caller]
fn check_untouched(text: &str) {
    assert!(matches!(repair(text).0, std::borrow::Cow::Borrowed(_)), "{}", repair(text).0);
}

#[test]
fn every_repaired_word_leads_back_to_its_place() {
    let text = "The cafÃ©â€™s co\u{AD}owner";
    let (repaired, offsets) = repair(text);
    assert_eq!(repaired, "The café’s coowner");
    for (word, place) in [("café", "cafÃ©"), ("’s", "â€™s"), ("coowner", "co\u{AD}owner"), ("The", "The")] {
        let start = repaired.find(word).unwrap();
        assert_eq!(offsets.to_source(Span::new(start, start + word.len())).of(text), place);
    }
}

#[test]
fn text_that_was_damaged_twice_is_repaired_twice() {
    check("donÃ¢â‚¬â„¢t, cafÃƒÂ©", "don’t, café");
}

#[test]
fn a_soft_hyphen_takes_the_line_break_behind_it_along() {
    check("the co\u{AD}\noperation", "the cooperation");
    check("the co\u{AD}\nOwner", "the co\nOwner");
}

/// Words as they are, and pieces that look damaged in some surroundings.
fn damaged_or_not() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "word ",
        "été ",
        "Ã©",
        "â€™",
        "â€",
        "Â",
        "\u{A0}",
        "»",
        "Ã",
        "É",
        "\u{AD}",
        "\u{200D}",
        "e\u{301}",
        "\u{302}",
        "ﬃ",
        "\n",
        "ð",
        "Ÿ",
        "˜",
        "€",
        "\u{9D}",
        "ä½",
        "한",
        "\u{1112}\u{1161}\u{11AB}",
        "が",
        "か\u{3099}",
        "👩\u{200D}🚒",
        "\u{FEFF}",
    ]);
    prop::collection::vec(
        prop_oneof![4 => pieces.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)],
        0..40,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_span_of_the_repaired_text_leads_to_characters_of_the_source(text in damaged_or_not()) {
        let (repaired, offsets) = repair(&text);
        let places: Vec<usize> = repaired.char_indices().map(|(at, _)| at).chain([repaired.len()]).collect();
        let mut last = 0;
        for pair in places.windows(2) {
            let place = offsets.to_source(Span::new(pair[0], pair[1]));
            prop_assert!(text.get(place.start..place.end).is_some_and(|source| !source.is_empty()));
            prop_assert!(place.start >= last);
            last = place.start;
        }
    }

    #[test]
    fn what_changed_is_told_by_the_way_back(text in damaged_or_not()) {
        let (repaired, offsets) = repair(&text);
        for (at, c) in repaired.char_indices() {
            let place = offsets.to_source(Span::new(at, at + c.len_utf8()));
            prop_assert!(place.of(&text).starts_with(c) || place.len() > 1);
        }
    }

    #[test]
    fn text_in_english_letters_is_never_copied(text in "[ -~\n“”‘’–—…é]*") {
        check_untouched(&text.replace("â", ""));
    }
}

#[test]
fn cases_from_files_are_repaired_as_they_say() {
    let cases = include_str!("../../../tests/fixtures/letters/repaired.txt");
    for case in cases.split("\n---\n") {
        let (damaged, expected) = case.split_once("\n→\n").unwrap();
        check(&unescaped(damaged), unescaped(expected).trim_end());
    }
}

#[test]
fn cases_from_files_are_left_alone() {
    let cases = include_str!("../../../tests/fixtures/letters/untouched.txt");
    cases.lines().for_each(|line| check_untouched(&unescaped(line)));
}

/// `\u{…}` written out stands for a character that cannot be seen.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        plain.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        plain.push_str(rest);
    }
    plain
}
