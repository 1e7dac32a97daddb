//! temporary: jsonl of {id,text} → chosen sentences.
use nutgraf::{Length, Options, Source, summarize};
use std::io::{self, BufRead};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    for line in io::stdin().lock().lines() {
        let item: serde_json::Value = serde_json::from_str(&line?)?;
        let text = item["text"].as_str().unwrap_or_default();
        let options = Options { length: Length::Long, language: Some("en".into()), ..Options::default() };
        if let Ok(summary) = summarize(&[Source::from(text)], &options) {
            for p in summary.key_points {
                let s = text[p.evidence[0].start..p.evidence[0].end].split_whitespace().collect::<Vec<_>>().join(" ");
                println!("{}", serde_json::json!({"id": item["id"], "text": s}));
            }
        }
    }
    Ok(())
}
