//! Which sources tell of one event: those that are about the same names and words. Documents are joined most alike
//! first, as long as the groups that they are in are alike on average.

use std::cmp::Reverse;

use super::statement::{Key, Kind, Statements};
use crate::features::ln;
use crate::text::Corpus;

/// The average cosine from which two groups of documents tell of one event; and from which they do when one of them is
/// of many documents, which tell better what the event is about.
const ALIKE: f64 = 0.18;
const ALIKE_TO_MANY: f64 = 0.13;
const MANY: usize = 3;
/// How much more alike documents must be in a script without capitals, where names cannot be told.
const NAMELESS: f64 = 0.03;
/// The most frequent words of a document, by which it is compared.
const FREQUENT: usize = 80;
/// A document of fewer words is too short to be of an event of its own.
const MIN_WORDS: usize = 40;
/// Documents beyond these are not compared: they follow the first.
const COMPARED: usize = 800;

/// The documents of each event, rising; the event that most documents tell of first, of equals the first told of.
pub(super) fn events(corpus: &Corpus, statements: &Statements) -> Vec<Vec<usize>> {
    let count = corpus.documents.len();
    let of_their_own = |document: &usize| *document < COMPARED && corpus.documents[*document].words >= MIN_WORDS;
    let compared: Vec<usize> = (0..count).filter(of_their_own).collect();
    let mut groups: Vec<Vec<usize>> = joined(&similarities(corpus, statements, &compared), nameless(statements))
        .into_iter()
        .map(|group| group.into_iter().map(|place| compared[place]).collect())
        .collect();
    groups.sort_unstable_by_key(|group| (Reverse(group.len()), group[0]));
    let others = (0..count).filter(|document| !of_their_own(document));
    match groups.first_mut() {
        Some(first) => {
            first.extend(others);
            first.sort_unstable();
        }
        None => groups.push(others.collect()),
    }
    groups
}

/// How much more alike documents must be than where names can be told.
fn nameless(statements: &Statements) -> f64 {
    let words = || statements.all.iter().flat_map(|statement| &statement.words);
    let names = words().filter(|word| word.kind == Kind::Name).count();
    if names * 20 < words().count() { NAMELESS } else { 0.0 }
}

/// A square of numbers, by rows.
struct Square {
    size: usize,
    values: Vec<f32>,
}

/// The cosine of every two documents.
fn similarities(corpus: &Corpus, statements: &Statements, documents: &[usize]) -> Square {
    let size = documents.len();
    let mut square = Square { size, values: vec![0.0; size * size] };
    let mut weights = vec![0.0_f32; statements.keys];
    let rows: Vec<Vec<(Key, f32)>> = documents.iter().map(|&document| frequent(corpus, statements, document)).collect();
    for (a, row) in rows.iter().enumerate() {
        row.iter().for_each(|&(key, weight)| weights[key as usize] = weight);
        for (b, other) in rows.iter().enumerate() {
            square.values[a * size + b] = other.iter().map(|&(key, weight)| weight * weights[key as usize]).sum();
        }
        row.iter().for_each(|&(key, _)| weights[key as usize] = 0.0);
    }
    square
}

/// The most frequent words of a document with their weights, of length 1.
fn frequent(corpus: &Corpus, statements: &Statements, document: usize) -> Vec<(Key, f32)> {
    let sentences = &statements.all[corpus.documents[document].sentences.clone()];
    let mut words: Vec<(Key, Kind)> =
        sentences.iter().flat_map(|statement| &statement.words).map(|word| (word.key, word.kind)).collect();
    words.sort_unstable();
    let weight = |run: &[(Key, Kind)]| {
        let tells = match run[0].1 {
            Kind::Name => 2.0,
            Kind::Plain => 1.0,
            Kind::Number => 0.5,
        };
        (run[0].0, tells * ln(1.0 + run.len() as f64))
    };
    let mut row: Vec<(Key, f64)> = words.chunk_by(|a, b| a.0 == b.0).map(weight).collect();
    row.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    row.truncate(FREQUENT);
    let length = row.iter().map(|word| word.1 * word.1).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    row.into_iter().map(|(key, weight)| (key, (weight / length) as f32)).collect()
}

/// Groups of places in the square, most alike joined first.
fn joined(square: &Square, nameless: f64) -> Vec<Vec<usize>> {
    let size = square.size;
    let mut pairs: Vec<(usize, usize)> = (0..size).flat_map(|a| (a + 1..size).map(move |b| (a, b))).collect();
    let cosine = |&(a, b): &(usize, usize)| square.values[a * size + b];
    pairs.retain(|pair| f64::from(cosine(pair)) >= ALIKE_TO_MANY);
    pairs.sort_unstable_by(|a, b| cosine(b).total_cmp(&cosine(a)).then(a.cmp(b)));
    let mut groups: Vec<Vec<usize>> = (0..size).map(|place| vec![place]).collect();
    let mut group_of: Vec<usize> = (0..size).collect();
    let mut sums = square.values.clone();
    for (a, b) in pairs {
        let (one, other) = (group_of[a].min(group_of[b]), group_of[a].max(group_of[b]));
        let (left, right) = (groups[one].len(), groups[other].len());
        let least = if left.max(right) >= MANY { ALIKE_TO_MANY } else { ALIKE };
        let average = f64::from(sums[one * size + other]) / (left * right) as f64;
        if one == other || average < least + nameless {
            continue;
        }
        let moved = std::mem::take(&mut groups[other]);
        moved.iter().for_each(|&place| group_of[place] = one);
        groups[one].extend(moved);
        for place in 0..size {
            sums[one * size + place] += sums[other * size + place];
            sums[place * size + one] = sums[one * size + place];
        }
    }
    groups.retain(|group| !group.is_empty());
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}
