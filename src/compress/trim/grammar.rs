//! Where a branch begins and ends, and what the words beside it want: what remains must not be broken there.

use super::sentence::{Branch, Facts, VERB, WH};
use super::words;
use crate::syntax::{FINITE, Label, NOUN, Tag};

/// Brackets come in pairs.
pub(super) fn cuts_a_pair_of_marks(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let count = |words| (branch.first..=branch.last).filter(|&place| sentence.at(place).is(words)).count();
    // "A (1990){ and B (1991)}": from inside of one pair into another.
    let mut open = 0_usize;
    let crosses = (branch.first..=branch.last).any(|place| {
        open += usize::from(sentence.at(place).is(words::OPENING_BRACKET));
        let closes = sentence.at(place).is(words::CLOSING_BRACKET);
        let unopened = closes && open == 0;
        open -= usize::from(closes && !unopened);
        unopened
    });
    // "wanted – and got{ – a bridge}": the dash before it answers another.
    let dash = |place: &usize| sentence.at(*place).is(words::DASH) && !sentence.at(*place).tagged(Tag::Hyph.set());
    let answers = branch.before.is(words::DASH) && (0..branch.first).filter(dash).count() % 2 == 0;
    count(words::OPENING_BRACKET) != count(words::CLOSING_BRACKET)
        || answers
        || crosses
        || (branch.before.is(words::DASH) && branch.all.is(words::DASH) && !branch.before.tagged(Tag::Hyph.set()))
}

/// "the {…}", "to {…}", "and {…}": a word before the branch that wants something behind it.
pub(super) fn leaves_a_word_hanging(branch: &Branch) -> bool {
    const WANTS: u64 = Tag::sets(&[
        Tag::Dt,
        Tag::PrpS,
        Tag::To,
        Tag::Md,
        Tag::Cc,
        Tag::Hyph,
        Tag::Sym,
        Tag::Pos,
        Tag::Wdt,
        Tag::Wrb,
        Tag::Wp,
    ]);
    let adverb = branch.is(Label::Advmod.set());
    let joins_verbs =
        adverb && branch.behind.tagged(VERB) && branch.before.tagged(Tag::sets(&[Tag::Md, Tag::To, Tag::Cc]));
    // "or, in a hurry{, to the lake}": what a pair of commas parts from the word that joins.
    let sentence = branch.sentence;
    let comma = (0..branch.first.saturating_sub(1)).rev().find(|&place| sentence.at(place).is(words::COMMA));
    let joined = branch.set_off && comma.is_some_and(|comma| comma > 0 && sentence.at(comma - 1).tagged(Tag::Cc.set()));
    // "two kinds of bread{ on the shelf}: white and brown", "the word (Latin: {[rota]})"
    let colon = |facts: Facts| facts.is(words::COLON);
    let listed =
        colon(branch.behind) || colon(branch.before) || branch.first > 1 && colon(sentence.at(branch.first - 2));
    // "won the race, leading {from the start}"
    let lone = branch.before.tagged(Tag::Vbg.set())
        && branch.closes
        && branch.first > 1
        && sentence.at(branch.first - 2).is(words::COMMA | words::DASH);
    // "12 were hurt, most of them {in the queue}"
    let of_them = branch.first > 1
        && !branch.is_parted()
        && sentence.at(branch.first - 2).is(words::OF)
        && branch.before.tagged(Tag::sets(&[Tag::Prp, Tag::Wp]));
    listed
        || joined
        || lone
        || of_them
        || (branch.before.tagged(WANTS) && !joins_verbs && !branch.opens)
        || (branch.before.tagged(Tag::In.set()) && !adverb)
        || branch.before.is(words::DANGLING)
        || (branch.is_time() && branch.before.is(words::TIME))
}

