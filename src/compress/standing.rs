//! English: how well a sentence can be read alone: what in it leans on other sentences, and the name that makes it stand.

use super::Material;
use super::definite;
use super::people::{is_person, listed};
use super::references::{Named, gender, name_before};
use super::roles;
use crate::punctuation::is_terminator;
use crate::syntax::{FINITE, Label, NOUN, Tag, Token};

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
pub(super) const BEHIND: u64 =
    Tag::sets(&[Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Vbn, Tag::Vbg, Tag::Md, Tag::Rb, Tag::Pos]);
/// What no sentence ends with.
const UNFINISHED: u64 = Tag::sets(&[Tag::Dt, Tag::In, Tag::To, Tag::Cc, Tag::PrpS]);
/// How many words there are from "both" to its "and".
const BOTH: usize = 6;
/// What a pronoun that is not the opening one makes a sentence lean.
pub(super) const UNCLEAR: f64 = 2.2;
/// What little things do.
pub(super) const VAGUE: f64 = 0.8;
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
    /// Whether a noun was one that somebody can be, and whether a name told where.
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
    let Some(at) = kept.iter().position(|&place| is_word(&word(place))) else { return standing };
    let opener = kept[at];
    let root = tokens.iter().position(|token| token.head.is_none()).unwrap_or_default();
    let wording = Wording { material, index, text, tokens, kept, root, opener };
    let mut said = Said { quoted: opens_quoted(tokens, text), ..Said::default() };
    for (at, &place) in kept.iter().enumerate() {
        let word = word(place);
        if listed(PRONOUN, &word) {
            wording.pronoun(place, &word, &mut said, &mut standing);
        } else if listed(POINTING, &word) {
            wording.pointing(at, &word, &said, &mut standing);
        } else if leads_back(&word, &tokens[place], &said) || wording.goes_on(at, &word) {
            standing.leans += UNCLEAR;
        }
        said.add(&tokens[place], &word);
    }
    said.verb |= wording.has_subject(NOUN);
    standing.leans += said.lacks();
    // The line broke behind it.
    let last = kept.iter().rev().find(|&&place| is_word(&word(place)));
    standing.leans += if last.is_some_and(|&last| is_one(&tokens[last], UNFINISHED)) { CUT_OFF } else { 0.0 };
    let first = word(opener);
    standing.dangles |= listed(JOINING, &first);
    standing.leans += if listed(COMPARING, &first) { VAGUE } else { 0.0 };
    let hangs = listed(HANGING, &first) && !kept.iter().any(|&place| tokens[place].tag == Tag::Comma);
    standing.leans += if hangs { VERBLESS } else { 0.0 };
    match standing.named.is_empty().then(|| roles::named(material, index, text, tokens, &kept[at..])).flatten() {
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
        let actor = matches!(token.label, Label::Nsubj | Label::Obj | Label::Appos) && is_person(word);
        self.one |= !self.quoted
            && (token.tag == Tag::Nnp && token.label != Label::Nmod
                || token.tag == Tag::Wp
                || token.tag == Tag::Nn && actor);
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
        // "The bridge will be closed, he said": the speaker is none of those that he speaks of.
        let speaks = token.label == Label::Nsubj && token.head.is_some_and(|head| self.speaks(head));
        let fits = said.one || said.quoted || !listed(PERSON, word);
        let known = !own && !speaks && fits && (said.subject.is_some() || !is_main && nouns);
        let comes = !is_main && !own && !said.quoted && self.has_subject(if fits { NOUN } else { Tag::Nnp.set() });
        if known || !opens && (token.label == Label::Expl || comes) {
            return;
        }
        let may_name = !said.quoted && standing.named.is_empty() && standing.leans < UNCLEAR;
        let gender = gender(word).filter(|_| may_name);
        match gender.and_then(|gender| name_before(self.material, self.index, gender)) {
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

    /// Whether a word goes on from what was told: "both" without its "and", "the same" without more, "as a result".
    fn goes_on(&self, at: usize, word: &str) -> bool {
        let near = |at: Option<usize>| {
            let place = at.and_then(|at| self.kept.get(at));
            place.map(|&place| self.tokens[place].span.of(self.text).to_lowercase()).unwrap_or_default()
        };
        let (before, next) = (|| near(at.checked_sub(1)), || near(Some(at + 1)));
        match word {
            "both" => !self.kept[at..].iter().take(BOTH).any(|&place| self.tokens[place].tag == Tag::Cc),
            "same" => before() == "the" && !is_word(&next()),
            "result" => before() == "a" && near(at.checked_sub(2)) == "as" && next() != "of",
            _ => false,
        }
    }

    /// Whether a verb tells behind what is said that somebody says it.
    fn speaks(&self, verb: usize) -> bool {
        let token = &self.tokens[verb];
        token.label == Label::Parataxis && token.head == Some(self.root) && verb > self.root
    }

    /// Whether a noun of these kinds is the subject of the main verb.
    fn has_subject(&self, kinds: u64) -> bool {
        let is_subject = |token: &Token| token.label == Label::Nsubj && token.head == Some(self.root);
        self.kept.iter().any(|&place| is_subject(&self.tokens[place]) && is_one(&self.tokens[place], kinds))
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

    /// What the barest subject, "the company" or "the move", makes a sentence lean.
    fn definite(&self) -> f64 {
        let subject = |&at: &usize| self.tokens[self.kept[at]].label == Label::Nsubj;
        let opener = self.kept.iter().position(|&place| place == self.opener).unwrap_or_default();
        let subjects = (1..self.kept.len()).filter(|at| subject(at) || *at == opener + 1);
        subjects
            .map(|at| definite::leans(self.material, self.index, self.text, self.tokens, &self.kept[at - 1..]))
            .fold(0.0, f64::max)
    }
}

/// Whether one of the words that an English text opens with stands for what was said before.
pub(super) fn opens_with_reference(text: &str) -> bool {
    let mut words = text.split_whitespace().take(3).map(str::to_lowercase);
    words.any(|word| listed(PRONOUN, &word) || listed(POINTING, &word))
}

/// Whether a sentence opens inside of a quotation: its first mark closes one.
fn opens_quoted(tokens: &[Token], text: &str) -> bool {
    let is_mark = |token: &&Token| matches!(token.span.of(text), "\"" | "“" | "”");
    let Some(first) = tokens.iter().find(is_mark) else { return false };
    match first.span.of(text) {
        "\"" => {
            let before = text[..first.span.start].chars().next_back();
            before.is_some_and(|c| c.is_alphanumeric() || is_terminator(c) || c == ',')
        }
        mark => mark == "”",
    }
}

/// "A year later", "there" and "the new one" go on from a time, a place and a thing that were told.
fn leads_back(word: &str, token: &Token, said: &Said) -> bool {
    let adverb = matches!(token.tag, Tag::Rb | Tag::Rbr);
    !said.quoted
        && match word {
            "there" => adverb && !said.place,
            "later" => adverb && said.words > 0 && said.subject.is_none(),
            "one" | "ones" => (matches!(token.tag, Tag::Nn | Tag::Nns) || token.label == Label::Nsubj) && !said.one,
            _ => false,
        }
}

pub(super) fn is_one(token: &Token, tags: u64) -> bool {
    tags & token.tag.set() != 0
}

fn is_word(word: &str) -> bool {
    word.contains(char::is_alphanumeric)
}
