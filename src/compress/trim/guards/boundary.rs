//! Where a branch begins and ends: what remains must not be broken there.

use super::super::sentence::{Branch, listed};
use super::super::words;
use super::is_time;
use crate::syntax::{Label, Tag};

/// Words of a quotation stay: whoever shortened it would put words into a mouth.
pub(super) fn is_in_a_quotation(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    branch.places().any(|place| sentence.is_quoted(place) || sentence.word(place) == "\"")
}

/// Brackets come in pairs.
pub(super) fn cuts_a_pair_of_marks(branch: &Branch) -> bool {
    let count = |mark: &str| branch.words().filter(|&word| word == mark).count();
    count("(") != count(")") || count("[") != count("]")
}

/// "the {…}", "to {…}", "and {…}": a word before the branch that wants something behind it.
pub(super) fn leaves_a_word_hanging(branch: &Branch) -> bool {
    let before = branch.tag_before();
    let hangs = matches!(
        before,
        Tag::Dt
            | Tag::PrpS
            | Tag::To
            | Tag::Md
            | Tag::Cc
            | Tag::Hyph
            | Tag::Sym
            | Tag::Pos
            | Tag::Wdt
            | Tag::Wrb
            | Tag::Wp
    );
    let adverb = branch.label() == Label::Advmod
        && branch.tag_behind().is_verb()
        && matches!(before, Tag::Md | Tag::To | Tag::Cc);
    let preposition = before == Tag::In && branch.label() != Label::Advmod;
    (hangs && !adverb && !branch.opens())
        || preposition
        || listed(
            "along together such because due according rather instead in on up off over back away down out well close itself himself herself themselves",
            branch.before(),
        )
}

/// "{over the} hill", "{in more than} one": an end that belongs to what follows.
pub(super) fn ends_in_a_word_that_goes_on(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let last = sentence.tag(branch.last);
    let open =
        matches!(last, Tag::In | Tag::To | Tag::Dt | Tag::Cc | Tag::PrpS | Tag::Md | Tag::Wdt | Tag::Hyph | Tag::Pos);
    let following = last == Tag::Vbg && !sentence.is_mark((branch.last + 1).min(sentence.len() - 1));
    let on = matches!(
        branch.tag_behind(),
        Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Jj | Tag::Cd | Tag::Vbg | Tag::Vbn | Tag::Hyph | Tag::Pos
    );
    let part = matches!(last, Tag::Nn | Tag::Nnp | Tag::Jj | Tag::Rb | Tag::Cd | Tag::Vbn | Tag::Nns) && on;
    let adverb = branch.label() == Label::Advmod && branch.tag_behind().is_verb();
    (open && !branch.closes())
        || following
        || (part && !adverb && !branch.is_set_off() && !is_time(branch))
        || listed(words::AUXILIARIES, sentence.word(branch.last))
        || branch.behind() == "to" && !branch.is_enclosed() && !is_time(branch) && branch.label() != Label::Advmod
}

/// "the {East} River", "Live {at the Door}", "father {-in-law}": inside of a name, a title or a compound.
pub(super) fn cuts_a_name_or_compound(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let (before, behind) = (branch.tag_before(), branch.tag_behind());
    let hyphen = branch.before() == "-" && branch.behind() != "-" || behind == Tag::Hyph;
    let proper = before == Tag::Nnp && branch.first_tag() == Tag::Nnp && !is_time(branch);
    let of_name = matches!(branch.label(), Label::Nmod)
        && sentence.tag(branch.head()) == Tag::Nnp
        && !branch.is_enclosed()
        && !listed("in near from during after before", branch.first_word());
    hyphen || proper || of_name || (branch.behind() == "." && !branch.closes())
}

/// "apples, pears {and figs}": lists stay whole, and so does what stands between their commas.
pub(super) fn cuts_a_list(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let joined = matches!(branch.behind(), "and" | "or")
        && !branch.is_set_off()
        && !is_time(branch)
        && branch.label() != Label::Advmod;
    let has_inner = branch
        .places()
        .any(|place| sentence.word(place) == "," && place > branch.first && listed("and or", sentence.word(place + 1)));
    let phrase = !matches!(branch.label(), Label::Conj | Label::Relcl | Label::Advcl);
    let siblings =
        sentence.children[branch.head()].iter().filter(|&&child| sentence.label(child) == Label::Conj).count();
    let in_list = branch.label() == Label::Appos && siblings > 0;
    joined || in_list || (has_inner && phrase && !branch.closes())
}

/// ", opens again" inside of a branch is the main clause, which a wrong parse has hung from it.
pub(super) fn swallows_a_clause(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    if branch.label() == Label::Conj || matches!(branch.before(), "(" | "[" | "–" | "—" | "--") {
        return false;
    }
    let mut opened = false;
    for place in branch.places() {
        let tag = sentence.tag(place);
        opened |= listed(words::SUBORDINATORS, sentence.word(place))
            || matches!(tag, Tag::Wdt | Tag::Wp | Tag::Wrb)
            || listed("that if", sentence.word(place));
        let behind_comma = place > branch.first + 1 && matches!(sentence.word(place - 1), "," | "\"");
        if tag.is_finite() && (!opened || behind_comma) {
            return true;
        }
    }
    false
}

/// "{In May}, said the mayor": with a verb right behind it, what opens the sentence may be its subject or its object.
pub(super) fn opens_before_its_verb(branch: &Branch) -> bool {
    let sentence = branch.sentence;
    let next = branch.last + if branch.behind() == "," { 2 } else { 1 };
    let verb = sentence.tag(next).is_finite() || sentence.tag(next) == Tag::Vb;
    let adverb = branch.label() == Label::Advmod && !branch.opens();
    let subject_before = (0..branch.first).any(|place| sentence.label(place) == Label::Nsubj);
    verb && !adverb && !subject_before
}
