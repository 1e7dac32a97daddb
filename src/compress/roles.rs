//! English: whose the role is that a bare "the president" names. Clear it is where the text gives that role to one name
//! only, and nothing speaks of another who has it or had it.

use super::Material;
use super::people::{is_body, listed};
use super::references::Named;
use super::standing::{BEHIND, is_one};
use crate::languages::Key;
use crate::span::Span;
use crate::syntax;
use crate::text::{TermId, Token};

/// Words before a role that make another's of it.
const OTHERS: &str =
    " former ex vice deputy acting late then next new incoming outgoing interim fellow another every any ";
/// The most words of a name.
const LONGEST: usize = 4;

/// The name of the one whom the text calls what a point opens with: "The prime minister said …". `kept` are the places
/// of the tokens that are said.
pub(super) fn named(
    material: &Material,
    index: usize,
    text: &str,
    tokens: &[syntax::Token],
    kept: &[usize],
) -> Option<Named> {
    let &opener = kept.first()?;
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let language = corpus.documents[sentence.document].language?;
    let is_role = |word: &str| language.values(Key::Roles).any(|role| role == word);
    let own = corpus.tokens_of(index);
    let article = own.iter().position(|token| token.span() == tokens[opener].span)?;
    let is_of_role = |token: &&Token| is_role(corpus.vocabulary.text(token.term));
    let length = own[article + 1..].iter().take_while(is_of_role).count();
    let role = &own[article + 1..=article + length];
    let (first, last) = (role.first()?, role.last()?);
    let next = tokens.iter().position(|token| token.span.start >= last.span().end)?;
    let bare = tokens[opener].span.of(text).eq_ignore_ascii_case("the") && is_one(&tokens[next], BEHIND);
    let whole = (opener..next).all(|place| kept.contains(&place));
    let terms: Vec<_> = role.iter().map(|token| token.term).collect();
    let mention = holder(material, index, &terms).filter(|_| bare && whole && !first.is_capitalized)?;
    let place = Span::new(tokens[opener].span.start, last.span().end);
    Some(Named { place, text: ["[", mention.of(text), "]"].concat(), mention })
}

/// The name that the text gives to a role, such as "prime minister", in a sentence before this one; none if a sentence
/// gives it to another, or if this one says the name itself.
fn holder(material: &Material, index: usize, role: &[TermId]) -> Option<Span> {
    let corpus = material.corpus;
    let document = corpus.sentences[index].document;
    let text = &material.documents[document].text;
    let mut holder: Option<(Span, TermId)> = None;
    for sentence in corpus.documents[document].sentences.clone() {
        let tokens = corpus.tokens_of(sentence);
        for at in (0..tokens.len()).filter(|&at| starts_with(&tokens[at..], role)) {
            let before = at.checked_sub(1).map(|before| corpus.vocabulary.text(tokens[before].term));
            if before.is_some_and(|before| listed(OTHERS, before)) {
                return None;
            }
            let end = at + role.len();
            let Some(name) = name_behind(text, &tokens[end - 1..]).or_else(|| name_before(text, &tokens[..at])) else {
                // "the French president": of another country's nothing is known.
                let bare = at == 0 || !tokens[at - 1].is_capitalized || at == 1;
                if bare { continue } else { return None }
            };
            let last = name.last()?.term;
            let is_known = holder.is_some_and(|(_, known)| known == last);
            let is_person = !name.iter().any(|token| is_body(corpus.vocabulary.text(token.term)));
            if !is_person || holder.is_some() && !is_known || holder.is_none() && sentence >= index {
                return None;
            }
            holder.get_or_insert((Span::new(name[0].span().start, name[name.len() - 1].span().end), last));
        }
    }
    let (name, last) = holder?;
    (!corpus.tokens_of(index).iter().any(|token| token.term == last)).then_some(name)
}

fn starts_with(tokens: &[Token], role: &[TermId]) -> bool {
    tokens.len() >= role.len() && tokens.iter().zip(role).all(|(token, &term)| token.term == term)
}

/// "President Ana Ruiz": the name right behind the last word of the role.
fn name_behind<'a>(text: &str, tokens: &'a [Token]) -> Option<&'a [Token]> {
    let joined = |at: &usize| {
        let between = &text[tokens[at - 1].span().end..tokens[*at].span().start];
        tokens[*at].is_capitalized && matches!(between, " " | ". ")
    };
    let end = (1..tokens.len()).take(LONGEST).take_while(joined).last()?;
    Some(&tokens[1..=end])
}

/// "Ana Ruiz, the president": the name before the article before the role.
fn name_before<'a>(text: &str, tokens: &'a [Token]) -> Option<&'a [Token]> {
    let (article, name) = tokens.split_last()?;
    let last = name.last()?;
    let apart = &text[last.span().end..article.span().start] == ", " && article.span().of(text) == "the";
    let is_of_name = |token: &&Token| token.is_capitalized;
    let length = name.iter().rev().take(LONGEST).take_while(is_of_name).count();
    (apart && length > 1).then(|| &name[name.len() - length..])
}
