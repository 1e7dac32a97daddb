//! Branch → may it go? A branch goes only where one of the kinds of loose branches takes it and no guard holds it.

mod attribution;
mod boundary;
mod complement;
mod kinds;
mod quantity;
mod scope;

use super::sentence::{Branch, listed};
use super::words;
use crate::syntax::{Label, Tag};

/// What holds a branch whatever its kind: each guard tells whether it must stay.
const GUARDS: [fn(&Branch) -> bool; 20] = [
    attribution::says_who_said_it,
    attribution::is_a_charge,
    boundary::is_in_a_quotation,
    boundary::cuts_a_pair_of_marks,
    boundary::leaves_a_word_hanging,
    boundary::ends_in_a_word_that_goes_on,
    boundary::cuts_a_name_or_compound,
    boundary::cuts_a_list,
    boundary::swallows_a_clause,
    complement::follows_what_wants_it,
    complement::is_what_is_said_to_be,
    complement::is_bound_by_its_preposition,
    complement::tells_apart,
    complement::is_compared,
    quantity::measures,
    quantity::dates_a_plan,
    scope::denies_or_conditions,
    scope::is_under_a_limit,
    scope::hedges,
    boundary::opens_before_its_verb,
];

/// Whether a branch may be left out.
pub(super) fn may_go(branch: &Branch) -> bool {
    kinds::is_loose(branch) && !GUARDS.iter().any(|must_stay| must_stay(branch))
}

/// Whether a branch is a phrase that tells the time and nothing else.
fn is_time(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let part = |place| sentence.is_mark(place) || listed(words::TIME_PARTS, sentence.word(place));
    // "election {night} victory", "{the night} ago", "{on Monday}, May 3"
    let date = branch.behind() == "," && matches!(sentence.tag(branch.last + 2), Tag::Nnp | Tag::Cd) && !branch.opens();
    let goes_on = branch.tag_behind().is_noun() || listed("ago later", branch.behind()) || date;
    let of_noun = branch.label() == Label::Nmod && !listed("on this last late early", branch.first_word());
    branch.len() <= 5 && branch.has(words::DAYS) && branch.places().all(part) && !goes_on && !of_noun
}
