//! What a reader does not want is not chosen: quotations, whatever marks a language writes them with, and questions.

use nutgraf::{Avoid, Length, Options, Source, Summary, summarize};

const QUOTES: Avoid = Avoid { quotes: true, questions: false };
const QUESTIONS: Avoid = Avoid { quotes: false, questions: true };
const BOTH: Avoid = Avoid { quotes: true, questions: true };

fn summary(text: &str, avoid: Avoid) -> Summary {
    let options = Options { length: Length::Sentences(20), avoid, ..Options::default() };
    summarize(&[Source::from(text)], &options).unwrap()
}

/// The sentences that are chosen where there is room for all; points and teaser must be of them too.
fn chosen(text: &str, avoid: Avoid) -> Vec<String> {
    let summary = summary(text, avoid);
    for point in &summary.key_points {
        let made_of = |sentence: &nutgraf::SummarySentence| sentence.start == point.evidence[0].start;
        assert!(summary.sentences.iter().any(made_of), "{}", point.text);
    }
    assert_eq!(summary.key_points.is_empty(), summary.sentences.is_empty());
    summary.sentences.into_iter().map(|sentence| sentence.text).collect()
}

/// Of a text of sentences parted by "|" those that open with "+" are chosen.
#[track_caller]
fn check(avoid: Avoid, marked: &str) {
    let sentences: Vec<&str> = marked.split('|').map(str::trim).collect();
    let text = sentences.iter().map(|sentence| sentence.trim_start_matches('+')).collect::<Vec<_>>().join(" ");
    let wanted: Vec<&str> = sentences.iter().filter_map(|sentence| sentence.strip_prefix('+')).collect();
    assert_eq!(chosen(&text, avoid), wanted, "{text}");
}

#[test]
fn quotations_are_told_by_the_marks_of_many_languages() {
    for marked in [
        "+The town of Harwick closes its bridge.|“It is no longer safe to cross,” the mayor said.|+Repairs take two years.",
        "+The town of Harwick closes its bridge.|\"It is no longer safe to cross,\" the mayor said.|+Repairs take two years.",
        "+The town's bridge is closed.|‘It isn’t safe for the drivers’ sake any more,’ the mayor said.|+Repairs don't take years.",
        "+The town's bridge is closed.|'It isn't at all safe any more,' the mayor said.|+Repairs don't take long years.",
        "+Die Stadt schließt ihre alte Brücke.|„Sie ist nicht mehr sicher genug“, sagte die Bürgermeisterin.|+Die Arbeiten dauern zwei Jahre.",
        "+Die Stadt schließt ihre alte Brücke.|»Sie ist nicht mehr sicher genug«, sagte die Bürgermeisterin.|+Die Arbeiten dauern zwei Jahre.",
        "+Die Stadt schließt ihre alte Brücke.|„Sie ist nicht mehr sicher genug\", sagte die Bürgermeisterin.|+Die Arbeiten dauern zwei Jahre.",
        "+La ville ferme son vieux pont lundi.|« Il n’est plus assez sûr pour nous », a dit la maire.|+Les travaux dureront deux ans.",
        "+Staden stänger sin gamla bro på måndag.|”Den är inte längre säker för oss”, sade borgmästaren.|+Arbetet tar två år.",
        "+Kaupunki sulkee vanhan sillan maanantaina.|»Se ei ole enää turvallinen meille», sanoi pormestari.|+Työt kestävät kaksi vuotta.",
        "+Miasto zamyka stary most w poniedziałek.|„Nie jest już dla nas bezpieczny”, powiedziała burmistrz.|+Prace potrwają dwa lata.",
        "+Город закрывает старый мост в понедельник.|«В компании «Мост» давно ждали этого», — сказала мэр.|+Работы займут два года.",
        "+La ciudad cierra su viejo puente el lunes.|«Ya no es seguro para nadie», dijo la alcaldesa.|+Las obras durarán dos años.",
        "+市政府将关闭这座旧桥。|“这座桥已经不再安全了，”市长说。|+维修需要两年时间。",
        "+市は古い橋を閉鎖する。|「この橋はもう安全ではありません」と市長は述べた。|+工事には二年かかる。",
        "+העירייה סוגרת את הגשר הישן ביום שני.|\"הגשר הזה כבר לא בטוח לצה\"ל\", אמרה ראש העיר.|+העבודות יימשכו שנתיים.",
    ] {
        check(QUOTES, marked);
    }
}

