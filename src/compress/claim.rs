//! Parse → what a point claims: what happens, and of whom. Says nothing of who else claims it.

use crate::languages::{Key, Language};
use crate::span::Span;
use crate::syntax::{Label, Parse};

/// What a part of a sentence claims: the words that say what happens, then of whom; first of the root of the tree or of what it says,
/// wants or begins, then of what else happens with it. And the words that lead there.
pub(super) fn claims(
    parse: &Parse,
    text: &str,
    part: Span,
    language: Option<&Language>,
) -> (Vec<Vec<Span>>, Vec<Span>) {
    let tokens = &parse.tokens;
    let children = |head: usize, labels: &'static [Label]| {
        (0..tokens.len())
            .filter(move |&place| tokens[place].head == Some(head) && labels.contains(&tokens[place].label))
    };
    let is_in = |place: usize| tokens[place].span.is_within(&[part]);
    let hangs = |place: usize| tokens[place].is_mark || tokens[place].head.is_some_and(is_in);
    let Some(mut main) = (0..tokens.len()).find(|&place| is_in(place) && !hangs(place)) else {
        return Default::default();
    };
    let mut leading: Vec<usize> = Vec::new();
    let mut subject = children(main, &[Label::Nsubj]).next();
    loop {
        let word = tokens[main].span.of(text).to_lowercase();
        let is_speech = language.is_some_and(|language| language.values(Key::Speech).any(|verb| verb == word));
        let labels: &[Label] =
            if is_speech { &[Label::Xcomp, Label::Ccomp, Label::Parataxis] } else { &[Label::Xcomp] };
        let Some(next) = children(main, labels).next() else { break };
        leading.push(main);
        main = next;
        subject = children(main, &[Label::Nsubj]).next().or(subject);
    }
    // "Vladimir Putin" goes by the last of its words.
    let last = |place: usize| children(place, &[Label::Flat]).next_back().unwrap_or(place);
    let mut claims: Vec<Vec<Span>> = Vec::new();
    let others = leading.iter().chain([&main]).flat_map(|&head| children(head, &[Label::Advcl, Label::Conj]));
    for verb in std::iter::once(main).chain(others) {
        let subject = children(verb, &[Label::Nsubj]).next().or(subject);
        let object = children(verb, &[Label::Obj]).next();
        let spans = |places: &[Option<usize>]| places.iter().flatten().map(|&place| tokens[last(place)].span).collect();
        if verb == main && object.is_none() {
            // Where it happens may be said, or left out.
            claims.push(spans(&[Some(verb), subject, children(verb, &[Label::Obl]).next()]));
        }
        if verb == main || verb > main && object.is_some() {
            claims.push(spans(&[Some(verb), subject, object]));
        }
    }
    (claims, leading.into_iter().map(|place| tokens[place].span).collect())
}