/// "{over the} hill", "{in more than} one": an end that belongs to what follows.
pub(super) fn ends_in_a_word_that_goes_on(branch: &Branch) -> bool {
    // Participles too: "{before moving}, in May, to Oslo".
    const OPEN: u64 =
        Tag::sets(&[Tag::In, Tag::To, Tag::Dt, Tag::Cc, Tag::PrpS, Tag::Md, Tag::Wdt, Tag::Hyph, Tag::Pos, Tag::Vbg]);
    const PART: u64 = Tag::sets(&[Tag::Nn, Tag::Nnp, Tag::Jj, Tag::Rb, Tag::Cd, Tag::Vbn, Tag::Nns]);
    const ON: u64 =
        Tag::sets(&[Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Jj, Tag::Cd, Tag::Vbg, Tag::Vbn, Tag::Hyph, Tag::Pos]);
    // "{, who had the fever,} also called gout": what follows is said of the last noun inside.
    let next = branch.beyond(if branch.behind.is(words::COMMA) { 2 } else { 1 });
    let then = branch.beyond(if branch.behind.is(words::COMMA) { 3 } else { 2 });
    let called = next.tagged(Tag::Vbn.set()) || next.tagged(Tag::Rb.set()) && then.tagged(Tag::Vbn.set());
    if called && branch.is(Label::sets(&[Label::Relcl, Label::Acl])) {
        return true;
    }
    if branch.is_parted() {
        return false;
    }
    if branch.behind.is(words::OPENING_BRACKET) {
        return true;
    }
    let adverb = branch.is(Label::Advmod.set());
    let loose = adverb || branch.is_time();
    (branch.end.tagged(OPEN) && !branch.closes)
        || (branch.end.tagged(PART) && branch.behind.tagged(ON) && !loose && !branch.set_off)
        || (branch.end.is(words::AUXILIARY) && !branch.closes)
        || (branch.behind.is(words::TO) && !loose)
        // "{in deep}, cold water", "{in deep}, sea-green water"
        || (branch.behind.is(words::COMMA)
            && (branch.end.tagged(Tag::Jj.set()) && branch.beyond(2).tagged(Tag::Jj.set())
                || branch.beyond(3).tagged(Tag::Hyph.set())))
        // "{on board} the ship"
        || (branch.behind.tagged(Tag::sets(&[Tag::Dt, Tag::PrpS])) && branch.top.tagged(NOUN) && !loose)
}

/// "the {East} River", "Live {at the Door}", "father {-in-law}": inside of a name, a title or a compound.
pub(super) fn cuts_a_name_or_compound(branch: &Branch) -> bool {
    let bracketed = branch.before.is(words::OPENING_BRACKET | words::COMMA);
    let hyphen = (branch.before.tagged(Tag::Hyph.set()) && !branch.enclosed) || branch.behind.tagged(Tag::Hyph.set());
    let name = Tag::Nnp.set();
    let proper = branch.before.tagged(name) && branch.opener.tagged(name) && !branch.is_time();
    let of_name = branch.is(Label::Nmod.set()) && branch.over.tagged(name) && !branch.enclosed;
    // "Calif{.,}": a stop inside of the sentence.
    let stop = branch.behind.tagged(Tag::Stop.set()) && !branch.closes;
    !bracketed && (hyphen || proper || of_name) || stop
}

