//! Scripts, function words and pieces of words: what they tell, and when they do not.

use super::{detect, foreign};
use crate::input::read;
use crate::options::Source;
use crate::span::Span;

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let source = Source::from(text);
    let document = read(&source);
    assert_eq!(detect(&document.text, &document.blocks).map(|language| language.tag), expected, "{text}");
}

#[test]
fn function_words_tell_languages_of_one_script_apart() {
    check("The council met on Monday and it was not amused.", Some("en"));
    check("Der Rat hat am Montag getagt und war nicht erfreut.", Some("de"));
    check("Le conseil s'est réuni lundi et il n'était pas content.", Some("fr"));
    check("El consejo se reunió el lunes y no estaba contento con la idea.", Some("es"));
}

#[test]
fn a_script_of_one_language_tells_it() {
    check("東京は雨です。", Some("ja"));
    check("北京今天下雨。", Some("zh"));
    check("오늘은 비가 옵니다.", Some("ko"));
}

#[test]
fn words_of_no_language_are_undetermined() {
    check("Zxqv blorp trelk vaxxon.", None);
    check("12345 !!! ???", None);
}

#[test]
fn the_language_of_most_of_a_long_text_counts_wherever_it_stands() {
    let english = "The council met on Monday and it was not amused by what it had been told.\n\n";
    let german = "Der Rat hat am Montag getagt und war nicht erfreut über das, was man ihm sagte.\n\n";
    check(&format!("{}{}", english.repeat(60), german.repeat(140)), Some("de"));
    check(&format!("{}{}", german.repeat(60), english.repeat(140)), Some("en"));
}

#[test]
fn names_in_another_script_do_not_tell() {
    check("我们使用 JavaScript 和 TypeScript 编写网页，然后用 WebAssembly 运行。", Some("zh"));
}

#[test]
fn only_a_paragraph_clearly_in_another_language_is_foreign() {
    let english = crate::languages::find("en").unwrap();
    let found = |text: &str| foreign(text, Span::new(0, text.len()), english).map(|language| language.tag);
    assert_eq!(found("Der Rat hat am Montag getagt und war nicht erfreut über das, was man ihm sagte."), Some("de"));
    assert_eq!(found("Совет собрался в понедельник и был недоволен тем, что ему сказали."), Some("ru"));
    assert_eq!(found("Smith, Jones, García, Müller, Rossi, Dupont, de Vries, Novák, Kowalski, Nagy"), None);
}
