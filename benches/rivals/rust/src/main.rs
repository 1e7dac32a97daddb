//! `rivals text BYTES` prints an English text. `rivals nutgraf` and `rivals lede` answer every line "FILE⇥MILLISECONDS"
//! with the milliseconds that one call on that file takes, the mean of so many calls as fill the time.

#[path = "../../../articles/mod.rs"]
mod articles;

use std::hint::black_box;
use std::io::{BufRead, Write};
use std::time::{Duration, Instant};

use nutgraf::{Options, Source};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["text", bytes] => print!("{}", articles::english(bytes.parse().expect("a number of bytes"))),
        ["nutgraf"] => answer(|text| {
            let sources = [Source::from(text.as_str())];
            Box::new(move || drop(black_box(nutgraf::summarize(black_box(&sources), &Options::default()))))
        }),
        ["lede"] => answer(|text| {
            Box::new(move || drop(black_box(lede::summarize(black_box(&text), 500, lede::Mode::Default))))
        }),
        _ => panic!("usage: rivals text BYTES | nutgraf | lede"),
    }
}

fn answer(prepare: impl Fn(String) -> Box<dyn Fn()>) {
    let mut output = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("text");
        let (path, milliseconds) = line.split_once('\t').expect("FILE⇥MILLISECONDS");
        let least = Duration::from_millis(milliseconds.parse().expect("a number"));
        let run = prepare(std::fs::read_to_string(path).expect("a file of text"));
        let started = Instant::now();
        let mut calls = 0;
        while calls == 0 || started.elapsed() < least {
            run();
            calls += 1;
        }
        writeln!(output, "{}", started.elapsed().as_secs_f64() * 1e3 / f64::from(calls)).expect("a reader");
    }
}
