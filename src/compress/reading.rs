//! Sentence → Reading: which parts of it would be said, how long that is, and how well it could be read alone.

use super::Material;
use super::claim::claims;
use super::quotes;
use super::standing::{CUT_OFF, Standing, standing};
use super::trim::{Sentence, halves, trim};
use crate::compare::Claim;
use crate::features::Opening;
use crate::languages::{Key, Language};
use crate::punctuation::{is_closing, is_terminator, is_unspaced};
use crate::span::Span;
use crate::syntax::Parse;
use crate::text::TermId;

/// The fewest words that make a point.
pub(super) const MIN_WORDS: usize = 4;
/// How much a sentence of a language that is not parsed leans if it opens like one that does.
const OPENS_LEANING: f64 = 1.5;

/// How much a reading leans that the reader does not want: it is said where there is nothing else.
const AVOIDED: f64 = 1000.0;

/// A sentence as it would be said.
pub(super) struct Reading {
    /// Index of the sentence.
    pub(super) sentence: usize,
    /// The parts that are said.
    pub(super) kept: Vec<Span>,
    /// The words that say what happens, and of whom.
    pub(super) cores: Vec<Vec<Span>>,
    /// The words that lead there.
    pub(super) leading: Vec<Span>,
    /// Sentences of other sources that say it.
    pub(super) says: Vec<usize>,
    /// How it stands alone.
    pub(super) standing: Standing,
    /// The number of words said, the bracketed ones too.
    pub(super) words: usize,
    /// The same as a reader counts them: two characters of a script without spaces are one.
    pub(super) length: f64,
    /// The stems said with their counts, and whether one of them is a name or a number.
    pub(super) bag: Vec<(TermId, u32, bool)>,
}

/// The readings of a sentence: of all of it, and, read with care, shortened and of each half where it makes two points.
pub(super) fn read(material: &Material, index: usize, with_care: bool) -> Vec<Reading> {
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let text: &str = &material.documents[sentence.document].text;
    let span = without_connective(material, index);
    let language = corpus.documents[sentence.document].language.filter(|_| with_care);
    let parse = parsed(material, text, span, language);
    let sentence = parse.as_ref().map(|parse| Sentence::new(parse, text));
    let halves = sentence.as_ref().and_then(halves);
    let trimmed = sentence.as_ref().map(trim).unwrap_or_default();
    let places = halves.into_iter().flatten().chain([span]);
    places.map(|span| read_part(material, index, span, parse.as_ref(), &trimmed)).collect()
}

/// The reading of a sentence, or of a part of it that can be a sentence; `trimmed` are the parts that stay of the whole.
fn read_part(material: &Material, index: usize, span: Span, parse: Option<&Parse>, trimmed: &[Span]) -> Reading {
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let text: &str = &material.documents[sentence.document].text;
    let language = corpus.documents[sentence.document].language;
    let opening = material.features.sentences[index].opening;
    let mut kept = quotes::without_unpaired(text, span);
    let breaks_quotation = kept.len() > 1;
    let (mut cores, mut leading) = (Vec::new(), Vec::new());
    let mut standing = match parse {
        Some(parse) => {
            kept = common(&kept, trimmed);
            if material.members.len() > 1 {
                (cores, leading) = claims(parse, text, span, language);
            }
            let is_kept = |&place: &usize| parse.tokens[place].span.is_within(&kept);
            let places: Vec<usize> = (0..parse.tokens.len()).filter(is_kept).collect();
            standing(material, index, text, &parse.tokens, &places)
        }
        None => {
            Standing { leans: if opening == Opening::Pronoun { OPENS_LEANING } else { 0.0 }, ..Standing::default() }
        }
    };
    if breaks_quotation || is_cut_off(material, index) {
        standing.leans += CUT_OFF;
    }
    if material.avoided.are(material.documents, corpus, index, &kept) {
        standing.leans += AVOIDED;
    }
    if let Some(named) = standing.named.first() {
        kept = without(&kept, named.place, text);
    }
    let opens_with_name =
        standing.named.first().is_some_and(|named| kept.first().is_none_or(|part| named.place.start < part.start));
    standing.dangles |= !opens_with_name && kept.first().is_some_and(|part| opens_dangling(part.of(text), language));
    let claim = Claim { sentence: index, kept: &kept, cores: &cores, leading: &leading };
    let says = material.comparison.who_says(material.documents, corpus, &claim);
    let mut reading =
        Reading { sentence: index, cores, leading, says, kept, standing, words: 0, length: 0.0, bag: Vec::new() };
    reading.count(material);
    reading
}

/// The syntax of a sentence, where there is a model of its language.
#[inline(never)]
pub(super) fn parsed(material: &Material, text: &str, span: Span, language: Option<&Language>) -> Option<Parse> {
    let language = language.filter(|language| language.is_english());
    material.syntax.filter(|_| language.is_some())?.parse(text, span, language)
}

