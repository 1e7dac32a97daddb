//! The kinds of words that a language file lists. The build script reads this file too: only these keys are packed.

macro_rules! keys {
    ($($key:ident $name:literal)*) => {
        /// What a list of a language file holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Key { $($key),* }

        impl Key {
            /// What the files call them.
            pub(crate) const NAMES: &[&str] = &[$($name),*];
        }
    };
}

keys! {
    Script "script"
    OrdinalStop "ordinal_stop"
    Stop "stop"
    Letters "letters"
    Titles "titles"
    Abbreviations "abbreviations"
    BeforeNumber "before_number"
    Connectives "connectives"
    Conjunctions "conjunctions"
    Pronouns "pronouns"
    Speech "speech"
    Common "common"
    Roles "roles"
    Articles "articles"
    Links "links"
    Prefixes "prefixes"
    Endings "endings"
    Questions "questions"
    Months "months"
    Weekdays "weekdays"
    Byline "byline"
    DateStamp "date_stamp"
    Caption "caption"
    Share "share"
    Subscribe "subscribe"
    Cookie "cookie"
    Copyright "copyright"
    Comments "comments"
    Related "related"
    Navigation "navigation"
    Advertisement "advertisement"
    PublisherSummary "publisher_summary"
}
