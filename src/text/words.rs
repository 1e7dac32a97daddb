//! Sentence → tokens: runs of letters, digits and marks; in scripts without spaces every character (Thai and its
//! neighbours: every cluster) is a token.

use std::ops::Range;

use wide::u8x16;

use super::vocabulary::{Packed, TermId, Vocabulary};
use crate::punctuation::bytes::{ABREAST, abreast, before_first, between};
use crate::punctuation::is_unspaced;
use crate::span::Span;

/// One word in its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// First byte in the document's text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// The term it stands for.
    pub(crate) term: TermId,
    /// Whether it opens with an upper-case letter.
    pub(crate) is_capitalized: bool,
    /// Whether it opens with a digit.
    pub(crate) is_number: bool,
}

impl Token {
    /// Its place in the document's text.
    pub(crate) fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// Appends the tokens of `span` and tells where they are.
pub(super) fn tokenize(text: &str, span: Span, vocabulary: &mut Vocabulary, tokens: &mut Vec<Token>) -> Range<usize> {
    let first = tokens.len();
    let mut folded = String::new();
    each_word(text, span, |word, packed| {
        let (term, is_capitalized, is_number) = match packed {
            Some(packed) => {
                let opening = text.as_bytes()[word.start];
                (vocabulary.id_of(packed), opening.is_ascii_uppercase(), opening.is_ascii_digit())
            }
            None => {
                let word = word.of(text);
                let opening = word.chars().next().unwrap_or_default();
                (vocabulary.id(fold(word, &mut folded)), opening.is_uppercase(), opening.is_numeric())
            }
        };
        tokens.push(Token { start: word.start as u32, end: word.end as u32, term, is_capitalized, is_number });
    });
    first..tokens.len()
}

/// The terms of a text that is no part of a document, such as a title.
pub(crate) fn tokens_of(text: &str, vocabulary: &mut Vocabulary) -> Vec<TermId> {
    let mut terms = Vec::new();
    each_folded(text, |word| terms.push(vocabulary.id(word)));
    terms
}

/// Calls `found` with every word of a text as it is matched, in order.
pub(crate) fn each_folded(text: &str, mut found: impl FnMut(&str)) {
    let mut folded = String::new();
    // Seldom called with much text, and so by all callers as one function.
    let found: &mut dyn FnMut(Span, Option<Packed>) = &mut |word, _| found(fold(word.of(text), &mut folded));
    each_word(text, Span::new(0, text.len()), found);
}

/// The number of words as a reader counts them: tokens that apostrophes, hyphens and inner stops join are one.
pub(super) fn count(text: &str, tokens: &[Token]) -> usize {
    let joined = |pair: &&[Token]| {
        let between = Span::new(pair[0].end as usize, pair[1].start as usize);
        // Before most words by far stands a space.
        text.as_bytes()[between.end - 1] != b' '
            && !between.is_empty()
            && between
                .of(text)
                .chars()
                .all(|c| matches!(c, '\'' | '’' | '-' | '‐' | '\u{2011}' | '.' | ',' | ':' | '@' | '_'))
    };
    tokens.len() - tokens.windows(2).filter(joined).count()
}

/// The word as it is matched: in lower case, without what writers may leave out.
pub(crate) fn folded(word: &str) -> Box<str> {
    fold(word, &mut String::new()).into()
}

/// The same, in a buffer.
pub(super) fn fold<'a>(word: &str, buffer: &'a mut String) -> &'a str {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        for c in word.chars() {
            match c {
                // Most characters of most texts are what they are matched as.
                'a'..='z' | 'ß'..='ö' | 'а'..='џ' | 'ぁ'..='ヺ' | '一'..='鿿' => buffer.push(c),
                // Lower case makes two of the Turkish "İ": the dot is no letter.
                _ if !is_optional(c) => buffer.extend(plain(c).to_lowercase().filter(|&c| c != '\u{307}')),
                _ => {}
            }
        }
    }
    buffer
}

