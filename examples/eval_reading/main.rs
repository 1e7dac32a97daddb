//! Measures how well texts are read, on public data: `NUTGRAF_DATA` names the folder that holds it.

mod html;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA").map(PathBuf::from) else {
        eprintln!("NUTGRAF_DATA is not set: expected the folder that holds html_pages.jsonl.gz");
        return ExitCode::FAILURE;
    };
    html::evaluate(&folder);
    ExitCode::SUCCESS
}
