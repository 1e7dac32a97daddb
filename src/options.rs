//! What a caller gives: the sources and how to summarize them. Plain data, checked once in `check`.

use std::ops::Range;

use crate::error::{Error, ErrorKind};

/// The most text that one call takes, in bytes of UTF-8 over all sources: enough for 16,777,216 UTF-16 units of any script.
pub const MAX_INPUT_BYTES: usize = 48 << 20;

/// One text to summarize, with what is known about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The article: plain text, Markdown or HTML.
    pub text: String,
    /// How to read `text`.
    pub format: Format,
    /// Its title, when known; otherwise it is looked for in the text.
    pub title: Option<String>,
    /// A label to show, such as the publisher.
    pub name: Option<String>,
    /// Where it came from; shown, never fetched.
    pub url: Option<String>,
    /// When it was published, ISO 8601.
    pub date: Option<String>,
    /// Passages that belong to the article whatever they look like, as byte ranges of `text`: what overlaps one is not
    /// set aside. Ranges may overlap, be empty or reach beyond the text.
    pub include: Vec<Range<usize>>,
}

impl From<&str> for Source {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl From<String> for Source {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// How a source's text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Decided by the look of the text.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A whole HTML page or a fragment of one.
    Html,
}

/// How to summarize.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// How long the results may be.
    pub length: Length,
    /// The BCP 47 tag of the text's language; `None` or `auto` finds it.
    pub language: Option<String>,
    /// What the reader cares about: biases the choice, is never answered or copied.
    pub context: Option<String>,
    /// Whether to add the signals behind every sentence's score.
    pub explain: bool,
    /// What is not chosen while there is anything else.
    pub avoid: Avoid,
}

/// Kinds of sentences that a reader may not want in a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Avoid {
    /// Sentences of which at least half of the words are somebody's, between quotation marks.
    pub quotes: bool,
    /// Sentences that ask.
    pub questions: bool,
}

/// How long the key points and the running summary may be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Length {
    /// At most 3 key points and 1 sentence.
    #[default]
    Short,
    /// At most 5 key points and 3 sentences.
    Medium,
    /// At most 7 key points and 5 sentences.
    Long,
    /// At most this many key points, and as many sentences.
    Sentences(usize),
    /// At most this many words of key points, and of sentences; never exceeded while one sentence fits.
    Words(usize),
    /// This share of the text's words, from 0 to 1, of key points and of sentences.
    Ratio(f64),
}

/// Refuses arguments that no text could make right.
pub(crate) fn check(sources: &[Source], options: &Options) -> Result<(), Error> {
    let requested = sources.iter().map(|source| source.text.len()).sum();
    if requested > MAX_INPUT_BYTES {
        return Err(ErrorKind::InputTooLong { requested, quota: MAX_INPUT_BYTES }.into());
    }
    if let Length::Ratio(ratio) = options.length
        && !(0.0..=1.0).contains(&ratio)
    {
        return Err(ErrorKind::RatioOutOfRange(ratio).into());
    }
    match options.language.as_deref() {
        Some(tag) if tag != "auto" && !is_well_formed(tag) => Err(ErrorKind::MalformedLanguage(tag.to_owned()).into()),
        _ => Ok(()),
    }
}

/// The shape of a language tag (RFC 5646, section 2.1) as far as a primary language and alphanumeric subtags go.
fn is_well_formed(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=8).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(length: Length, language: &str) -> Options {
        Options { length, language: Some(language.to_owned()), ..Options::default() }
    }

    #[test]
    fn a_language_tag_is_checked_by_its_shape() {
        for tag in ["auto", "en", "pt-BR", "zh-Hant-TW", "tlh"] {
            assert_eq!(check(&[], &options(Length::Short, tag)), Ok(()), "{tag}");
        }
        for tag in ["", "e", "english language", "en_US", "en-", "12"] {
            assert!(check(&[], &options(Length::Short, tag)).is_err(), "{tag}");
        }
    }

    #[test]
    fn a_ratio_outside_its_range_is_refused() {
        for ratio in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert!(check(&[], &options(Length::Ratio(ratio), "en")).is_err(), "{ratio}");
        }
        assert_eq!(check(&[], &options(Length::Ratio(1.0), "en")), Ok(()));
    }
}
