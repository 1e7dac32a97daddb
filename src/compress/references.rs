//! English: what a sentence's pronouns stand for where it is clear, and how much the sentence leans on others where it is
//! not. Clear is what measures say is right in 96 of 100: the subject of the sentence before is a name of that gender.

use super::Material;
use super::people::{agrees, listed};
use super::reading::parsed;
use super::roles;
use crate::languages::Key;
use crate::span::Span;
use crate::syntax::{FINITE, Label, NOUN, Tag, Token};

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

/// How well a sentence can be read alone.
#[derive(Default)]
pub(super) struct Standing {
    /// Whether it cannot: it opens with what only the sentence before tells.
    pub(super) dangles: bool,
    /// How much else in it leans on others.
    pub(super) leans: f64,
    /// The name that makes it stand, and others that make it clearer, in the order of their places.
    pub(super) named: Vec<Named>,
}

/// What can follow a noun that has nothing with it.
const BEHIND: u64 = Tag::sets(&[Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Vbn, Tag::Vbg, Tag::Md, Tag::Rb, Tag::Pos]);
/// What no sentence ends with.
const UNFINISHED: u64 = Tag::sets(&[Tag::Dt, Tag::In, Tag::To, Tag::Cc, Tag::PrpS]);
/// How many sentences back a chain of pronouns may lead to a name.
const CHAIN: usize = 2;
/// What a pronoun that is not the opening one makes a sentence lean.
pub(super) const UNCLEAR: f64 = 2.2;
/// What little things do.
const VAGUE: f64 = 0.8;
/// What the lack of a verb does, or of a main clause, which a wrong tag may hide.
const VERBLESS: f64 = UNCLEAR;
/// What the rest of a broken line does, a heading, and a quotation that does not say whose it is.
pub(super) const CUT_OFF: f64 = 3.0;

const POINTING: &str = " this that these those such ";
const PRONOUN: &str = " he him his himself she her hers herself it its itself they them their theirs themselves ";
/// Pronouns of one person, for whom several cannot stand.
const PERSON: &str = " he him his himself she her hers herself ";
/// Words that open a sentence that goes on from the one before, or says nothing of what it is about.
const JOINING: &str = " or nor neither there so then still also instead plus because which who ";
/// Words that open a clause that wants a main clause behind a comma.
const HANGING: &str = " unless if because although though while whereas ";
/// Words that open a sentence that compares with the one before.
const COMPARING: &str = " another other others both either one some many most all here later earlier now \
    again even only ";
/// Nouns of which there is only one.
const UNIQUE: &str =
    " government police economy world public internet weather sun moon sea law future past media press ";
/// Nouns for what was told before, whatever it was called there.
const DEEDS: &str = " move decision incident announcement duo pair trio couple former latter first second third \
    situation remarks comments ";
/// Nouns behind "this" that the day of reading makes clear enough.
const TIMES: &str =
    " year week month morning afternoon evening summer winter spring autumn season weekend time century ";

/// A sentence of which these tokens would be said.
struct Wording<'a> {
    material: &'a Material<'a>,
    index: usize,
    text: &'a str,
    tokens: &'a [Token],
    kept: &'a [usize],
    root: usize,
    /// The first word that would be said.
    opener: usize,
}

/// What has been said before a word.
#[derive(Default)]
struct Said {
    /// The verb whose subject a noun was.
    subject: Option<usize>,
    noun: bool,
    quoted_noun: bool,
    /// Whether a noun was one person or thing, and whether a name told where.
    one: bool,
    place: bool,
    /// Whether a quotation is open.
    quoted: bool,
    /// Whether there was a word outside of quotations.
    word: bool,
    /// Whether there was a verb with a tense.
    verb: bool,
    words: usize,
    numbers: usize,
}

/// How an English sentence stands alone, of which these tokens are kept.
pub(super) fn standing(material: &Material, index: usize, text: &str, tokens: &[Token], kept: &[usize]) -> Standing {
    let mut standing = Standing::default();
    let word = |place: usize| tokens[place].span.of(text).to_lowercase();
    let Some(opener) = kept.iter().copied().find(|&place| is_word(&word(place))) else { return standing };
    let root = tokens.iter().position(|token| token.head.is_none()).unwrap_or_default();
    let wording = Wording { material, index, text, tokens, kept, root, opener };
    let mut said = Said::default();
    for (at, &place) in kept.iter().enumerate() {
        let word = word(place);
        if listed(PRONOUN, &word) {
            wording.pronoun(place, &word, &mut said, &mut standing);
        } else if listed(POINTING, &word) {
            wording.pointing(at, &word, &said, &mut standing);
        } else if leads_back(&word, &tokens[place], &said) {
            standing.leans += UNCLEAR;
        }
        said.add(&tokens[place], &word);
    }
    said.verb |= wording.has_subject();
    standing.leans += said.lacks();
    // The line broke behind it.
    let last = kept.iter().rev().find(|&&place| is_word(&word(place)));
    standing.leans += if last.is_some_and(|&last| is_one(&tokens[last], UNFINISHED)) { CUT_OFF } else { 0.0 };
    let first = word(opener);
    standing.dangles |= listed(JOINING, &first);
    standing.leans += if listed(COMPARING, &first) { VAGUE } else { 0.0 };
    let hangs = listed(HANGING, &first) && !kept.iter().any(|&place| tokens[place].tag == Tag::Comma);
    standing.leans += if hangs { VERBLESS } else { 0.0 };
    match standing.named.is_empty().then(|| wording.holder()).flatten() {
        Some(named) => standing.named.push(named),
        None => standing.leans += wording.definite(),
    }
    standing
}