/// "apples, pears {and figs}": lists stay whole, and so does what stands between their commas.
pub(super) fn cuts_a_list(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let phrase = !branch.is(Label::sets(&[Label::Conj, Label::Relcl, Label::Advcl, Label::Acl]));
    // "{in a bar, a pub} and a café"
    let joined = branch.behind.is(words::AND_OR)
        && !branch.set_off
        && !branch.is_time()
        && !branch.is(Label::Advmod.set())
        && !sentence.at(branch.last + 2).tagged(VERB | FINITE);
    let inner = (branch.first + 1..branch.last)
        .any(|place| sentence.at(place).is(words::COMMA) && sentence.at(place + 1).is(words::AND_OR));
    let in_list = branch.is(Label::Appos.set()) && sentence.below(branch.head).labelled(Label::Conj.set());
    // "separates it {from the lake}, and to the north …": the comma behind belongs to what comes next.
    let next = branch.beyond(2);
    let comma = !branch.is_parted()
        && branch.behind.is(words::COMMA)
        && (next.is(words::AND_OR | words::TO)
            || branch.beyond(3).is(words::AND_OR)
            || next.tagged(WH | Tag::sets(&[Tag::Cd, Tag::Rb])));
    // "red in Bonn and blue {in Oslo}"
    let second = branch.over.labelled(Label::Conj.set())
        && branch.over.tagged(NOUN)
        && branch.is(Label::Nmod.set())
        && !branch.is_parted();
    // "the snow{ in Bonn, the rain }, and the wind"
    let cut = !branch.is_parted() && branch.all.is(words::COMMA) && branch.behind.is(words::COMMA);
    // "a house {that has a roof and a barn with two}": what "and a" joins may be the house.
    let relative = branch.is(Label::sets(&[Label::Relcl, Label::Acl]));
    let swallows = (branch.first..branch.last)
        .any(|place| sentence.at(place).is(words::AND) && sentence.at(place + 1).is(words::NEW));
    // "asked by Jo Lee{, who came, }and the mayor"
    let parts = relative || branch.all.is(words::COMMA) && !branch.all.tagged(FINITE);
    let joins_on = if branch.enclosed { next } else { branch.behind }.is(words::AND_OR | words::AS);
    let inside = (branch.enclosed && parts || relative) && joins_on && !branch.closes;
    // "four firms - Acme{, its bank and the mill}"
    let listed = branch.is(Label::Appos.set())
        && branch.all.is(words::AND)
        && (branch.all.is(words::COMMA) || branch.over.tagged(Tag::Nnp.set()) && branch.opener.tagged(Tag::Nnp.set()));
    joined
        || in_list
        || second
        || comma
        || cut
        || inside
        || listed
        || (relative && swallows && !branch.enclosed)
        || (inner && phrase && !branch.closes)
}

/// "A van {carrying a family crashed}, police said": a clause without a verb of its own has lost it to the branch.
pub(super) fn takes_the_verb(branch: &Branch) -> bool {
    const CLAUSE: u64 = Label::sets(&[Label::Root, Label::Ccomp, Label::Parataxis]);
    let verbless = branch.over.labelled(CLAUSE) && branch.over.tagged(NOUN) && !branch.sentence.is_finite(branch.head);
    // "says that moving {as it was planned saves rent}"
    let sentence = branch.sentence;
    let that = (0..branch.first).rev().find(|&place| sentence.at(place).is(words::THAT));
    let only = that.is_some_and(|that| !sentence.within(that, branch.first).tagged(FINITE));
    (only && branch.all.tagged(FINITE) && !branch.enclosed)
        || verbless
            && !branch.is_parted()
            && branch.is(Label::sets(&[Label::Acl, Label::Relcl, Label::Obl, Label::Advcl]))
}

/// ", opens again" inside of a branch is the main clause, which a wrong parse has hung from it.
pub(super) fn swallows_a_clause(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    if branch.is(Label::Conj.set()) || branch.before.is(words::OPENING_BRACKET | words::DASH) {
        return false;
    }
    // "explains{, in jest, that he left}", "{in Bonn, a spokesman} said"
    let phrase = branch.is(Label::sets(&[Label::Obl, Label::Nmod]));
    // "It was here, by the sea{ – that we met}"
    if branch.opener.is(words::THAT) && branch.set_off {
        return true;
    }
    let speaker = branch.behind.tagged(FINITE) && branch.all.is(words::COMMA);
    if (phrase && branch.all.labelled(Label::Ccomp.set())) || (speaker && !branch.is_parted()) {
        return true;
    }
    let mut opened = false;
    // "A boy hurt {when he fell is to be paid}": a second verb with nothing between that would join it to the first.
    let mut alone = false;
    for place in branch.first..=branch.last {
        let word = sentence.at(place);
        let opens = word.is(words::SUBORDINATOR) || word.tagged(WH);
        opened |= opens;
        if word.tagged(FINITE) && alone {
            return true;
        }
        alone = (alone || word.tagged(FINITE) && !word.is(words::SPEECH))
            && !opens
            && !word.is(words::COMMA | words::SEMICOLON | words::DASH | words::QUOTATION)
            && !word.tagged(Tag::Cc.set());
        let behind_comma = place > branch.first + 1 && sentence.at(place - 1).is(words::COMMA | words::QUOTATION);
        if word.tagged(FINITE) && (!opened || behind_comma) {
            return true;
        }
    }
    false
}

