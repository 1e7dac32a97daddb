//! English sentences, one a line → their tokens with tag, head, label, and the log odds of keeping and of dropping.

use std::io::{self, BufRead};

use nutgraf::training::english_parse;

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        for (place, (word, tag, head, label, keep, drop)) in english_parse(&line?).into_iter().enumerate() {
            println!("{}\t{word}\t{tag}\t{head}\t{label}\t{keep:.3}\t{drop:.3}", place + 1);
        }
        println!();
    }
    Ok(())
}