impl Said {
    /// What a quotation of nobody, a line of numbers and what may be a heading make a sentence lean.
    fn lacks(&self) -> f64 {
        match self {
            Self { verb: true, word: true, .. } => 0.0,
            Self { word: true, .. } if self.numbers * 3 < self.words => VERBLESS,
            _ => CUT_OFF,
        }
    }

    fn add(&mut self, token: &Token, word: &str) {
        self.quoted = match word {
            "\"" => !self.quoted,
            "“" | "‘" => true,
            "”" | "’" => false,
            // Inside of a sentence it may be an apostrophe.
            "'" if self.words == 0 || self.quoted => !self.quoted,
            _ => self.quoted,
        };
        let noun = is_one(token, NOUN);
        if noun && token.label == Label::Nsubj && !self.quoted {
            self.subject = token.head;
        }
        // The subject of the clause that a pronoun stands in is no antecedent of its own objects.
        let other = noun && !matches!(token.label, Label::Obl | Label::Nsubj | Label::Compound | Label::Flat);
        self.noun |= other && !self.quoted;
        self.quoted_noun |= noun && self.quoted;
        self.one |= matches!(token.tag, Tag::Nn | Tag::Nnp | Tag::Wp);
        self.place |= token.tag == Tag::Nnp && matches!(token.label, Label::Obl | Label::Nmod);
        self.word |= !self.quoted && is_word(word);
        self.words += usize::from(is_word(word));
        self.numbers += usize::from(token.tag == Tag::Cd);
        self.verb |= is_one(token, FINITE);
    }
}

