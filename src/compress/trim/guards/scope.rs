//! What denies, limits, conditions or weakens a claim, and what stands under such a word.

use super::super::sentence::{Branch, listed};
use super::super::words;
use super::is_time;
use crate::syntax::{Label, Tag};

/// "{unless it rains}", "{without a permit}": what remained would claim more, or the opposite.
pub(super) fn denies_or_conditions(branch: &Branch) -> bool {
    // The aside "who cannot swim" denies nothing of the rest; a second clause stands for itself.
    let own = matches!(branch.label(), Label::Relcl | Label::Appos) && branch.is_enclosed();
    let limits = "if unless until except only provided whether";
    if own { branch.has(limits) } else { branch.has(words::NEGATION) }
}

/// "would only talk {with the owner}", "no deal {with the union}", "every house {on the hill}": without it the limit,
/// the denial or the whole would be another.
pub(super) fn is_under_a_limit(branch: &Branch) -> bool {
    if is_time(branch) || branch.is_enclosed() || branch.opens() || branch.label() == Label::Advmod {
        return false;
    }
    let sentence = branch.sentence;
    let clause = (0..branch.first)
        .rev()
        .take_while(|&place| !matches!(sentence.word(place), "," | ";" | ":" | "—" | "–" | "--"));
    clause.into_iter().any(|place| listed(words::SCOPE, sentence.word(place)))
}

/// "{nearly}", "{reportedly}", "{often}": adverbs that say how true, how much or how often.
pub(super) fn hedges(branch: &Branch) -> bool {
    branch.label() == Label::Advmod
        && (branch.has(words::HEDGES) || branch.has_tag(|tag| matches!(tag, Tag::Wrb | Tag::Rp | Tag::Cd)))
        && !(branch.is_enclosed() && branch.has("however"))
}
