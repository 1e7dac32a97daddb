//! Numbers, units and dates that the claim is about.

use super::super::sentence::{Branch, listed};
use super::super::words;
use super::is_time;
use crate::syntax::{Label, Tag};

/// "rose {by 3 %}", "two {of the five}", "aged {between 8 and 12}": a number's measure, and a number as a measure.
pub(super) fn measures(branch: &Branch) -> bool {
    let bare = matches!(branch.label(), Label::Obl | Label::Nmod) && !branch.is_enclosed() && !branch.opens();
    let counted = branch.has_tag(|tag| tag == Tag::Cd)
        || branch
            .has("percent % half first second third fourth fifth last time times quarter double twice diameter $ £ €");
    let of_number = branch.sentence.tag(branch.head()) == Tag::Cd || branch.sentence.tag(branch.head()) == Tag::Sym;
    bare && !is_time(branch) && (of_number || counted)
}

/// "will reopen {on Monday}": of what is planned, the date is the news; so is a time that something lasts or ends.
pub(super) fn dates_a_plan(branch: &Branch) -> bool {
    if !is_time(branch) {
        return listed("since until till by within during throughout for", branch.first_word())
            && branch.has(words::DAYS);
    }
    let sentence = branch.sentence;
    let verb = branch.head();
    let future = sentence.has_child(verb, "will 'll would may might could should must shall to")
        || listed("set due scheduled expected planned going", sentence.word(verb));
    future
        || branch.first.checked_sub(1).is_some_and(|place| {
            listed("since until till by from before after for within between", sentence.word(place))
        })
}
