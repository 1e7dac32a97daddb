//! Texts of any size, made of the bundled articles: what both benchmarks read.

use std::fs;
use std::path::Path;

/// English bundled articles, each sentence numbered so that repeated ones differ, up to `bytes`.
pub(crate) fn english(bytes: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let names = ["river-books-of-ostermere", "market-street-car-free", "buried-seagrass-seeds", "istanbul-kyiv-warns"];
    let articles: String =
        names.iter().map(|name| fs::read_to_string(folder.join(name).with_extension("txt")).unwrap()).collect();
    let mut text = String::with_capacity(bytes + 4_096);
    let paragraphs = articles.split("\n\n").cycle();
    for (number, paragraph) in paragraphs.enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(paragraph);
        text.push_str(&format!(" This was number{} of all.\n\n", number % 997));
    }
    text
}
