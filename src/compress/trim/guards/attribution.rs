//! Who said it: an attributed claim stays attributed, a charge stays a charge.

use super::super::sentence::{Branch, listed};
use super::super::words;
use crate::syntax::Label;

/// "…, a local paper reported", "according to the police": without it the claim would be the text's own. Tested by
/// word after every comma inside the branch too, since a parse may hang a source from what it is the source of.
pub(super) fn says_who_said_it(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    // "a spokeswoman {for the water board}": whose word it is.
    let speaker = !branch.is_enclosed() && listed(words::SPEAKERS, sentence.word(branch.head()));
    if branch.has("according") || speaker {
        return true;
    }
    // "{, who said he was tired,}" is what somebody said as an aside, not who said the rest.
    let aside = matches!(branch.label(), Label::Relcl) && branch.is_enclosed();
    let after_comma = branch.places().filter(|&place| sentence.word(place) == ",").max();
    let from = if aside { after_comma.unwrap_or(branch.last + 1) } else { branch.first };
    (from..=branch.last).any(|place| listed(words::SPEECH, sentence.word(place)))
}

/// "jailed {on charges of theft}", "{allegedly}": without it guilt would be a fact.
pub(super) fn is_a_charge(branch: &Branch) -> bool {
    branch.has(words::ALLEGED)
}
