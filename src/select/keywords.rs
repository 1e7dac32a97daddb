//! Keywords: what the text is about, as phrases that it uses itself. Names whole, forms and variants of a phrase as one,
//! none inside another, weighed by how often they occur, where, and in what sentences.

mod casing;
mod lexicon;
mod merge;
mod phrases;
mod units;
mod writing;

use std::ops::Range;

use crate::features::{Stems, falling, ln};
use crate::input::Document;
use crate::languages::Key;
use crate::rank::Scores;
use crate::text::{Corpus, TermId, Token};
use casing::Casing;
use lexicon::{COMMON, Lexicon, ROLE, STOP};
use phrases::Phrase;
use units::{Kind, Unit};

/// The most keywords given.
const MOST: usize = 10;
/// A keyword has at least this share of the weight of the best.
const LEAST: f64 = 0.15;

/// What is known of the text that phrases are looked for in.
struct Text<'a> {
    documents: &'a [Document<'a>],
    corpus: &'a Corpus,
    lexicon: &'a Lexicon,
    casing: &'a Casing,
    units: &'a [Unit],
    words: &'a [TermId],
}

impl<'a> Text<'a> {
    /// The document that a unit stands in.
    fn around(&self, unit: &Unit) -> &str {
        &self.documents[self.corpus.sentences[unit.sentence as usize].document].text
    }

    /// A unit's first token.
    fn first(&self, unit: &Unit) -> Token {
        self.corpus.tokens[unit.first as usize]
    }

    /// Whether a unit's first word may have its capital only for opening the sentence.
    fn is_doubtful(&self, unit: usize) -> bool {
        let unit = &self.units[unit];
        let sentence = unit.sentence as usize;
        let at = unit.first as usize - self.corpus.sentences[sentence].tokens.start;
        casing::opens(self.around(unit), self.corpus.tokens_of(sentence), at)
            && !self.casing.is_name(self.first(unit).term, self.lexicon)
    }

    /// The words of units that stand side by side.
    fn words_of(&self, units: Range<usize>) -> &'a [TermId] {
        let from = |unit: usize| self.units.get(unit).map_or(self.words.len(), |unit| unit.words as usize);
        &self.words[from(units.start)..from(units.end)]
    }
}

/// A phrase with its weight.
pub(crate) struct Keyphrase {
    /// As the text most often writes it.
    pub(crate) text: String,
    /// From 0 to 1; the first has 1.
    pub(crate) score: f64,
    /// How often it occurs, in all its forms.
    pub(crate) count: usize,
}

/// What phrases are weighed by.
struct Context<'a> {
    stems: &'a Stems,
    scores: &'a Scores,
    in_title: Vec<bool>,
    has_articles: bool,
}

/// The most telling phrases, best first.
pub(crate) fn keyphrases(documents: &[Document], corpus: &Corpus, stems: &Stems, scores: &Scores) -> Vec<Keyphrase> {
    let mut lexicon = Lexicon::of(corpus, stems);
    let mut casing = Casing::of(documents, corpus, &lexicon);
    lexicon.join_spellings(corpus, &casing);
    casing.join_forms(&lexicon);
    let (units, words) = units::units(documents, corpus, &lexicon, &casing);
    let text = Text { documents, corpus, lexicon: &lexicon, casing: &casing, units: &units, words: &words };
    let mut phrases = phrases::phrases(&text, &scores.scaled);
    merge::same_words(&mut phrases);
    merge::acronyms(&mut phrases, &text);
    merge::surnames(&mut phrases, &text);
    merge::demonyms(&mut phrases, corpus);
    phrases.retain(|phrase| may_stand(phrase, &text));
    let context =
        Context { stems, scores, in_title: lexicon.in_title(), has_articles: lexicon::has(corpus, Key::Articles) };
    let chosen = best(&phrases, &text, |phrase| weight(phrase, &context));
    let most = chosen.first().map_or(1.0, |best| best.1);
    let texts = writing::write(chosen.iter().map(|chosen| &chosen.0), &text);
    let keyphrase = |((phrase, weight), text): (&(Phrase, f64), String)| Keyphrase {
        text,
        score: weight / most,
        count: phrase.count as usize,
    };
    chosen.iter().zip(texts).map(keyphrase).collect()
}

