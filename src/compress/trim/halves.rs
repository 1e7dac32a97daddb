//! A sentence that makes two points: two main clauses, each with its own subject and verb, that only ", and" or a
//! semicolon joins. Either can be said without the other. Told by the kinds of words: trees are least sure here.

use super::sentence::{Sentence, WH};
use super::words;
use crate::span::Span;
use crate::syntax::{FINITE, NOUN, Tag};

/// The fewest words of a half.
const LEAST: usize = 5;
/// What makes halves hang together: who says both, a condition or a denial that may be of both, an aside.
const BINDING: words::Words =
    words::SPEECH | words::SOURCE | words::NEGATION | words::ALLEGED | words::QUOTED | words::QUOTATION;
/// What a subject can be made of.
const SUBJECT: u64 = NOUN
    | Tag::sets(&[Tag::Dt, Tag::Jj, Tag::Jjr, Tag::Cd, Tag::In, Tag::Pos, Tag::PrpS, Tag::Hyph, Tag::Vbn, Tag::Sym]);

/// The places of the two halves in the text, if there are two.
pub(in crate::compress) fn halves(sentence: &Sentence) -> Option<[Span; 2]> {
    let joins = |&place: &usize| {
        let comma = sentence.at(place).is(words::COMMA) && sentence.at(place + 1).is(words::AND);
        comma || sentence.at(place).is(words::SEMICOLON)
    };
    let mut joints = (1..sentence.len()).filter(joins);
    let (joint, None) = (joints.next()?, joints.next()) else { return None };
    let begins = joint + 1 + usize::from(sentence.at(joint + 1).is(words::AND));
    let first = sentence.within(0, joint);
    // A comma before may be a list's, or set off what holds for both; so may what a subordinator or a colon opens.
    let plain =
        !first.is(words::COMMA | words::SUBORDINATOR) && !first.tagged(WH) && !sentence.at(joint).is(words::COLON);
    let bound = sentence.within(0, sentence.len()).is(BINDING);
    let stands = states(sentence, 0, joint) && states(sentence, begins, sentence.len());
    if !plain || bound || !stands {
        return None;
    }
    let tokens = sentence.tokens;
    let half = |from: usize, to: usize| Span::new(tokens[from].span.start, tokens[to].span.end);
    Some([half(0, joint - 1), half(begins, tokens.len() - 1)])
}

/// Whether a stretch of some length opens with a subject and goes on with a verb that has a tense.
fn states(sentence: &Sentence, from: usize, to: usize) -> bool {
    let words = (from..to).filter(|&place| !sentence.tokens[place].is_mark).count();
    let verb = (from..to).find(|&place| !sentence.at(place).tagged(SUBJECT)).unwrap_or(to);
    let subject = sentence.within(from, verb);
    words >= LEAST
        && verb < to
        && subject.tagged(NOUN)
        && !subject.is(words::SUBORDINATOR)
        && sentence.at(verb).tagged(FINITE)
        && !sentence.at(from).tagged(Tag::In.set())
}
