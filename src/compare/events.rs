//! Which sources tell of one event: those that are about the same names and words. The two groups of documents that are
//! most alike are joined, again and again, as long as they are alike enough.

use super::Sources;
use super::terms::{Key, NONE};
use crate::features::ln;

/// The average cosine of their documents from which two groups tell of one event; and from which a single document is of
/// the event that several others tell of.
const ALIKE: f64 = 0.1;
const ALIKE_TO_MANY: f64 = 0.07;
const MANY: usize = 3;
/// How much a name tells of what an event is, beside another word.
const NAME: f64 = 3.0;
/// A document of fewer words is too short to be of an event of its own.
const MIN_WORDS: usize = 40;
/// Documents beyond these are not compared.
const COMPARED: usize = 250;

/// The documents of each event, rising; the event that most documents tell of first, of equals the first told of.
/// Documents that are not compared follow the first.
pub(super) fn events(sources: &Sources) -> Vec<Vec<usize>> {
    let is_long = |document: &usize| sources.corpus.documents[*document].words >= MIN_WORDS;
    let compared: Vec<usize> = (0..sources.documents.len()).filter(is_long).take(COMPARED).collect();
    let mut groups: Vec<Vec<usize>> = compared.iter().map(|&document| vec![document]).collect();
    let mut sums = cosines(sources, &compared);
    while let Some((one, other)) = most_alike(&groups, &sums) {
        let moved = std::mem::take(&mut groups[other]);
        groups[one].extend(moved);
        let row = std::mem::take(&mut sums[other]);
        sums[one].iter_mut().zip(&row).for_each(|(sum, other)| *sum += other);
        sums.iter_mut().zip(&row).filter(|(sums, _)| !sums.is_empty()).for_each(|(sums, other)| sums[one] += other);
    }
    let mut events: Vec<Vec<usize>> = Vec::new();
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        let at = events.iter().position(|event| event.len() < group.len()).unwrap_or(events.len());
        events.insert(at, group);
    }
    if events.is_empty() {
        events.push(Vec::new());
    }
    events[0].extend((0..sources.documents.len()).filter(|document| !compared.contains(document)));
    events.iter_mut().for_each(|event| event.sort_unstable());
    events
}

/// The two groups that are most alike, if they are alike enough. A group that was joined to another is empty.
fn most_alike(groups: &[Vec<usize>], sums: &[Vec<f64>]) -> Option<(usize, usize)> {
    let mut best = (1.0, None);
    for other in 0..groups.len() {
        for one in 0..other {
            let (few, many) = (groups[one].len().min(groups[other].len()), groups[one].len().max(groups[other].len()));
            if few == 0 {
                continue;
            }
            let enough = if few == 1 && many >= MANY { ALIKE_TO_MANY } else { ALIKE };
            let alike = sums[one][other] / (few * many) as f64 / enough;
            if alike > best.0 {
                best = (alike, Some((one, other)));
            }
        }
    }
    best.1
}

/// The cosine of every two documents as words by frequency.
fn cosines(sources: &Sources, documents: &[usize]) -> Vec<Vec<f64>> {
    let Sources { corpus, terms, .. } = sources;
    let mut counts = vec![0.0; terms.count()];
    let rows: Vec<Vec<(Key, f64)>> = documents
        .iter()
        .map(|&document| {
            let mut row: Vec<(Key, f64)> = Vec::new();
            for sentence in corpus.documents[document].sentences.clone() {
                for &key in terms.keys[corpus.sentences[sentence].tokens.clone()].iter().filter(|key| **key != NONE) {
                    if counts[key as usize] == 0.0 {
                        row.push((key, 0.0));
                    }
                    counts[key as usize] += 1.0;
                }
            }
            let mut square = f64::MIN_POSITIVE;
            for (key, weight) in &mut row {
                let count = std::mem::take(&mut counts[*key as usize]);
                *weight = ln(1.0 + count) * if terms.is_name[*key as usize] { NAME } else { 1.0 };
                square += *weight * *weight;
            }
            row.iter_mut().for_each(|(_, weight)| *weight /= square.sqrt());
            row
        })
        .collect();
    let mut weights = counts;
    let cosines = rows.iter().map(|row| {
        row.iter().for_each(|&(key, weight)| weights[key as usize] = weight);
        let dot = |other: &Vec<(Key, f64)>| other.iter().map(|&(key, weight)| weight * weights[key as usize]).sum();
        let cosines: Vec<f64> = rows.iter().map(dot).collect();
        row.iter().for_each(|&(key, _)| weights[key as usize] = 0.0);
        cosines
    });
    cosines.collect()
}
