//! Whether a name of the text is a man's or a woman's: by the titles and first names that it has anywhere in the text,
//! and by the pronouns that the text uses at all.

use rustc_hash::FxHashMap;

use super::Material;
use super::references::{Gender, gender};
use crate::span::Span;
use crate::text::{TermId, Token};

/// Titles and frequent first names. What is not among them is told by the text's own pronouns, or not at all.
const MEN: &str = " mr sir lord king prince pope adam alan albert alex alexander ali andrew anthony antonio ben benjamin \
    bill bob boris brian bruce carlos charles chris christopher daniel dave david dennis donald douglas edward emmanuel \
    eric francis frank fred gary george gordon graham greg harry henry ian ivan jack jacob jacques james jason jean jeff \
    jeremy jim jimmy joe john jonathan jose joseph juan justin keith ken kevin lee luis mark martin matt matthew michael \
    mike mohamed mohammed muhammad nathan nicholas nick oliver patrick paul peter phil philip ray richard rob robert \
    robin roger ron ronald ryan sam samuel scott sean sergei simon stephen steve steven stuart ted thomas tim tom tony \
    vladimir volodymyr walter will william xi ";
const WOMEN: &str = " mrs ms miss lady dame queen princess alice amanda amy andrea angela ann anna anne barbara camilla carol \
    caroline catherine charlotte christine claire diana elizabeth ellen emily emma eva fiona hannah heather helen hillary \
    jane janet jennifer jessica joan judy julia julie karen kate katherine kim laura linda lisa louise lucy margaret \
    maria marie marine mary megan melissa michelle nancy natalie nicola nicole olivia pamela patricia rachel rebecca \
    rosa ruth sally sandra sara sarah sharon sophie stephanie susan teresa theresa tracy ursula victoria ";
/// What ends the names of bodies, not of people.
const BODIES: &str = " inc ltd corp plc co group bank party university college school nations states union council court \
    committee house club united city department ministry office street church hospital times post news association \
    centre center foundation trust museum commission agency army force police fund institute airlines ";

/// Whether a list with spaces before, between and behind has a word; never inlined, since every copy would be downloaded.
#[inline(never)]
pub(super) fn listed(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let Some(&first) = word.first() else { return false };
    let is_at = |at: usize| list[at..].starts_with(word) && list.get(at + word.len()) == Some(&b' ');
    list.windows(2).enumerate().any(|(at, pair)| pair == [b' ', first] && is_at(at + 1))
}

/// Nouns for one person, beside those that tell by their ending what somebody does.
const PERSONS: &str = " boy girl child son wife husband king queen friend pilot chief boss student coach suspect victim \
    captain president minister secretary governor spokesman spokeswoman judge prince princess guard cop nurse patient \
    parent aide candidate bride groom monk nun priest saint star celebrity male female kid teen twin guy ";
const DOERS: [&str; 9] = ["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "ess"];

/// Whether a lower-case noun is likely to mean one person.
pub(super) fn is_person(noun: &str) -> bool {
    listed(PERSONS, noun) || DOERS.iter().any(|ending| noun.ends_with(ending))
}

/// Whether a word ends the name of a body, not of a person.
pub(super) fn is_body(word: &str) -> bool {
    listed(BODIES, word)
}

/// What a document tells of its men and its women, in this order.
pub(super) struct Genders {
    /// The terms that are first names or titles, and whose.
    first_names: FxHashMap<TermId, [bool; 2]>,
    /// Those that stand behind such a name somewhere.
    named: FxHashMap<TermId, [bool; 2]>,
    /// How many of its words are pronouns of theirs.
    pronouns: [usize; 2],
}

impl Genders {
    fn of<'a>(material: &'a Material, document: usize) -> &'a Self {
        material.habits[document].genders.get_or_init(|| {
            let corpus = material.corpus;
            let text = &material.documents[document].text;
            let mut genders = Self { first_names: FxHashMap::default(), named: FxHashMap::default(), pronouns: [0; 2] };
            for (gender, names) in [MEN, WOMEN].into_iter().enumerate() {
                let terms = names.split_ascii_whitespace().filter_map(|name| corpus.vocabulary.find(name));
                terms.for_each(|term| genders.first_names.entry(term).or_default()[gender] = true);
            }
            for sentence in corpus.documents[document].sentences.clone() {
                for pair in corpus.tokens_of(sentence).windows(2) {
                    if let Some(gender) = gender(corpus.vocabulary.text(pair[1].term)) {
                        genders.pronouns[gender as usize] += 1;
                    }
                    let between = || &text[pair[0].span().end..pair[1].span().start];
                    if pair[0].is_capitalized
                        && let Some(&[he, she]) = genders.first_names.get(&pair[0].term)
                        && matches!(between(), " " | ". ")
                    {
                        let named = genders.named.entry(pair[1].term).or_default();
                        *named = [named[0] || he, named[1] || she];
                    }
                }
            }
            genders
        })
    }

    /// Whether whoever has a first name can be meant by a pronoun of this gender: no other is said.
    fn are_all(&self, gender: Gender) -> bool {
        self.pronouns[gender as usize] > 1 && self.pronouns[gender.other() as usize] == 0
    }

    /// Whether a word is a first name or title of theirs: "will" is none.
    fn is_first_name(&self, token: &Token, gender: Gender) -> bool {
        token.is_capitalized && self.first_names.get(&token.term).is_some_and(|is_of| is_of[gender as usize])
    }

    /// Whether a word stands behind one somewhere.
    fn has_first_name(&self, token: &Token, gender: Gender) -> bool {
        self.named.get(&token.term).is_some_and(|is_of| is_of[gender as usize])
    }
}

/// Whether a name somewhere in a sentence may be one that agrees.
pub(super) fn may_agree(material: &Material, index: usize, gender: Gender) -> bool {
    let genders = Genders::of(material, material.corpus.sentences[index].document);
    let is_named = |token: &Token| genders.is_first_name(token, gender) || genders.has_first_name(token, gender);
    genders.are_all(gender) || material.corpus.tokens_of(index).iter().any(is_named)
}

/// Whether the person whose name stands at a place can be meant by a pronoun of this gender.
pub(super) fn agrees(material: &Material, index: usize, name: Span, gender: Gender) -> bool {
    let corpus = material.corpus;
    let own: Vec<&Token> = corpus.tokens_of(index).iter().filter(|token| token.span().is_within(&[name])).collect();
    let Some(&surname) = own.last() else { return false };
    if own.iter().any(|token| is_body(corpus.vocabulary.text(token.term))) {
        return false;
    }
    let part = corpus.sentences[index].document;
    let genders = Genders::of(material, part);
    let is_of = |gender: Gender| {
        own.len() == 1 && genders.is_first_name(surname, gender)
            || own.iter().any(|token| genders.has_first_name(token, gender))
    };
    // A person is named again; a title of a book that reads like a name is not.
    let is_named_again = || {
        let sentences = corpus.documents[part].sentences.clone();
        let tokens = sentences.flat_map(|sentence| corpus.tokens_of(sentence));
        tokens.filter(|token| token.term == surname.term).nth(1).is_some()
    };
    !is_of(gender.other()) && (is_of(gender) || own.len() > 1 && genders.are_all(gender) && is_named_again())
}
