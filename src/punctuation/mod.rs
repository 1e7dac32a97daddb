//! What marks do in running text, in every script served: end a sentence, open or close a quotation or bracket.

pub(crate) mod bytes;
mod quotations;

pub(crate) use quotations::{PAIRS, quotations};

/// Whether the mark can end a sentence. Of these only the full stop has other uses (see `text::sentences`).
pub(crate) fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉'
            | '。' | '．' | '！' | '？' | '｡'      // Chinese, Japanese, full-width forms
            | '।' | '॥'                            // Devanagari and its neighbours
            | '؟' | '۔' | '؞'                       // Arabic, Urdu
            | '։'                                  // Armenian
            | '።' | '፧' | '፨'                      // Ethiopic
            | '။'                                  // Burmese
            | '។' | '៕'                            // Khmer
            | '།' | '༎'                            // Tibetan
            | '᠃' | '᠉' // Mongolian
    )
}

/// Whether the mark asks, in any script but Greek.
pub(crate) fn asks(c: char) -> bool {
    matches!(c, '?' | '？' | '؟' | '՞' | '፧')
}

/// Whether the mark is a quotation mark or bracket that closes, or a straight quote, which may.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' | '〉' | '］' | '＂'
    )
}

/// Whether the mark is a quotation mark or bracket that opens, or a straight quote, which may.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '('
            | '['
            | '{'
            | '「'
            | '『'
            | '（'
            | '【'
            | '《'
            | '〈'
            | '［'
            | '¿'
            | '¡'
    )
}

/// Whether the character belongs to a script that is written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}'      // Thai, Lao
        | '\u{1000}'..='\u{109F}'    // Burmese
        | '\u{1780}'..='\u{17FF}'    // Khmer
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}
