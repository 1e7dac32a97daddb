//! The one error type: what a caller got wrong. Odd text is never an error.

use std::fmt;

/// Why [`summarize`](crate::summarize) refused its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    kind: ErrorKind,
}

/// The kinds of [`Error`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The language is neither `auto` nor a well-formed BCP 47 tag.
    MalformedLanguage(String),
    /// A ratio is not a number between 0 and 1.
    RatioOutOfRange(f64),
    /// The texts together are longer than the documented limit.
    InputTooLong {
        /// Bytes given, over all sources.
        requested: usize,
        /// Bytes allowed, over all sources: [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES).
        quota: usize,
    },
    /// A text needs this file of data, which is neither built in nor loaded.
    NotLoaded(&'static str),
    /// The bytes are none of the files of data, or not of this version.
    UnknownData,
}

impl Error {
    /// What went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::MalformedLanguage(tag) => {
                write!(f, "language must be \"auto\" or a BCP 47 tag such as \"en\" or \"pt-BR\", got {tag:?}")
            }
            // The number itself is left out: code that writes any number in decimals is 4 KB of every download.
            ErrorKind::RatioOutOfRange(_) => f.write_str("length.ratio must be a number from 0 to 1"),
            ErrorKind::NotLoaded(file) => write!(f, "a text needs {file}: load it first"),
            ErrorKind::UnknownData => f.write_str(
                "what was loaded is neither english.bin nor languages.bin, or damaged, or of another version",
            ),
            ErrorKind::InputTooLong { requested, quota } => {
                write!(f, "the sources hold {requested} bytes of text, more than the limit of {quota}")
            }
        }
    }
}

impl std::error::Error for Error {}
