//! The headline: the title where there is one and it fits, else the first point cut to fit; without a final stop.

use super::Point;
use crate::options::Length;
use crate::punctuation::is_unspaced;

/// The headline of a text with this title and these points, in at most the words that its length allows.
pub(crate) fn headline(title: Option<&str>, points: &[Point], length: Length) -> String {
    let most = max_words(length);
    let short = || points.iter().take(3).find(|point| word_count(&point.text) <= most);
    let point = || short().or(points.first()).map(|point| point.text.clone());
    let line = title.map(super::spaced).filter(|title| !title.is_empty()).or_else(point);
    line.map(|line| fitted(line.trim_end_matches(['.', '。', '।', '։', '።', '။', '។', ' ']), most)).unwrap_or_default()
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

    #[test]
    fn a_title_that_fits_is_the_headline() {
        assert_eq!(headline(Some("Bridge  closed."), &[], Length::Short), "Bridge closed");
    }

    #[test]
    fn a_long_title_is_cut_at_a_clause() {
        let title = "The council of the town closes its only bridge, and nobody knows for how long it will be";
        assert_eq!(headline(Some(title), &[], Length::Short), "The council of the town closes its only bridge…");
        assert!(headline(Some("東京".repeat(40).as_str()), &[], Length::Short).chars().count() <= 25);
    }
}
