//! English: how much "the bridge" leans on the sentences before, as the barest of subjects.

use super::Material;
use super::people::listed;
use super::standing::{BEHIND, UNCLEAR, VAGUE, is_one};
use crate::syntax::{Tag, Token};

/// Nouns of which there is only one.
const UNIQUE: &str =
    " government police economy world public internet weather sun moon sea law future past media press ";
/// Nouns for who or what was told of before, whatever it was called there.
const TOLD: &str = " company firm club team agency move decision incident announcement duo pair trio couple former \
    latter first second third situation remarks comments outcome effect story figures issue problem question answer reason ";

/// What a noun makes a sentence lean that has nothing with it but "the": more if it has been said before, or tells
/// of what was done before. `kept` are the places of the tokens that are said, from its article on.
pub(super) fn leans(material: &Material, index: usize, text: &str, tokens: &[Token], kept: &[usize]) -> f64 {
    let (article, noun) = (&tokens[kept[0]], &tokens[kept[1]]);
    let word = noun.span.of(text).to_lowercase();
    let the = article.span.of(text).eq_ignore_ascii_case("the");
    // "The 28-year-old"
    if the && noun.tag == Tag::Cd && text[noun.span.end..].starts_with("-year-old") {
        return UNCLEAR;
    }
    let bare = the
        && (matches!(noun.tag, Tag::Nn | Tag::Nns) || noun.tag == Tag::Jj && listed(TOLD, &word))
        && kept.get(2).is_some_and(|&next| is_one(&tokens[next], BEHIND));
    if !bare || listed(UNIQUE, &word) {
        return 0.0;
    }
    let corpus = material.corpus;
    let term = corpus.tokens_of(index).iter().find(|token| token.span() == noun.span).map(|token| token.term);
    let Some(stem) = term.map(|term| material.features.bag.stem(term)) else { return 0.0 };
    let first = corpus.documents[corpus.sentences[index].document].sentences.start;
    let has = |sentence: usize| material.features.bag.row(sentence).iter().any(|&(known, _)| known == stem);
    if listed(TOLD, &word) || (first..index).any(has) { UNCLEAR } else { VAGUE }
}
