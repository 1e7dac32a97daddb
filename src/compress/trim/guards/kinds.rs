//! The kinds of branches that are loose: without them the sentence still says the same of the same thing.

use super::super::sentence::{Branch, listed};
use super::super::words;
use super::is_time;
use crate::syntax::{Label, Tag};

/// Whether a branch is of a loose kind.
pub(super) fn is_loose(branch: &Branch) -> bool {
    is_time(branch)
        || is_opener(branch)
        || is_aside(branch)
        || is_loose_phrase(branch)
        || is_loose_clause(branch)
        || is_of_any(branch)
        || is_adverb(branch)
        || is_second_verb(branch)
        || is_second_clause(branch)
}

/// "After a long debate, the council voted": a phrase or clause before the main clause, set off by a comma.
fn is_opener(branch: &Branch) -> bool {
    let kind = matches!(
        branch.label(),
        Label::Obl | Label::Advcl | Label::Advmod | Label::Discourse | Label::Nmod | Label::Mark
    );
    let opens = matches!(
        branch.first_tag(),
        Tag::In | Tag::Wrb | Tag::Rb | Tag::Rbr | Tag::Vbg | Tag::Vbn | Tag::Cc | Tag::Uh | Tag::To
    );
    let whole = !branch.has_tag(Tag::is_finite) || listed(words::SUBORDINATORS, branch.first_word());
    kind && opens && whole && branch.opens() && branch.behind() == "," && is_before_the_subject(branch)
}

/// Whether the one subject of what a branch hangs from comes right behind it: else what comes there may be part of it.
fn is_before_the_subject(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let subject = |&child: &usize| matches!(sentence.label(child), Label::Nsubj | Label::Expl);
    let mut subjects = sentence.children[branch.head()].iter().copied().filter(subject);
    let first = subjects.next().and_then(|subject| sentence.branch(subject)).map(|subject| subject.first);
    let next = (branch.last + 1..sentence.len()).find(|&place| !sentence.is_mark(place));
    first.is_some()
        && first == next
        && subjects
            .next()
            .is_none_or(|other| sentence.label(other) == Label::Nsubj && sentence.tag(branch.last + 2) == Tag::Ex)
}

/// "The mayor, who took office in May, resigned": what commas, dashes or brackets part from the rest on both sides.
fn is_aside(branch: &Branch) -> bool {
    if !branch.is_enclosed() {
        return false;
    }
    let bracketed = matches!(branch.before(), "(" | "[");
    let next = branch.sentence.tag(branch.last + 2);
    let verb_behind = next.is_verb() || next == Tag::Md;
    match branch.label() {
        Label::Relcl => matches!(branch.first_tag(), Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::In) || bracketed,
        Label::Acl => matches!(branch.first_tag(), Tag::Vbg | Tag::Vbn) || bracketed,
        Label::Advcl => {
            let opened =
                listed(words::SUBORDINATORS, branch.first_word()) || matches!(branch.first_tag(), Tag::Vbg | Tag::Vbn);
            let relative = branch.first_tag() == Tag::In && branch.sentence.tag(branch.first + 1) == Tag::Wdt;
            opened || relative || branch.first_word() == "with"
        }
        Label::Obl | Label::Nmod => matches!(branch.first_tag(), Tag::In | Tag::Vbg) || bracketed,
        Label::Appos => bracketed || !branch.places().all(|place| branch.sentence.tag(place) == Tag::Nnp),
        // Before a verb only: between two clauses it may be what joins them.
        Label::Advmod => branch.len() <= 3 && (branch.closes() || verb_behind),
        Label::Parataxis => bracketed || matches!(branch.before(), "–" | "—" | "--"),
        _ => false,
    }
}

/// "The bridge closed {amid protests}": a phrase with a preposition that no mark parts from the rest.
fn is_loose_phrase(branch: &Branch) -> bool {
    let phrase = matches!(branch.label(), Label::Obl | Label::Nmod) && branch.first_tag() == Tag::In;
    let sentence = branch.sentence;
    let head = branch.head();
    // "a night {at a pub when he called}": a clause in a phrase is another verb's.
    let clause = |tag: Tag| tag.is_finite() || matches!(tag, Tag::Wrb | Tag::Wdt | Tag::Wp);
    if !phrase || branch.is_set_off() || branch.first < head || branch.has_tag(clause) {
        return false;
    }
    match branch.label() {
        // Right behind an active verb stands what the verb wants, behind its object what is loose.
        Label::Obl if branch.first == head + 1 => {
            let passive = sentence.tag(head) == Tag::Vbn && sentence.has_child(head, words::BE);
            listed(words::CIRCUMSTANCES, branch.first_word()) && (passive || !listed("in at", branch.first_word()))
        }
        Label::Obl => {
            branch.first > head + 1
                && sentence.children[head]
                    .iter()
                    .any(|&child| child > head && child < branch.first && !sentence.is_mark(child))
        }
        _ => !branch.sentence.tag(head).is_verb(),
    }
}

/// "The bridge closed {as crowds grew}": a clause with a subordinator and no mark before it, at the end.
fn is_loose_clause(branch: &Branch) -> bool {
    let opener = listed("while after when as amid following before since", branch.first_word());
    let follows = branch.first > branch.head() + 1;
    branch.label() == Label::Advcl && opener && follows && !branch.is_set_off() && branch.closes()
}

/// "a ceremony {held in Oslo}", "a crash {that killed a nurse}": what is told of one that is new to the reader.
fn is_of_any(branch: &Branch) -> bool {
    let head = branch.head();
    let participle = branch.label() == Label::Acl && matches!(branch.first_tag(), Tag::Vbn | Tag::Vbg);
    let relative = branch.label() == Label::Relcl && matches!(branch.first_tag(), Tag::Wdt | Tag::Wp);
    let counted = branch.sentence.child(head, Label::Nummod).is_some() && branch.sentence.tag(head) == Tag::Nns;
    let new = branch.sentence.has_child(head, "a an") && branch.sentence.tag(head) == Tag::Nn || counted;
    (participle || relative) && new && !branch.is_set_off() && branch.first == head + 1
}

/// "The council {finally} agreed": an adverb that only joins or fills.
fn is_adverb(branch: &Branch) -> bool {
    branch.label() == Label::Advmod && branch.len() == 1 && listed(words::LOOSE_ADVERBS, branch.first_word())
}

/// "The firm sold its fleet {and closed two yards}": the last of two verbs of one subject.
fn is_second_verb(branch: &Branch) -> bool {
    is_second(branch)
        && branch.sentence.child(branch.node, Label::Nsubj).is_none()
        && !branch.has_tag(|tag| tag == Tag::To)
}

/// "The firm sold its fleet, {and its rival bought it}": the last of two main clauses.
fn is_second_clause(branch: &Branch) -> bool {
    let set_off = branch.is_set_off() || branch.before() == ";";
    is_second(branch) && set_off && branch.sentence.child(branch.node, Label::Nsubj).is_some()
}

/// Whether a branch is a verb joined by "and" or a semicolon to one other at the end of its sentence.
fn is_second(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let others = sentence.children[branch.head()].iter().filter(|&&child| sentence.label(child) == Label::Conj).count();
    let joined = branch.first_word() == "and" || branch.before() == ";";
    let verbs = sentence.is_finite(branch.node) && sentence.tag(branch.head()).is_verb();
    branch.label() == Label::Conj && others == 1 && joined && verbs && branch.closes()
}
