//! The title that a page names: its main heading where that agrees with what the page tells other sites, else that.

use std::ops::Range;

use super::tags::Tag;
use super::tree::Page;
use super::write::words_of;
use crate::span::Span;
use crate::summary::IgnoredReason;

/// Between a page's title and the site's name, or the other way about.
const BEFORE_SITE: [&str; 6] = [" | ", " - ", " – ", " — ", " · ", " // "];
const BEHIND_SITE: [&str; 2] = [" » ", " :: "];
/// Of more headings the first are compared.
const MAX_HEADINGS: usize = 16;
/// A shorter rest is no title.
const MIN_WORDS: usize = 3;

/// Finds the title. Where its heading is not part of the article, that is because it is the title.
pub(super) fn find(source: &str, page: &Page, reasons: &mut [Option<IgnoredReason>]) -> Option<String> {
    let plain = |title: &str| words_of(title, [Span::new(0, title.len())]);
    let declared = page.shared_title.or(page.title).map(plain).filter(|title| !title.is_empty());
    let key = declared.as_deref().map(comparable);
    let headings = main_headings(source, page);
    let agreed = headings.iter().find(|heading| match &key {
        Some(key) => key.contains(&comparable(&heading.text)),
        None => headings.len() == 1,
    });
    let is_inside = |heading: &Heading| heading.texts.clone().any(|at| reasons[at].is_none());
    if declared.is_none() && agreed.is_some_and(is_inside) {
        // It is found with the other headings of the article.
        return None;
    }
    let Some(heading) = agreed else {
        let shared = page.shared_title.is_some();
        return declared.map(|title| if shared { title } else { without_site(&title).to_owned() });
    };
    for at in heading.texts.clone() {
        reasons[at] = reasons[at].map(|_| IgnoredReason::TitleRepeated);
    }
    Some(heading.text.clone())
}

struct Heading {
    text: String,
    texts: Range<usize>,
}

/// The headings of the first level that have words.
fn main_headings(source: &str, page: &Page) -> Vec<Heading> {
    let around = page.pass_down(0, |at, element, around| if element.tag == Tag::H1 { at } else { around });
    let mut places: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, text) in page.texts.iter().enumerate() {
        let heading = around[text.element];
        match places.last_mut() {
            _ if heading == 0 => {}
            Some((last, texts)) if *last == heading => texts.end = at + 1,
            _ => places.push((heading, at..at + 1)),
        }
    }
    places.truncate(MAX_HEADINGS);
    let read = |texts: Range<usize>| {
        let text = words_of(source, page.texts[texts.clone()].iter().map(|text| text.span));
        Heading { text, texts }
    };
    let headings = places.into_iter().map(|(_, texts)| read(texts));
    headings.filter(|heading| !comparable(&heading.text).is_empty()).collect()
}

/// A title without the name of the site.
fn without_site(title: &str) -> &str {
    let long = |part: &&str| part.split_whitespace().count() >= MIN_WORDS;
    let behind = BEHIND_SITE.iter().find_map(|mark| title.rsplit_once(mark)).map(|(_, rest)| rest).filter(long);
    let last = BEFORE_SITE.iter().filter_map(|mark| title.rfind(mark)).max();
    behind.or_else(|| last.map(|at| title[..at].trim_end()).filter(long)).unwrap_or(title)
}

/// Letters and digits only, in lower case.
fn comparable(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
