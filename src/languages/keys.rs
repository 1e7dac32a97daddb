//! The kinds of words that a language file lists. The build script reads this file too: only these keys are packed.

macro_rules! keys {
    ($($key:ident $name:literal)*) => {
        /// What a list of a language file holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Key { $($key),* }

        impl Key {
            /// What the files call them.
            pub(crate) const NAMES: &[&str] = &[$($name),*];

            /// Each of them, in the same order.
            #[cfg(test)]
            pub(crate) const ALL: &[Key] = &[$(Key::$key),*];
        }
    };
}

keys! {
    Script "script"
    OrdinalStop "ordinal_stop"
    Tells "tells"
    Stop "stop"
    Letters "letters"
    Titles "titles"
    Abbreviations "abbreviations"
    BeforeNumber "before_number"
    Connectives "connectives"
    Conjunctions "conjunctions"
    Pronouns "pronouns"
    Speech "speech"
    Denials "denials"
    Hedges "hedges"
    Synonyms "synonyms"
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

/// The language whose lists are in the first file, but for what only several sources need.
pub(crate) const ENGLISH: &str = "en";

/// The keys that are only asked for where there are several sources.
const OF_SEVERAL: [&str; 3] = ["synonyms", "denials", "hedges"];

/// The first of a language's stop words, which the build script takes: no file has a line of this name.
pub(crate) const TELLS: &str = "tells";

/// The keys by which languages are told apart.
const TELLING: [&str; 3] = ["script", TELLS, "letters"];

/// With what the second file begins.
pub(crate) const MAGIC: &[u8] = b"nutgraf-languages-2\n";

/// Whether a list is in the file that is always there, rather than in the one that is loaded for other languages.
pub(crate) fn is_in_first_file(tag: &str, key: &str) -> bool {
    tag == ENGLISH && !OF_SEVERAL.contains(&key) || TELLING.contains(&key)
}
