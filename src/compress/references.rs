//! English: what a sentence's pronouns stand for where it is clear, and how much the sentence leans on others where it is
//! not. Clear is what measures say is right in 96 of 100: the subject of the sentence before is a name of that gender.

use super::Material;
use super::people::{agrees, listed};
use super::reading::parsed;
use crate::languages::Key;
use crate::span::Span;
use crate::syntax::{Label, Tag, Token};

/// A name said instead of a pronoun.
pub(super) struct Named {
    /// The pronoun, which the point leaves out.
    pub(super) place: Span,
    /// What it says instead, in brackets.
    pub(super) text: String,
    /// Where the text has the name.
    pub(super) mention: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// How well a sentence can be read alone.
#[derive(Default)]
pub(super) struct Standing {
    /// Whether it cannot: it opens with what only the sentence before tells.
    pub(super) dangles: bool,
    /// How much else in it leans on others.
    pub(super) leans: f64,
    /// The name that makes it stand.
    pub(super) named: Option<Named>,
}

/// Nouns, and what can follow one that has nothing with it.
const NOUNS: u64 = Tag::sets(&[Tag::Nn, Tag::Nns, Tag::Nnp]);
const BEHIND: u64 = Tag::sets(&[Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Vbn, Tag::Vbg, Tag::Md, Tag::Rb, Tag::Pos]);
/// What no sentence ends with.
const UNFINISHED: u64 = Tag::sets(&[Tag::Dt, Tag::In, Tag::To, Tag::Cc, Tag::PrpS]);
/// Verbs that have a tense.
const FINITE: u64 = Tag::sets(&[Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Md]);
/// How many sentences back a chain of pronouns may lead to a name.
const CHAIN: usize = 2;
/// What a pronoun that is not the opening one makes a sentence lean.
const UNCLEAR: f64 = 2.2;
/// What little things do.
const VAGUE: f64 = 0.8;
/// What the rest of a broken line does, a heading, and a quotation that does not say whose it is.
pub(super) const CUT_OFF: f64 = 3.0;

const POINTING: &str = " this that these those such ";
const PRONOUNS: &str = " he him his himself she her hers herself it its itself they them their theirs themselves ";
/// Words that open a sentence that goes on from the one before, or says nothing of what it is about.
const JOINING: &str = " or nor neither there so then still also instead plus because which who ";
/// Words that open a sentence that compares with the one before.
const COMPARING: &str = " another other others both either one some many most all here later earlier now \
    again even only ";
/// Nouns behind "this" that the day of reading makes clear enough.
const TIMES: &str =
    " year week month morning afternoon evening summer winter spring autumn season weekend time century ";

/// How an English sentence stands alone, of which these tokens are kept.
pub(super) fn standing(material: &Material, index: usize, text: &str, tokens: &[Token], kept: &[usize]) -> Standing {
    let mut standing = Standing::default();
    let word = |place: usize| tokens[place].span.of(text).to_lowercase();
    let Some(opener) = kept.iter().copied().find(|&place| is_word(&word(place))) else { return standing };
    let root = tokens.iter().position(|token| token.head.is_none()).unwrap_or_default();
    let main = |token: &Token| {
        let head = token.head.unwrap_or(root);
        head == root || tokens[head].head == Some(root) && matches!(tokens[head].label, Label::Parataxis | Label::Ccomp)
    };
    let subject_comes = kept.iter().any(|&place| {
        tokens[place].label == Label::Nsubj && tokens[place].head == Some(root) && is_one(&tokens[place], NOUNS)
    });
    let (mut subject, mut noun, mut quoted_noun, mut quoted) = (None, false, false, false);
    let (mut says, mut states) = (false, false);
    for (at, &place) in kept.iter().enumerate() {
        let (token, word) = (&tokens[place], word(place));
        quoted = match word.as_str() {
            "\"" => !quoted,
            "“" => true,
            "”" => false,
            _ => quoted,
        };
        if listed(PRONOUNS, &word) {
            let is_main = token.label == Label::Nsubj && main(token);
            // "Smith painted him" is of another than Smith.
            let own =
                subject.is_some() && subject == token.head && token.label == Label::Obj && !word.ends_with("self");
            let known = !own && (subject.is_some() || !is_main && (noun || quoted && quoted_noun));
            let comes = !is_main && !own && place != opener && subject_comes && !quoted;
            if known || place != opener && (token.label == Label::Expl || comes) {
                continue;
            }
            let gender = gender(&word).filter(|_| !quoted && standing.named.is_none() && standing.leans < UNCLEAR);
            let found = gender.and_then(|gender| name_before(material, index, gender, CHAIN));
            match found {
                Some((mention, name)) => {
                    let possessive = if token.tag == Tag::PrpS || word == "his" { "'s" } else { "" };
                    standing.named =
                        Some(Named { place: token.span, text: ["[", name, possessive, "]"].concat(), mention });
                    (subject, noun) = (token.head, true);
                }
                None if place == opener || (is_main || own) && !quoted => standing.dangles = true,
                None => standing.leans += UNCLEAR,
            }
        } else if listed(POINTING, &word) {
            let next = kept.get(at + 1).map(|&next| tokens[next].span.of(text).to_lowercase()).unwrap_or_default();
            if place == opener {
                standing.dangles = true;
            } else if (token.tag == Tag::Dt || word == "such" && next != "as") && !listed(TIMES, &next) && !quoted {
                standing.leans += UNCLEAR;
            }
        }
        if is_one(token, NOUNS) && token.label == Label::Nsubj && !quoted {
            subject = token.head;
        }
        // The subject of the clause that a pronoun stands in is no antecedent of its own objects.
        let other =
            is_one(token, NOUNS) && !matches!(token.label, Label::Obl | Label::Nsubj | Label::Compound | Label::Flat);
        noun |= other && !quoted;
        quoted_noun |= is_one(token, NOUNS) && quoted;
        says |= !quoted && is_word(&word);
        states |= is_one(token, FINITE);
    }
    // A quotation of nobody, or a heading.
    if !says || !states {
        standing.leans += CUT_OFF;
    }
    // The line broke behind it.
    let last = kept.iter().rev().find(|&&place| is_word(&word(place)));
    if last.is_some_and(|&last| is_one(&tokens[last], UNFINISHED)) {
        standing.leans += CUT_OFF;
    }
    let first = word(opener);
    standing.dangles |= listed(JOINING, &first);
    standing.leans += if listed(COMPARING, &first) { VAGUE } else { 0.0 };
    standing.leans += definite(material, index, text, tokens, kept, opener);
    standing
}

/// Whether one of the words that an English text opens with stands for what was said before.
pub(super) fn opens_with_reference(text: &str) -> bool {
    text.to_lowercase().split_whitespace().take(3).any(|word| listed(PRONOUNS, word) || listed(POINTING, word))
}

fn is_one(token: &Token, tags: u64) -> bool {
    tags & token.tag.set() != 0
}

fn is_word(word: &str) -> bool {
    word.contains(char::is_alphanumeric)
}

fn gender(pronoun: &str) -> Option<Gender> {
    match pronoun {
        "he" | "his" | "him" => Some(Gender::He),
        "she" | "her" => Some(Gender::She),
        _ => None,
    }
}

/// What a bare "The company" makes a sentence lean whose noun has been said before.
fn definite(material: &Material, index: usize, text: &str, tokens: &[Token], kept: &[usize], opener: usize) -> f64 {
    let at = kept.iter().position(|&place| place == opener).unwrap_or_default();
    let (Some(&noun), Some(&next)) = (kept.get(at + 1), kept.get(at + 2)) else { return 0.0 };
    let (noun, next) = (&tokens[noun], &tokens[next]);
    let bare = tokens[opener].span.of(text).eq_ignore_ascii_case("the")
        && matches!(noun.tag, Tag::Nn | Tag::Nns)
        && is_one(next, BEHIND);
    let corpus = material.corpus;
    let term = corpus.tokens_of(index).iter().find(|token| token.span() == noun.span).map(|token| token.term);
    let (Some(term), true) = (term, bare) else { return 0.0 };
    let stem = material.features.bag.stem(term);
    let first = corpus.documents[corpus.sentences[index].document].sentences.start;
    let said = (first..index).any(|before| material.features.bag.row(before).iter().any(|&(known, _)| known == stem));
    if said { UNCLEAR } else { VAGUE }
}

/// The name that is the subject of the sentence before, if it is one person's of that gender; over a sentence whose
/// subject is the pronoun itself, the one before that.
fn name_before<'a>(material: &Material<'a>, index: usize, gender: Gender, chain: usize) -> Option<(Span, &'a str)> {
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let before = index.checked_sub(1).filter(|&before| corpus.sentences[before].document == sentence.document)?;
    let text: &'a str = &material.documents[sentence.document].text;
    let language = corpus.documents[sentence.document].language;
    let tokens = parsed(material, text, corpus.sentences[before].span, language)?.tokens;
    let root = tokens.iter().position(|token| token.head.is_none())?;
    let subject = tokens.iter().position(|token| token.head == Some(root) && token.label == Label::Nsubj)?;
    if chain > 0 && gender_of(tokens[subject].span.of(text)) == Some(gender) {
        return name_before(material, before, gender, chain - 1);
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

fn gender_of(word: &str) -> Option<Gender> {
    gender(&word.to_lowercase())
}
