//! Branch → may it go? A branch goes only where one of the kinds of loose branches takes it and no guard holds it: each
//! guard is a function that says why a branch must stay.

use super::kinds::is_loose;
use super::sentence::Branch;
use super::{faithfulness, grammar};

const GUARDS: [fn(&Branch) -> bool; 22] = [
    faithfulness::says_who_said_it,
    faithfulness::is_a_charge,
    faithfulness::is_in_a_quotation,
    faithfulness::measures,
    faithfulness::dates_a_plan,
    faithfulness::denies_or_conditions,
    faithfulness::is_under_a_limit,
    faithfulness::hedges,
    faithfulness::limits_what_always_holds,
    faithfulness::tells_apart,
    faithfulness::is_compared,
    grammar::cuts_a_pair_of_marks,
    grammar::leaves_a_word_hanging,
    grammar::ends_in_a_word_that_goes_on,
    grammar::cuts_a_name_or_compound,
    grammar::cuts_a_list,
    grammar::takes_the_verb,
    grammar::swallows_a_clause,
    grammar::opens_before_its_verb,
    grammar::follows_what_wants_it,
    grammar::is_what_is_said_to_be,
    grammar::is_bound_by_its_preposition,
];

/// Whether a branch may be left out.
pub(super) fn may_go(branch: &Branch) -> bool {
    is_loose(branch) && !GUARDS.iter().any(|must_stay| must_stay(branch))
}

/// For every guard, and last for the kinds, whether it holds a branch: for measuring them.
#[cfg(feature = "training")]
pub(super) fn held(branch: &Branch) -> u32 {
    let bits = GUARDS.iter().enumerate().map(|(place, guard)| u32::from(guard(branch)) << place).sum::<u32>();
    bits | u32::from(!is_loose(branch)) << GUARDS.len()
}