/// The phrases of most weight, none of which says another again.
fn best<'a>(phrases: &[Phrase<'a>], text: &Text, weight: impl Fn(&Phrase) -> f64) -> Vec<(Phrase<'a>, f64)> {
    let weights: Vec<f64> = phrases.iter().map(weight).collect();
    let most = weights.iter().copied().fold(0.0, f64::max);
    let mut chosen: Vec<(Phrase<'a>, f64)> = Vec::new();
    let counts = |at: &usize| weights[*at] >= LEAST * most && most > 0.0;
    for at in falling(&weights).into_iter().take_while(counts) {
        let phrase = &phrases[at];
        let is_new = chosen.len() < MOST && !chosen.iter().any(|known| says_again(&known.0, phrase));
        if is_new && !writing::is_blocked(phrase, text) {
            chosen.push((phrase.clone(), weights[at]));
        }
    }
    chosen
}

/// Whether a phrase can be a keyword: no fragment, no word that could be anywhere, none that occurs but once unless it
/// is a name of several words.
fn may_stand(phrase: &Phrase, text: &Text) -> bool {
    let whole = 2 * phrase.longer < phrase.count || phrase.longer < 2;
    let is_name = phrase.names > 0 && phrase.units == 1;
    let recurs = phrase.count > 1;
    whole
        && match text.units[phrase.unit + phrase.units - 1].kind {
            Kind::Modifier => false,
            Kind::Character => phrase.units > 1 && phrase.free.iter().all(|&free| free > 0),
            Kind::Name | Kind::Word if phrase.lexemes.len() > 1 => is_name || recurs,
            Kind::Name | Kind::Word => {
                recurs && (is_name || !text.lexicon.has(phrase.lexemes[0], STOP | COMMON | ROLE))
            }
        }
}

/// How much a phrase tells: what stands often, in sentences that matter, in words that a summary would hold, in the title.
fn weight(phrase: &Phrase, context: &Context) -> f64 {
    let count = f64::from(phrase.count);
    let words = phrase.lexemes.len() as f64;
    let mean = |value: &dyn Fn(TermId) -> f64| phrase.lexemes.iter().map(|&term| value(term)).sum::<f64>() / words;
    let expected = mean(&|term| context.scores.words.worth(context.stems.of(term), 1));
    let titled = mean(&|term| f64::from(u8::from(context.in_title[term as usize])));
    let names = f64::from(phrase.names) / count;
    let nominal = (2.0 * f64::from(phrase.nominal) / count).min(1.0);
    let may_be_verb = context.has_articles && phrase.names == 0 && phrase.lexemes.len() == 1;
    ln(1.0 + count)
        * (0.3 + 0.5 * phrase.best + phrase.salience / count)
        * ln(1.3 + 3.0 * expected)
        * (1.0 + 0.4 * titled)
        * (1.0 + 0.4 * names)
        * (1.0 + 0.4 * (words.min(3.0) - 1.0))
        * if may_be_verb { 0.3 + 0.7 * nominal } else { 1.0 }
}

/// Whether a phrase says another again: all words of a name, unless both recur, or of other phrases one in two. A word
/// that is part of a name may also stand for itself, if it does so often.
fn says_again(known: &Phrase, phrase: &Phrase) -> bool {
    let is_short = known.lexemes.len() <= phrase.lexemes.len();
    let (short, long) = if is_short { (known, phrase) } else { (phrase, known) };
    let shared = short.lexemes.iter().filter(|term| long.lexemes.contains(term)).count();
    let own_word = known.names > 0 && phrase.names == 0 && phrase.lexemes.len() == 1 && phrase.count >= known.count;
    if known.names > 0 && phrase.names > 0 {
        shared == short.lexemes.len() && (known.count < 2 || phrase.count < 2)
    } else {
        shared > 0 && 2 * shared >= short.lexemes.len() && !own_word
    }
}
