//! Results as the JavaScript package gives them, from native code, so that a test can compare both: reads an array of
//! `{ text, options: { length?, context?, explain? } }` as JSON and prints a result a line, with UTF-16 offsets.

use std::io::Read;

use nutgraf::{Length, Options, Passage, ScoredSentence, Source, Summary, summarize};
use serde_json::{Value, json};

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("standard input is UTF-8");
    let jobs: Vec<Value> = serde_json::from_str(&input).expect("an array of jobs");
    for job in jobs {
        let text = job["text"].as_str().expect("a text");
        let options = options(&job["options"]);
        let summary = summarize(&[Source::from(text)], &options).expect("the options are valid");
        println!("{}", result(text, &summary, options.explain));
    }
}

fn options(given: &Value) -> Options {
    let length = match &given["length"] {
        Value::String(name) if name == "medium" => Length::Medium,
        Value::String(name) if name == "long" => Length::Long,
        Value::Object(limit) => match (limit.get("sentences"), limit.get("words"), limit.get("ratio")) {
            (Some(count), _, _) => Length::Sentences(count.as_u64().unwrap_or_default() as usize),
            (_, Some(count), _) => Length::Words(count.as_u64().unwrap_or_default() as usize),
            (_, _, ratio) => Length::Ratio(ratio.and_then(Value::as_f64).unwrap_or_default()),
        },
        _ => Length::Short,
    };
    let context = given["context"].as_str().map(str::to_owned);
    Options { length, context, explain: given["explain"] == true, ..Options::default() }
}

/// A summary of one source as JavaScript has it.
fn result(text: &str, summary: &Summary, explain: bool) -> Value {
    let place = |byte: usize| text[..byte].encode_utf16().count();
    let passage = |passage: &Passage| json!({"document": passage.document, "start": place(passage.start), "end": place(passage.end)});
    let passages = |list: &[Passage]| list.iter().map(passage).collect::<Value>();
    let scored = |sentence: &ScoredSentence| {
        let signals = sentence.signals.iter().map(|signal| json!({"name": signal.name, "weight": signal.weight}));
        let mut value = json!({"start": place(sentence.start), "end": place(sentence.end), "score": sentence.score});
        if explain {
            value["signals"] = signals.collect();
        }
        value
    };
    // Of one source there are none, and so no places to turn.
    let several = [summary.disagreements.len(), summary.updates.len(), summary.events.len()];
    assert_eq!(several, [0; 3], "one source stands alone");
    json!({
        "disagreements": [], "updates": [], "events": [],
        "language": summary.language,
        "headline": summary.headline,
        "keyPoints": summary.key_points.iter().map(|point| json!({
            "text": point.text, "evidence": passages(&point.evidence), "documents": point.documents,
            "score": point.score, "kept": passages(&point.kept), "onlyHere": point.only_here,
        })).collect::<Value>(),
        "sentences": summary.sentences.iter().map(|sentence| json!({
            "text": sentence.text, "document": sentence.document, "start": place(sentence.start),
            "end": place(sentence.end), "score": sentence.score,
        })).collect::<Value>(),
        "text": summary.text,
        "teaser": summary.teaser,
        "keywords": summary.keywords.iter().map(|keyword| json!({
            "text": keyword.text, "score": keyword.score, "count": keyword.count,
        })).collect::<Value>(),
        "documents": summary.documents.iter().map(|document| json!({
            "title": document.title, "name": document.name, "url": document.url, "language": document.language,
            "words": document.words, "sentences": document.sentences.iter().map(scored).collect::<Value>(),
            "ignored": document.ignored.iter().map(|ignored| json!({
                "start": place(ignored.start), "end": place(ignored.end), "reason": ignored.reason.as_str(),
            })).collect::<Value>(),
        })).collect::<Value>(),
    })
}
