use super::{Rules, split};
use crate::languages;
use crate::span::Span;

fn sentences<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let mut spans = Vec::new();
    split(text, Span::new(0, text.len()), &Rules::of(languages::find(language)), &mut spans);
    spans.iter().map(|span| span.of(text)).collect()
}

/// Splits the parts joined by spaces and expects the parts again.
#[track_caller]
fn check(language: &str, parts: &[&str]) {
    assert_eq!(sentences(&parts.join(" "), language), parts);
}

#[test]
fn titles_and_initials_do_not_end_a_sentence() {
    check("en", &["Mr. Smith met J. K. Rowan in St. Ives.", "They talked."]);
}

#[test]
fn an_acronym_ends_one_only_before_a_word_that_opens_sentences() {
    check("en", &["He moved to the U.S.", "The move was quick."]);
    check("en", &["The U.S. Army left at 5 p.m. Monday."]);
}

#[test]
fn decimals_versions_and_addresses_hold_together() {
    check("en", &["It rose 3.5 percent to $1.2bn, says www.example.org.", "Version 2.0.1 is out."]);
}

#[test]
fn a_quotation_keeps_its_closing_mark() {
    check("en", &["“We will go.”", "She left.", "“Why?” he asked.", "(It rained.)", "Nobody knew."]);
}

#[test]
fn ellipses_go_on_in_lower_case() {
    check("en", &["“No… when it is time, you will hear.”", "He waited...", "Nothing came."]);
}

#[test]
fn ordinals_hold_where_the_language_has_them() {
    check("de", &["Am 3. Mai kam Dr. Weber.", "Es regnete z. B. nicht."]);
    check("en", &["He came third of 3.", "May was warm."]);
}

#[test]
fn wide_marks_need_no_space() {
    assert_eq!(
        sentences("今日は雨。明日は晴れ！「そうですか。」と言った。", "ja"),
        ["今日は雨。", "明日は晴れ！", "「そうですか。」と言った。"]
    );
    check("hi", &["यह पहला वाक्य है।", "यह दूसरा है।"]);
}

#[test]
fn pieces_hold_all_of_the_text() {
    let text = "A. b! C?? \"D.\" e... (F.) G";
    assert_eq!(sentences(text, "en").concat().replace(' ', ""), text.replace(' ', ""));
}

#[test]
fn notes_and_smileys_belong_to_what_stands_before_them() {
    check("en", &["He was born in 1788. [1] [2–4]", "She was not.[5]", "They wrote it down.12", "Others read it."]);
    check("en", &["We loved it! :)", "Thanks again ;-)"]);
    check("en", &["Great food. 😀", "Bad wine."]);
}

#[test]
fn careless_text_opens_sentences_in_lower_case() {
    check("en", &["i like the place.", "it is cheap.", "who knew?", "prices are ok.", "everyone was friendly!", "go."]);
    assert_eq!(sentences("It works wonders.Neither of us knew.", "en").len(), 2);
}

#[test]
fn a_list_in_a_line_is_split_into_its_items() {
    assert_eq!(
        sentences("1) Salt 2) Water. Much of it 3) Flour", "en"),
        ["1) Salt", "2) Water.", "Much of it", "3) Flour"]
    );
    check("en", &["There are two reasons: 1. Money and 2. time."]);
}

#[test]
fn text_without_terminators_is_divided_at_lesser_marks() {
    let clause = "the committee went on to hear about the bridge and the road and the school and what they cost ";
    let text = format!("{}; {}; {}", clause.repeat(4), clause.repeat(3), clause.repeat(2));
    assert_eq!(sentences(&text, "en").len(), 3);
    assert!(sentences(&clause.repeat(40), "en").iter().all(|part| part.chars().count() < 400));
    assert_eq!(sentences(&clause.repeat(6), "en").len(), 1);
    let whole = format!("{}\n{}.", clause.repeat(4), clause.repeat(4).trim());
    assert_eq!(sentences(&whole, "en").len(), 1);
}

#[test]
fn thai_is_divided_at_spaces() {
    let clause = "สภาเมืองประชุมเมื่อวันอังคารที่ผ่านมาและเห็นชอบงบประมาณ";
    let text = format!("{clause} {clause} {clause} {clause}");
    assert_eq!(sentences(&text, "th").len(), 2);
}

proptest::proptest! {
    #[test]
    fn any_text_is_covered_in_order(text in "([A-Za-z.!?…;:() \"“”'’\\[\\]0-9。」《》！？।։؟\\u{a0}กàἀაא😀-]|\\PC){0,80}", language in 0..languages::all().len()) {
        let mut spans = Vec::new();
        let rules = Rules::of(languages::all().get(language));
        split(&text, Span::new(0, text.len()).trimmed(&text), &rules, &mut spans);
        let found: String = spans.iter().map(|span| span.of(&text)).collect();
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        proptest::prop_assert_eq!(visible(&found), visible(&text));
        proptest::prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
}
