//! The house's rules as tests: who may import whom, who may call a stage, who may know of the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms and leaf files of `src/`, from left to right: each may import only what stands before it.
const ROOMS: [&str; 18] = [
    "span",
    "error",
    "options",
    "summary",
    "punctuation",
    "languages",
    "input",
    "text",
    "syntax",
    "features",
    "compare",
    "rank",
    "select",
    "compress",
    "assemble",
    "pipeline",
    "training",
    "wasm",
];

/// Each stage's verb: only `pipeline.rs` calls it, and what benchmarks measure it with.
const STAGES: [&str; 8] = [
    "input::open",
    "input::set_aside",
    "text::analyze",
    "features::measure",
    "compare::compare",
    "rank::score",
    "select::choose",
    "compress::points",
];

const BROWSER: [&str; 5] = ["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen", "console_error_panic_hook"];

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let content = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_owned(), content));
            }
        }
    }
    found
}

/// The shipped part of every Rust file, with its room's place in `ROOMS`; `lib.rs` is in none.
fn shipped() -> Vec<(PathBuf, usize, String)> {
    let sources =
        files("src", "rs").into_iter().filter(|(path, _)| !path.ends_with("tests.rs") && !path.ends_with("lib.rs"));
    sources
        .map(|(path, content)| {
            let room =
                path.components().nth(1).unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
            let place = ROOMS.iter().position(|known| *known == room);
            let shipped = content.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            (path, place.unwrap_or_else(|| panic!("src/{room} is a room that the map does not show")), shipped)
        })
        .collect()
}

#[test]
fn imports_run_one_way() {
    for (path, place, content) in shipped() {
        for import in content.split("crate::").skip(1) {
            let name: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(imported) = ROOMS.iter().position(|room| *room == name) else { continue };
            assert!(imported <= place, "{} imports {name}, which stands to its right", path.display());
        }
    }
}

#[test]
fn only_the_pipeline_calls_the_stages() {
    let may = |path: &Path| path.ends_with("pipeline.rs") || path.ends_with("training/stages.rs");
    for (path, _, content) in shipped().iter().filter(|(path, ..)| !may(path)) {
        for stage in STAGES {
            assert!(!content.contains(&format!("{stage}(")), "{} calls {stage}", path.display());
        }
    }
}

#[test]
fn only_the_edge_knows_of_the_browser() {
    for (path, place, content) in shipped().iter().filter(|(_, place, _)| ROOMS[*place] != "wasm") {
        for name in BROWSER {
            assert!(!content.contains(name), "{} in {} names {name}", path.display(), ROOMS[*place]);
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, content) in files("src", "rs").iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        assert!(content.starts_with("//! "), "{} opens without a comment", path.display());
    }
}

#[test]
fn the_page_imports_only_the_package() {
    for (path, content) in files("www", "js") {
        for line in content.lines().filter(|line| line.contains("/pkg/")) {
            let allowed = ["pkg/index.js", "pkg/element-define.js", "pkg/index.d.ts"];
            assert!(allowed.iter().any(|file| line.contains(file)), "{}: {line}", path.display());
        }
    }
}
