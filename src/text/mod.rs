//! Documents → Corpus: the language, the sentences, and the words of every document, as numbers that later rooms count.

mod language;
mod sentences;
mod vocabulary;
mod words;

use std::ops::Range;

pub(crate) use vocabulary::{TermId, Vocabulary};
pub(crate) use words::{Token, tokens_of};

use crate::input::{BlockKind, Document};
use crate::languages::Language;
use crate::span::Span;

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
    /// The terms of the publisher's own key points.
    pub(crate) hints: Vec<TermId>,
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

/// Analyzes the documents. `language` is the tag that the caller gave, if any.
pub(crate) fn analyze(documents: &[Document], language: Option<&str>) -> Corpus {
    let mut corpus = Corpus {
        documents: Vec::with_capacity(documents.len()),
        sentences: Vec::new(),
        tokens: Vec::new(),
        vocabulary: Vocabulary::default(),
    };
    for document in documents {
        let known = match language {
            Some(tag) => crate::languages::find(tag),
            None => language::detect(&document.text, &document.blocks),
        };
        if let Some(known) = known {
            corpus.vocabulary.add_stop_words(known);
        }
        let tag = language.or(known.map(|known| known.tag)).unwrap_or("und");
        add(&mut corpus, document, tag, known);
    }
    corpus
}

/// Adds one document's sentences and words.
fn add(corpus: &mut Corpus, document: &Document, tag: &str, language: Option<&'static Language>) {
    let rules = sentences::Rules::of(language);
    let first = corpus.sentences.len();
    let mut spans = Vec::new();
    let running =
        document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    for block in running {
        sentences::split(&document.text, block.span, &rules, &mut spans);
        let mut opens_paragraph = true;
        for span in spans.drain(..) {
            let tokens = words::tokenize(&document.text, span, &mut corpus.vocabulary, &mut corpus.tokens);
            if tokens.is_empty() {
                continue;
            }
            let document = corpus.documents.len();
            corpus.sentences.push(Sentence { document, opens_paragraph, span, tokens });
            opens_paragraph = false;
        }
    }
    let title = document.title.as_deref().map(|title| tokens_of(title, &mut corpus.vocabulary)).unwrap_or_default();
    let hints =
        document.hints.iter().flat_map(|hint| tokens_of(hint.of(&document.text), &mut corpus.vocabulary)).collect();
    let sentences = first..corpus.sentences.len();
    let words = sentences.clone().map(|index| words::count(&document.text, corpus.tokens_of(index))).sum();
    corpus.documents.push(Part { tag: tag.to_owned(), language, words, sentences, title, hints });
}

impl Corpus {
    /// The tag of the language in which most words are; of equals the first.
    pub(crate) fn language(&self) -> String {
        let words =
            |tag: &str| self.documents.iter().filter(|part| part.tag == tag).map(|part| part.words).sum::<usize>();
        let tags = self.documents.iter().map(|part| part.tag.as_str());
        tags.reduce(|best, next| if words(next) > words(best) { next } else { best }).unwrap_or("und").to_owned()
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
