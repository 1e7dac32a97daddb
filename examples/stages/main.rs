//! `stages SCRIPT BYTES` or `stages FILE…` runs every stage and the whole once, on a grown text or on files as sources of
//! one event, each under a name that a profiler sees: what `make bench-counts` counts the instructions of.

#[path = "../../benches/articles/mod.rs"]
mod articles;

use std::hint::black_box;

use nutgraf::training::{Stages, Unassembled};
use nutgraf::{Options, Source, summarize};

/// Functions of their own, under the names in the table: whatever the compiler puts into one another, they stay apart.
macro_rules! stages {
    ($($name:ident)*) => {
        $(#[inline(never)]
        fn $name(stages: &Stages) -> usize {
            black_box(stages).$name()
        })*

        fn each(stages: &Stages) -> usize {
            [$($name(stages)),*].iter().sum()
        }
    };
}

stages!(open analyze measure compare score choose keyphrases parse points);

#[inline(never)]
fn assemble(given: Unassembled) -> usize {
    black_box(given).assemble()
}

#[inline(never)]
fn whole(sources: &[Source], options: &Options) -> usize {
    summarize(black_box(sources), options).map_or(0, |summary| summary.text.len())
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let grown = arguments.get(1).and_then(|bytes| bytes.parse().ok());
    let sources: Vec<Source> = match grown {
        Some(bytes) => {
            let script = articles::SCRIPTS.into_iter().filter(|(name, _)| arguments[0] == *name);
            script.map(|script| Source::from(articles::text(script, bytes))).collect()
        }
        None => {
            let texts = arguments.iter().map(std::fs::read_to_string);
            texts.map(|text| text.map(Source::from)).collect::<Result<_, _>>()?
        }
    };
    let options = Options::default();
    // What is decoded once is decoded here, before anything is counted.
    let stages = Stages::of(&sources, &options);
    println!("{}", each(&stages) + assemble(stages.unassembled()) + whole(&sources, &options));
    Ok(())
}