/// "{In May}, said the mayor": with a verb right behind it, what opens the sentence may be its subject or its object.
pub(super) fn opens_before_its_verb(branch: &Branch) -> bool {
    let next = branch.beyond(if branch.behind.is(words::COMMA) { 2 } else { 1 });
    let adverb = branch.is(Label::Advmod.set()) && !branch.opens;
    let subject_before = branch.sentence.within(0, branch.first).labelled(Label::Nsubj.set());
    // "Having wasps {in a house} is …"
    let deed = branch.sentence.at(0).tagged(Tag::Vbg.set()) && next.tagged(FINITE);
    (next.tagged(FINITE | Tag::Vb.set()) && !adverb && !subject_before) || (deed && !branch.is_parted())
}

/// "diagnosed {with flu}", "the risk {of fire}", "capable {of more}": right behind a word that is not whole alone.
pub(super) fn follows_what_wants_it(branch: &Branch) -> bool {
    const ADJECTIVE: u64 = Tag::sets(&[Tag::Jj, Tag::Jjr, Tag::Vbn, Tag::Rp]);
    if branch.is_time() || branch.is_parted() {
        return false;
    }
    // "has it firmly {in hand}"
    let firmly = branch.before.tagged(Tag::Rb.set()) && branch.opener.is(words::IN_AT);
    let near = branch.before.is(words::WANTING | words::INCOMPLETE) && !branch.is(Label::Advmod.set());
    let adjective = branch.before.tagged(ADJECTIVE) && branch.opener.tagged(Tag::In.set());
    let circumstance = branch.opener.is(words::CIRCUMSTANCE);
    let speech = branch.before.tagged(VERB)
        && branch.before.is(words::SPEECH)
        && !(branch.before.is(words::SAID) && circumstance);
    let duration = branch.before.is(words::UNIT) && branch.opener.is(words::UNIT_BEFORE);
    let far = branch.first > branch.head + 1 && circumstance && !branch.over.is(words::PUT);
    let of_wanting = branch.is(Label::Obl.set()) && branch.over.is(words::WANTING) && !far;
    // "keep people {from finding out}"; "{by finding out}" only tells how.
    let kept_from = branch.top.tagged(Tag::Vbg.set())
        && branch.is(Label::Advcl.set())
        && branch.opener.is(words::BINDING)
        && !branch.opener.is(words::UNTIL);
    near || kept_from || (adjective && !branch.opener.is(words::PLACE)) || speech || duration || of_wanting || firmly
}

/// "was a matter {for the court}", "is {in doubt}": part of what something is said to be.
pub(super) fn is_what_is_said_to_be(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let copula = !branch.over.tagged(VERB) && sentence.below(branch.head).is(words::BE);
    let bare = !branch.is_parted() && !branch.is_time() && !branch.is(Label::sets(&[Label::Advmod, Label::Advcl]));
    bare && (copula || branch.over.is(words::BE))
}

/// "the end {of the war}", "moved {to Oslo}", "known {as Jo}", "seen {by many}": prepositions that bind what they join.
pub(super) fn is_bound_by_its_preposition(branch: &Branch) -> bool {
    let fixed = branch.opener.is(words::IN_AT) && branch.sentence.at(branch.first + 1).is(words::FIXED);
    if branch.is_parted() {
        return branch.opener.is(words::OF) || (fixed && !branch.opens);
    }
    let phrase = branch.is(Label::sets(&[Label::Obl, Label::Nmod])) && !branch.is_time();
    let below = branch.sentence.below(branch.node);
    // "the risk {in older women}": in whom, or in what, it was found.
    let kinds = branch.opener.is(words::IN_AT)
        && branch.top.tagged(Tag::Nns.set())
        && !below.labelled(Label::sets(&[Label::Det, Label::Poss]));
    let noun = branch.is(Label::Nmod.set()) && branch.opener.is(words::BINDING_NOUN);
    let joined = phrase && (noun || kinds || fixed || branch.opener.is(words::BINDING));
    joined || (branch.is(Label::Nmod.set()) && branch.over.tags & NOUN == 0)
}
