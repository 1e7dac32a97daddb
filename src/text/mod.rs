//! Documents → Corpus: the language, the sentences, and the words of every document, as numbers that later rooms count.

mod language;
mod sentences;
mod spelling;
mod vocabulary;
mod words;

use std::ops::Range;

use rustc_hash::FxHashSet;

pub(crate) use spelling::skeleton;
pub(crate) use vocabulary::{TermId, Vocabulary};
pub(crate) use words::{Token, each_folded, folded, tokens_of};

use crate::error::Error;
use crate::input::{BlockKind, Document};
use crate::languages::{self, Key, Language};
use crate::span::Span;

/// The fewest words that tell a paragraph's language, and the most function words of the document's own language in a
/// paragraph that may be in another.
const MIN_FOREIGN_WORDS: usize = 8;
const MAX_STOP_SHARE: f64 = 0.2;
/// The bytes of a text for each of its words, if it has many.
const LEAST_WORD: usize = 5;

/// Every document's sentences and words.
pub(crate) struct Corpus {
    /// One for each document, in order.
    pub(crate) documents: Vec<Part>,
    /// The sentences of all documents, in order.
    pub(crate) sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub(crate) tokens: Vec<Token>,
    /// The terms that tokens stand for.
    pub(crate) vocabulary: Vocabulary,
}

/// What belongs to one document.
pub(crate) struct Part {
    /// The BCP 47 tag of its language: the one given, or the one found, or `und`.
    pub(crate) tag: String,
    /// What is known of that language, if anything.
    pub(crate) language: Option<&'static Language>,
    /// Number of words as a reader counts them: between spaces, or single characters of a script without spaces.
    pub(crate) words: usize,
    /// Its sentences.
    pub(crate) sentences: Range<usize>,
    /// The terms of its title.
    pub(crate) title: Vec<TermId>,
    /// The terms of each of the publisher's own key points.
    pub(crate) hints: Vec<Vec<TermId>>,
}

/// A sentence: a place in a document and its words.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Index of its document.
    pub(crate) document: usize,
    /// Whether it is the first of its paragraph.
    pub(crate) opens_paragraph: bool,
    /// Its place in the document's text, trimmed.
    pub(crate) span: Span,
    /// Its tokens in the corpus.
    pub(crate) tokens: Range<usize>,
}

/// The language of a document as it was opened: of the tag that the caller gave, or the one that most of it is in, if any is known.
pub(crate) fn language_of(document: &Document, given: Option<&str>) -> Option<&'static Language> {
    match given {
        Some(tag) => languages::find(tag),
        None => language::detect(&document.text, &document.blocks),
    }
}

/// Analyzes the documents. `language` is the tag that the caller gave, if any.
///
/// # Errors
///
/// Where what is known of a language is not loaded.
pub(crate) fn analyze(documents: &[Document], language: Option<&str>) -> Result<Corpus, Error> {
    let mut corpus = Corpus {
        documents: Vec::with_capacity(documents.len()),
        sentences: Vec::new(),
        tokens: Vec::new(),
        vocabulary: Vocabulary::default(),
    };
    for document in documents {
        let known = document.language;
        if let Some(known) = known {
            corpus.vocabulary.add_stop_words(known);
        }
        let tag = language.or(known.map(|known| known.tag)).unwrap_or("und");
        add(&mut corpus, document, tag, known, language.is_none())?;
    }
    mend(&mut corpus);
    corpus.sentences.shrink_to_fit();
    corpus.tokens.shrink_to_fit();
    Ok(corpus)
}

/// So many words with a lost letter are looked for among all others; a text that has more has lost more than letters.
const MENDED: usize = 250;

/// Makes a name with a lost letter the whole one that the text has too: "Erdo?an" is "Erdoğan".
fn mend(corpus: &mut Corpus) {
    let all = 0..corpus.vocabulary.len() as TermId;
    let damaged: Vec<TermId> = all.filter(|&term| corpus.vocabulary.text(term).contains('?')).take(MENDED).collect();
    for damaged in damaged {
        let word = corpus.vocabulary.text(damaged);
        let fits = |&term: &TermId| {
            let whole = corpus.vocabulary.text(term);
            let mut letters = whole.chars();
            term != damaged
                && word.chars().all(|c| letters.next().is_some_and(|letter| c == letter || c == '?'))
                && letters.next().is_none()
        };
        if let Some(whole) = (0..corpus.vocabulary.len() as TermId).find(fits) {
            let tokens = corpus.tokens.iter_mut().filter(|token| token.term == damaged);
            tokens.for_each(|token| token.term = whole);
        }
    }
}

