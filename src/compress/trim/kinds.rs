//! The kinds of branches that are loose: without them the sentence still says the same of the same thing.

use super::sentence::{Branch, SUBJECT, VERB, WH};
use super::words;
use crate::syntax::{FINITE, Label, NOUN, Tag};

const PARTICIPLE: u64 = Tag::sets(&[Tag::Vbg, Tag::Vbn]);
/// A verb of what holds now, or always.
const PRESENT: u64 = Tag::sets(&[Tag::Vb, Tag::Vbz, Tag::Vbp]);
const PHRASE: u64 = Label::sets(&[Label::Obl, Label::Nmod]);

/// Whether a branch is of a loose kind.
pub(super) fn is_loose(branch: &Branch) -> bool {
    branch.is_time()
        || is_opener(branch)
        || is_aside(branch)
        || is_loose_phrase(branch)
        || is_loose_clause(branch)
        || is_of_any(branch)
        || is_adverb(branch)
        || is_second(branch)
}

/// "After a long debate, the council voted": a phrase or clause before the main clause, set off by a comma.
fn is_opener(branch: &Branch) -> bool {
    const KIND: u64 =
        Label::sets(&[Label::Obl, Label::Advcl, Label::Advmod, Label::Discourse, Label::Nmod, Label::Mark]);
    const OPENS: u64 =
        Tag::sets(&[Tag::In, Tag::Wrb, Tag::Rb, Tag::Rbr, Tag::Vbg, Tag::Vbn, Tag::Cc, Tag::Uh, Tag::To]);
    let opens = branch.opener.tagged(OPENS) || branch.is_time();
    let whole = !branch.all.tagged(FINITE) || branch.opener.is(words::SUBORDINATOR);
    branch.is(KIND) && opens && whole && branch.opens && branch.behind.is(words::COMMA) && is_before_the_subject(branch)
}

/// Whether the one subject of what a branch hangs from comes right behind it: else what comes there may be part of it.
fn is_before_the_subject(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let next = (branch.last + 1..sentence.len()).find(|&place| !sentence.tokens[place].is_mark);
    let mut subjects = (0..sentence.len())
        .filter(|&child| sentence.tokens[child].head == Some(branch.head) && sentence.at(child).labelled(SUBJECT));
    let first = subjects.next().and_then(|subject| sentence.tokens[subject].branch);
    first.is_some_and(|(first, _)| Some(first) == next)
        && subjects.next().is_none_or(|_| branch.beyond(2).tagged(Tag::Ex.set()))
}

/// "The mayor, who took office in May, resigned": what commas, dashes or brackets part from the rest on both sides.
fn is_aside(branch: &Branch) -> bool {
    if !branch.enclosed {
        return false;
    }
    let (opener, next) = (branch.opener, branch.sentence.at(branch.first + 1));
    let bracketed = branch.before.is(words::OPENING_BRACKET);
    let dashed = branch.before.is(words::DASH);
    let preposition = opener.tagged(Tag::In.set());
    let clause = opener.is(words::SUBORDINATOR) || opener.tagged(PARTICIPLE) || opener.tagged(Tag::To.set());
    let is = |label: Label| branch.is(label.set());
    bracketed
        || (is(Label::Relcl) && (opener.tagged(WH) || preposition))
        || (is(Label::Acl) && opener.tagged(PARTICIPLE))
        || (is(Label::Advcl) && (clause || (preposition && (next.tagged(WH) || !branch.all.tagged(FINITE)))))
        || (branch.is(PHRASE) && (preposition || opener.tagged(Tag::Vbg.set()) || opener.is(words::LOOSE)))
        || (is(Label::Appos) && (branch.all.tags & !Tag::sets(&[Tag::Nnp, Tag::Stop]) != 0 || is_named_beside(branch)))
        // Before a verb only: between two clauses it may be what joins them.
        || (is(Label::Advmod) && branch.len() <= 3 && (branch.closes || branch.beyond(2).tagged(VERB | FINITE)))
        || (is(Label::Parataxis) && dashed)
        || (is(Label::Nummod) && branch.len() == 1)
}

/// "The company{, Acme,} said": a name beside what says whole which one it is.
fn is_named_beside(branch: &Branch) -> bool {
    let beside = branch.sentence.below(branch.head);
    branch.over.tagged(NOUN)
        && (branch.closes || branch.over.labelled(SUBJECT))
        && beside.labelled(Label::sets(&[Label::Det, Label::Poss]))
        && !beside.is(words::NEW)
}

/// "The bridge closed {amid protests}": a phrase with a preposition that no mark parts from the rest.
fn is_loose_phrase(branch: &Branch) -> bool {
    // "a night {at a pub when he called}": a clause in a phrase is another verb's.
    let clause = branch.all.tagged(FINITE | WH);
    if !branch.is(PHRASE)
        || !branch.opener.tagged(Tag::In.set())
        || branch.set_off
        || branch.first < branch.head
        || clause
    {
        return false;
    }
    // "A cell grows {in the dark}": what always holds, holds there only.
    let always = branch.over.tagged(Tag::sets(&[Tag::Vb, Tag::Vbz, Tag::Vbp])) && !branch.all.tagged(Tag::Nnp.set());
    if always && branch.is(Label::Obl.set()) {
        return false;
    }
    let sentence = branch.sentence;
    let between = (branch.head + 1..branch.first)
        .any(|place| sentence.tokens[place].head == Some(branch.head) && !sentence.tokens[place].is_mark);
    if branch.is(Label::Nmod.set()) {
        return !branch.over.tagged(VERB) && branch.opener.is(words::CIRCUMSTANCE);
    }
    // Right behind an active verb stands what the verb wants, behind its object what is loose.
    let passive = branch.over.tagged(Tag::Vbn.set()) && sentence.below(branch.head).is(words::BE);
    branch.opener.is(words::CIRCUMSTANCE)
        && (between || passive || branch.over.is(words::SAID) || !branch.opener.is(words::IN_AT))
}

