//! The list of the language files, in the order in which ties between languages are settled: most readers first.
//! The build script reads this file too.

/// The tag of every language served; its file is `data/<tag>.txt`.
#[rustfmt::skip]
pub(crate) const TAGS: &[&str] = &[
    "en", "es", "zh", "hi", "ar", "fr", "pt", "ru", "de", "ja", "bn", "ur", "id", "it", "ko", "tr", "vi",
    "fa", "nl", "pl", "uk", "ro", "el", "hu", "cs", "sv", "th", "he", "fi", "da", "nb", "sk", "bg", "hr",
    "sr", "sr-Latn", "sl", "ca", "lt", "lv", "et", "is", "sq", "mk", "gl", "eu", "ga", "cy", "ms", "tl", "sw",
    "af", "ta", "te", "mr", "kn", "ml", "gu", "pa", "ne", "si", "my", "km", "lo", "ka", "hy", "am", "az",
    "kk", "mn",
];
