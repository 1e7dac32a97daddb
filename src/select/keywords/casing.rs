//! What upper case tells: which words are written as names, which only because they open a sentence.

use super::lexicon::{ARTICLE, LINK, Lexicon, STOP};
use crate::input::Document;
use crate::text::{Corpus, TermId, Token};

/// A sentence of at least so many words that mean something, all in upper case, is a heading or a shout.
const MIN_SHOUTED: usize = 5;

/// The first byte of the first Chinese characters.
const FIRST_HAN: u8 = 0xE4;

/// How often each term is in upper case where that tells something, and in lower case.
pub(super) struct Casing {
    upper: Vec<u32>,
    lower: Vec<u32>,
    /// The same for all forms of a word.
    forms: Vec<[u32; 2]>,
    /// Whether each term ever stands behind an article that is not part of a name.
    articled: Vec<bool>,
    /// The neighbours of each Chinese character where they are always the same, and how often it occurs.
    neighbours: Vec<(Option<[TermId; 2]>, u32)>,
    /// Whether all nouns have a capital.
    pub(super) nouns: bool,
}

impl Casing {
    pub(super) fn of(documents: &[Document], corpus: &Corpus, lexicon: &Lexicon) -> Self {
        let none = vec![0; corpus.vocabulary.len()];
        let nouns = corpus.language() == "de" || corpus.language().starts_with("de-");
        let forms = vec![[0; 2]; none.len()];
        let neighbours = vec![(None, 0); none.len()];
        let articled = vec![false; none.len()];
        let mut casing = Self { upper: none.clone(), lower: none, forms, articled, neighbours, nouns };
        for (index, sentence) in corpus.sentences.iter().enumerate() {
            let text = &documents[sentence.document].text;
            let tokens = corpus.tokens_of(index);
            let shouts = is_shouted(tokens, lexicon);
            for (at, token) in tokens.iter().enumerate() {
                let term = token.term as usize;
                let upper = u32::from(token.is_capitalized && !shouts && !opens(text, tokens, at));
                let lower = u32::from(!token.is_capitalized);
                casing.upper[term] += upper;
                casing.lower[term] += lower;
                if text.as_bytes()[token.start as usize] >= FIRST_HAN {
                    casing.add_neighbours(tokens, at);
                }
                let article = at > 0 && lexicon.has(tokens[at - 1].term, ARTICLE);
                casing.articled[term] |= article && !(at > 1 && lexicon.has(tokens[at - 2].term, LINK));
            }
        }
        casing
    }

    /// Sums up the forms of every word, once it is known which terms are forms of one.
    pub(super) fn join_forms(&mut self, lexicon: &Lexicon) {
        self.forms.fill([0; 2]);
        for (term, (upper, lower)) in self.upper.iter().zip(&self.lower).enumerate() {
            let forms = &mut self.forms[lexicon.lexeme(term as TermId) as usize];
            *forms = [forms[0] + upper, forms[1] + lower];
        }
    }

    /// Whether a term is mostly written as a name, itself or in its other forms.
    pub(super) fn is_name(&self, term: TermId, lexicon: &Lexicon) -> bool {
        let [upper, lower] = [self.upper[term as usize], self.lower[term as usize]];
        let forms = self.forms[lexicon.lexeme(term) as usize];
        upper > 0 && upper >= lower || lower == 0 && forms[0] > 0 && forms[0] >= forms[1]
    }

    fn add_neighbours(&mut self, tokens: &[Token], at: usize) {
        let beside = |at: usize| tokens.get(at).map(|token| token.term);
        let here = at.checked_sub(1).and_then(beside).zip(beside(at + 1)).map(|(before, behind)| [before, behind]);
        let (known, count) = &mut self.neighbours[tokens[at].term as usize];
        *known = if *count == 0 { here } else { known.filter(|known| Some(*known) == here) };
        *count += 1;
    }

    /// Whether a term recurs and always stands between the same two others.
    pub(super) fn is_bound(&self, term: TermId) -> bool {
        let (known, count) = self.neighbours[term as usize];
        known.is_some() && count > 1
    }

    /// Whether a term ever has an article.
    pub(super) fn has_article(&self, term: TermId) -> bool {
        self.articled[term as usize]
    }

    /// Whether a term is ever in lower case.
    pub(super) fn is_ever_lower(&self, term: TermId) -> bool {
        self.lower[term as usize] > 0
    }
}

/// Whether a sentence is in upper case but for function words, so that it tells nothing.
pub(super) fn is_shouted(tokens: &[Token], lexicon: &Lexicon) -> bool {
    let mut words = tokens.iter().filter(|token| !token.is_number && !lexicon.has(token.term, STOP));
    words.clone().nth(MIN_SHOUTED - 1).is_some() && words.all(|token| token.is_capitalized)
}

/// Whether a token stands where any word has a capital: first, or behind a mark that opens or ends.
pub(super) fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    if at == 0 {
        return true;
    }
    let between = &text[tokens[at - 1].end as usize..tokens[at].start as usize];
    between != " "
        && between.contains(['"', '“', '„', '«', '‘', '‹', ':', ';', '!', '?', '…', '•', '*', '|', '/', '·', '—'])
}

/// Whether a word is in upper case throughout, and more than one letter.
pub(super) fn is_acronym(word: &str) -> bool {
    let mut letters = word.chars();
    letters.clone().nth(1).is_some() && letters.all(|c| c.is_uppercase() || c.is_ascii_digit())
}
