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