/// What writers may leave out: soft hyphens, joiners, vowel points, the dot of nukta, apostrophes inside words, the
/// stroke that lengthens Arabic words.
fn is_optional(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\'' | '’' | 'ʼ' | '\u{591}'..='\u{5C7}' | '\u{640}'
        | '\u{64B}'..='\u{652}' | '\u{670}' | '\u{93C}' | '\u{9BC}' | '\u{A3C}')
}

/// The letter itself for one that is wide, has the dot of nukta, or is Arabic's code for a letter that Persian shares.
fn plain(c: char) -> char {
    match c {
        'ي' => 'ی',
        'ك' => 'ک',
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95A}' => 'ग',
        '\u{95B}' => 'ज',
        '\u{95C}' => 'ड',
        '\u{95D}' => 'ढ',
        '\u{95E}' => 'फ',
        '\u{9DC}' => 'ড',
        '\u{9DD}' => 'ঢ',
        '\u{9DF}' => 'য',
        '\u{A36}' => 'ਸ',
        '\u{A5B}' => 'ਜ',
        '\u{FF10}'..='\u{FF5A}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Calls `found` with every word of `span`, in order, and with its letters if it is a short one of ASCII alone.
fn each_word(text: &str, span: Span, mut found: impl FnMut(Span, Option<Packed>)) {
    let bytes = &text.as_bytes()[..span.end];
    let mut at = span.start;
    while at < span.end {
        let (run, packed) = run(text.as_bytes(), Span::new(at, span.end));
        let mut end = at + run;
        // Most words by far stand between characters of ASCII that are part of none.
        let next = bytes.get(end).copied().unwrap_or(b' ');
        let mut behind = end + 1;
        if !next.is_ascii() || next == b'?' {
            (end, behind) = end_of_word(text, at, end, span.end);
        }
        if end > at {
            found(Span::new(at, end), packed.filter(|_| end == at + run));
        }
        at = behind;
    }
}

/// Where the word ends that begins at `start`, if one does, and where to look for the next one. Up to `end` it is letters.
#[inline(never)]
fn end_of_word(text: &str, start: usize, mut end: usize, limit: usize) -> (usize, usize) {
    let mut is_alone = false;
    while end < limit
        && let Some(c) = text[end..].chars().next()
    {
        let kind = Kind::of(c);
        let behind = end + c.len_utf8();
        let is_part = match kind {
            _ if end == start => matches!(kind, Kind::Letter | Kind::Alone),
            Kind::Letter => !is_alone,
            Kind::Mark => true,
            Kind::Apostrophe => parts_cyrillic(text, end, behind),
            Kind::Lost => is_lost_letter(&text[start..end], &text[behind..]),
            Kind::Alone | Kind::Other => false,
        };
        if !is_part {
            return (end, if end == start { behind } else { end });
        }
        is_alone |= kind == Kind::Alone;
        end = behind;
    }
    (end, end)
}

/// How many letters and digits of ASCII `span` opens with, and the word that they are, if it is a short one. The first sixteen
/// bytes are asked at once: words are too short for a loop over bytes to end where a processor expects it.
#[inline]
fn run(bytes: &[u8], span: Span) -> (usize, Option<Packed>) {
    const LOWER: u8x16 = u8x16::splat(b'a' - b'A');
    let opening = abreast(bytes, span.start);
    let is_letter = between(opening | LOWER, b'a', b'z');
    let is_digit = between(opening, b'0', b'9');
    let run = before_first(!(is_letter | is_digit)).min(span.len());
    let rest = if run < ABREAST { &[] } else { &bytes[span.start + run..span.end] };
    let more = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let word = || Packed::new((opening | is_letter & LOWER).to_array(), run);
    (run + more, (run > 0 && more == 0).then(word))
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Part of one.
    Letter,
    /// One by itself.
    Alone,
    /// Part of the one before it, if any.
    Mark,
    Apostrophe,
    /// What stands for a letter that was lost.
    Lost,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '\'' | '’' | 'ʼ' => Self::Apostrophe,
            '?' | '\u{FFFD}' => Self::Lost,
            'a'..='z' | 'A'..='Z' | '0'..='9' => Self::Letter,
            _ if c.is_ascii() => Self::Other,
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'А'..='џ' => Self::Letter,
            'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='鿿' => Self::Alone,
            _ if is_mark(c) => Self::Mark,
            _ if !c.is_alphanumeric() => Self::Other,
            _ if is_unspaced(c) => Self::Alone,
            _ => Self::Letter,
        }
    }
}