impl Reading {
    pub(super) fn claim(&self) -> Claim<'_> {
        Claim { sentence: self.sentence, kept: &self.kept, cores: &self.cores, leading: &self.leading }
    }

    /// Whether it can be said: it needs no other sentence to be understood, and is no piece of a line, no heading and no
    /// quotation of nobody. Fewer points are better than such.
    pub(super) fn stands_alone(&self) -> bool {
        !self.standing.dangles && self.standing.leans < CUT_OFF && self.words >= MIN_WORDS
    }

    /// Counts the words that are said.
    fn count(&mut self, material: &Material) {
        let corpus = material.corpus;
        let mut halves = 0.0;
        for (at, token) in corpus.tokens_of(self.sentence).iter().enumerate() {
            if token.span().is_within(&self.kept) {
                halves += f64::from(corpus.vocabulary.text(token.term).starts_with(is_unspaced));
                self.words += 1;
                let stem = material.features.bag.stem(token.term);
                let telling = token.is_number || token.is_capitalized && at > 0;
                match self.bag.iter_mut().find(|entry| entry.0 == stem) {
                    Some((_, count, tells)) => (*count, *tells) = (*count + 1, *tells || telling),
                    None => self.bag.push((stem, 1, telling)),
                }
            }
        }
        self.words += self.standing.named.first().map_or(0, |named| named.text.split([' ', '-', '\'']).count());
        self.length = self.words as f64 - halves / 2.0;
    }
}

/// The sentence without the connective that it opens with.
pub(super) fn without_connective(material: &Material, index: usize) -> Span {
    let corpus = material.corpus;
    let sentence = &corpus.sentences[index];
    let Opening::Connective(end) = material.features.sentences[index].opening else { return sentence.span };
    let text = &material.documents[sentence.document].text;
    let rest = Span::new(sentence.span.start + end, sentence.span.end);
    let words = corpus.tokens_of(index).iter().filter(|token| token.span().is_within(&[rest])).count();
    let stands = words >= MIN_WORDS && !opens_with_speaker(rest.of(text), corpus.documents[sentence.document].language);
    if stands { rest } else { sentence.span }
}

/// Whether a sentence is the rest of a line that broke: in a text whose sentences have capitals and stops, it opens
/// without the one or ends without the other.
fn is_cut_off(material: &Material, index: usize) -> bool {
    let corpus = material.corpus;
    let document = corpus.sentences[index].document;
    let part = &corpus.documents[document];
    let text = &material.documents[document].text;
    let opens = |index: usize| corpus.sentences[index].span.of(text).chars().find(|c| c.is_alphabetic());
    let stops = |index: usize| {
        corpus.sentences[index].span.of(text).trim_end_matches(is_closing).ends_with(|c| is_terminator(c) || c == ':')
    };
    let usual = |is: &dyn Fn(usize) -> bool| {
        2 * part.sentences.clone().filter(|&index| is(index)).count() > part.sentences.len()
    };
    let small = |index: usize| opens(index).is_some_and(char::is_lowercase);
    if !small(index) && stops(index) {
        return false;
    }
    let [capitals, all_stop] =
        *material.habits[document].usual.get_or_init(|| [usual(&|index| !small(index)), usual(&stops)]);
    let goes_on = |index: usize| index + 1 < part.sentences.end && small(index + 1);
    small(index) && capitals || !stops(index) && (all_stop || goes_on(index) && capitals)
}

/// Whether a text opens like "she said, a bridge": what "Even so," may stand before, but not be left out of.
fn opens_with_speaker(text: &str, language: Option<&Language>) -> bool {
    let said = text.split_whitespace().nth(1).and_then(|word| word.strip_suffix(','));
    said.is_some_and(|said| language.is_some_and(|language| language.values(Key::Speech).any(|verb| verb == said)))
}

/// Whether a text opens with a word of those that lean on the sentence before.
pub(super) fn opens_dangling(text: &str, language: Option<&Language>) -> bool {
    let Some(language) = language else { return false };
    let opening = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word: String = opening.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    [Key::Conjunctions, Key::Connectives, Key::Pronouns]
        .iter()
        .any(|&key| language.values(key).any(|value| value == word))
}

/// The parts without a place, or parted there; no part opens or ends with a space.
pub(super) fn without(parts: &[Span], place: Span, text: &str) -> Vec<Span> {
    let rest = common(parts, &[Span::new(0, place.start), Span::new(place.end, text.len())]);
    rest.into_iter().map(|part| part.trimmed(text)).filter(|part| !part.is_empty()).collect()
}

/// What two lists of parts have in common, both in order.
fn common(some: &[Span], others: &[Span]) -> Vec<Span> {
    let overlap =
        |a: &Span, b: &Span| Some((a.start.max(b.start), a.end.min(b.end))).filter(|(start, end)| start < end);
    let pairs = some.iter().flat_map(|a| others.iter().filter_map(move |b| overlap(a, b)));
    pairs.map(|(start, end)| Span::new(start, end)).collect()
}
