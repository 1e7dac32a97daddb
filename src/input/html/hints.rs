//! What the class, the id and the role of an element tell about it: parts of names that many publishers' pages share.
//! The kinds of hints and their weights follow Mozilla's Readability (Apache-2.0).

use crate::summary::IgnoredReason;

/// A set of hints.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hints {
    bits: u16,
    /// How much the names speak for an article, or, below zero, against one.
    pub(super) weight: i8,
    /// Whether a link leads to another place of the same page.
    pub(super) leads_inside: bool,
    /// A number that elements of one class share; 0 without a class.
    pub(super) class: u32,
}

/// Seldom the article, unless `MAYBE` too.
const UNLIKELY: u16 = 1;
const MAYBE: u16 = 1 << 1;
const POSITIVE: u16 = 1 << 2;
const NEGATIVE: u16 = 1 << 3;
const COMMENTS: u16 = 1 << 4;
const SHARE: u16 = 1 << 5;
const RELATED: u16 = 1 << 6;
const ADVERTISEMENT: u16 = 1 << 7;
const SUBSCRIBE: u16 = 1 << 8;
const COOKIE: u16 = 1 << 9;
const NAVIGATION: u16 = 1 << 10;
const CAPTION: u16 = 1 << 11;
const BYLINE: u16 = 1 << 12;

/// What a name's bits say it is, the surest first.
const REASONS: [(u16, IgnoredReason); 9] = [
    (COMMENTS, IgnoredReason::Comments),
    (COOKIE, IgnoredReason::Cookie),
    (SUBSCRIBE, IgnoredReason::Subscribe),
    (ADVERTISEMENT, IgnoredReason::Advertisement),
    (SHARE, IgnoredReason::Share),
    (RELATED, IgnoredReason::RelatedLinks),
    (CAPTION, IgnoredReason::Caption),
    (BYLINE, IgnoredReason::Byline),
    (NAVIGATION, IgnoredReason::Navigation),
];

/// Parts of names that begin with a letter, behind that letter, with what they tell.
#[rustfmt::skip]
fn parts(initial: u8) -> &'static [(&'static str, u16)] {
    match initial {
        b' ' => &[("ad ", ADVERTISEMENT | UNLIKELY), ("ads ", ADVERTISEMENT | UNLIKELY), ("hid ", NEGATIVE), ("hidden ", NEGATIVE)],
        b'-' => &[("ad-", ADVERTISEMENT | UNLIKELY | NEGATIVE), ("remote", RELATED | UNLIKELY)],
        b'a' => &[
            ("nd", MAYBE), ("rticle", MAYBE | POSITIVE), ("uthor", BYLINE), ("dvert", ADVERTISEMENT),
            ("d-break", ADVERTISEMENT | UNLIKELY), ("gegate", COOKIE | UNLIKELY),
        ],
        b'b' => &[
            ("ody", MAYBE | POSITIVE), ("log", POSITIVE), ("anner", ADVERTISEMENT | UNLIKELY | NEGATIVE),
            ("readcrumb", NAVIGATION | UNLIKELY), ("yline", BYLINE),
        ],
        b'c' => &[
            ("ontent", MAYBE | POSITIVE), ("olumn", MAYBE), ("omment", COMMENTS | UNLIKELY | NEGATIVE),
            ("ommunity", COMMENTS | UNLIKELY), ("ontact", NEGATIVE), ("ookie", COOKIE), ("onsent", COOKIE),
            ("aption", CAPTION), ("om-", NEGATIVE), ("ombx", COMMENTS | UNLIKELY | NEGATIVE), ("over-wrap", UNLIKELY),
        ],
        b'd' => &[("isqus", COMMENTS | UNLIKELY)],
        b'e' => &[("ntry", POSITIVE), ("xtra", UNLIKELY)],
        b'f' => &[("oot", NAVIGATION), ("ooter", NAVIGATION | UNLIKELY | NEGATIVE)],
        b'g' => &[("dpr", COOKIE | UNLIKELY | NEGATIVE)],
        b'h' => &[("entry", POSITIVE), ("-entry", POSITIVE), ("eader", NAVIGATION | UNLIKELY)],
        b'l' => &[("egends", UNLIKELY)],
        b'm' => &[
            ("ain", MAYBE | POSITIVE), ("athjax", MAYBE), ("enu", NAVIGATION | UNLIKELY), ("edia", NEGATIVE),
            ("eta", NEGATIVE), ("asthead", NAVIGATION | NEGATIVE), ("ore-", RELATED),
        ],
        b'n' => &[("ewsletter", SUBSCRIBE), ("avigation", NAVIGATION), ("avbar", NAVIGATION)],
        b'o' => &[("utbrain", RELATED | NEGATIVE)],
        b'p' => &[
            ("ost", POSITIVE), ("age", POSITIVE), ("agination", NAVIGATION | UNLIKELY), ("ager", NAVIGATION | UNLIKELY),
            ("opup", SUBSCRIBE | UNLIKELY), ("romo", ADVERTISEMENT | NEGATIVE), ("aywall", SUBSCRIBE),
        ],
        b'r' => &[
            ("elated", RELATED | UNLIKELY | NEGATIVE), ("ecommend", RELATED), ("emark", COMMENTS | UNLIKELY),
            ("eplies", COMMENTS | UNLIKELY), ("ss", NAVIGATION | UNLIKELY),
        ],
        b's' => &[
            ("hadow", MAYBE), ("tory", POSITIVE), ("idebar", RELATED | UNLIKELY | NEGATIVE), ("croll", NEGATIVE),
            ("hare", SHARE | NEGATIVE), ("hout", COMMENTS), ("houtbox", COMMENTS | UNLIKELY | NEGATIVE),
            ("kyscraper", ADVERTISEMENT | UNLIKELY | NEGATIVE), ("ocial", SHARE | UNLIKELY), ("ubscri", SUBSCRIBE),
            ("ponsor", ADVERTISEMENT | UNLIKELY | NEGATIVE), ("hopping", ADVERTISEMENT | NEGATIVE),
            ("upplemental", UNLIKELY), ("ignup", SUBSCRIBE),
        ],
        b't' => &[("ext", POSITIVE), ("ags", NAVIGATION | NEGATIVE), ("aboola", RELATED)],
        b'w' => &[("idget", NEGATIVE), ("ritten", BYLINE)],
        _ => &[],
    }
}

