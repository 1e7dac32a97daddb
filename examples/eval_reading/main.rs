//! `make eval-reading`: how well texts are read, one file a measure. The data are not part of this repository: the
//! environment variable NUTGRAF_DATA names the folder of their gzipped JSON lines.

mod html;
mod language;
mod sentences;

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA") else {
        println!("NUTGRAF_DATA is not set: it names the folder of the evaluation data. Nothing was measured.");
        return Ok(());
    };
    let folder = Path::new(&folder);
    sentences::measure(folder)?;
    html::evaluate(folder);
    language::measure(folder);
    Ok(())
}

/// The lines of a data set, or nothing, said so, when the folder has no such set.
fn rows(folder: &Path, name: &str) -> Result<Option<Vec<Value>>, Box<dyn Error>> {
    let path = folder.join(name).with_extension("jsonl.gz");
    if !path.exists() {
        println!("{name}: not in {}", folder.display());
        return Ok(None);
    }
    let lines = BufReader::new(GzDecoder::new(File::open(path)?)).lines();
    lines.map(|line| Ok(serde_json::from_str(&line?)?)).collect::<Result<_, Box<dyn Error>>>().map(Some)
}
