//! The document's title: given, or the heading above the first paragraph; its repetitions are no part of the text.

use super::{BlockKind, Document};
use crate::summary::IgnoredReason;

/// Finds the title, takes its line out of the blocks, and sets its repetitions aside.
pub(super) fn find(document: &mut Document) {
    let given = document.title.take();
    let given = given.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let above = document.blocks.iter().position(|block| block.kind != BlockKind::Heading).unwrap_or_default();
    let found = match (given, document.blocks[..above].first()) {
        (Some(title), _) => title.to_owned(),
        (None, Some(first)) => spaced(first.span.of(&document.text)),
        (None, None) => return,
    };
    let key: String = comparable(&found).collect();
    let mut seen = given.is_some();
    for block in std::mem::take(&mut document.blocks) {
        if !comparable(block.span.of(&document.text)).eq(key.chars()) {
            document.blocks.push(block);
        } else if std::mem::replace(&mut seen, true) {
            document.ignore_block(block, IgnoredReason::TitleRepeated);
        }
    }
    document.title = Some(found);
}

/// The title with runs of white space made one space.
fn spaced(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits only, in lower case: repetitions differ in case, quotes and stops.
fn comparable(line: &str) -> impl Iterator<Item = char> + '_ {
    line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::options::Source;

    const BODY: &str = "The council met on Monday and closed the bridge. Repairs will take two years, the mayor said.";

    #[test]
    fn a_repeated_title_is_set_aside_once_for_each_repetition() {
        let text = format!("Bridge Closed\n\nBRIDGE CLOSED!\n\n{BODY}\n\nBridge closed\n\n{BODY}");
        let source = Source::from(text.as_str());
        let document = crate::input::read(&source);
        assert_eq!(document.title.as_deref(), Some("Bridge Closed"));
        assert_eq!(document.ignored.len(), 2);
        assert_eq!(document.blocks.len(), 2);
    }

    #[test]
    fn a_given_title_wins_and_its_line_is_a_repetition() {
        let text = format!("Bridge Closed\n\n{BODY}");
        let source = Source { title: Some("bridge closed".into()), ..Source::from(text.as_str()) };
        let document = crate::input::read(&source);
        assert_eq!(document.title.as_deref(), Some("bridge closed"));
        assert_eq!(document.ignored.len(), 1);
    }
}