impl Wording<'_> {
    /// Whether a token hangs from the main verb, or from that of what somebody says.
    fn is_main(&self, token: &Token) -> bool {
        let head = token.head.unwrap_or(self.root);
        let above = &self.tokens[head];
        head == self.root || above.head == Some(self.root) && matches!(above.label, Label::Parataxis | Label::Ccomp)
    }

    /// A pronoun stands for what was said, or comes, or for a name, or leans.
    fn pronoun(&self, place: usize, word: &str, said: &mut Said, standing: &mut Standing) {
        let token = &self.tokens[place];
        let opens = place == self.opener;
        let is_main = token.label == Label::Nsubj && self.is_main(token);
        // "Smith painted him" is of another than Smith.
        let is_object =
            token.label == Label::Obj && !word.ends_with("self") || token.label == Label::Obl && word == "it";
        let own = said.subject.is_some() && said.subject == token.head && is_object;
        let nouns = said.noun || said.quoted && said.quoted_noun;
        let known = !own && (said.subject.is_some() || !is_main && nouns) && (said.one || !listed(PERSON, word));
        let comes = !is_main && !own && !said.quoted && self.has_subject();
        if known || !opens && (token.label == Label::Expl || comes) {
            return;
        }
        let may_name = !said.quoted && standing.named.is_empty() && standing.leans < UNCLEAR;
        let gender = gender(word).filter(|_| may_name);
        match gender.and_then(|gender| name_before(self.material, self.index, gender, CHAIN)) {
            Some((mention, name)) => {
                let possessive = if token.tag == Tag::PrpS || word == "his" { "'s" } else { "" };
                let text = ["[", name, possessive, "]"].concat();
                standing.named.push(Named { place: token.span, text, mention });
                (said.subject, said.noun) = (token.head, true);
            }
            None if opens || (is_main || own) && !said.quoted => standing.dangles = true,
            None => standing.leans += UNCLEAR,
        }
    }

    /// Whether a noun is the subject of the main verb.
    fn has_subject(&self) -> bool {
        let is_subject = |token: &Token| token.label == Label::Nsubj && token.head == Some(self.root);
        self.kept.iter().any(|&place| is_subject(&self.tokens[place]) && is_one(&self.tokens[place], NOUN))
    }

    /// "This" and the like lean on what was said before.
    fn pointing(&self, at: usize, word: &str, said: &Said, standing: &mut Standing) {
        let token = &self.tokens[self.kept[at]];
        let next = self.kept.get(at + 1).map(|&next| self.tokens[next].span.of(self.text).to_lowercase());
        let next = next.unwrap_or_default();
        if self.kept[at] == self.opener || token.label == Label::Nsubj && self.is_main(token) && !said.quoted {
            standing.dangles = true;
        } else if (token.tag == Tag::Dt || word == "such" && next != "as") && !listed(TIMES, &next) && !said.quoted {
            standing.leans += UNCLEAR;
        }
    }

    /// The name of the one whom the text calls what the point opens with: "The prime minister said …".
    fn holder(&self) -> Option<Named> {
        let Self { material, index, text, tokens, opener, .. } = *self;
        let corpus = material.corpus;
        let sentence = &corpus.sentences[index];
        let language = corpus.documents[sentence.document].language?;
        let is_role = |word: &str| language.values(Key::Roles).any(|role| role == word);
        let own = corpus.tokens_of(index);
        let article = own.iter().position(|token| token.span() == tokens[opener].span)?;
        let is_of_role = |token: &&crate::text::Token| is_role(corpus.vocabulary.text(token.term));
        let length = own[article + 1..].iter().take_while(is_of_role).count();
        let role = &own[article + 1..=article + length];
        let (first, last) = (role.first()?, role.last()?);
        let next = tokens.iter().position(|token| token.span.start >= last.span().end)?;
        let bare = tokens[opener].span.of(text).eq_ignore_ascii_case("the") && is_one(&tokens[next], BEHIND);
        let whole = (opener..next).all(|place| self.kept.contains(&place));
        let terms: Vec<_> = role.iter().map(|token| token.term).collect();
        let mention = roles::holder(material, index, &terms).filter(|_| bare && whole && !first.is_capitalized)?;
        let place = Span::new(tokens[opener].span.start, last.span().end);
        Some(Named { place, text: ["[", mention.of(text), "]"].concat(), mention })
    }

    /// What the barest subject, "the company" or "the move", makes a sentence lean.
    fn definite(&self) -> f64 {
        let subject = |&at: &usize| self.tokens[self.kept[at]].label == Label::Nsubj;
        let opener = self.kept.iter().position(|&place| place == self.opener).unwrap_or_default();
        let subjects = (1..self.kept.len()).filter(|at| subject(at) || *at == opener + 1);
        subjects.map(|at| self.bare(at)).fold(0.0, f64::max)
    }

    /// What a noun makes a sentence lean that has nothing with it but "the": more if it has been said before, or tells
    /// of what was done before.
    fn bare(&self, at: usize) -> f64 {
        let Self { material, index, text, tokens, kept, .. } = *self;
        let (article, noun) = (&tokens[kept[at - 1]], &tokens[kept[at]]);
        let word = noun.span.of(text).to_lowercase();
        let bare = article.span.of(text).eq_ignore_ascii_case("the")
            && (matches!(noun.tag, Tag::Nn | Tag::Nns) || noun.tag == Tag::Jj && listed(DEEDS, &word))
            && kept.get(at + 1).is_some_and(|&next| is_one(&tokens[next], BEHIND));
        if !bare || listed(UNIQUE, &word) {
            return 0.0;
        }
        let corpus = material.corpus;
        let term = corpus.tokens_of(index).iter().find(|token| token.span() == noun.span).map(|token| token.term);
        let Some(stem) = term.map(|term| material.features.bag.stem(term)) else { return 0.0 };
        let first = corpus.documents[corpus.sentences[index].document].sentences.start;
        let has = |sentence: usize| material.features.bag.row(sentence).iter().any(|&(known, _)| known == stem);
        if listed(DEEDS, &word) || (first..index).any(has) { UNCLEAR } else { VAGUE }
    }
}

/// Whether one of the words that an English text opens with stands for what was said before.
pub(super) fn opens_with_reference(text: &str) -> bool {
    text.to_lowercase().split_whitespace().take(3).any(|word| listed(PRONOUN, word) || listed(POINTING, word))
}

/// "A year later", "there" and "the new one" go on from a time, a place and a thing that were told.
fn leads_back(word: &str, token: &Token, said: &Said) -> bool {
    let adverb = matches!(token.tag, Tag::Rb | Tag::Rbr);
    !said.quoted
        && match word {
            "there" => adverb && !said.place,
            "later" => adverb && said.words > 0 && said.subject.is_none(),
            "one" | "ones" => matches!(token.tag, Tag::Nn | Tag::Nns) && !said.one,
            _ => false,
        }
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
    if chain > 0 && self::gender(&tokens[subject].span.of(text).to_lowercase()) == Some(gender) {
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
