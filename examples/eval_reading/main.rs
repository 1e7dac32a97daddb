//! `make eval-reading`: how well texts are read, one file a measure. The data are not part of this repository: the
//! environment variable NUTGRAF_DATA names the folder that holds them, as gzipped JSON lines.

mod html;
mod language;
mod sentences;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn main() {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA").map(PathBuf::from) else {
        println!("NUTGRAF_DATA is not set: it names the folder of the evaluation data. Nothing was measured.");
        return;
    };
    sentences::evaluate(&folder);
    html::evaluate(&folder);
    language::measure(&folder);
}

/// The rows of a data set; none, and said so, when the folder has no such set.
fn rows(folder: &Path, name: &str) -> Vec<Value> {
    let file = folder.join(name).with_extension("jsonl.gz");
    let data = Command::new("gzip").arg("-dc").arg(&file).output().expect("gzip runs");
    if !data.status.success() {
        println!("{}: not to be read, so not measured", file.display());
    }
    let lines = String::from_utf8(data.stdout).expect("the data are UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
}
