//! Texts → tokens for training: reads a JSON string a line, writes an array of sentences of tokens a line. With the
//! argument `sentence` every line is one sentence.

use std::io::{self, BufRead, Write};

use nutgraf::training::{english_sentences, english_tokens};

fn main() -> io::Result<()> {
    let whole = std::env::args().any(|argument| argument == "sentence");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let text: String = serde_json::from_str(&line?)?;
        let sentences = if whole { vec![english_tokens(&text)] } else { english_sentences(&text) };
        serde_json::to_writer(&mut out, &sentences)?;
        writeln!(out)?;
    }
    out.flush()
}