impl Hints {
    /// Adds what a class or an id tells.
    pub(super) fn add_name(&mut self, name: &str) {
        let name = name.trim().to_ascii_lowercase();
        if name.is_empty() {
            return;
        }
        let name = format!(" {name} ");
        let bytes = name.as_bytes();
        let mut found = 0;
        for (at, &initial) in bytes.iter().enumerate() {
            for &(part, bits) in parts(initial) {
                if bytes[at + 1..].starts_with(part.as_bytes()) {
                    found |= bits;
                }
            }
        }
        self.weight += 25 * (i8::from(found & POSITIVE != 0) - i8::from(found & NEGATIVE != 0));
        self.bits |= found;
    }

    /// Adds what a class tells, and remembers the class.
    pub(super) fn add_class(&mut self, class: &str) {
        self.add_name(class);
        self.class = class.bytes().fold(0, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    }

    /// Adds what a role tells.
    pub(super) fn add_role(&mut self, role: &str) {
        self.bits |= match role {
            "menu" | "menubar" | "navigation" | "complementary" => NAVIGATION | UNLIKELY,
            "alert" | "alertdialog" | "dialog" => COOKIE | UNLIKELY,
            _ => 0,
        };
    }

    /// Adds that the page says it names who wrote the article.
    pub(super) fn add_author(&mut self) {
        self.bits |= BYLINE;
    }

    /// Whether the names are those of parts beside an article.
    pub(super) fn is_unlikely(self) -> bool {
        self.bits & (UNLIKELY | MAYBE) == UNLIKELY
    }

    pub(super) fn is_share(self) -> bool {
        self.bits & SHARE != 0
    }

    pub(super) fn is_byline(self) -> bool {
        self.bits & BYLINE != 0
    }

    pub(super) fn is_caption(self) -> bool {
        self.bits & CAPTION != 0
    }

    /// What the names call the element, if it is not the article.
    pub(super) fn reason(self) -> Option<IgnoredReason> {
        REASONS.iter().find(|(bit, _)| self.bits & bit != 0).map(|&(_, reason)| reason)
    }
}
