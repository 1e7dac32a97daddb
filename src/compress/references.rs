//! English: whom a pronoun stands for, where it is clear. Clear is what measures say is right in 96 of 100: the subject of
//! the sentence before is a name of that gender.

use super::Material;
use super::people::{agrees, may_agree};
use super::reading::parsed;
use crate::languages::Key;
use crate::span::Span;
use crate::syntax::{Label, Tag, Token, tokenize};

/// A name said in brackets.
pub(super) struct Named {
    /// What the point leaves out for it: a pronoun, a bare role, or nothing.
    pub(super) place: Span,
    /// What it says there, with the brackets.
    pub(super) text: String,
    /// Where the text has the name.
    pub(super) mention: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

impl Gender {
    pub(super) fn other(self) -> Self {
        match self {
            Self::He => Self::She,
            Self::She => Self::He,
        }
    }
}

/// How many sentences back a chain of pronouns may lead to a name.
const CHAIN: usize = 2;
pub(super) fn gender(pronoun: &str) -> Option<Gender> {
    match pronoun {
        "he" | "his" | "him" => Some(Gender::He),
        "she" | "her" => Some(Gender::She),
        _ => None,
    }
}

/// The name that is the subject of the sentence before, if it is one person's of that gender.
pub(super) fn name_before<'a>(material: &Material<'a>, index: usize, gender: Gender) -> Option<(Span, &'a str)> {
    subject_before(material, index, gender, CHAIN)
}

/// The sentence before, if it is of the same document.
fn before(material: &Material, index: usize) -> Option<usize> {
    let document = |index: usize| material.corpus.sentences[index].document;
    index.checked_sub(1).filter(|&before| document(before) == document(index))
}

/// Whether a sentence may have the name, or lead to one: without it, it need not be parsed, which takes long.
fn may_tell(material: &Material, index: usize, gender: Gender, chain: usize) -> bool {
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let leads_back = || {
        let text = &material.documents[sentence.document].text;
        let tokens = tokenize(text, sentence.span, corpus.documents[sentence.document].language);
        tokens.iter().any(|token| self::gender(&token.of(text).to_lowercase()) == Some(gender))
    };
    let may_lead = |before| may_tell(material, before, gender, chain - 1);
    may_agree(material, index, gender) || chain > 0 && before(material, index).is_some_and(may_lead) && leads_back()
}

/// Over a sentence whose subject is the pronoun itself, that of the one before it.
fn subject_before<'a>(material: &Material<'a>, index: usize, gender: Gender, chain: usize) -> Option<(Span, &'a str)> {
    let corpus = material.corpus;
    let before = before(material, index).filter(|&before| may_tell(material, before, gender, chain))?;
    let document = corpus.sentences[index].document;
    let text: &'a str = &material.documents[document].text;
    let language = corpus.documents[document].language;
    let tokens = parsed(material, text, corpus.sentences[before].span, language)?.tokens;
    let root = tokens.iter().position(|token| token.head.is_none())?;
    let subject = tokens.iter().position(|token| token.head == Some(root) && token.label == Label::Nsubj)?;
    if chain > 0 && self::gender(&tokens[subject].span.of(text).to_lowercase()) == Some(gender) {
        return subject_before(material, before, gender, chain - 1);
    }
    let joined =
        tokens.iter().any(|token| token.head == Some(subject) && matches!(token.label, Label::Conj | Label::Case));
    if tokens[subject].tag != Tag::Nnp || joined {
        return None;
    }
    let is_name = |token: &Token| matches!(token.tag, Tag::Nnp | Tag::Hyph);
    let first = (0..subject).rev().take_while(|&place| is_name(&tokens[place])).last().unwrap_or(subject);
    let last = (subject..tokens.len()).take_while(|&place| is_name(&tokens[place])).last()?;
    // A possessive is no subject, whatever the tree says.
    if tokens.get(last + 1).is_some_and(|token| token.tag == Tag::Pos) {
        return None;
    }
    let is_role = |token: &Token| {
        let word = token.span.of(text).to_lowercase();
        language.is_some_and(|language| {
            language
                .values(Key::Roles)
                .chain(language.values(Key::Titles))
                .any(|role| role == word.trim_end_matches('.'))
        })
    };
    let from = (first..=last).find(|&place| !is_role(&tokens[place]))?;
    let name = Span::new(tokens[from].span.start, tokens[last].span.end);
    let plain = name.of(text).chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '\'' | '’'));
    (plain && agrees(material, before, name, gender)).then(|| (name, name.of(text)))
}
