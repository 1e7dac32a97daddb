//! The evaluation data: gzipped JSON lines in a folder that is not part of this repository.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The rows of a data set; none, and said so, when the folder has no such set.
pub(crate) fn rows(folder: &Path, name: &str) -> Vec<Value> {
    let file = folder.join(name).with_extension("jsonl.gz");
    let data = Command::new("gzip").arg("-dc").arg(&file).output().expect("gzip runs");
    if !data.status.success() {
        println!("{}: not to be read, so not measured", file.display());
    }
    let lines = String::from_utf8(data.stdout).expect("the data are UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
}
