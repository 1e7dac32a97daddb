//! English sentences, one a line → JSON lines of their tokens and branches, with what holds each: for measuring the
//! guards against judgements made by hand.

use std::io::{self, BufRead};

use nutgraf::training::English;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name the model")?;
    let english = English::decode(&std::fs::read(path)?).ok_or("this is no model of English syntax")?;
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (branches, tokens) = english.branches(&line);
        let rows: Vec<serde_json::Value> = branches
            .iter()
            .map(|b| serde_json::json!({"cut": b.cut, "label": b.label, "words": b.words, "held": b.held}))
            .collect();
        println!("{}", serde_json::json!({"text": line, "tokens": tokens, "branches": rows}));
    }
    Ok(())
}
