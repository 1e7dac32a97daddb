//! What a branch carries that the claim rests on: who said it, denials, limits, hedges, numbers, dates, comparisons.

use super::sentence::{Branch, SUBJECT};
use super::words;
use crate::syntax::{Label, Tag};

/// Clauses and names beside, which claim something of their own.
const OWN: u64 = Label::sets(&[Label::Relcl, Label::Appos, Label::Conj, Label::Advcl, Label::Acl]);

/// "…, a local paper reported", "according to the police": without it the claim would be the text's own. Looked for
/// after every comma inside the branch too, since a parse may hang a source from what it is the source of.
pub(super) fn says_who_said_it(branch: &Branch) -> bool {
    // "a spokeswoman {for the water board}": whose word it is.
    if branch.all.is(words::SOURCE) || (!branch.enclosed && branch.over.is(words::SPEAKER)) {
        return true;
    }
    // "{, who said he was tired,}", "{after he said no}": what is said there is not the rest.
    let sentence = branch.sentence;
    let own = branch.is(OWN)
        && !branch.opener.is(words::AS)
        && !branch.opener.tagged(Tag::Nnp.set())
        && !branch.end.is(words::SPEECH);
    let last_comma = (branch.first..=branch.last).rev().find(|&place| sentence.at(place).is(words::COMMA));
    let from = if own { last_comma.unwrap_or(branch.last + 1) } else { branch.first };
    sentence.within(from, branch.last + 1).is(words::SPEECH)
}

/// "jailed {on charges of theft}", "{allegedly}": without it guilt would be a fact.
pub(super) fn is_a_charge(branch: &Branch) -> bool {
    branch.all.is(words::ALLEGED)
}

/// Words of a quotation stay: whoever shortened it would put words into a mouth.
pub(super) fn is_in_a_quotation(branch: &Branch) -> bool {
    branch.all.is(words::QUOTED | words::QUOTATION)
}

/// "{unless it rains}", "{without a permit}": what remained would claim more, or the opposite.
pub(super) fn denies_or_conditions(branch: &Branch) -> bool {
    // The aside "who cannot swim" denies nothing of the rest.
    let own =
        branch.is(OWN) && (branch.enclosed || branch.is(Label::Conj.set()) || branch.opener.is(words::LOOSE_CLAUSE));
    // "{Next to Bonn,} Ulm is the largest", "{In that case,} they would pay"
    let limits = branch.opens && (branch.opener.is(words::LIMITING) || branch.top.is(words::LIMITING));
    limits || branch.all.is(if own { words::CONDITION } else { words::NEGATION })
}

/// "would only talk {with the owner}", "no deal {with the union}", "every house {on the hill}": without it the limit,
/// the denial or the whole would be another.
pub(super) fn is_under_a_limit(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    if branch.is_time() || branch.is(Label::Advmod.set()) {
        return false;
    }
    let phrase = branch.is(Label::sets(&[Label::Obl, Label::Nmod, Label::Conj]));
    if branch.opens {
        // "{Between two and five,} only buses may pass", "{In May,} no bus ran"
        let rest = sentence.within(branch.last + 1, sentence.len());
        return (phrase || branch.is(Label::Advcl.set())) && rest.is(words::DENIAL);
    }
    if branch.is_parted() {
        // "saw no proof, or any study{, which showed that …}", "open only to people on foot{, to buses and to trams}"
        let told = branch.is(Label::Relcl.set()) && branch.closes;
        return (told || phrase) && sentence.within(0, branch.first).is(words::DENIAL);
    }
    let ends = words::COMMA | words::SEMICOLON | words::DASH;
    let from = (0..branch.first).rev().find(|&place| sentence.at(place).is(ends)).unwrap_or(0);
    let clause = branch.is(Label::Advcl.set()) && branch.opener.is(words::LOOSE_CLAUSE);
    sentence.within(from, branch.first).is(if clause { words::DENIAL } else { words::SCOPE })
}

/// "{nearly}", "{reportedly}", "{often}": adverbs that say how true, how much or how often.
pub(super) fn hedges(branch: &Branch) -> bool {
    branch.is(Label::Advmod.set())
        && (branch.all.is(words::HEDGE) || branch.all.tagged(Tag::sets(&[Tag::Wrb, Tag::Rp, Tag::Cd])))
        && !(branch.enclosed && branch.all.is(words::LOOSE))
}

