//! Quotation marks in pairs, as the languages served write them: “…”, „…“, „…”, ”…”, «…», »…«, »…», 「…」, "…", ‘…’ and the
//! like. Which language a text is in is not asked, since writers mix them.

use super::{is_closing, is_unspaced};
use crate::span::Span;

/// Double quotation marks and then single ones, each with one that closes what it opens. The first five are the usual ones.
pub(crate) const PAIRS: [(char, char); 16] = [
    ('“', '”'),
    ('«', '»'),
    ('「', '」'),
    ('『', '』'),
    ('"', '"'),
    ('„', '“'),
    ('„', '”'),
    ('„', '"'),
    ('”', '”'),
    ('»', '«'),
    ('»', '»'),
    ('‘', '’'),
    ('‚', '‘'),
    ('‹', '›'),
    ('›', '‹'),
    ('\'', '\''),
];
/// Single marks, many of which are apostrophes.
const SINGLE: [char; 6] = ['\'', '‘', '’', '‚', '‹', '›'];
/// Quotations in quotations in quotations; deeper ones are not told apart.
const DEEPEST: usize = 8;

/// The quotation marks of a passage.
pub(crate) struct Quotations {
    /// What is quoted, marks included, in order. What is not closed lasts to the last mark that closes something, or else
    /// to the end of the passage.
    pub(crate) quoted: Vec<Span>,
    /// The double marks without a partner, in order.
    pub(crate) unpaired: Vec<(usize, char)>,
}

/// Finds the quotation marks of a part of a text.
#[inline(never)]
pub(crate) fn quotations(text: &str, span: Span) -> Quotations {
    let mut found = Quotations { quoted: Vec::new(), unpaired: Vec::new() };
    let mut open: Vec<(usize, char)> = Vec::new();
    let (mut closed, mut last) = (span.start, ' ');
    for (at, mark) in span.of(text).char_indices() {
        let before = std::mem::replace(&mut last, mark);
        let opens = PAIRS.iter().any(|pair| pair.0 == mark);
        if !opens && !PAIRS.iter().any(|pair| pair.1 == mark) {
            continue;
        }
        let at = span.start + at;
        let end = at + mark.len_utf8();
        let behind = text[end..span.end].chars().next().unwrap_or(' ');
        let (after_word, before_word) = (is_letter(before), is_letter(behind));
        let is_single = SINGLE.contains(&mark);
        // An apostrophe closes nothing that a quotation is still open in.
        let may_close = |&at: &usize| !is_single || !before_word && at + 1 == open.len();
        let partner = open.iter().rposition(|&(_, opening)| PAIRS.contains(&(opening, mark))).filter(may_close);
        let may_open =
            !is_closing(mark) || !after_word && behind.is_alphabetic() || before.is_whitespace() && mark == '"';
        if mark.is_ascii() && after_word && before_word {
            // "don't", or one of Hebrew's abbreviations.
        } else if let Some(partner) = partner {
            found.quote(open[partner].0, end);
            open.truncate(partner);
            closed = end;
        } else if opens && may_open {
            if open.len() < DEEPEST {
                open.push((at, mark));
            }
        } else if !is_single {
            found.unpaired.push((at, mark));
        }
    }
    open.retain(|(_, mark)| !SINGLE.contains(mark));
    if let Some(&(start, _)) = open.first() {
        found.quote(start, if closed > start { closed } else { span.end });
    }
    found.unpaired.extend(open);
    found.unpaired.sort_unstable();
    found
}

impl Quotations {
    /// Adds a quotation, in the place of those in it.
    fn quote(&mut self, start: usize, end: usize) {
        while self.quoted.last().is_some_and(|inner| inner.start >= start) {
            self.quoted.pop();
        }
        self.quoted.push(Span::new(start, end));
    }
}

/// Whether a character is of a word that has spaces around it.
#[inline(never)]
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}
