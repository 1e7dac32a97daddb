//! How a phrase is written: in the form that the text uses most, with single spaces.

use super::Text;
use super::casing;
use super::lexicon::has;
use super::phrases::{Phrase, key};
use super::units::{Kind, Unit};
use crate::languages::{Key, Language};
use crate::span::Span;
use crate::text::Corpus;

/// Particles that Korean writes at the end of a word; those that may be a word's own end only go where it has others.
const CLEAR_PARTICLES: [&str; 14] =
    ["에서는", "에서도", "으로는", "에서", "에게", "에는", "에도", "까지", "부터", "으로", "은", "는", "을", "를"];

/// The text of every phrase.
pub(super) fn write<'a>(phrases: impl Iterator<Item = &'a Phrase<'a>> + Clone, text: &Text) -> Vec<String> {
    let units = text.units;
    let wanted: Vec<u64> = phrases.clone().map(|phrase| key(phrase.lexemes.iter().copied())).collect();
    let mut opens = vec![false; text.corpus.vocabulary.len()];
    phrases.clone().for_each(|phrase| opens[phrase.lexemes[0] as usize] = true);
    let longest = phrases.clone().map(|phrase| phrase.lexemes.len()).max().unwrap_or_default();
    let mut forms: Vec<Vec<Form>> = phrases.clone().map(|_| Vec::new()).collect();
    for (first, _) in units.iter().enumerate().filter(|(_, unit)| opens[unit.word as usize]) {
        for last in first..units.len() {
            if last > first && !units[last].joined {
                break;
            }
            let held = text.words_of(first..last + 1);
            if held.len() > longest {
                break;
            }
            let found = key(held.iter().copied());
            if let Some(at) = wanted.iter().position(|&wanted| wanted == found) {
                add(&mut forms[at], text, &units[first], &units[last]);
            }
        }
    }
    let prefers_base = has(text.corpus, Key::Endings) && !has(text.corpus, Key::Articles);
    let best = |(mut forms, phrase): (Vec<Form>, &Phrase)| {
        if forms.is_empty() {
            add(&mut forms, text, &units[phrase.unit], &units[phrase.unit + phrase.units - 1]);
        }
        most_used(forms, prefers_base)
    };
    forms.into_iter().zip(phrases).map(best).collect()
}

/// A way of writing a phrase, and how often it is used where its first letter tells.
struct Form {
    text: String,
    count: usize,
}

fn add(forms: &mut Vec<Form>, text: &Text, first: &Unit, last: &Unit) {
    let sentence = first.sentence as usize;
    let source = text.around(first);
    let mut span = place(text, first, last);
    let held = span.of(source);
    // "U.S." has its last stop.
    if held.ends_with(char::is_uppercase) && held.contains('.') && source[span.end..].starts_with('.') {
        span.end += 1;
    }
    let mut written = String::new();
    for word in span.of(source).split_whitespace() {
        written.push_str(if written.is_empty() { "" } else { " " });
        written.push_str(word);
    }
    let written = without_particle(&written);
    let from = first.first as usize - text.corpus.sentences[sentence].tokens.start;
    let telling = first.kind != Kind::Word || !casing::opens(source, text.corpus.tokens_of(sentence), from);
    let count = usize::from(telling);
    match forms.iter_mut().find(|form| form.text == written) {
        Some(form) => form.count += count,
        None => forms.push(Form { text: written.to_owned(), count }),
    }
}

/// Where the words from one unit to another stand.
fn place(text: &Text, first: &Unit, last: &Unit) -> Span {
    Span::new(text.first(first).start as usize, text.corpus.tokens[last.end as usize - 1].end as usize)
}

/// The form used most; of equals the shortest, then the first. Where words have cases, one that all others only lengthen.
fn most_used(mut forms: Vec<Form>, prefers_base: bool) -> String {
    let base = forms
        .iter()
        .position(|base| prefers_base && base.count > 0 && forms.iter().all(|form| form.text.starts_with(&base.text)));
    if let Some(base) = base {
        return forms.swap_remove(base).text;
    }
    let best = forms.into_iter().reduce(|best, next| {
        let shorter = prefers_base && next.count == best.count && next.text.chars().count() < best.text.chars().count();
        if next.count > best.count || shorter { next } else { best }
    });
    best.map(|form| form.text).unwrap_or_default()
}

fn without_particle(text: &str) -> &str {
    let cut = CLEAR_PARTICLES.iter().find_map(|particle| text.strip_suffix(particle));
    cut.filter(|rest| rest.chars().rev().take(2).filter(|c| matches!(c, '가'..='힣')).count() == 2).unwrap_or(text)
}

/// Whether a phrase of characters is a function word or a common one, or a number of something.
pub(super) fn is_blocked(phrase: &Phrase, text: &Text) -> bool {
    let (first, last) = (&text.units[phrase.unit], &text.units[phrase.unit + phrase.units - 1]);
    if first.kind != Kind::Character {
        return false;
    }
    let written = place(text, first, last).of(text.around(first));
    let mut characters = written.chars();
    let counts = match (characters.next(), characters.next()) {
        (Some('第' | '数' | '數' | '几' | '幾'), _) => true,
        (Some(first), Some(second)) => is_numeral(first) && (is_numeral(second) || characters.next().is_none()),
        _ => false,
    };
    let dates = ["月", "年", "日"].iter().filter_map(|unit| written.find(unit));
    let is_date = dates.map(|at| &written[..at]).any(|before| before.ends_with(is_numeral));
    let is_place = written.ends_with(['上', '里', '裡', '內']) && text.corpus.language() == "zh";
    counts || is_date || is_place || is_listed(written, text.corpus)
}

/// Whether the languages of the text list such a word among those that name no subject.
fn is_listed(written: &str, corpus: &Corpus) -> bool {
    let keys = [Key::Stop, Key::Speech, Key::Common, Key::Months, Key::Weekdays, Key::Pronouns];
    let lists = |language: &'static Language| keys.iter().any(|&key| language.values(key).any(|word| word == written));
    corpus.languages().into_iter().any(lists)
}

fn is_numeral(c: char) -> bool {
    "一二三四五六七八九十百千万萬億亿两兩".contains(c)
}
