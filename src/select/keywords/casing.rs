//! What upper case tells: which words are written as names, which only because they open a sentence.

use super::lexicon::{ARTICLE, HAN, LINK, Lexicon, STOP};
use crate::input::Document;
use crate::text::{Corpus, TermId, Token};

/// A sentence of at least so many words that mean something, all in upper case, is a heading or a shout.
const MIN_SHOUTED: usize = 5;

/// How often each term is in upper case where that tells something, and in lower case.
pub(super) struct Casing {
    terms: Vec<[u32; 2]>,
    /// The same for all forms of a word.
    forms: Vec<[u32; 2]>,
    /// Whether each term ever stands behind an article that is not part of a name; where all nouns have a capital.
    articled: Vec<bool>,
    /// The neighbours of each Chinese function character where they are always the same, and how often it occurs.
    neighbours: Vec<(Option<[TermId; 2]>, u32)>,
    /// Whether all nouns have a capital.
    pub(super) nouns: bool,
}

impl Casing {
    pub(super) fn of(documents: &[Document], corpus: &Corpus, lexicon: &Lexicon) -> Self {
        let mut terms = vec![[0; 2]; corpus.vocabulary.len()];
        for (index, sentence) in corpus.sentences.iter().enumerate() {
            let text = &documents[sentence.document].text;
            let tokens = corpus.tokens_of(index);
            let shouts = is_shouted(tokens, lexicon);
            for (at, token) in tokens.iter().enumerate() {
                let [upper, lower] = &mut terms[token.term as usize];
                if !token.is_capitalized {
                    *lower += 1;
                } else if !shouts && !opens(text, tokens, at) {
                    *upper += 1;
                }
            }
        }
        let nouns = corpus.language() == "de" || corpus.language().starts_with("de-");
        let articled = if nouns { articled(corpus, lexicon) } else { Vec::new() };
        let neighbours = if lexicon.has_any(HAN) { neighbours(corpus, lexicon) } else { Vec::new() };
        Self { forms: vec![[0; 2]; terms.len()], terms, articled, neighbours, nouns }
    }

    /// Sums up the forms of every word, once it is known which terms are forms of one.
    pub(super) fn join_forms(&mut self, lexicon: &Lexicon) {
        self.forms.fill([0; 2]);
        for (term, [upper, lower]) in self.terms.iter().enumerate() {
            let forms = &mut self.forms[lexicon.lexeme(term as TermId) as usize];
            *forms = [forms[0] + upper, forms[1] + lower];
        }
    }

    /// Whether a term is mostly written as a name, itself or in its other forms.
    pub(super) fn is_name(&self, term: TermId, lexicon: &Lexicon) -> bool {
        let [upper, lower] = self.terms[term as usize];
        let forms = self.forms[lexicon.lexeme(term) as usize];
        upper > 0 && upper >= lower || lower == 0 && forms[0] > 0 && forms[0] >= forms[1]
    }

    /// Whether a Chinese function character recurs and always stands between the same two others.
    pub(super) fn is_bound(&self, term: TermId) -> bool {
        self.neighbours.get(term as usize).is_some_and(|&(known, count)| known.is_some() && count > 1)
    }

    /// Whether a term ever has an article, where all nouns have a capital.
    pub(super) fn has_article(&self, term: TermId) -> bool {
        self.articled.get(term as usize).is_some_and(|&articled| articled)
    }

    /// Whether a term is ever in lower case.
    pub(super) fn is_ever_lower(&self, term: TermId) -> bool {
        self.terms[term as usize][1] > 0
    }
}

/// For each term whether it ever stands behind an article that is not part of a name.
fn articled(corpus: &Corpus, lexicon: &Lexicon) -> Vec<bool> {
    let mut articled = vec![false; corpus.vocabulary.len()];
    for tokens in (0..corpus.sentences.len()).map(|index| corpus.tokens_of(index)) {
        for at in 1..tokens.len() {
            let article = lexicon.has(tokens[at - 1].term, ARTICLE);
            articled[tokens[at].term as usize] |= article && !(at > 1 && lexicon.has(tokens[at - 2].term, LINK));
        }
    }
    articled
}

/// For each Chinese function character its neighbours where they are always the same, and how often it occurs.
fn neighbours(corpus: &Corpus, lexicon: &Lexicon) -> Vec<(Option<[TermId; 2]>, u32)> {
    let mut neighbours = vec![(None, 0); corpus.vocabulary.len()];
    for tokens in (0..corpus.sentences.len()).map(|index| corpus.tokens_of(index)) {
        let beside = |at: usize| tokens.get(at).map(|token| token.term);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| lexicon.has(token.term, HAN)) {
            let here = at.checked_sub(1).and_then(beside).zip(beside(at + 1)).map(|(before, behind)| [before, behind]);
            let (known, count): &mut (Option<[TermId; 2]>, u32) = &mut neighbours[token.term as usize];
            *known = if *count == 0 { here } else { known.filter(|known| Some(*known) == here) };
            *count += 1;
        }
    }
    neighbours
}

/// Whether a sentence is in upper case but for function words, so that it tells nothing.
pub(super) fn is_shouted(tokens: &[Token], lexicon: &Lexicon) -> bool {
    let mut words = 0;
    for token in tokens.iter().filter(|token| !token.is_number && !lexicon.has(token.term, STOP)) {
        // Hardly any sentence is: its first words tell.
        if !token.is_capitalized {
            return false;
        }
        words += 1;
    }
    words >= MIN_SHOUTED
}

/// Whether a token stands where any word has a capital: first, or behind a mark that opens or ends.
pub(super) fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let between = tokens[before].end as usize..tokens[at].start as usize;
    // Most of the time it is a space.
    (between.len() != 1 || text.as_bytes()[between.start] != b' ')
        && text[between].contains(['"', '“', '„', '«', '‘', '‹', ':', ';', '!', '?', '…', '•', '*', '|', '/', '·', '—'])
}

/// Whether a word is in upper case throughout, and more than one letter.
pub(super) fn is_acronym(word: &str) -> bool {
    !is_letter(word) && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a word is a single character.
pub(super) fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    letters.as_str().is_empty()
}
