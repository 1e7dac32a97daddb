//! What is said stands in the sources: running sentences word for word, points by leaving words out of their sentence and
//! naming in brackets what another place of the text names.

use nutgraf::{Format, KeyPoint, Options, Passage, Source, Summary, plain_text};

/// Running sentences are the source's own, but for white space.
pub fn sentences(summary: &Summary, sources: &[Source], options: &Options) {
    let articles: Vec<String> = sources.iter().map(|source| article(source, options)).collect();
    for sentence in &summary.sentences {
        let source = &sources[sentence.document];
        if is_taken_as_it_is(source) {
            let slice = &source.text[sentence.start..sentence.end];
            assert_eq!(sentence.text, slice.split_whitespace().collect::<Vec<_>>().join(" "), "word for word");
        }
        let found = articles[sentence.document].contains(&sentence.text);
        assert!(found || is_told_a_language(options), "a sentence of the article: {:?}", sentence.text);
    }
}

/// The words of a point are those that it kept, in their order, and names that are said in brackets.
pub fn points(summary: &Summary, sources: &[Source], options: &Options) {
    for point in &summary.key_points {
        let source = &sources[point.evidence[0].document];
        if is_taken_as_it_is(source) {
            words_are_kept(point, source);
        } else if !is_told_a_language(options) {
            let article: Vec<char> = letters(&article(source, options)).collect();
            let mut article = article.into_iter();
            let mut said = letters(&outside_brackets(&point.text)).collect::<Vec<_>>().into_iter();
            assert!(said.all(|letter| article.any(|other| other == letter)), "{:?} is in the article", point.text);
        }
    }
}

/// The words of a point one by one: the next one that was kept, or one in brackets that stands in the evidence.
fn words_are_kept(point: &KeyPoint, source: &Source) {
    let slice = |place: &Passage| &source.text[place.start..place.end];
    let kept: Vec<String> = point.kept.iter().flat_map(|part| words(slice(part))).collect();
    let mentions: Vec<String> = point.evidence[1..]
        .iter()
        .filter(|place| place.document == point.evidence[0].document)
        .flat_map(|place| words(slice(place)))
        .collect();
    let mut kept = kept.into_iter().peekable();
    let mut depth = 0;
    for word in marked_words(&point.text) {
        match word.as_str() {
            "[" => depth += 1,
            "]" => depth -= 1,
            word if kept.next_if(|next| next == word).is_some() => {}
            // A name that stands for "his" or "her" is said as "[Voss's]".
            word => {
                assert!(
                    depth > 0 && (word == "S" || mentions.iter().any(|other| other == word)),
                    "{word:?} in {point:#?}"
                );
            }
        }
    }
    assert_eq!(kept.next(), None, "all that was kept is said: {point:#?}");
}

/// Whether nothing of a source is repaired, decoded or left out on the way to its clean text: plain text of letters that
/// are never part of damage.
fn is_taken_as_it_is(source: &Source) -> bool {
    let is_plain = |c: char| {
        matches!(c, '\0'..='\u{7F}' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{C1}' | '\u{100}'..='\u{17F}' | '\u{391}'..='\u{482}')
            || matches!(c, '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{2010}'..='\u{2027}' | '\u{3041}'..='\u{3096}')
            || matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{1F600}'..='\u{1F64F}')
    };
    source.format == Format::Text && source.text.chars().all(is_plain)
}

/// Where the caller names a language, other phrases are set aside than in `plain_text`.
fn is_told_a_language(options: &Options) -> bool {
    options.language.as_deref().is_some_and(|tag| tag != "auto")
}

fn article(source: &Source, options: &Options) -> String {
    if is_told_a_language(options) { String::new() } else { plain_text(source).unwrap_or_default() }
}

fn words(text: &str) -> Vec<String> {
    marked_words(text).into_iter().filter(|word| word != "[" && word != "]").collect()
}

/// Runs of letters and digits in capitals, and square brackets.
fn marked_words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        match c {
            '[' | ']' => words.extend([c.to_string(), String::new()]),
            c if c.is_alphanumeric() => words.last_mut().into_iter().for_each(|word| word.extend(c.to_uppercase())),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase)
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0_i32;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}