/// "rose {by 3 %}", "two {of the five}", "aged {between 8 and 12}": a number's measure, and a number as a measure.
pub(super) fn measures(branch: &Branch) -> bool {
    const NUMBER: u64 = Tag::sets(&[Tag::Cd, Tag::Sym]);
    let bare = branch.is(Label::sets(&[Label::Obl, Label::Nmod])) && !branch.is_parted() && !branch.is_time();
    let below = branch.sentence.below(branch.node);
    let counted =
        branch.top.tagged(NUMBER) || branch.top.is(words::COUNT) || below.tagged(NUMBER) || below.is(words::COUNT);
    // "brings the number {of those in the camps to almost 3,000}"
    let sentence = branch.sentence;
    let reaches = |place: usize| {
        let number = |place| sentence.at(place).tagged(NUMBER) || sentence.at(place).is(words::COUNT);
        sentence.at(place).is(words::TO) && (number(place + 1) || number(place + 2))
    };
    bare && (counted || branch.over.tagged(NUMBER) || (branch.first..branch.last).any(reaches))
}

/// "will reopen {on Monday}": of what is planned, the date is the news; so is a time that something lasts or ends.
pub(super) fn dates_a_plan(branch: &Branch) -> bool {
    let planned = branch.sentence.below(branch.head).is(words::FUTURE) || branch.over.is(words::FUTURE);
    let said = branch.over.is(words::SPEECH);
    let planned = planned || (!said && branch.sentence.within(0, branch.first).is(words::WILL));
    if branch.is_time() {
        // "rose 3 % {in the past week}"
        let counted = branch.opener.is(words::PERIOD) && counts(branch);
        return planned || counted || branch.before.is(words::LASTING);
    }
    let date = branch.all.is(words::MONTH | words::DAY);
    if branch.opener.is(words::UNTIL) && (date || branch.all.tagged(Tag::Cd.set())) {
        return true;
    }
    // "{Between 10 and 5,} the street belongs to walkers"
    if branch.opens && branch.opener.is(words::LASTING) && branch.top.tagged(Tag::Cd.set()) {
        return true;
    }
    // "had helped him{, before his arrest}"
    let earlier = branch.opener.is(words::UNIT_BEFORE) && branch.sentence.within(0, branch.first).is(words::HAD);
    if earlier {
        return true;
    }
    let lasting = branch.opener.is(words::LASTING) && branch.all.is(words::DAY);
    let dated = planned && branch.is(Label::sets(&[Label::Obl, Label::Nmod]));
    // "spent $4 million {in March}"
    if branch.opener.is(words::PERIOD) && date && counts(branch) && !branch.is_parted() {
        return true;
    }
    branch.len() < 6 && !branch.is_parted() && (lasting || (dated && date))
}

/// Whether a number stands before a branch.
fn counts(branch: &Branch) -> bool {
    let before = branch.sentence.within(0, branch.first);
    before.is(words::COUNT) || before.tagged(Tag::sets(&[Tag::Cd, Tag::Sym]))
}

/// "people {who cannot pay}", "the same house {in Bonn}", "those {with tickets}", "first {in Wales}": it tells which one
/// is meant.
pub(super) fn tells_apart(branch: &Branch) -> bool {
    if branch.enclosed || !branch.is(Label::sets(&[Label::Nmod, Label::Relcl, Label::Acl])) {
        return false;
    }
    let below = branch.sentence.below(branch.head);
    // "the boy {in the film} is …", "parking {at the station} will be free"
    let subject = branch.over.labelled(SUBJECT) && !below.is(words::NEW) && !branch.over.tagged(Tag::Nnp.set());
    let bare = !below.labelled(Label::sets(&[Label::Det, Label::Poss, Label::Nummod, Label::Amod, Label::Compound]));
    subject
        || below.is(words::WHICH)
        || below.tagged(Tag::sets(&[Tag::Jjr, Tag::Rbr]))
        || (branch.over.tagged(Tag::sets(&[Tag::Nn, Tag::Nns])) && bare)
        || branch.over.is(words::WHOEVER)
}

/// "{In Japan,} beer is taxed": what always holds, holds there only.
pub(super) fn limits_what_always_holds(branch: &Branch) -> bool {
    const PRESENT: u64 = Tag::sets(&[Tag::Vbz, Tag::Vbp]);
    let below = branch.sentence.below(branch.head);
    let holds = branch.over.tagged(PRESENT) || (below.tagged(PRESENT) && below.is(words::BE));
    branch.opens && branch.opener.is(words::SOMEWHERE) && holds && !branch.is_time()
}

/// "more {than ever}", "as {as before}", "rather {than wait}": what a comparison compares with.
pub(super) fn is_compared(branch: &Branch) -> bool {
    let bare = !branch.is(Label::Advmod.set());
    // "as important as it was": a quotation mark may stand between.
    let near = branch.sentence.within(branch.first.saturating_sub(4), branch.first);
    branch.opener.is(words::THAN)
        || (branch.opener.is(words::AS) && near.is(words::AS))
        || branch.behind.is(words::THAN)
        || (branch.before.is(words::COMPARED) && bare)
        || branch.over.tagged(Tag::sets(&[Tag::Jjr, Tag::Rbr]))
}
