//! Results as the JavaScript package gives them, from native code, so that a test can compare both: reads an array of
//! `{ sources, options }` as JSON, each as the package takes them, and prints a result a line, with UTF-16 offsets.

use std::io::Read;

use std::ops::Range;

use nutgraf::{Avoid, Disagreement, Format, Length, Options, Passage, ScoredSentence, Source, Summary, summarize};
use serde_json::{Value, json};

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("standard input is UTF-8");
    let jobs: Vec<Value> = serde_json::from_str(&input).expect("an array of jobs");
    for job in jobs {
        let sources: Vec<Source> = job["sources"].as_array().expect("sources").iter().map(source).collect();
        let options = options(&job["options"]);
        let summary = summarize(&sources, &options).expect("the options are valid");
        println!("{}", result(&sources, &summary, options.explain));
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
    let own = |key: &str| given[key].as_str().map(str::to_owned);
    let avoids = |kind: &str| given["avoid"].as_array().is_some_and(|list| list.iter().any(|one| one == kind));
    Options {
        length,
        language: own("language"),
        context: own("context"),
        explain: given["explain"] == true,
        avoid: Avoid { quotes: avoids("quotes"), questions: avoids("questions") },
    }
}

fn source(given: &Value) -> Source {
    let own = |key: &str| given[key].as_str().map(str::to_owned);
    let text = own("text").expect("a text");
    let range = |passage: &Value| -> Range<usize> { byte(&text, &passage["start"])..byte(&text, &passage["end"]) };
    Source {
        format: match given["format"].as_str() {
            Some("text") => Format::Text,
            Some("markdown") => Format::Markdown,
            Some("html") => Format::Html,
            _ => Format::Auto,
        },
        title: own("title"),
        name: own("name"),
        url: own("url"),
        date: own("date"),
        include: given["include"].as_array().into_iter().flatten().map(range).collect(),
        text,
    }
}

/// The byte at which so many UTF-16 units have passed, or the text ends.
fn byte(text: &str, units: &Value) -> usize {
    let units = units.as_u64().expect("a place") as usize;
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts.into_iter().find(|&at| text[..at].encode_utf16().count() >= units).unwrap_or(text.len())
}

/// A summary as JavaScript has it.
fn result(sources: &[Source], summary: &Summary, explain: bool) -> Value {
    let place = |document: usize, byte: usize| sources[document].text[..byte].encode_utf16().count();
    let passage = |&Passage { document, start, end }: &Passage| json!({"document": document, "start": place(document, start), "end": place(document, end)});
    let passages = |list: &[Passage]| list.iter().map(passage).collect::<Value>();
    let scored = |document: usize, sentence: &ScoredSentence| {
        let signals = sentence.signals.iter().map(|signal| json!({"name": signal.name, "weight": signal.weight}));
        let (start, end) = (place(document, sentence.start), place(document, sentence.end));
        let mut value = json!({"start": start, "end": end, "score": sentence.score});
        if explain {
            value["signals"] = signals.collect();
        }
        value
    };
    let matters = |list: &[Disagreement]| {
        let matter = |matter: &Disagreement| {
            let claims = matter.claims.iter().map(|claim| {
                let (start, end) = (place(claim.document, claim.start), place(claim.document, claim.end));
                json!({"document": claim.document, "start": start, "end": end, "text": claim.text})
            });
            json!({"text": matter.text, "claims": claims.collect::<Value>()})
        };
        list.iter().map(matter).collect::<Value>()
    };
    json!({
        "disagreements": matters(&summary.disagreements),
        "updates": matters(&summary.updates),
        "events": summary.events.iter().map(|event| json!({
            "documents": event.documents, "headline": event.headline,
        })).collect::<Value>(),
        "language": summary.language,
        "headline": summary.headline,
        "keyPoints": summary.key_points.iter().map(|point| json!({
            "text": point.text, "evidence": passages(&point.evidence), "documents": point.documents,
            "score": point.score, "kept": passages(&point.kept), "onlyHere": point.only_here,
        })).collect::<Value>(),
        "sentences": summary.sentences.iter().map(|sentence| json!({
            "text": sentence.text, "document": sentence.document,
            "start": place(sentence.document, sentence.start), "end": place(sentence.document, sentence.end),
            "score": sentence.score,
        })).collect::<Value>(),
        "text": summary.text,
        "teaser": summary.teaser,
        "keywords": summary.keywords.iter().map(|keyword| json!({
            "text": keyword.text, "score": keyword.score, "count": keyword.count,
        })).collect::<Value>(),
        "documents": summary.documents.iter().enumerate().map(|(number, document)| json!({
            "title": document.title, "name": document.name, "url": document.url, "language": document.language,
            "words": document.words, "sentences": document.sentences.iter().map(|one| scored(number, one)).collect::<Value>(),
            "ignored": document.ignored.iter().map(|ignored| json!({
                "start": place(number, ignored.start), "end": place(number, ignored.end),
                "reason": ignored.reason.as_str(),
            })).collect::<Value>(),
        })).collect::<Value>(),
    })
}
