//! What the reader cares about biases the choice, in any form of the word and any script, and does nothing else.

use nutgraf::{Length, Options, Source, Summary, summarize};

fn summary(text: &str, context: Option<&str>) -> Summary {
    let options = Options { length: Length::Short, context: context.map(str::to_owned), ..Options::default() };
    summarize(&[Source::from(text)], &options).unwrap()
}

const ENGLISH: &str = "The council of Port Avel closed its old bridge on Monday. Engineers had found cracks in two arches of \
    the bridge. The mayor said that the bridge would be repaired within a year. Drivers will have to take the road over \
    the hill until the bridge opens again. A small ferry takes pupils across the river every morning. Bakers near the \
    bridge fear for their trade. The council will pay for the repair of the bridge with a loan.";
const GERMAN: &str = "Der Rat von Altmoor hat am Montag die alte Brücke gesperrt. Fachleute hatten Risse in zwei Bögen der \
    Brücke gefunden. Die Brücke soll innerhalb eines Jahres repariert werden. Autofahrer müssen so lange über den Berg \
    fahren. Eine kleine Fähre bringt jeden Morgen die Schulkinder über den Fluss. Die Läden an der Brücke fürchten um \
    ihre Kunden. Bezahlt wird die Brücke mit einem Kredit.";
const RUSSIAN: &str = "Совет города закрыл в понедельник старый мост. Инженеры нашли трещины в двух опорах моста. Мост \
    починят в течение года. Водителям придётся ездить через холм, пока мост не откроют. Маленький паром каждое утро \
    возит школьников через реку. Лавки у моста боятся потерять покупателей. Ремонт моста оплатят из кредита.";
const CHINESE: &str = "市议会星期一关闭了旧桥。工程师在桥的两个拱上发现了裂缝。市长说旧桥将在一年内修好。在此之前，司机只能绕山路走。\
    一艘小渡船每天早上送学生过河。旧桥附近的商店担心没有顾客。旧桥的修理费由贷款支付。";

#[test]
fn the_words_of_interest_bring_their_sentence() {
    for (text, context, expected) in [
        (ENGLISH, "ferry", "A small ferry"),
        (ENGLISH, "What do PUPILS do?", "A small ferry"),
        (ENGLISH, "ferries", "A small ferry"),
        (ENGLISH, "the baker's trading", "Bakers near"),
        (GERMAN, "Gibt es noch Fähren?", "Eine kleine Fähre"),
        (RUSSIAN, "о паромах", "Маленький паром"),
        (CHINESE, "渡船", "一艘小渡船"),
    ] {
        let (plain, biased) = (summary(text, None), summary(text, Some(context)));
        assert!(!plain.text.starts_with(expected), "{context}: without it, too");
        assert!(biased.text.starts_with(expected), "{context}: {}", biased.text);
    }
}

#[test]
fn function_words_and_words_that_ask_have_no_effect() {
    for (text, context) in [
        (ENGLISH, "What is it, and why? Who has to tell when the how is over?"),
        (GERMAN, "Was ist es, und warum? Wer sagt, wann und wie?"),
        (RUSSIAN, "Что это и почему? Кто, где и когда?"),
        (CHINESE, "为什么？谁？哪个？"),
        (ENGLISH, ""),
        (ENGLISH, "?! …"),
    ] {
        assert_eq!(summary(text, Some(context)), summary(text, None), "{context}");
    }
}

#[test]
fn what_the_text_does_not_hold_changes_nothing() {
    for (text, context) in [(ENGLISH, "volcanoes on Io"), (GERMAN, "Vulkane"), (RUSSIAN, "вулканы"), (CHINESE, "火山")]
    {
        assert_eq!(summary(text, Some(context)), summary(text, None), "{context}");
    }
}

#[test]
fn it_is_never_answered_or_copied() {
    let context = "Is the zeppelin faster than the ferry?";
    let biased = summary(ENGLISH, Some(context));
    let points = biased.key_points.iter().map(|point| &point.text);
    for said in points.chain([&biased.text, &biased.headline, &biased.teaser]) {
        assert!(!said.contains("zeppelin") && !said.contains("faster"), "{said}");
    }
    assert!(biased.sentences.iter().all(|sentence| ENGLISH.contains(&sentence.text)));
    assert!(biased.keywords.iter().all(|keyword| ENGLISH.contains(&keyword.text)));
}
