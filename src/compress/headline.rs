//! The headline: the title or what it says at least, else a point, where they fit; without a final stop. Cut only where
//! nothing fits.

use super::reading::parsed;
use super::trim::{Sentence, trim};
use super::wording;
use super::{Material, Point};
use crate::options::Length;
use crate::punctuation::is_unspaced;
use crate::span::Span;

/// The headline of a text with this title and these points, in at most the words that its length allows.
pub(crate) fn headline(material: &Material, title: Option<&str>, points: &[Point], length: Length) -> String {
    let most = max_words(length);
    let title = title.map(super::spaced).filter(|title| !title.is_empty());
    let shorter = title.as_deref().filter(|title| word_count(title) > most).and_then(|title| trimmed(material, title));
    let mut points = points.iter().map(|point| point.text.clone());
    let first = points.next();
    // A name in brackets is for a list of points, where others tell who that is.
    let mut lines =
        title.iter().chain(&shorter).chain(&first).cloned().chain(points.filter(|point| !point.contains('[')));
    let fitting = lines.find(|line| word_count(line) <= most);
    let line = fitting.or(shorter).or(title).or(first);
    line.map(|line| fitted(line.trim_end_matches(['.', '。', '।', '։', '።', '။', '។', ' ']), most)).unwrap_or_default()
}

/// What an English title says at least.
fn trimmed(material: &Material, title: &str) -> Option<String> {
    let parts = &material.corpus.documents;
    let language = parts.iter().find_map(|part| part.language.filter(|language| language.is_english()))?;
    let parse = parsed(material, title, Span::new(0, title.len()), Some(language))?;
    Some(wording::write(title, &trim(&Sentence::new(&parse, title)), &[], Some(language)))
}

/// The words of a headline by the lengths of the Writing Assistance APIs draft.
fn max_words(length: Length) -> usize {
    match length {
        Length::Medium => 17,
        Length::Long => 22,
        _ => 12,
    }
}

/// Words as a reader counts them: between spaces; two characters of a script without spaces count as one.
fn word_count(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().filter(|&c| is_unspaced(c)).count().div_ceil(2).max(1)).sum()
}

/// The line cut to so many words, at the last comma, dash or colon in its second half where there is one.
fn fitted(line: &str, most: usize) -> String {
    const CLAUSE: [char; 9] = [',', ';', ':', '–', '—', '，', '、', '：', '；'];
    let room = room_for(line, most);
    if room == line.len() {
        return line.to_owned();
    }
    let head = &line[..room];
    let clause = head.rfind(CLAUSE).filter(|&at| word_count(&head[..at]) * 2 >= most);
    let word = head.rfind(char::is_whitespace).filter(|_| !line[room..].starts_with(char::is_whitespace));
    let cut = &head[..clause.or(word).unwrap_or(room)];
    format!("{}…", cut.trim_end_matches(CLAUSE).trim_end())
}

/// The bytes of the longest beginning that has at most so many words.
fn room_for(line: &str, most: usize) -> usize {
    let mut from = 0;
    let mut left = most;
    for word in line.split_inclusive(char::is_whitespace) {
        let words = word_count(word);
        if words > left {
            // Inside a word only characters of a script without spaces can be told apart.
            let fitting = word.char_indices().filter(|&(_, c)| is_unspaced(c)).nth(2 * left).map_or(0, |(at, _)| at);
            return from + if left > 0 { fitting } else { 0 };
        }
        left -= words;
        from += word.len();
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Source, summarize};

    #[track_caller]
    fn check(title: &str, text: &str, expected: &str) {
        let source = Source { title: Some(title.into()), ..Source::from(text) };
        let options = Options { language: Some("en".into()), length: Length::Short, ..Options::default() };
        assert_eq!(summarize(&[source], &options).unwrap().headline, expected);
    }

    const TEXT: &str = "The mayor of Harwick closed the bridge over the Arne on Monday.";

    #[test]
    fn a_title_that_fits_is_the_headline() {
        check("Bridge  closed.", TEXT, "Bridge closed");
    }

    #[test]
    fn where_a_title_is_too_long_a_point_that_fits_is_better_than_a_cut() {
        let title = "What nobody in the town wanted to hear has come true and will now cost everybody a lot of money";
        check(title, TEXT, "The mayor of Harwick closed the bridge over the Arne");
    }

    #[test]
    fn where_nothing_fits_it_is_cut_at_a_clause() {
        let line = "The council of the town closes its only bridge, and nobody knows for how long it will be";
        assert_eq!(fitted(line, 12), "The council of the town closes its only bridge…");
        assert!(fitted("東京".repeat(40).as_str(), 12).chars().count() <= 25);
    }
}
