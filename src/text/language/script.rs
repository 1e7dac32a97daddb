//! The script that a text is written in.

/// The script of most of the text, by its words; Japanese mixes three and is told by its kana.
pub(super) fn of_most(text: &str) -> Option<&'static str> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for name in text.chars().filter_map(of) {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.iter_mut().for_each(|(name, count)| *count *= letters_worth(name));
    let count = |name| counts.iter().find(|(known, _)| *known == name).map_or(0, |&(_, count)| count);
    let (main, most) = counts.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let japanese = count("Kana") + count("Han");
    let is_japanese = japanese >= most && count("Kana") * 20 > count("Han");
    Some(if is_japanese { "Kana" } else { main })
}

/// How many letters of other scripts say as much as one character.
fn letters_worth(script: &str) -> usize {
    match script {
        "Han" => 3,
        "Kana" | "Hangul" => 2,
        _ => 1,
    }
}

/// A letter's script, named as the language files name it.
fn of(c: char) -> Option<&'static str> {
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
