//! Whether a name of the text is a man's or a woman's: by the titles and first names that it has anywhere in the text,
//! and by the pronouns that the text uses at all.

use super::Material;
use super::references::Gender;
use crate::span::Span;

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
    let is_at = |at: usize| list[at..].starts_with(word) && list.get(at + word.len()) == Some(&b' ');
    (1..list.len()).any(|at| list[at - 1] == b' ' && is_at(at))
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

/// Whether the person whose name stands at a place can be meant by a pronoun of this gender.
pub(super) fn agrees(material: &Material, index: usize, name: Span, gender: Gender) -> bool {
    let corpus = material.corpus;
    let own: Vec<_> = corpus.tokens_of(index).iter().filter(|token| token.span().is_within(&[name])).collect();
    let word = |term| corpus.vocabulary.text(term);
    if own.is_empty() || own.iter().any(|token| is_body(word(token.term))) {
        return false;
    }
    let document = corpus.sentences[index].document;
    let text = &material.documents[document].text;
    let (mut men, mut women) = (0, 0);
    let (mut he, mut she) = (0, 0);
    let mut mentions = 0;
    let surname = own[own.len() - 1].term;
    if let [first] = own[..] {
        men += usize::from(listed(MEN, word(first.term)));
        women += usize::from(listed(WOMEN, word(first.term)));
    }
    for sentence in corpus.documents[document].sentences.clone() {
        mentions += corpus.tokens_of(sentence).iter().filter(|token| token.term == surname).count();
        for pair in corpus.tokens_of(sentence).windows(2) {
            match word(pair[1].term) {
                "he" | "him" | "his" => he += 1,
                "she" | "her" => she += 1,
                _ => {}
            }
            let between = &text[pair[0].span().end..pair[1].span().start];
            if own.iter().any(|token| token.term == pair[1].term)
                && pair[0].is_capitalized
                && matches!(between, " " | ". ")
            {
                let before = word(pair[0].term);
                men += usize::from(listed(MEN, before));
                women += usize::from(listed(WOMEN, before));
            }
        }
    }
    let has_first_name = own.len() > 1;
    let (ours, theirs, said, unsaid) = match gender {
        Gender::He => (men, women, he, she),
        Gender::She => (women, men, she, he),
    };
    // A person is named again; a title of a book that reads like a name is not.
    theirs == 0 && (ours > 0 || has_first_name && mentions > 1 && unsaid == 0 && said > 1)
}
