//! Sentence → key point: without what leans on the sentence before, quotation marks paired, first letter and stop right.

use rustc_hash::FxHashSet;

use crate::features::{Features, Opening, SentenceFeatures};
use crate::input::Document;
use crate::languages::ENGLISH;
use crate::languages::{Key, Language};
use crate::punctuation::{is_closing, is_terminator};
use crate::select::{Budget, Pick, Selection};
use crate::span::Span;
use crate::syntax::Syntax;
use crate::text::Corpus;

use super::trim::trim;

/// A point and where its words are from.
pub(crate) struct Point {
    /// The point, readable alone.
    pub(crate) text: String,
    /// The sentence that it was made from.
    pub(crate) pick: Pick,
    /// The parts of the sentence that were kept, as places in the document's text.
    pub(crate) kept: Vec<Span>,
}

/// Double quotation marks, each with its partner.
const QUOTES: [(char, char); 5] = [('“', '”'), ('«', '»'), ('「', '」'), ('『', '』'), ('"', '"')];
/// The fewest words that make a point.
const MIN_WORDS: usize = 4;

/// The points that fit a budget, best first. Sentences that lean on the one before them come only when no other is left.
pub(crate) fn points(
    documents: &[Document],
    corpus: &Corpus,
    features: &Features,
    selection: &Selection,
    syntax: Option<&Syntax>,
    budget: Budget,
) -> Vec<Point> {
    let mut room = budget.room();
    let mut points = Vec::new();
    let mut said = FxHashSet::default();
    let stands_alone = |pick: &&Pick| {
        let SentenceFeatures { opening, is_question, .. } = features.sentences[pick.sentence];
        corpus.words_in(pick.sentence) >= MIN_WORDS && !is_question && opening != Opening::Pronoun
    };
    let (alone, others): (Vec<&Pick>, Vec<&Pick>) = selection.order.iter().partition(stands_alone);
    for pick in alone.into_iter().chain(others) {
        if room.is_full() {
            break;
        }
        let kept = keep(documents, corpus, features.sentences[pick.sentence].opening, syntax, pick.sentence);
        let words = words_within(corpus, pick.sentence, &kept);
        let text = write(documents, corpus, pick.sentence, &kept);
        // Sentences without content words are alike to none, even to themselves.
        if !said.contains(&text) && room.take(words) {
            said.insert(text.clone());
            points.push(Point { text, pick: *pick, kept });
        }
    }
    points.sort_by(|a, b| b.pick.score.total_cmp(&a.pick.score).then(a.pick.sentence.cmp(&b.pick.sentence)));
    points
}

/// The parts of a sentence that its point is made of.
fn keep(documents: &[Document], corpus: &Corpus, opening: Opening, syntax: Option<&Syntax>, index: usize) -> Vec<Span> {
    let sentence = &corpus.sentences[index];
    let text = &documents[sentence.document].text;
    let span = match opening {
        Opening::Connective(end) => {
            let rest = Span::new(sentence.span.start + end, sentence.span.end);
            let stands = words_within(corpus, index, &[rest]) >= MIN_WORDS;
            if stands && !opens_with_speaker(rest.of(text), corpus.documents[sentence.document].language) {
                rest
            } else {
                sentence.span
            }
        }
        _ => sentence.span,
    };
    let quoted = without_unpaired_quotes(text, span);
    let language = corpus.documents[sentence.document].language;
    let parse = |syntax: &Syntax| syntax.parse(text, span, language);
    match syntax.filter(|_| language.is_some_and(|language| language.tag == ENGLISH)).and_then(parse) {
        Some(parse) => common(&quoted, &trim(parse, text)),
        None => quoted,
    }
}

/// Whether a text opens like "she said, a bridge": what "Even so," may stand before, but not be left out of.
fn opens_with_speaker(text: &str, language: Option<&Language>) -> bool {
    let said = text.split_whitespace().nth(1).and_then(|word| word.strip_suffix(','));
    said.is_some_and(|said| language.is_some_and(|language| language.values(Key::Speech).any(|verb| verb == said)))
}

/// What two lists of parts have in common, both in order.
fn common(some: &[Span], others: &[Span]) -> Vec<Span> {
    let overlap =
        |a: &Span, b: &Span| Some((a.start.max(b.start), a.end.min(b.end))).filter(|(start, end)| start < end);
    let pairs = some.iter().flat_map(|a| others.iter().filter_map(move |b| overlap(a, b)));
    pairs.map(|(start, end)| Span::new(start, end)).collect()
}

/// The span without double quotation marks that have no partner in it. One at its very beginning or end stays: there the
/// sentence is part of a longer quotation, and its words must not become the writer's own.
fn without_unpaired_quotes(text: &str, span: Span) -> Vec<Span> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut unpaired: Vec<(usize, char)> = Vec::new();
    for (at, c) in span.of(text).char_indices().map(|(at, c)| (span.start + at, c)) {
        let closes = |&&(opening, close): &&(char, char)| {
            close == c && (opening != close || open.iter().any(|&(_, mark)| mark == opening))
        };
        let partner = QUOTES.iter().find(closes).map(|&(opening, _)| opening);
        match (partner, partner.and_then(|partner| open.iter().rposition(|&(_, mark)| mark == partner))) {
            (_, Some(position)) => open.truncate(position),
            (Some(_), None) => unpaired.push((at, c)),
            (None, None) if c == '„' || QUOTES.iter().any(|&(opening, _)| opening == c) => open.push((at, c)),
            _ => {}
        }
    }
    unpaired.extend(open);
    unpaired.sort_unstable();
    let last = span.start + span.of(text).trim_end_matches(|c| is_terminator(c) || c == ' ').len();
    if let [(at, mark)] = unpaired[..]
        && (at == span.start || at + mark.len_utf8() == last)
    {
        unpaired.clear();
    }
    let mut parts = Vec::new();
    let mut from = span.start;
    for (at, c) in unpaired {
        parts.push(Span::new(from, at));
        from = at + c.len_utf8();
    }
    parts.push(Span::new(from, span.end));
    parts.into_iter().map(|part| part.trimmed(text)).filter(|part| !part.is_empty()).collect()
}

