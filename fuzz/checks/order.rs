//! The order in which sources are given changes nothing but their numbers.

use nutgraf::{Options, Source, Summary, summarize};

/// Summarizes the sources as they are and turned around.
pub fn changes_nothing(sources: &[Source], options: &Options) {
    let Ok(mut summary) = summarize(sources, options) else { return };
    let turned: Vec<Source> = sources.iter().rev().cloned().collect();
    let Ok(other) = summarize(&turned, options) else { panic!("refused in another order") };
    // Of sources that are the same to the last letter either may be named.
    let same = |(at, one): (usize, &Source)| sources[..at].iter().any(|other| other.text == one.text);
    if sources.iter().enumerate().any(same) {
        assert_eq!(summary.key_points.len(), other.key_points.len());
        return;
    }
    turn(&mut summary);
    assert_eq!(summary, other, "in another order");
}

/// The summary as it would be had the sources stood the other way round.
fn turn(summary: &mut Summary) {
    let last = summary.documents.len().saturating_sub(1);
    let turn = |document: &mut usize| *document = last - *document;
    for point in &mut summary.key_points {
        point.evidence.iter_mut().chain(&mut point.kept).for_each(|passage| turn(&mut passage.document));
        point.documents.iter_mut().for_each(turn);
        point.documents.sort_unstable();
    }
    summary.sentences.iter_mut().for_each(|sentence| turn(&mut sentence.document));
    let claims = summary.disagreements.iter_mut().chain(&mut summary.updates).flat_map(|matter| &mut matter.claims);
    claims.for_each(|claim| turn(&mut claim.document));
    for event in &mut summary.events {
        event.documents.iter_mut().for_each(turn);
        event.documents.sort_unstable();
    }
    summary.documents.reverse();
}
