//! Selection → points: readings of the sentences that matter most, of which those are said that are short, new and can be
//! read alone.

use super::acronyms;
use super::choice::{Choice, Chosen};
use super::reading::{self, MIN_WORDS, Reading, opens_dangling, without_connective};
use super::{Material, wording};
use crate::select::{Budget, Pick, by_salience};
use crate::span::Span;

/// A point and where its words are from.
pub(crate) struct Point {
    /// The point, readable alone.
    pub(crate) text: String,
    /// How many words it has.
    pub(crate) words: usize,
    /// The sentence that it was made from.
    pub(crate) pick: Pick,
    /// The parts of the sentence that were kept, as places in the document's text.
    pub(crate) kept: Vec<Span>,
    /// Other sentences that say it.
    pub(crate) same: Vec<usize>,
    /// Where the names stand that it says in brackets.
    pub(crate) mentions: Vec<Span>,
}

/// How many sentences that can be read alone there are to choose from: so many for one that is said, but of those beyond
/// what is wanted no more than a share of the text, so that what is said matters, and than can be read in time.
const FOR_ONE: usize = 2;
const SHARE: usize = 4;
const MOST_MORE: usize = 30;
/// The same of several sources: what all of them say may be said in passing.
const FOR_ONE_OF_SEVERAL: usize = 16;
const MOST_OF_SEVERAL: usize = 120;
/// A text of so many sentences for each point has some to leave out.
const ENOUGH: usize = 3;
/// Who asks for more points than this asks for dull ones too.
const MANY: usize = 7;
/// Words of a point, for budgets in words.
const USUAL_WORDS: usize = 12;
/// Each of so many sentences is read with care, which takes a millisecond and more; who asks for more has the rest whole.
const WITH_CARE: usize = 600;
/// So many readings are weighed against each other, which takes time with their square; then the next so many.
const AT_ONCE: usize = 300;

/// The points that fit a budget, best first. What cannot be read alone is said only where nothing else can be.
pub(crate) fn points(material: &Material, order: &[Pick], budget: Budget) -> Vec<Point> {
    let scaled = &material.scores.scaled;
    let own: Vec<usize> =
        by_salience(material.scores, material.avoided).into_iter().filter(|&row| material.is_of_event(row)).collect();
    // Of a text that has enough, fewer points are better than dull ones; words that were asked for are filled.
    let (wanted, least) = match budget {
        Budget::Items(most) if material.members.len() > 1 || own.len() < ENOUGH * most || most > MANY => (most, 0.0),
        Budget::Items(most) => (most, own.iter().map(|&row| scaled[row]).sum::<f64>() / own.len().max(1) as f64),
        Budget::Words(most) | Budget::Fitting(most) => (most / USUAL_WORDS + 1, 0.0),
    };
    let several = material.members.len() > 1;
    let most = if several {
        wanted + (wanted * FOR_ONE_OF_SEVERAL).min(MOST_OF_SEVERAL)
    } else {
        wanted + (wanted * FOR_ONE).min(own.len() / SHARE + 1).min(MOST_MORE)
    };
    let usual = wanted * (FOR_ONE + 1);
    let is_read = |&(place, row): &(usize, usize)| !several || place < usual || material.comparison.is_echoed(row);
    let own = own.into_iter().enumerate().filter(is_read).map(|(_, sentence)| sentence);
    let may_stand = own.filter(|&sentence| scaled[sentence] >= least && may_stand(material, sentence));
    let with_care = |(place, sentence)| reading::read(material, sentence, place < WITH_CARE);
    let readings = may_stand.take(2 * most).enumerate().map(with_care);
    let alone = |mut readings: Vec<Reading>| {
        readings.retain(Reading::stands_alone);
        Some(readings).filter(|readings| !readings.is_empty())
    };
    let mut alone = readings.filter_map(alone).take(most).flatten();
    let mut choice = Choice::new(material, budget);
    while !choice.is_full() {
        let next: Vec<Reading> = alone.by_ref().take(AT_ONCE).collect();
        if next.is_empty() {
            break;
        }
        choice.among(material, next);
    }
    if choice.chosen.is_empty() {
        choice.among(
            material,
            order.iter().take(1).flat_map(|pick| reading::read(material, pick.sentence, true)).collect(),
        );
    }
    let mut chosen = choice.chosen;
    chosen.sort_by(|one, other| importance(material, other).total_cmp(&importance(material, one)));
    if let Budget::Items(_) = budget {
        acronyms::expand(material, chosen.iter_mut().take(AT_ONCE).map(|chosen| &mut chosen.reading));
    }
    let mut least = 1.0_f64;
    chosen.into_iter().map(|chosen| point(material, chosen, &mut least)).collect()
}

/// What says who wrote an article.
const CREDITS: [&str; 3] = [" reported from ", "contributed to this report", " reported and wrote"];

/// Whether it is worth the time to read a sentence: it is no question, and opens with no pronoun but those for which a
/// name can be said.
fn may_stand(material: &Material, sentence: usize) -> bool {
    let corpus = material.corpus;
    let document = corpus.sentences[sentence].document;
    let text = without_connective(material, sentence).of(&material.documents[document].text);
    let named = text.starts_with(['H', 'h', 'S', 's']) && material.syntax.is_some();
    corpus.words_in(sentence) >= MIN_WORDS
        && !CREDITS.iter().any(|credit| text.contains(credit))
        && !material.features.sentences[sentence].is_question
        && (named || !opens_dangling(text, corpus.documents[document].language))
}

/// The point of a reading; its score falls from one to the next.
fn point(material: &Material, chosen: Chosen, least: &mut f64) -> Point {
    let importance = importance(material, &chosen);
    let Chosen { reading: Reading { sentence, kept, standing, words, .. }, same } = chosen;
    let document = material.corpus.sentences[sentence].document;
    let language = material.corpus.documents[document].language;
    let text = wording::write(&material.documents[document].text, &kept, &standing.named, language);
    *least = importance.min(*least * FALL);
    let mentions = standing.named.into_iter().map(|named| named.mention).collect();
    Point { text, words, pick: Pick { sentence, score: *least }, kept, same, mentions }
}

/// How important a point is: by its sentence and by who says it.
fn importance(material: &Material, Chosen { reading, same }: &Chosen) -> f64 {
    let supported =
        if same.is_empty() || material.members.len() < 2 { 0.0 } else { SUPPORTED + MORE * same.len() as f64 };
    material.scores.scaled[reading.sentence].max(supported.min(1.0))
}

/// The least importance of a point that another source has too, and what every source adds to that.
const SUPPORTED: f64 = 0.4;
const MORE: f64 = 0.1;
/// The most of its predecessor's score that a point can have.
const FALL: f64 = 0.999_99;

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
    fn quotation_marks_of_every_language_stay() {
        for said in ["„…“", "„…”", "”…”", "»…«", "»…»", "«…»", "「…」"] {
            let text = said.replace('…', "The bridge is closed") + ", she said.";
            check(&text, &text);
        }
    }

    #[test]
    fn a_part_of_a_longer_quotation_stays_a_quotation() {
        check("“The bridge must be closed at once.", "“The bridge must be closed at once.”");
        check("The bridge must be closed at once.”", "“The bridge must be closed at once.”");
        check("\"The bridge must be closed at once.", "\"The bridge must be closed at once.\"");
        check("« The bridge must be closed at once.", "« The bridge must be closed at once. »");
        check("It must be closed at once,\" she said.", "\"It must be closed at once,\" she said.");
        check(
            "She told the council: \"I want it closed at once.",
            "She told the council: \"I want it closed at once.\"",
        );
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
