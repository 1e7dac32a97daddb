//! The marks around what is left out: those that set it off go with it, the others stay.

use super::sentence::{Branch, Sentence};
use super::words;
use crate::syntax::{Label, Tag};

/// Leaves out a branch and the marks that set it off.
pub(super) fn leave_out(branch: &Branch, kept: &mut [bool]) {
    kept[branch.first..=branch.last].fill(false);
    if branch.opens {
        // The comma behind an opener; marks before it are quotation marks, which stay.
        if branch.behind.is(words::COMMA) {
            kept[branch.last + 1] = false;
        }
    } else if branch.enclosed || (branch.closes && branch.before.is(words::SEMICOLON)) {
        kept[branch.first - 1] = false;
        // "Of course{, as ever}, the bridge closed": the comma behind what opens the sentence is still wanted.
        // So is the one before a clause: "The bridge closed{, as ever}, police said."
        let clause = branch.beyond(2).tagged(Tag::sets(&[
            Tag::Dt,
            Tag::Nn,
            Tag::Nns,
            Tag::Nnp,
            Tag::Prp,
            Tag::PrpS,
            Tag::Jj,
            Tag::Cd,
        ]));
        let stated = branch.sentence.within(0, branch.first).labelled(Label::Nsubj.set()) && !clause;
        let closes = branch.behind.is(words::CLOSING_BRACKET)
            || (branch.before.is(words::DASH) && branch.behind.is(words::DASH) && !clause)
            || (branch.before.is(words::COMMA) && branch.behind.is(words::COMMA) && stated);
        if closes && branch.last + 1 < kept.len() {
            kept[branch.last + 1] = false;
        }
    }
}

/// Leaves out commas that have nothing to part any more.
pub(super) fn tidy(sentence: &Sentence, kept: &mut [bool]) {
    for place in 0..sentence.len() {
        if !kept[place] || !sentence.at(place).is(words::COMMA) {
            continue;
        }
        let before = (0..place).rev().find(|&place| kept[place]);
        let behind = (place + 1..sentence.len()).find(|&place| kept[place]);
        let mark = |place: usize| {
            sentence.at(place).is(words::COMMA | words::SEMICOLON | words::DASH)
                || sentence.at(place).tagged(Tag::Stop.set())
        };
        if before.is_none_or(mark) || behind.is_none_or(mark) {
            kept[place] = false;
        }
    }
}