#[test]
fn a_sentence_inside_of_a_longer_quotation_is_one() {
    check(
        QUOTES,
        "+The bridge is closed.|“We had no choice at all.|The piers are cracked.|Nobody should cross,” she said.|+It rained.",
    );
    // Its end is in no paragraph of the text.
    check(QUOTES, "+The bridge was closed on Monday.|\"We had no choice at all.|The piers are cracked.");
}

#[test]
fn a_few_quoted_words_make_no_quotation() {
    check(
        QUOTES,
        "+The mayor called the old bridge of Harwick “unsafe” and closed it on Monday.|+The pipe of 5\" broke.",
    );
    check(
        QUOTES,
        "+The '90s were hard for the drivers' union of Harwick.|+It's over, the 'old guard' of the union said on Monday.",
    );
}

#[test]
fn questions_are_told_by_the_marks_of_many_scripts() {
    for marked in [
        "+The town of Harwick closes its bridge.|Who will pay for it?|“Why did it take so long?” she asked.|+Nobody knows.",
        "+The answer to \"who pays?\" has divided the council of the town for years.|Really?!",
        "+市政府将关闭这座旧桥。|谁来支付维修费用？|+维修需要两年时间。",
        "+تغلق المدينة جسرها القديم يوم الاثنين.|من سيدفع ثمن الإصلاح؟|+ستستغرق الأعمال عامين.",
        "+La ciudad cierra su viejo puente el lunes.|¿Quién pagará las obras?|+Las obras durarán dos años.",
    ] {
        check(QUESTIONS, marked);
    }
}

#[test]
fn where_there_is_nothing_else_one_sentence_is_given() {
    let text =
        "“We will close the bridge on Monday,” she said. Who will pay for the repairs? “Nobody knows it yet,” he said.";
    assert_eq!(chosen(text, BOTH).len(), 1);
    assert_eq!(chosen(text, QUESTIONS).len(), 2);
    assert_eq!(chosen("Who will pay?", QUESTIONS).len(), 1);
    let summary = summary(text, BOTH);
    assert!(!summary.teaser.is_empty() && !summary.headline.is_empty());
}

#[test]
fn a_point_is_no_quotation_where_its_sentence_is_none() {
    let text = "“We are closing the old bridge,” the mayor said, and the union of the town's drivers promised to strike. \
                The council meets again in the first week of May. The bridge was built by the railway in 1912.";
    for point in summary(text, QUOTES).key_points {
        assert!(!point.text.contains("“We are closing the old bridge,” the mayor said."), "{}", point.text);
    }
}

#[test]
fn of_each_event_of_several_sources_something_is_said() {
    let sources = [
        "The town of Harwick closes its old bridge over the river Arne. “It is not safe any more,” the mayor said. \
         Repairs of the bridge will cost four million and take two years, and a ferry will cross the Arne until then.",
        "“The harvest of apples in Morven is the best for many years,” said the growers of the valley on Sunday. \
         “Never since we planted these orchards had we so many of them, and never were they so sweet and so large.”",
    ];
    let options = Options { length: Length::Long, avoid: QUOTES, ..Options::default() };
    let summary = summarize(&sources.map(Source::from), &options).unwrap();
    let said: Vec<usize> = summary.sentences.iter().map(|sentence| sentence.document).collect();
    assert_eq!(summary.events.len(), 2);
    assert!(said.contains(&0) && said.contains(&1));
    assert!(summary.key_points.iter().all(|point| !point.text.contains("safe")));
}

#[test]
fn a_title_stays_the_headline_and_the_sentences_of_the_article_are_all_there() {
    let text = "“We Had No Choice”\n\n“We had no choice,” she said. The bridge was closed on Monday.";
    let source = Source { title: Some("“We Had No Choice at All”".into()), ..Source::from(text) };
    let summary = summarize(&[source], &Options { avoid: QUOTES, ..Options::default() }).unwrap();
    assert_eq!(summary.headline, "“We Had No Choice at All”");
    assert_eq!(summary.documents[0].sentences.len(), 2);
}