/// Adds one document's sentences and words.
fn add(
    corpus: &mut Corpus,
    document: &Document,
    tag: &str,
    language: Option<&'static Language>,
    may_mix: bool,
) -> Result<(), Error> {
    let rules = sentences::Rules::of(language);
    let mut others: Vec<Foreign> = Vec::new();
    let first = corpus.sentences.len();
    let running =
        document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    // Words and what parts them are rarely shorter.
    corpus.tokens.reserve(running.clone().map(|block| block.span.len()).sum::<usize>() / LEAST_WORD);
    for block in running {
        let (sentences, tokens) = (corpus.sentences.len(), corpus.tokens.len());
        add_paragraph(corpus, &document.text, block.span, &rules);
        let other = language.filter(|_| may_mix && has_few_stop_words(corpus, tokens));
        if let Some(other) = other.and_then(|own| language::foreign(&document.text, block.span, own)) {
            languages::check(Some(other))?;
            let known = others.iter().position(|foreign| foreign.tag == other.tag);
            let at = known.unwrap_or_else(|| {
                others.push(Foreign::of(other));
                others.len() - 1
            });
            corpus.sentences.truncate(sentences);
            corpus.tokens.truncate(tokens);
            add_paragraph(corpus, &document.text, block.span, &others[at].rules);
            set_foreign_stop_words(corpus, tokens, &others[at].stop_words);
        }
    }
    let title = document.title.as_deref().map(|title| tokens_of(title, &mut corpus.vocabulary)).unwrap_or_default();
    let hints = document.hints.iter().map(|hint| tokens_of(hint.of(&document.text), &mut corpus.vocabulary)).collect();
    let sentences = first..corpus.sentences.len();
    let words = sentences.clone().map(|index| words::count(&document.text, corpus.tokens_of(index))).sum();
    corpus.documents.push(Part { tag: tag.to_owned(), language, words, sentences, title, hints });
    Ok(())
}

/// Adds the sentences and words of one paragraph of the next document.
fn add_paragraph(corpus: &mut Corpus, text: &str, paragraph: Span, rules: &sentences::Rules) {
    let document = corpus.documents.len();
    let mut spans = Vec::new();
    sentences::split(text, paragraph, rules, &mut spans);
    let mut opens_paragraph = true;
    for span in spans {
        let tokens = words::tokenize(text, span, &mut corpus.vocabulary, &mut corpus.tokens);
        if !tokens.is_empty() {
            corpus.sentences.push(Sentence { document, opens_paragraph, span, tokens });
            opens_paragraph = false;
        }
    }
}

/// Whether the tokens from `first` on are enough to tell a language and hardly any is a function word of the text's.
fn has_few_stop_words(corpus: &Corpus, first: usize) -> bool {
    let tokens = &corpus.tokens[first..];
    let stops = tokens.iter().filter(|token| corpus.vocabulary.is_stop(token.term)).count();
    tokens.len() >= MIN_FOREIGN_WORDS && stops as f64 <= MAX_STOP_SHARE * tokens.len() as f64
}

/// What is needed of a language that only some paragraphs are in.
struct Foreign {
    tag: &'static str,
    rules: sentences::Rules,
    stop_words: FxHashSet<Box<str>>,
}

impl Foreign {
    fn of(language: &Language) -> Self {
        let stop_words = language.values(Key::Stop).map(words::folded).collect();
        Self { tag: language.tag, rules: sentences::Rules::of(Some(language)), stop_words }
    }
}

/// Makes the function words of another language, among the tokens from `first` on, terms of their own.
fn set_foreign_stop_words(corpus: &mut Corpus, first: usize, stop_words: &FxHashSet<Box<str>>) {
    for token in &mut corpus.tokens[first..] {
        if stop_words.contains(corpus.vocabulary.text(token.term)) {
            token.term = corpus.vocabulary.foreign_stop(token.term);
        }
    }
}

impl Corpus {
    /// The tag of the language in which most words are; of equals the first.
    pub(crate) fn language(&self) -> String {
        let mut words: Vec<(&str, usize)> = Vec::new();
        for part in &self.documents {
            match words.iter_mut().find(|known| known.0 == part.tag) {
                Some(known) => known.1 += part.words,
                None => words.push((&part.tag, part.words)),
            }
        }
        let most = words.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
        most.map_or("und", |most| most.0).to_owned()
    }

    /// Whether a document with sentences is in the language of this tag.
    pub(crate) fn has_language(&self, tag: &str) -> bool {
        let is = |part: &Part| !part.sentences.is_empty() && part.language.is_some_and(|language| language.tag == tag);
        self.documents.iter().any(is)
    }

    /// The languages of the documents, each once.
    pub(crate) fn languages(&self) -> Vec<&'static Language> {
        let mut languages: Vec<&'static Language> = Vec::new();
        for language in self.documents.iter().filter_map(|part| part.language) {
            if !languages.iter().any(|known| known.tag == language.tag) {
                languages.push(language);
            }
        }
        languages
    }

    /// The tokens of one sentence.
    pub(crate) fn tokens_of(&self, sentence: usize) -> &[Token] {
        &self.tokens[self.sentences[sentence].tokens.clone()]
    }

    /// The number of words in one sentence, as budgets count them: runs of letters and digits, and single characters
    /// of scripts without spaces.
    pub(crate) fn words_in(&self, sentence: usize) -> usize {
        self.sentences[sentence].tokens.len()
    }
}
