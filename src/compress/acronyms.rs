//! What the short names of a point stand for, where the text itself says so: "British Museum Trust (BMT)".

use super::Material;
use super::reading::{Reading, without};
use super::references::Named;
use crate::span::Span;

/// The most letters of an acronym; the words that it stands for are about as many.
const MOST_LETTERS: usize = 6;
/// Words between those that it stands for have no more letters: "of", "and", "the".
const SMALL: usize = 3;

/// Says the long name behind the first acronym of each reading, where no reading before has said it. They come in the
/// order in which they are read.
pub(super) fn expand<'a>(material: &Material, readings: impl Iterator<Item = &'a mut Reading>) {
    let corpus = material.corpus;
    let mut said: Vec<(usize, Span)> = Vec::new();
    for reading in readings {
        let document = corpus.sentences[reading.sentence].document;
        let text: &str = &material.documents[document].text;
        let tokens = corpus.tokens_of(reading.sentence).iter().map(|token| token.span());
        let defined: Vec<(Span, Span)> = tokens
            .filter(|&span| is_acronym(span.of(text)) && span.is_within(&reading.kept))
            .filter_map(|span| Some((span, long_name(text, span.of(text))?)))
            .collect();
        let own = defined.iter().filter(|(_, long)| long.is_within(&reading.kept));
        said.extend(own.map(|&(_, long)| (document, long)));
        if let Some(&(place, mention)) = defined.iter().find(|(_, long)| !said.contains(&(document, *long))) {
            said.push((document, mention));
            let place = Span::new(place.end, place.end);
            let name = [" [", &super::spaced(mention.of(text)), "]"].concat();
            reading.kept = without(&reading.kept, place, text);
            reading.standing.named.push(Named { place, text: name, mention });
            reading.standing.named.sort_by_key(|named| named.place.start);
        }
    }
}

fn is_acronym(word: &str) -> bool {
    (2..=MOST_LETTERS).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Where the text has the long name of an acronym: right before the acronym in brackets, with its initials in order.
fn long_name(text: &str, acronym: &str) -> Option<Span> {
    let bracketed = ["(", acronym, ")"].concat();
    let before = text[..text.find(&bracketed)?].trim_end();
    let mut letters = acronym.chars().rev().peekable();
    for word in before.rsplit([' ', '\u{A0}', '-']) {
        let first = word.chars().next()?;
        let is_initial = letters.next_if(|&letter| first.to_uppercase().eq([letter])).is_some();
        if !is_initial && (word.len() > SMALL || first.is_uppercase()) {
            return None;
        }
        if letters.peek().is_none() {
            return Some(Span::new(word.as_ptr() as usize - text.as_ptr() as usize, before.len()));
        }
    }
    None
}
