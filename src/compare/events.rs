//! Which sources tell of one event: those that are about the same names and words. The two groups of documents that are
//! most alike are joined, again and again, as long as they are alike enough.

use std::cmp::Reverse;

use super::terms::{Key, NONE, Terms};
use crate::features::ln;
use crate::text::Corpus;

/// The cosine from which two groups of documents tell of one event.
const ALIKE: f64 = 0.2;
/// How much a name tells of what an event is, beside another word.
const NAME: f64 = 2.0;
/// A document of fewer words is too short to be of an event of its own.
const MIN_WORDS: usize = 40;
/// Documents beyond these are not compared: they follow the first.
const COMPARED: usize = 250;

/// The documents of each event, rising; the event that most documents tell of first, of equals the first told of.
pub(super) fn events(corpus: &Corpus, terms: &Terms) -> Vec<Vec<usize>> {
    let (long, mut others): (Vec<usize>, Vec<usize>) =
        (0..corpus.documents.len()).partition(|&document| corpus.documents[document].words >= MIN_WORDS);
    let compared = &long[..long.len().min(COMPARED)];
    others.extend(&long[compared.len()..]);
    let mut groups: Vec<Vec<usize>> = compared.iter().map(|&document| vec![document]).collect();
    let mut dots = dots(corpus, terms, compared);
    while let Some((one, other)) = most_alike(&dots) {
        let moved = std::mem::take(&mut groups[other]);
        groups[one].extend(moved);
        let row = std::mem::take(&mut dots[other]);
        dots[one].iter_mut().zip(&row).for_each(|(dot, other)| *dot += other);
        for row in dots.iter_mut().filter(|row| !row.is_empty()) {
            row[one] += row[other];
        }
    }
    groups.retain(|group| !group.is_empty());
    groups.sort_by_key(|group| (Reverse(group.len()), group[0]));
    match groups.first_mut() {
        Some(first) => first.extend(others),
        None => groups.push(others),
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

/// The two groups with the largest cosine, if it is large enough. The row of a group that was joined to another is empty.
fn most_alike(dots: &[Vec<f64>]) -> Option<(usize, usize)> {
    let mut best = (ALIKE, None);
    for (other, row) in dots.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        for one in (0..other).filter(|&one| !dots[one].is_empty()) {
            let cosine = row[one] / (row[other] * dots[one][one]).sqrt();
            if cosine > best.0 {
                best = (cosine, Some((one, other)));
            }
        }
    }
    best.1
}

/// The dot product of every two documents as words by frequency.
fn dots(corpus: &Corpus, terms: &Terms, documents: &[usize]) -> Vec<Vec<f64>> {
    let row = |&document: &usize| {
        let mut counts = vec![0.0; terms.count()];
        let mut row: Vec<(Key, f64)> = Vec::new();
        for sentence in corpus.documents[document].sentences.clone() {
            for &key in terms.keys[corpus.sentences[sentence].tokens.clone()].iter().filter(|key| **key != NONE) {
                if counts[key as usize] == 0.0 {
                    row.push((key, 0.0));
                }
                counts[key as usize] += 1.0;
            }
        }
        let mut length = f64::MIN_POSITIVE;
        for (key, weight) in &mut row {
            *weight = ln(1.0 + counts[*key as usize]) * if terms.is_name[*key as usize] { NAME } else { 1.0 };
            length += *weight * *weight;
        }
        row.iter_mut().for_each(|(_, weight)| *weight /= length.sqrt());
        row
    };
    let rows: Vec<Vec<(Key, f64)>> = documents.iter().map(row).collect();
    let mut weights = vec![0.0; terms.count()];
    let dots = rows.iter().map(|row| {
        row.iter().for_each(|&(key, weight)| weights[key as usize] = weight);
        let dots = rows.iter().map(|other| other.iter().map(|&(key, weight)| weight * weights[key as usize]).sum());
        let dots: Vec<f64> = dots.collect();
        row.iter().for_each(|&(key, _)| weights[key as usize] = 0.0);
        dots
    });
    dots.collect()
}
