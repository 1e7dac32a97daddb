//! The committed inputs of the fuzz targets, our own seeds and what fuzzing has found, through the same checks without a
//! fuzzer: `fuzz/` says what each promises.

#[path = "../fuzz/checks/mod.rs"]
mod checks;

use std::fs;
use std::path::{Path, PathBuf};

/// The files of a folder of inputs, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_committed_input_keeps_what_is_promised() {
    for (name, check) in checks::ALL {
        let seeds = files(&format!("seeds/{name}"));
        assert!(!seeds.is_empty(), "{name} has seeds");
        for file in seeds.into_iter().chain(files(&format!("findings/{name}"))) {
            println!("{}", file.display());
            check(&fs::read(&file).unwrap());
        }
    }
}