/// Whether Cyrillic letters stand on both sides: there an apostrophe is part of the word.
fn parts_cyrillic(text: &str, at: usize, behind: usize) -> bool {
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52F}');
    text[..at].ends_with(is_cyrillic) && text[behind..].starts_with(is_cyrillic)
}

/// Whether what stands between these can only be a letter of a name: "Erdo?an".
fn is_lost_letter(before: &str, behind: &str) -> bool {
    before.starts_with(char::is_uppercase) && behind.starts_with(char::is_lowercase)
}

/// Marks that belong to the letter before them, and characters that only shape a word. Vowel signs that Unicode counts
/// as letters need no mention unless their script has no spaces.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}'
        | '\u{093C}' | '\u{094D}' | '\u{0951}'..='\u{0954}' | '\u{09BC}' | '\u{09CD}' | '\u{0A3C}' | '\u{0A4D}'
        | '\u{0ABC}' | '\u{0ACD}' | '\u{0B3C}' | '\u{0B4D}' | '\u{0BCD}' | '\u{0C4D}' | '\u{0CBC}' | '\u{0CCD}'
        | '\u{0D4D}' | '\u{0DCA}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}' | '\u{0EB1}'
        | '\u{0EB4}'..='\u{0EBC}' | '\u{0EC8}'..='\u{0ECD}' | '\u{102B}'..='\u{103E}' | '\u{17B6}'..='\u{17D3}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (mut vocabulary, mut tokens) = (Vocabulary::default(), Vec::new());
        tokenize(text, Span::new(0, text.len()), &mut vocabulary, &mut tokens);
        let found: Vec<&str> = tokens.iter().map(|token| vocabulary.text(token.term)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        check("The U.S. spent $4.5m—twice!", &["the", "u", "s", "spent", "4", "5m", "twice"]);
    }

    #[test]
    fn a_name_with_a_lost_letter_is_one_word() {
        check("Erdo?an came. Who?what Is it?", &["erdo?an", "came", "who?what", "is", "it"]);
    }

    #[test]
    fn clitics_and_endings_stand_apart() {
        check("L’eau d'Ukraine's rock'n'roll", &["l", "eau", "d", "ukraine", "s", "rock", "n", "roll"]);
        check("п'ять об’єктів 'сім' пʼята", &["пять", "обєктів", "сім", "пята"]);
    }

    #[test]
    fn ways_of_writing_a_word_are_one_word() {
        for ways in [
            ["co\u{AD}operate", "cooperate"],
            ["ＰＡＲＩＳ２４", "paris24"],
            ["İSTANBUL", "istanbul"],
            ["می\u{200C}خواهم", "میخواهم"],
            ["علي", "علی"],
            ["كِتَاب", "کتاب"],
            ["ज़रूर", "जरूर"],
            ["বাড়ি", "বাড\u{9BC}ি"],
            ["שָׁלוֹם", "שלום"],
        ] {
            assert_eq!(folded(ways[0]), folded(ways[1]), "{ways:?}");
        }
    }

    #[test]
    fn marks_stay_with_their_letters() {
        check("हिन्दी में e\u{301}té co\u{AD}op", &["हिन्दी", "में", "e\u{301}té", "coop"]);
    }

    #[test]
    fn characters_without_spaces_stand_alone() {
        check("東京は2025年", &["東", "京", "は", "2025", "年"]);
        check("ที่บ้าน", &["ที่", "บ้", "า", "น"]);
    }
}
