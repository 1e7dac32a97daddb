//! What is promised of every result: total, exact, within its budget, of numbers that mean something, the same twice.

use nutgraf::{
    Format, Length, MAX_INPUT_BYTES, Options, Passage, ScoredSentence, Signal, Source, Summary, SummarySentence,
    summarize,
};

use super::faithful;

/// All that is promised, of one call.
pub fn kept(sources: &[Source], options: &Options) {
    let result = summarize(sources, options);
    assert_eq!(result.is_err(), is_refused(sources, options), "only wrong arguments are refused");
    let Ok(summary) = result else { return };
    assert_eq!(Ok(&summary), summarize(sources, options).as_ref(), "the same twice");
    exact_places(&summary, sources);
    within_budget(&summary, options.length);
    numbers(&summary, options);
    several(&summary, sources.len());
    faithful::sentences(&summary, sources, options);
    faithful::points(&summary, sources, options);
}

/// Whether the arguments are outside of their documented ranges.
fn is_refused(sources: &[Source], options: &Options) -> bool {
    let subtag = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    let primary = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphabetic());
    let malformed = |tag: &String| !tag.split('-').all(subtag) || !tag.split('-').take(1).all(primary);
    options.language.as_ref().is_some_and(malformed)
        || matches!(options.length, Length::Ratio(ratio) if ratio.is_nan() || !(0.0..=1.0).contains(&ratio))
        || sources.iter().map(|source| source.text.len()).sum::<usize>() > MAX_INPUT_BYTES
}

/// Every place that a result names.
pub fn places(summary: &Summary) -> Vec<Passage> {
    let mut places = Vec::new();
    for point in &summary.key_points {
        places.extend(point.evidence.iter().chain(&point.kept));
    }
    let place = |document, start, end| Passage { document, start, end };
    places.extend(summary.sentences.iter().map(|found| place(found.document, found.start, found.end)));
    for matter in summary.disagreements.iter().chain(&summary.updates) {
        places.extend(matter.claims.iter().map(|claim| place(claim.document, claim.start, claim.end)));
    }
    for (number, document) in summary.documents.iter().enumerate() {
        places.extend(document.sentences.iter().map(|found| place(number, found.start, found.end)));
        places.extend(document.ignored.iter().map(|found| place(number, found.start, found.end)));
    }
    places
}

