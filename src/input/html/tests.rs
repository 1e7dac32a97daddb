//! Every page of `tests/fixtures/html` against the text beside it: a block a line, headings behind `# `.

use std::fmt::Write;
use std::path::Path;

use crate::input::BlockKind;
use crate::options::{Format, Source};

/// What is read of a page: its title, its blocks, and what was ignored.
fn reading(html: &str) -> String {
    let source = Source { format: Format::Html, ..Source::from(html) };
    let document = crate::input::read(&source);
    let mut lines = format!("title: {}\n", document.title.as_deref().unwrap_or_default());
    for block in &document.blocks {
        let mark = match block.kind {
            BlockKind::Heading => "# ",
            BlockKind::ListItem => "- ",
            BlockKind::Code => "| ",
            BlockKind::Paragraph => "",
        };
        let text = block.span.of(&document.text).replace('\n', "⏎");
        let _ = writeln!(lines, "{mark}{text}");
    }
    for ignored in &document.ignored {
        let passage = html[ignored.start..ignored.end].split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(lines, "{}: {passage}", ignored.reason.as_str());
    }
    lines
}

#[test]
fn pages_read_as_the_texts_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/html");
    let mut pages: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    pages.sort();
    assert!(!pages.is_empty());
    for page in pages {
        let html = std::fs::read_to_string(&page).unwrap();
        let expected = page.with_extension("txt");
        let found = reading(&html);
        if !expected.exists() {
            std::fs::write(&expected, &found).unwrap();
            panic!("{} was written: read it, and run the test again", expected.display());
        }
        assert_eq!(found, std::fs::read_to_string(&expected).unwrap(), "{}", page.display());
    }
}
