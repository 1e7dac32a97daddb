//! Selection → KeyPoints: each chosen sentence as a point that can be read alone, the headline, the teaser.
//! Words may be left out, never added, but for a name in square brackets where its pronoun stood.

mod acronyms;
mod choice;
mod claim;
mod definite;
mod headline;
mod people;
mod point;
mod quotes;
mod reading;
mod references;
mod roles;
mod same;
mod standing;
mod teaser;
pub(crate) mod trim;
mod wording;

use std::cell::OnceCell;

pub(crate) use headline::headline;
pub(crate) use point::{Point, points};
pub(crate) use teaser::teaser;

use crate::compare::Comparison;
use crate::features::Features;
use crate::input::Document;
use crate::languages::Language;
use crate::rank::Scores;
use crate::select::Avoided;
use crate::syntax::Syntax;
use crate::text::Corpus;
use people::Genders;

/// All that is known of the sentences that points are made from.
pub(crate) struct Material<'a> {
    pub(crate) documents: &'a [Document<'a>],
    pub(crate) corpus: &'a Corpus,
    pub(crate) features: &'a Features,
    pub(crate) comparison: &'a Comparison,
    pub(crate) scores: &'a Scores,
    pub(crate) avoided: &'a Avoided,
    pub(crate) syntax: Option<&'a Syntax>,
    /// The documents that are summarized together, rising.
    pub(crate) members: &'a [usize],
    /// Of each document what is found out once it is asked for.
    pub(crate) habits: &'a [Habits],
}

/// How a document as a whole is written, each once it was asked for.
#[derive(Default)]
pub(crate) struct Habits {
    /// Whether its sentences open with capitals, and whether they have stops.
    usual: OnceCell<[bool; 2]>,
    /// What it tells of men and women.
    genders: OnceCell<Genders>,
}

impl Habits {
    /// Those of so many documents.
    pub(crate) fn of(documents: usize) -> Vec<Self> {
        std::iter::repeat_with(Self::default).take(documents).collect()
    }
}

impl Material<'_> {
    /// Whether a sentence is of the documents that are summarized together.
    fn is_of_event(&self, sentence: usize) -> bool {
        self.members.binary_search(&self.corpus.sentences[sentence].document).is_ok()
    }
}

/// The text with runs of white space made one space, and without soft hyphens.
pub(crate) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The mark that ends a plain sentence of a language.
fn full_stop(language: Option<&Language>) -> &'static str {
    match language.map(|language| language.script()) {
        Some("Han" | "Kana") => "。",
        Some("Devanagari" | "Bengali" | "Gurmukhi") => "।",
        Some("Armenian") => "։",
        Some("Ethiopic") => "።",
        Some("Myanmar") => "။",
        Some("Khmer") => "។",
        Some("Thai" | "Lao") => "",
        _ => ".",
    }
}