/// "The bridge closed {as crowds grew}": a clause with a subordinator and no mark before it, at the end.
fn is_loose_clause(branch: &Branch) -> bool {
    let follows = branch.first > branch.head + 1;
    // "was driving home {when he was called}": the clause is the news.
    let beside = branch.sentence.below(branch.head);
    let background = branch.opener.is(words::WHEN)
        && (beside.is(words::PAST_BE) && branch.over.tagged(Tag::Vbg.set())
            || branch.over.tagged(PRESENT)
            || beside.tagged(PRESENT) && beside.is(words::BE));
    let has_object = beside.labelled(Label::Obj.set());
    let deed = (branch.opener.tagged(Tag::To.set()) && branch.over.tagged(Tag::Vbd.set()) && has_object)
        || (branch.opener.tagged(Tag::In.set()) && branch.top.tagged(Tag::Vbg.set()) && has_object);
    branch.is(Label::Advcl.set())
        && (branch.opener.is(words::LOOSE_CLAUSE) || deed)
        && follows
        && !branch.sentence.within(0, branch.first).is(words::WILL)
        && !branch.set_off
        && !background
        // "choosing a boat {as a home saves rent}": the verb is of what is chosen.
        && (!branch.over.tagged(Tag::Vbg.set()) || branch.sentence.is_finite(branch.head))
        && (branch.closes || branch.behind.is(words::COMMA))
}

/// "a ceremony {held in Oslo}", "a crash {that killed a nurse}": what is told of one that is new to the reader.
fn is_of_any(branch: &Branch) -> bool {
    let below = branch.sentence.below(branch.head);
    let participle = branch.is(Label::Acl.set()) && branch.opener.tagged(PARTICIPLE);
    let relative = branch.is(Label::Relcl.set()) && branch.opener.tagged(Tag::sets(&[Tag::Wdt, Tag::Wp]));
    let counted = below.labelled(Label::Nummod.set()) && branch.over.tagged(Tag::Nns.set());
    let new = below.is(words::NEW) && branch.over.tagged(Tag::Nn.set()) || counted;
    let near = branch.first == branch.head + 1 || branch.closes;
    // "a raid on Bonn {which failed}", "Jo Lee {who left}": only the comma is missing.
    let beside = branch.over.tagged(Tag::Nnp.set()) && !branch.opener.is(words::THAT)
        || (branch.opener.is(words::WHICH_ONE) && !below.labelled(Label::sets(&[Label::Det, Label::Poss])));
    // "sentenced a man {who slept to a year in prison}", "a poet {who sang as well as she}"
    let verb = branch.sentence.tokens[branch.head].head.map_or(branch.over, |verb| branch.sentence.at(verb));
    // "wrong to propose a law {that hurts}"
    let infinitive = relative && verb.tagged(Tag::Vb.set());
    let wants = infinitive || verb.is(words::WANTING | words::PUT) || branch.all.is(words::AS | words::THAN);
    let exists = branch.sentence.within(0, branch.head).labelled(Label::Expl.set());
    !branch.set_off
        && !exists
        && !wants
        && ((participle && new && near) || (relative && (new || beside) && near && !branch.over.labelled(SUBJECT)))
}

/// "The council {finally} agreed": an adverb that only joins or fills.
fn is_adverb(branch: &Branch) -> bool {
    branch.is(Label::Advmod.set()) && branch.len() == 1 && branch.opener.is(words::LOOSE)
}

/// "The firm sold its fleet {and closed two yards}", "… {, and its rival bought it}": the last of two verbs or clauses.
fn is_second(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let subject = sentence.below(branch.node).labelled(SUBJECT);
    let joined = branch.opener.is(words::AND) || branch.before.is(words::SEMICOLON);
    let alike = sentence.is_finite(branch.node) || (branch.top.tags == branch.over.tags && !subject);
    let verbs = branch.over.tagged(VERB) && branch.top.tagged(VERB) && alike;
    // "to privatize {and own the railway}": both have one object.
    let shared = !subject && branch.head + 1 + usize::from(branch.set_off) == branch.first;
    let parted = !subject || branch.set_off || branch.before.is(words::SEMICOLON);
    // "sowed, weeded{, and reaped}": the end of a list.
    let lists = branch.set_off && !subject && sentence.within(0, branch.first - 1).is(words::COMMA);
    // "anyone who came {and paid}": both tell who.
    let tells_apart = branch.over.labelled(Label::sets(&[Label::Relcl, Label::Acl, Label::Advcl]));
    branch.is(Label::Conj.set())
        && sentence.count(branch.head, Label::Conj.set()) == 1
        && joined
        && verbs
        && parted
        && !shared
        && !tells_apart
        && !lists
        && (branch.closes || (branch.behind.is(words::COMMA) && !subject))
}
