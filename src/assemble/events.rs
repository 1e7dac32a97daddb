//! The summaries of several events → one, with the places of the sources as they were given.

use crate::summary::{Claim, DocumentSummary, Event, Passage, Summary};

/// The most keywords of all events together.
const KEYWORDS: usize = 10;

/// One summary of those of all events, the first of which is the most told. `sources` are the places of each event's
/// documents among all sources.
pub(crate) fn joined(parts: Vec<(Summary, Vec<usize>)>) -> Summary {
    let mut whole = Summary::default();
    let events = parts.len().max(1);
    let count = parts.iter().map(|(_, sources)| sources.len()).sum();
    whole.documents.resize_with(count, DocumentSummary::default);
    for (mut part, sources) in parts {
        place(&mut part, &sources);
        if whole.events.is_empty() {
            whole.headline.clone_from(&part.headline);
            whole.teaser = part.teaser;
        }
        let mut event = Event { documents: sources.clone(), headline: part.headline };
        event.documents.sort_unstable();
        whole.events.push(event);
        whole.key_points.extend(part.key_points);
        if !(whole.text.is_empty() || part.text.is_empty()) {
            whole.text.push_str("\n\n");
        }
        whole.text.push_str(&part.text);
        whole.sentences.extend(part.sentences);
        let room = KEYWORDS.div_ceil(events);
        whole.keywords.extend(part.keywords.into_iter().take(room));
        whole.disagreements.extend(part.disagreements);
        for (source, document) in sources.into_iter().zip(part.documents) {
            whole.documents[source] = document;
        }
    }
    whole.keywords.truncate(KEYWORDS);
    whole.language = language(&whole);
    whole
}

/// Makes places among one event's documents places among all sources.
fn place(part: &mut Summary, sources: &[usize]) {
    let move_passage = |passage: &mut Passage| passage.document = sources[passage.document];
    for point in &mut part.key_points {
        point.evidence.iter_mut().chain(&mut point.kept).for_each(move_passage);
        point.documents.iter_mut().for_each(|document| *document = sources[*document]);
        point.documents.sort_unstable();
    }
    part.sentences.iter_mut().for_each(|sentence| sentence.document = sources[sentence.document]);
    let claims = part.disagreements.iter_mut().flat_map(|disagreement| &mut disagreement.claims);
    claims.for_each(|claim: &mut Claim| claim.document = sources[claim.document]);
}

/// The language in which most words are; of equals the first.
fn language(summary: &Summary) -> String {
    let of = |tag: &str| {
        summary
            .documents
            .iter()
            .filter(|document| document.language == tag)
            .map(|document| document.words)
            .sum::<usize>()
    };
    let tags = summary.documents.iter().map(|document| document.language.as_str());
    tags.reduce(|best, next| if of(next) > of(best) { next } else { best }).unwrap_or("und").to_owned()
}
