//! What a word wants behind it: without that it would mean something else, or nothing.

use super::super::sentence::{Branch, listed};
use super::super::words;
use super::is_time;
use crate::syntax::{Label, Tag};

/// "diagnosed {with flu}", "the risk {of fire}", "capable {of more}": right behind a word that is not whole alone.
pub(super) fn follows_what_wants_it(branch: &Branch) -> bool {
    if is_time(branch) || branch.is_enclosed() || branch.opens() {
        return false;
    }
    let sentence = branch.sentence;
    let wants =
        |place: usize| listed(words::WANTING, sentence.word(place)) || listed(words::INCOMPLETE, sentence.word(place));
    let near = branch.label() != Label::Advmod && branch.first.checked_sub(1).is_some_and(wants);
    let adjective =
        matches!(branch.tag_before(), Tag::Jj | Tag::Jjr | Tag::Vbn | Tag::Rp) && branch.first_tag() == Tag::In;
    let speech = branch.tag_before().is_verb() && listed(words::SPEECH, branch.before());
    let unit = listed(
        "week weeks day days month months year years hour hours minute minutes time times moments",
        branch.before(),
    );
    let head = branch.head();
    let of_wanting = matches!(branch.label(), Label::Obl) && listed(words::WANTING, sentence.word(head));
    near || adjective
        || speech
        || of_wanting
        || (unit && listed("after before since when that until ago", branch.first_word()))
}

/// "was a matter {for the court}", "is {in doubt}": part of what something is said to be.
pub(super) fn is_what_is_said_to_be(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let head = branch.head();
    let copula = sentence.children[head].iter().any(|&child| {
        sentence.label(child) == Label::Aux && listed(words::BE, sentence.word(child)) && !sentence.tag(head).is_verb()
    });
    let bare = !branch.is_enclosed() && !branch.opens() && !is_time(branch);
    bare && ((copula && branch.label() != Label::Advmod) || listed(words::BE, sentence.word(head)))
}

/// "the end {of the war}", "moved {to Oslo}", "known {as Jo}", "seen {by many}": prepositions that bind what they join.
pub(super) fn is_bound_by_its_preposition(branch: &Branch) -> bool {
    if branch.is_enclosed() {
        return listed("of than 's", branch.first_word());
    }
    let phrase = matches!(branch.label(), Label::Obl | Label::Nmod) && !branch.opens() && !is_time(branch);
    // "the crash {on Mill Road}" tells only where, "a concert {for charity}" more of what is new anyway.
    let place = branch.first_word() == "on" && branch.has_tag(|tag| tag == Tag::Nnp);
    let new = listed("for with", branch.first_word()) && branch.sentence.has_child(branch.head(), "a an");
    // "the risk {in older women}": in whom, or in what, it was found.
    let kinds = branch.first_word() == "in"
        && branch.sentence.tag(branch.node) == Tag::Nns
        && branch.sentence.child(branch.node, Label::Det).is_none();
    let fixed = branch.first_word() == "in"
        && listed("favour favor front spite lieu terms charge", branch.sentence.word(branch.first + 1));
    let noun = branch.label() == Label::Nmod && listed(words::BINDING_NOUNS, branch.first_word()) && !place && !new;
    phrase && (noun || kinds || fixed || listed(words::BINDING, branch.first_word()))
}

/// "people {who cannot pay}", "the same house {in Bonn}", "those {with tickets}", "first {in Wales}": it tells which one
/// is meant.
pub(super) fn tells_apart(branch: &Branch) -> bool {
    if branch.is_enclosed() || !matches!(branch.label(), Label::Nmod | Label::Relcl | Label::Acl) {
        return false;
    }
    let sentence = branch.sentence;
    let head = branch.head();
    let marked = sentence.children[head].iter().any(|&child| {
        listed(
            "same such only first last most any every all no those that other second third latest largest biggest \
                smallest highest lowest best worst another both either some many several few",
            sentence.word(child),
        ) || matches!(sentence.tag(child), Tag::Jjr | Tag::Rbr)
    });
    let bare_plural = sentence.tag(head) == Tag::Nns && sentence.children[head].iter().all(|&child| child > head);
    marked
        || bare_plural
        || listed("those that one ones anyone everyone someone people call calls", sentence.word(head))
}

/// "more {than ever}", "as {as before}", "rather {than wait}": what a comparison compares with.
pub(super) fn is_compared(branch: &Branch) -> bool {
    branch.first_word() == "than"
        || listed("than rather as", branch.before()) && branch.label() != Label::Advmod
        || branch.sentence.tag(branch.head()) == Tag::Jjr
        || branch.sentence.tag(branch.head()) == Tag::Rbr
        || branch.behind() == "than"
}
