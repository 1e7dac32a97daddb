//! UTF-8 that was read as Windows-1252 or Latin-1 ("â€™", "Ã©") → what was written. Decides line by line, since text
//! in capitals or beside quotation marks can look the same: what is right and what is wrong are weighed.

use crate::span::Span;

/// What Windows-1252 has where Latin-1 has control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// A text with the verdict on the line last looked at.
pub(super) struct Mojibake<'a> {
    text: &'a str,
    line: Span,
    is_damaged: bool,
}

/// Bytes of one character that were taken for several.
struct Sequence {
    letter: char,
    end: usize,
    /// Whether only damaged text has it.
    is_sure: bool,
}

impl<'a> Mojibake<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, line: Span::default(), is_damaged: false }
    }

    /// The character written at `at`, and where what stands for it ends, if it was decoded wrongly.
    pub(super) fn decode(&mut self, at: usize, previous: char) -> Option<(char, usize)> {
        let c = self.text[at..].chars().next()?;
        if let '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' = c {
            let letter = WINDOWS_1252[(u32::from(c) - 0x80) as usize];
            return (letter != c).then(|| (letter, at + c.len_utf8()));
        }
        let found = sequence(self.text, at)?;
        let is_punctuation = matches!(found.letter, '\u{2010}'..='\u{2122}');
        (is_punctuation || self.is_damaged_at(at, previous)).then_some((found.letter, found.end))
    }

    fn is_damaged_at(&mut self, at: usize, previous: char) -> bool {
        if at >= self.line.end {
            let is_break = |c: char| c == '\n';
            let start = self.text[..at].rfind(is_break).map_or(0, |before| before + 1).max(self.line.end);
            let end = self.text[at..].find(is_break).map_or(self.text.len(), |length| at + length);
            self.line = Span::new(start, end);
            let opening = if start == at { previous } else { '\n' };
            self.is_damaged = is_damaged(self.text, self.line, opening);
        }
        self.is_damaged
    }
}

/// Whether more of a line's characters beyond ASCII were decoded wrongly than rightly.
fn is_damaged(text: &str, line: Span, opening: char) -> bool {
    let (mut sure, mut doubtful, mut within_words, mut right) = (0, 0, 0, 0);
    let (mut at, mut previous) = (line.start, opening);
    while at < line.end {
        let c = text[at..].chars().next().unwrap_or_default();
        let mut end = at + c.len_utf8();
        if let Some(found) = sequence(text, at) {
            end = found.end;
            sure += usize::from(found.is_sure);
            doubtful += usize::from(!found.is_sure);
            within_words += usize::from(!found.is_sure && previous.is_lowercase() && found.letter < '\u{800}');
        } else if !c.is_ascii() && c != char::REPLACEMENT_CHARACTER && !super::is_layout(c) {
            right += 1;
        }
        previous = c;
        at = end;
    }
    sure > 0 && sure + doubtful > right || within_words > 0 && right == 0
}

/// The character whose bytes stand, each as a character, from `at` on.
fn sequence(text: &str, at: usize) -> Option<Sequence> {
    let mut characters = text[at..].chars();
    let lead = characters.next()?;
    let length = match lead {
        '\u{C2}'..='\u{DF}' => 2,
        '\u{E0}'..='\u{EF}' => 3,
        '\u{F0}'..='\u{F4}' => 4,
        _ => return None,
    };
    let mut bytes = [u32::from(lead) as u8, 0, 0, 0];
    let mut end = at + lead.len_utf8();
    let mut is_sure = false;
    for byte in &mut bytes[1..length] {
        let c = characters.next()?;
        *byte = continuation(c)?;
        end += c.len_utf8();
        is_sure |= !is_usual_after_letters(c) || lead == 'Â' && !crate::punctuation::is_closing(c);
    }
    let letter = std::str::from_utf8(&bytes[..length]).ok()?.chars().next()?;
    is_plausible(letter).then_some(Sequence { letter, end, is_sure })
}

/// The byte from 0x80 to 0xBF that was taken for `c`.
fn continuation(c: char) -> Option<u8> {
    match c {
        '\u{80}'..='\u{BF}' => Some(u32::from(c) as u8),
        _ => WINDOWS_1252.iter().position(|&known| known == c).map(|at| 0x80 + at as u8),
    }
}

/// Marks that stand behind a letter in any text.
fn is_usual_after_letters(c: char) -> bool {
    crate::punctuation::is_closing(c)
        || matches!(c, '\u{A0}' | '…' | '‘' | '“' | '‚' | '„' | '«' | '‹' | '–' | '—' | '•' | '·' | '™')
}

/// Letters and marks of scripts in use; of those that two bytes make, the ones that text is likely to hold.
fn is_plausible(letter: char) -> bool {
    matches!(letter,
        '\u{A0}'..='\u{17F}' | '\u{192}' | '\u{1A0}'..='\u{1B0}' | '\u{218}'..='\u{21B}' | '\u{2C6}'..='\u{2DC}'
        | '\u{386}'..='\u{3CE}' | '\u{401}'..='\u{45F}' | '\u{490}'..='\u{491}' | '\u{4D8}'..='\u{4E9}'
        | '\u{5D0}'..='\u{5EA}' | '\u{60C}'..='\u{6D4}' | '\u{900}'..='\u{10FF}' | '\u{1E00}'..)
}
