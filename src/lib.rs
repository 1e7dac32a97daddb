//! Key points from any article: extractive summaries, fast, faithful and deterministic.
//!
//! ```
//! use nutgraf::{Length, Options, Source, summarize};
//!
//! let text = "The council voted on Monday to close the old bridge. Repairs would cost 4 million. \
//!             The mayor said a new one will open in 2031.";
//! let summary = summarize(&[Source::from(text)], &Options { length: Length::Medium, ..Options::default() })?;
//! assert_eq!(summary.language, "en");
//! let evidence = summary.key_points[0].evidence[0];
//! assert!(text[evidence.start..evidence.end].contains("bridge"));
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! Data runs one way: [`Source`] → document → sentences and words → features → scores → selection → key points →
//! [`Summary`]. The rooms follow in that order; `pipeline` is the one file that calls them. The core reads no clock,
//! no locale and no file, and gives the same bytes for the same input on every machine.

#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod error;
mod languages;
mod options;
mod punctuation;
mod span;
mod summary;

mod pipeline;

mod input;

mod text;

mod syntax;

mod features;

mod compare;

mod rank;

mod select;

mod compress;

mod assemble;

#[cfg(feature = "wasm")]
mod wasm;

#[cfg(feature = "training")]
#[doc(hidden)]
pub mod training;

pub use error::{Error, ErrorKind};
pub use options::{Avoid, Format, Length, MAX_INPUT_BYTES, Options, Source};
pub use pipeline::{load, plain_text, summarize};
pub use summary::{
    Claim, Disagreement, DocumentSummary, Event, Ignored, IgnoredReason, KeyPoint, Keyword, Passage, ScoredSentence,
    Signal, Summary, SummarySentence,
};
