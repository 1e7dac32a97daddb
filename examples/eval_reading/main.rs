//! `make eval-reading`: how well texts are read, one file a measure. The data are not part of this repository: the
//! environment variable NUTGRAF_DATA names the folder that holds them, as gzipped JSON lines.

#[path = "../data_sets/mod.rs"]
mod data_sets;
mod html;
mod language;
mod sentences;

use std::path::PathBuf;

fn main() {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA").map(PathBuf::from) else {
        println!("NUTGRAF_DATA is not set: it names the folder of the evaluation data. Nothing was measured.");
        return;
    };
    sentences::evaluate(&folder);
    html::evaluate(&folder);
    language::measure(&folder);
}
