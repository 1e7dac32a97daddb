//! Which language a text is in: its script, and among languages that share one, whose function words it uses.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

use crate::input::Block;
use crate::languages::{self, Key, Language};

/// Letters looked at, from the beginning of the blocks: enough to be sure of any text.
const SAMPLE: usize = 6_000;
/// The least share of the words that must be function words of the language found.
const MIN_SHARE: f64 = 0.08;

/// The language of a document, or nothing when its words do not tell.
pub(super) fn detect(text: &str, blocks: &[Block]) -> Option<&'static Language> {
    let sample = || blocks.iter().flat_map(|block| block.span.of(text).chars().chain([' '])).take(SAMPLE);
    let script = main_script(sample())?;
    let candidates: Vec<usize> =
        (0..languages::all().len()).filter(|&index| languages::all()[index].script() == script).collect();
    match candidates.as_slice() {
        [] => None,
        [only] => languages::all().get(*only),
        _ => by_function_words(sample(), &candidates),
    }
}

/// The script of most letters; Japanese mixes three and is told by its kana.
fn main_script(sample: impl Iterator<Item = char>) -> Option<&'static str> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for name in sample.filter_map(script_of) {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let count = |name| counts.iter().find(|(known, _)| *known == name).map_or(0, |&(_, count)| count);
    let (main, _) = counts.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let is_japanese = matches!(main, "Han" | "Kana") && count("Kana") * 20 > count("Han");
    Some(if is_japanese { "Kana" } else { main })
}

/// A letter's script, named as the language files name it.
fn script_of(c: char) -> Option<&'static str> {
    Some(match c {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => "Latin",
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "Greek",
        '\u{400}'..='\u{52F}' => "Cyrillic",
        '\u{531}'..='\u{58F}' => "Armenian",
        '\u{5D0}'..='\u{5EA}' => "Hebrew",
        '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => "Arabic",
        '\u{900}'..='\u{963}' | '\u{966}'..='\u{97F}' => "Devanagari",
        '\u{980}'..='\u{9FF}' => "Bengali",
        '\u{A00}'..='\u{A7F}' => "Gurmukhi",
        '\u{A80}'..='\u{AFF}' => "Gujarati",
        '\u{B80}'..='\u{BFF}' => "Tamil",
        '\u{C00}'..='\u{C7F}' => "Telugu",
        '\u{C80}'..='\u{CFF}' => "Kannada",
        '\u{D00}'..='\u{D7F}' => "Malayalam",
        '\u{D80}'..='\u{DFF}' => "Sinhala",
        '\u{E00}'..='\u{E7F}' => "Thai",
        '\u{E80}'..='\u{EFF}' => "Lao",
        '\u{1000}'..='\u{109F}' => "Myanmar",
        '\u{10A0}'..='\u{10FF}' => "Georgian",
        '\u{1200}'..='\u{137F}' => "Ethiopic",
        '\u{1780}'..='\u{17FF}' => "Khmer",
        '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => "Hangul",
        '\u{3040}'..='\u{30FF}' => "Kana",
        '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => "Han",
        _ => return None,
    })
}

/// Of the candidates the one whose function words the sample uses most. A word that many languages share counts less.
fn by_function_words(sample: impl Iterator<Item = char>, candidates: &[usize]) -> Option<&'static Language> {
    let speakers = speakers();
    let mut weights = vec![0.0; languages::all().len()];
    let mut hits = vec![0_usize; languages::all().len()];
    let (mut word, mut total) = (String::new(), 0_usize);
    for c in sample.chain([' ']) {
        if c.is_alphanumeric() || script_of(c).is_some() {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            total += 1;
            let known = speakers.get(word.as_str()).map_or(&[][..], Vec::as_slice);
            for &index in known {
                weights[index] += 1.0 / known.len() as f64;
                hits[index] += 1;
            }
            word.clear();
        }
    }
    let best =
        candidates.iter().copied().reduce(|best, next| if weights[next] > weights[best] { next } else { best })?;
    let sure = hits[best] as f64 >= MIN_SHARE * total as f64 && hits[best] > 0;
    sure.then(|| &languages::all()[best])
}

/// Every function word with the languages that use it.
fn speakers() -> &'static FxHashMap<&'static str, Vec<usize>> {
    static SPEAKERS: OnceLock<FxHashMap<&'static str, Vec<usize>>> = OnceLock::new();
    SPEAKERS.get_or_init(|| {
        let mut speakers: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
        for (index, language) in languages::all().iter().enumerate() {
            language.values(Key::Stop).for_each(|word| speakers.entry(word).or_default().push(index));
        }
        speakers
    })
}

#[cfg(test)]
mod tests {
    use super::detect;
    use crate::input::read;
    use crate::options::Source;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let source = Source::from(text);
        let document = read(&source);
        assert_eq!(detect(&document.text, &document.blocks).map(|language| language.tag), expected, "{text}");
    }

    #[test]
    fn function_words_tell_languages_of_one_script_apart() {
        check("The council met on Monday and it was not amused.", Some("en"));
        check("Der Rat hat am Montag getagt und war nicht erfreut.", Some("de"));
        check("Le conseil s'est réuni lundi et il n'était pas content.", Some("fr"));
        check("El consejo se reunió el lunes y no estaba contento con la idea.", Some("es"));
    }

    #[test]
    fn a_script_of_one_language_tells_it() {
        check("東京は雨です。", Some("ja"));
        check("北京今天下雨。", Some("zh"));
        check("오늘은 비가 옵니다.", Some("ko"));
    }

    #[test]
    fn words_of_no_language_are_undetermined() {
        check("Zxqv blorp trelk vaxxon.", None);
        check("12345 !!! ???", None);
    }
}