/// Places lie on boundaries within their text (slicing panics otherwise), are not empty and do not overlap where they
/// should not; what is counted in is not ignored.
pub fn exact_places(summary: &Summary, sources: &[Source]) {
    assert_eq!(summary.documents.len(), sources.len());
    for Passage { document, start, end } in places(summary) {
        assert!(!sources[document].text[start..end].is_empty());
    }
    for point in &summary.key_points {
        let Some(own) = point.evidence.first() else { panic!("a point without evidence") };
        assert!(!point.kept.is_empty() && point.kept.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let within = |part: &Passage| part.document == own.document && own.start <= part.start && part.end <= own.end;
        assert!(point.kept.iter().all(within), "what is kept is of the point's own sentence");
        assert!(point.documents.contains(&own.document) && point.documents.is_sorted());
    }
    for (document, source) in summary.documents.iter().zip(sources) {
        assert!(document.sentences.windows(2).all(|pair| pair[0].end <= pair[1].start), "sentences overlap");
        assert!(document.ignored.is_sorted_by_key(|place| (place.start, place.end)));
        for ignored in &document.ignored {
            let apart = |place: &ScoredSentence| place.end <= ignored.start || ignored.end <= place.start;
            // A page can have a button in the middle of a sentence, which goes on behind it.
            let may_interrupt = matches!(source.format, Format::Auto | Format::Html);
            let interrupts = |place: &ScoredSentence| place.start < ignored.start && ignored.end < place.end;
            let is_apart = |place: &ScoredSentence| apart(place) || may_interrupt && interrupts(place);
            assert!(document.sentences.iter().all(is_apart), "what is ignored is no sentence");
            let counted = |range: &std::ops::Range<usize>| {
                range.start < range.end && range.start < ignored.end && ignored.start < range.end
            };
            assert!(!source.include.iter().any(counted), "what is counted in is not ignored");
        }
    }
    let in_order = |pair: &[SummarySentence]| pair[0].document != pair[1].document || pair[0].end <= pair[1].start;
    assert!(summary.sentences.windows(2).all(in_order), "a source is read from top to bottom");
}

/// Words as a reader counts them: what stands between spaces and holds a letter or digit.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// No more is said than was asked for, and something where there is something to say.
pub fn within_budget(summary: &Summary, length: Length) {
    let (points, sentences) = (summary.key_points.len(), summary.sentences.len());
    match length {
        Length::Short => assert!(points <= 3 && sentences <= 1),
        Length::Medium => assert!(points <= 5 && sentences <= 3),
        Length::Long => assert!(points <= 7 && sentences <= 5),
        Length::Sentences(most) => assert!(points <= most.max(1) && sentences <= most.max(1)),
        Length::Words(most) => {
            let total: usize = summary.sentences.iter().map(|sentence| words(&sentence.text)).sum();
            assert!(sentences == 1 || total <= most, "{total} words of {most}");
        }
        Length::Ratio(_) => {}
    }
    assert_eq!(points == 0, sentences == 0, "a text with a sentence has a point");
    let has_sentences = summary.documents.iter().any(|document| !document.sentences.is_empty());
    assert_eq!(has_sentences, sentences > 0, "a sentence is said where there is one");
    let most = match length {
        Length::Long => 22,
        Length::Medium => 17,
        _ => 12,
    };
    assert!(summary.headline.split_whitespace().count() <= most && !summary.headline.ends_with('.'));
}

/// Scores are between 0 and 1 and fall where they are said to, signals are there where asked for, nothing is empty.
fn numbers(summary: &Summary, options: &Options) {
    let scores = summary.documents.iter().flat_map(|document| &document.sentences).map(|sentence| sentence.score);
    let scores = scores.chain(summary.sentences.iter().map(|sentence| sentence.score));
    assert!(scores.chain(summary.key_points.iter().map(|point| point.score)).all(|score| (0.0..=1.0).contains(&score)));
    assert!(summary.key_points.iter().all(|point| !point.text.trim().is_empty()));
    assert!(summary.sentences.iter().all(|sentence| !sentence.text.trim().is_empty()));
    assert!(!summary.language.is_empty() && summary.documents.iter().all(|document| !document.language.is_empty()));
    for signals in summary.documents.iter().flat_map(|document| &document.sentences).map(|found| &found.signals) {
        assert_eq!(signals.is_empty(), !options.explain);
        assert!(signals.iter().all(|signal| Signal::NAMES.contains(&signal.name) && signal.weight.is_finite()));
        assert!(signals.is_sorted_by(|one, other| one.weight.abs() >= other.weight.abs()), "largest first");
    }
    let keywords = &summary.keywords;
    assert!(keywords.first().is_none_or(|first| first.score == 1.0));
    assert!(keywords.is_sorted_by(|one, other| one.score >= other.score));
    assert!(keywords.iter().all(|found| found.score >= 0.0 && found.count > 0 && !found.text.trim().is_empty()));
}

/// What only several sources have.
fn several(summary: &Summary, sources: usize) {
    let matters = || summary.disagreements.iter().chain(&summary.updates);
    if sources < 2 {
        assert!(summary.events.is_empty() && matters().count() == 0);
        assert!(summary.key_points.iter().all(|point| !point.only_here));
        return;
    }
    let mut members: Vec<usize> = summary.events.iter().flat_map(|event| event.documents.iter().copied()).collect();
    assert!(summary.events.iter().all(|event| event.documents.is_sorted()));
    members.sort_unstable();
    assert_eq!(members, (0..sources).collect::<Vec<_>>(), "every source is of one event");
    assert!(
        matters().all(|matter| matter.claims.len() > 1 && matter.claims.iter().all(|claim| !claim.text.is_empty()))
    );
    assert!(summary.key_points.iter().all(|point| !point.only_here || point.documents.len() == 1));
}
