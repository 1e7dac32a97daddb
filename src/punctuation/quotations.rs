//! Quotation marks in pairs, as the languages served write them: “…”, „…“, „…”, ”…”, «…», »…«, »…», 「…」, "…", ‘…’ and the
//! like. Which language a text is in is not asked, since writers mix them.

use super::{is_closing, is_opening, is_unspaced};
use crate::span::Span;

/// Quotations in quotations in quotations; deeper ones are not told apart.
const DEEPEST: usize = 8;

/// The quotation marks of a passage.
#[derive(Default)]
pub(crate) struct Quotations {
    /// From each mark that opens to behind the one that closes it, in the order in which they close.
    pub(crate) pairs: Vec<Span>,
    /// Marks without a partner that open.
    pub(crate) open: Vec<(usize, char)>,
    /// Double marks without a partner that close.
    pub(crate) closing: Vec<(usize, char)>,
}

/// The marks that close what a mark opens; none where it opens nothing.
fn partners(mark: char) -> &'static str {
    match mark {
        '"' => "\"",
        '“' | '”' => "”",
        '„' => "“”\"",
        '«' => "»",
        '»' => "«»",
        '「' => "」",
        '『' => "』",
        '‘' => "’",
        '‚' => "‘’",
        '‹' => "›",
        '›' => "‹",
        '\'' => "'",
        _ => "",
    }
}

/// Whether a mark is a single one, many of which are apostrophes.
pub(crate) fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '‘' | '’' | '‚' | '‹' | '›')
}

/// Finds the quotation marks of a part of a text.
#[inline(never)]
pub(crate) fn quotations(text: &str, span: Span) -> Quotations {
    let mut found = Quotations::default();
    let is_letter = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    let mut before = ' ';
    for (at, mark) in span.of(text).char_indices() {
        let at = span.start + at;
        let last = std::mem::replace(&mut before, mark);
        if !is_opening(mark) && !is_closing(mark) {
            continue;
        }
        let end = at + mark.len_utf8();
        let next = text[end..span.end].chars().next().unwrap_or(' ');
        let plain = matches!(mark, '"' | '\'' | '’');
        // An apostrophe closes nothing that a double quotation is open in.
        let may_close = |&at: &usize| !is_single(mark) || !is_letter(next) && at + 1 == found.open.len();
        let partner = found.open.iter().rposition(|&(_, open)| partners(open).contains(mark)).filter(may_close);
        let may_open = matches!(mark, '“' | '„' | '«' | '「' | '『' | '‘' | '‚' | '‹')
            || !is_letter(last) && next.is_alphanumeric()
            || mark == '"' && last.is_whitespace();
        if plain && is_letter(last) && is_letter(next) {
            // "don't", or an abbreviation of Hebrew.
        } else if let Some(partner) = partner {
            found.pairs.push(Span::new(found.open[partner].0, end));
            found.open.truncate(partner);
        } else if may_open && !partners(mark).is_empty() {
            if found.open.len() < DEEPEST {
                found.open.push((at, mark));
            }
        } else if matches!(mark, '"' | '”' | '»' | '」' | '』') {
            found.closing.push((at, mark));
        }
    }
    found
}