fn words_within(corpus: &Corpus, sentence: usize, parts: &[Span]) -> usize {
    let inside = |token: Span| parts.iter().any(|part| part.start <= token.start && token.end <= part.end);
    corpus.tokens_of(sentence).iter().filter(|token| inside(token.span())).count()
}

/// The kept parts as a sentence of its own.
fn write(documents: &[Document], corpus: &Corpus, index: usize, kept: &[Span]) -> String {
    let sentence = &corpus.sentences[index];
    let text = &documents[sentence.document].text;
    let mut point = String::new();
    let mut last: Option<Span> = None;
    for part in kept {
        if last.is_some_and(|last| parts_want_space(text, last, *part)) {
            point.push(' ');
        }
        point.push_str(&super::spaced(part.of(text)));
        last = Some(*part);
    }
    with_capital(&mut point);
    with_stop(&mut point, super::full_stop(corpus.documents[sentence.document].language));
    with_paired_quotes(&mut point);
    point
}

/// Ends the point as a sentence ends.
fn with_stop(point: &mut String, stop: &str) {
    let bare = point.trim_end_matches(is_closing);
    if !bare.ends_with(is_terminator) {
        let bare = point.trim_end_matches([',', ';', ':', '，', '、', '；', '：', '،', '–', '—', ' ']).len();
        point.truncate(bare);
        point.push_str(stop);
    }
}

/// Gives a quotation mark at the beginning or end, whose partner is in another sentence, a partner here.
fn with_paired_quotes(point: &mut String) {
    for (open, close) in QUOTES {
        let marks = point.matches(open).count() + if open == close { 0 } else { point.matches(close).count() };
        if marks != 1 {
            continue;
        }
        if let Some(rest) = point.strip_prefix(open) {
            let space = rest.chars().next().filter(|c| c.is_whitespace());
            point.extend(space.into_iter().chain([close]));
        } else if point.trim_end_matches(is_terminator).ends_with(close) {
            point.insert(0, open);
        }
    }
}

/// Whether a space belongs between two parts: not before a mark that closes, nor behind one that opens.
fn parts_want_space(text: &str, last: Span, next: Span) -> bool {
    let between = &text[last.end..next.start];
    let spaced = between.ends_with(char::is_whitespace)
        || next.of(text).starts_with(char::is_alphanumeric) && last.of(text).ends_with(char::is_alphanumeric);
    spaced && !last.of(text).ends_with(['(', '[', '“', '«', '$'])
}

/// Makes the first letter a capital, where it has one.
fn with_capital(point: &mut String) {
    let Some((at, first)) = point.char_indices().find(|(_, c)| c.is_alphanumeric()) else { return };
    // "iPhone" and "eBay" keep their own capitals.
    let has_own = point[at..].chars().nth(1).is_some_and(char::is_uppercase);
    if first.is_lowercase() && !has_own {
        let capital: String = first.to_uppercase().collect();
        point.replace_range(at..at + first.len_utf8(), &capital);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Length, Options, Source, summarize};

    /// The points of a one-sentence text.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let options = Options { length: Length::Short, language: Some("en".into()), ..Options::default() };
        let summary = summarize(&[Source::from(text)], &options).unwrap();
        let points: Vec<&str> = summary.key_points.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(points, [expected]);
        let kept: Vec<&str> = summary.key_points[0].kept.iter().map(|part| &text[part.start..part.end]).collect();
        assert!(kept.iter().all(|part| text.contains(part)));
    }

    #[test]
    fn dangling_openers_are_left_out() {
        check("However, the mayor closed the bridge.", "The mayor closed the bridge.");
        check("But the mayor closed the bridge.", "The mayor closed the bridge.");
    }

    #[test]
    fn an_opener_before_the_speaker_stays() {
        check("Even so, she said, the bridge was closed.", "Even so, she said, the bridge was closed.");
    }

    #[test]
    fn an_opener_stays_when_little_else_would() {
        check("However, it rained.", "However, it rained.");
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        check("The “bridge must be closed at once.", "The bridge must be closed at once.");
        check("“The bridge,” she said, “is closed.”", "“The bridge,” she said, “is closed.”");
    }

    #[test]
    fn a_part_of_a_longer_quotation_stays_a_quotation() {
        check("“The bridge must be closed at once.", "“The bridge must be closed at once.”");
        check("The bridge must be closed at once.”", "“The bridge must be closed at once.”");
        check("\"The bridge must be closed at once.", "\"The bridge must be closed at once.\"");
        check("« The bridge must be closed at once.", "« The bridge must be closed at once. »");
    }

    #[test]
    fn nothing_is_said_twice() {
        check("Yes we can do. Yes we can do. Yes we can do.", "Yes we can do.");
    }

    #[test]
    fn a_missing_stop_is_put_and_odd_space_goes() {
        check("the  mayor closed\u{A0}the bridge", "The mayor closed the bridge.");
    }
}
