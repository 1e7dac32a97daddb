//! Which language a text is in: its script, and among languages that share one, its function words and the pieces of
//! words that only some of them have.

mod evidence;
mod script;

use crate::input::Block;
use crate::languages::{self, Language};
use crate::span::Span;
use evidence::Tally;

/// Bytes looked at of a whole document, in so many places spread over it.
const SAMPLE: usize = 4_096;
const PLACES: usize = 8;
/// Bytes looked at of one paragraph.
const PARAGRAPH_SAMPLE: usize = 240;
/// A language is sure when at least this share of the words are function words that tell it. Short texts may have none:
/// then much else must speak for it, and more in a text of more words.
const MIN_SHARE: f32 = 0.065;
const FEW_WORDS: f32 = 40.0;
/// A paragraph is foreign when at least this share of its words are function words that tell another language, and for
/// each word there is so much more evidence for that than for the document's.
const FOREIGN_SHARE: f32 = 0.12;
const FOREIGN_MARGIN: f32 = 4.5;

/// The language of a document, or nothing when its words do not tell: the one that most of it is in.
pub(super) fn detect(text: &str, blocks: &[Block]) -> Option<&'static Language> {
    let sample = sample(text, blocks);
    let candidates = candidates(&sample);
    let [first, others @ ..] = candidates.as_slice() else { return None };
    if others.is_empty() {
        return languages::all().get(*first);
    }
    let tally = Tally::of(&sample);
    let best = tally.best_of(&candidates)?;
    let (weight, share) = (tally.weight(best), tally.share_of_function_words(best));
    let much = much_for_one_of(candidates.len());
    let enough = if tally.words() < FEW_WORDS { much } else { 1.3 * much };
    let sure = share >= MIN_SHARE && weight >= 0.66 * much || weight >= enough;
    sure.then(|| &languages::all()[best])
}

/// The weight for each word that words of no language seldom reach, where so many languages share their script.
fn much_for_one_of(languages: usize) -> f32 {
    match languages {
        0..=3 => 6.0,
        4..=10 => 12.0,
        _ => 15.0,
    }
}

/// The language of a paragraph that is clearly not in `known`, its document's language.
pub(super) fn foreign(text: &str, paragraph: Span, known: &Language) -> Option<&'static Language> {
    let sample = prefix(paragraph.of(text), PARAGRAPH_SAMPLE);
    let candidates = candidates(sample);
    let own = languages::all().iter().position(|language| language.tag == known.tag)?;
    if candidates == [own] {
        return None;
    }
    if candidates.contains(&own) {
        let tally = Tally::of(sample);
        let best = tally.best_of(&candidates)?;
        let clear = tally.weight(best) - tally.weight(own) >= FOREIGN_MARGIN
            && tally.share_of_function_words(best) >= FOREIGN_SHARE;
        return clear.then(|| &languages::all()[best]);
    }
    match candidates.as_slice() {
        [only] => languages::all().get(*only),
        _ => Tally::of(sample).best_of(&candidates).map(|best| &languages::all()[best]),
    }
}

/// The languages written in the script of most of the text.
fn candidates(text: &str) -> Vec<usize> {
    let script = script::of_most(text).unwrap_or("none");
    let all = languages::all().iter().enumerate();
    all.filter(|(_, language)| language.script() == script).map(|(index, _)| index).collect()
}

/// Parts of the blocks, spread evenly over all of them, when together they are long.
fn sample(text: &str, blocks: &[Block]) -> String {
    let total: usize = blocks.iter().map(|block| block.span.len()).sum();
    let (step, taken) = if total <= SAMPLE { (total.max(1), total) } else { (total / PLACES, SAMPLE / PLACES) };
    let mut sample = String::new();
    let (mut before, mut next, mut room) = (0, 0, 0);
    for block in blocks.iter().map(|block| block.span.of(text)) {
        // Where a place begins inside the block, or one that began before goes on.
        let mut at = 0;
        while at < block.len() && (room > 0 || before + block.len() > next) {
            if room == 0 {
                at = char_boundary(block, next.saturating_sub(before).max(at));
                at += block[at..].find(char::is_whitespace).filter(|_| at > 0).unwrap_or(0);
                (next, room) = (next + step, taken);
            }
            let part = prefix(&block[at..], room);
            sample.push_str(part);
            at += part.len();
            room = if at < block.len() { 0 } else { room - part.len().min(room) };
            sample.push(' ');
        }
        before += block.len();
    }
    sample
}

/// The beginning of a text, of at most so many bytes and what completes a character.
fn prefix(text: &str, most: usize) -> &str {
    &text[..char_boundary(text, most)]
}

/// The first character boundary from `at` on.
fn char_boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;
