//! Words → what they have in common with their other forms: what is left without an ending of their language, and
//! without a beginning where it has such. English words are shortened in `stems.rs` instead.

use crate::languages::Key;
use crate::text::Corpus;

/// What the languages of a text put before and behind a word.
pub(crate) struct Inflections {
    beginnings: Vec<&'static str>,
    endings: Vec<&'static str>,
}

impl Inflections {
    /// Those of the languages of a text.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let languages = corpus.languages();
        let listed = |key| languages.iter().flat_map(|language| language.values(key)).collect();
        Self { beginnings: listed(Key::Prefixes), endings: listed(Key::Endings) }
    }

    /// Whether words have no forms that are known.
    pub(crate) fn is_empty(&self) -> bool {
        self.endings.is_empty()
    }

    /// Writes the word and what it may be a form of into `bases`. Two words that share one are forms of one word.
    pub(crate) fn bases<'a>(&self, word: &'a str, bases: &mut Vec<&'a str>) {
        bases.clear();
        bases.push(word);
        self.add(word, bases);
        for rest in self.beginnings.iter().filter_map(|beginning| word.strip_prefix(beginning)) {
            if is_long_enough(rest, "") {
                bases.push(rest);
                self.add(rest, bases);
            }
        }
    }

    fn add<'a>(&self, word: &'a str, bases: &mut Vec<&'a str>) {
        for ending in &self.endings {
            let base = word.strip_suffix(ending).filter(|base| is_long_enough(base, ending));
            bases.extend(base);
        }
    }
}

/// Whether a base tells enough: three letters, or two syllables of Hangul, and no fewer than its ending.
fn is_long_enough(base: &str, ending: &str) -> bool {
    let least = if base.ends_with(|c| matches!(c, '가'..='힣')) { 2 } else { 3 };
    base.len() >= ending.len() && base.chars().nth(least - 1).is_some()
}
