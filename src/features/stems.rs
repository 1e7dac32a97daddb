//! Terms → stems: English inflections are one word with their base (Porter 1980, step 1, and final e and ly).
//! Other languages' words stand for themselves.

use crate::text::{Corpus, TermId, Vocabulary};

/// The stems of a corpus. A stem goes by the number of the first term that has it.
pub(crate) struct Stems {
    of: Vec<TermId>,
    /// In English, the stems themselves and the first term of each.
    first: Option<(Vocabulary, Vec<TermId>)>,
}

impl Stems {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let terms = 0..corpus.vocabulary.len() as TermId;
        let language = corpus.language();
        if language != "en" && !language.starts_with("en-") {
            return Self { of: terms.collect(), first: None };
        }
        let (mut stems, mut first) = (Vocabulary::default(), Vec::new());
        let mut stem = String::new();
        let of = terms.map(|term| {
            shorten(corpus.vocabulary.text(term), &mut stem);
            let id = stems.id(&stem) as usize;
            if id == first.len() {
                first.push(term);
            }
            first[id]
        });
        Self { of: of.collect(), first: Some((stems, first)) }
    }

    /// How many terms there are.
    pub(super) fn terms(&self) -> usize {
        self.of.len()
    }

    /// The stem of a term.
    pub(crate) fn of(&self, term: TermId) -> TermId {
        self.of[term as usize]
    }

    /// The stem of a lower-case word, if the corpus has it.
    pub(super) fn find(&self, word: &str, corpus: &Corpus) -> Option<TermId> {
        let Some((stems, first)) = &self.first else { return corpus.vocabulary.find(word) };
        let mut stem = String::new();
        shorten(word, &mut stem);
        stems.find(&stem).map(|id| first[id as usize])
    }
}

/// Writes an English word without its ending into `stem`.
fn shorten(word: &str, stem: &mut String) {
    stem.clear();
    stem.push_str(word);
    let word = stem;
    if word.len() <= 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    without_plural(word);
    without_tense(word);
    if word.len() > 4 && word.ends_with("ly") {
        word.truncate(word.len() - 2);
    }
    if word.len() > 3 && word.ends_with('e') {
        word.pop();
    }
    if word.len() > 2 && word.ends_with('y') && has_vowel(&word[..word.len() - 1]) {
        word.pop();
        word.push('i');
    }
}

fn without_plural(word: &mut String) {
    if word.ends_with("sses") || word.ends_with("ies") {
        word.truncate(word.len() - 2);
    } else if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") {
        word.pop();
    }
}

fn without_tense(word: &mut String) {
    let Some(base) = ["ing", "ed"].iter().find_map(|ending| word.strip_suffix(ending)).map(str::len) else { return };
    if base < 2 || word[..base].ends_with('e') || !has_vowel(&word[..base]) {
        return;
    }
    word.truncate(base);
    let last = word.as_bytes()[base - 1];
    let doubled = base > 3 && word.as_bytes()[base - 2] == last && !matches!(last, b'l' | b's' | b'z');
    if doubled && !matches!(last, b'a' | b'e' | b'i' | b'o' | b'u') {
        word.pop();
    }
}

fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[track_caller]
    fn check(words: &[&str]) {
        let stem = |word: &str| {
            let mut stem = String::new();
            shorten(word, &mut stem);
            stem
        };
        assert!(words.windows(2).all(|pair| stem(pair[0]) == stem(pair[1])), "{words:?}");
    }

    #[test]
    fn inflections_share_a_stem() {
        check(&["close", "closes", "closed", "closing"]);
        check(&["plan", "plans", "planned", "planning"]);
        check(&["city", "cities"]);
        check(&["quick", "quickly"]);
    }

    #[test]
    fn short_words_and_odd_ones_stay() {
        for word in ["bus", "is", "ring", "bed", "été", "seed", "4th"] {
            let mut stem = String::new();
            shorten(word, &mut stem);
            assert_eq!(stem, word);
        }
    }
}
