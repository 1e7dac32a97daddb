//! The list of the language files, in the order in which ties between languages are settled: most readers first.

macro_rules! files {
    ($($tag:literal)*) => { &[$(($tag, include_str!(concat!("../text/data/languages/", $tag, ".txt")))),*] };
}

/// Tag and file of every language served.
pub(super) const FILES: &[(&str, &str)] = files! {
    "en" "es" "zh" "hi" "ar" "fr" "pt" "ru" "de" "ja" "ko" "it" "nl"
};
