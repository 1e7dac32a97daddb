//! The marks around what is left out: those that set it off go with it, the others stay.

use super::sentence::{Branch, Sentence};

/// Leaves out a branch and the marks that set it off.
pub(super) fn leave_out(branch: &Branch, kept: &mut [bool]) {
    kept[branch.first..=branch.last].fill(false);
    let before = branch.first.checked_sub(1).filter(|_| branch.is_set_off() || branch.before() == ";");
    if branch.opens() {
        // The comma behind an opener; marks before it are quotation marks, which stay.
        if branch.behind() == "," {
            kept[branch.last + 1] = false;
        }
    } else if let Some(before) = before
        && (branch.is_enclosed() || branch.closes())
    {
        kept[before] = false;
        let closes = matches!(branch.behind(), "," | ")" | "]" | "–" | "—" | "--") && branch.is_enclosed();
        if closes {
            kept[branch.last + 1] = false;
        }
    }
}

/// Leaves out commas that have nothing to part any more.
pub(super) fn tidy(sentence: &Sentence, kept: &mut [bool]) {
    for place in 0..sentence.len() {
        if !kept[place] || sentence.word(place) != "," {
            continue;
        }
        let before = (0..place).rev().find(|&place| kept[place]);
        let behind = (place + 1..sentence.len()).find(|&place| kept[place]);
        let needless = |place: Option<usize>| {
            place.is_none_or(|place| matches!(sentence.word(place), "," | ";" | ":" | "." | "!" | "?" | "–" | "—"))
        };
        if needless(before) || needless(behind) {
            kept[place] = false;
        }
    }
}
