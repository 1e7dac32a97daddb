//! The list of the language files, in the order in which ties between languages are settled: most readers first.

macro_rules! files {
    ($($tag:literal)*) => { &[$(($tag, include_str!(concat!("data/", $tag, ".txt")))),*] };
}

/// Tag and file of every language served.
pub(super) const FILES: &[(&str, &str)] = files! {
    "en" "es" "zh" "hi" "ar" "fr" "pt" "ru" "de" "ja" "bn" "ur" "id" "it" "ko" "tr" "vi" "fa" "nl" "pl" "uk"
    "ro" "el" "hu" "cs" "sv" "th" "he" "fi" "da" "nb" "sk" "bg" "hr" "sr" "sr-Latn" "sl" "ca" "lt" "lv" "et" "is" "sq"
    "mk" "gl" "eu" "ga" "cy" "ms" "tl" "sw" "af" "ta" "te" "mr" "kn" "ml" "gu" "pa" "ne" "si" "my" "km" "lo"
    "ka" "hy" "am" "az" "kk" "mn"
};
