//! Spellings of one name in several documents → one term: "Zelensky" and "Zelenskyy", "Erdoğan" and "Erdo?an". Names
//! are merged when they differ in few letters and stand beside the same other name.

use super::{Corpus, TermId, Token};
use crate::input::Document;

/// Names of fewer letters are too alike to be told apart by their letters.
const MIN_LETTERS: usize = 5;
/// Letters that are the same in all spellings, at the beginning.
const SAME_LETTERS: usize = 3;
/// Names with the same beginning that are compared with one another.
const COMPARED: usize = 40;

/// Gives all spellings of a name the term of the most frequent one.
pub(super) fn merge(documents: &[Document], corpus: &mut Corpus) {
    mend_damaged(documents, corpus);
    let names = names(documents, corpus);
    let mut one: Vec<TermId> = (0..corpus.vocabulary.len() as TermId).collect();
    let mut merged = false;
    for alike in names.chunk_by(|a, b| a.letters[..SAME_LETTERS] == b.letters[..SAME_LETTERS]) {
        for (at, name) in alike.iter().enumerate().take(COMPARED) {
            if let Some(known) = alike[..at].iter().find(|known| known.is(name)) {
                one[name.term as usize] = one[known.term as usize];
                merged = true;
            }
        }
    }
    if merged {
        corpus.tokens.iter_mut().for_each(|token| token.term = one[token.term as usize]);
        for part in &mut corpus.documents {
            part.title.iter_mut().chain(&mut part.hints).for_each(|term| *term = one[*term as usize]);
        }
    }
}

/// A word that is mostly written with a capital inside sentences.
struct Name {
    term: TermId,
    letters: Vec<char>,
    /// The names beside it, rising.
    beside: Vec<TermId>,
}

impl Name {
    /// Whether the other is the same name in another spelling.
    fn is(&self, other: &Self) -> bool {
        let shorter = self.letters.len().min(other.letters.len());
        let most = match shorter {
            0..MIN_LETTERS => return false,
            MIN_LETTERS..8 => 1,
            _ => 2,
        };
        let differ = edits(&self.letters, &other.letters, most);
        differ == 0 || differ <= most && self.beside.iter().any(|name| other.beside.binary_search(name).is_ok())
    }
}

/// All names with the same beginning side by side, most frequent first.
fn names(documents: &[Document], corpus: &Corpus) -> Vec<Name> {
    let terms = corpus.vocabulary.len();
    let (mut capitals, mut all) = (vec![0_u32; terms], vec![0_u32; terms]);
    for token in &corpus.tokens {
        all[token.term as usize] += 1;
        capitals[token.term as usize] += u32::from(token.is_capitalized);
    }
    let is_name = |term: TermId| {
        let term_at = term as usize;
        capitals[term_at] > 0 && capitals[term_at] * 10 >= all[term_at] * 9 && !corpus.vocabulary.is_stop(term)
    };
    let mut beside: Vec<(TermId, TermId)> = Vec::new();
    for (index, sentence) in corpus.sentences.iter().enumerate() {
        let text = &documents[sentence.document].text;
        for pair in corpus.tokens_of(index).windows(2) {
            let (left, right) = (pair[0], pair[1]);
            if &text[left.end as usize..right.start as usize] == " " && is_name(left.term) && is_name(right.term) {
                beside.extend([(left.term, right.term), (right.term, left.term)]);
            }
        }
    }
    beside.sort_unstable();
    let of = |term: TermId| {
        let first = beside.partition_point(|pair| pair.0 < term);
        beside[first..].iter().take_while(move |pair| pair.0 == term).map(|pair| pair.1).collect()
    };
    let mut names: Vec<Name> = (0..terms as TermId)
        .filter(|&term| is_name(term))
        .map(|term| Name { term, letters: corpus.vocabulary.text(term).chars().collect(), beside: of(term) })
        .filter(|name| name.letters.len() >= MIN_LETTERS)
        .collect();
    let rank = |name: &Name| (u32::MAX - all[name.term as usize], name.term);
    names
        .sort_unstable_by(|a, b| a.letters[..SAME_LETTERS].cmp(&b.letters[..SAME_LETTERS]).then(rank(a).cmp(&rank(b))));
    names
}

/// The letters that must be put, dropped or changed to make one word of the other, or one more than `most`. A letter
/// beyond ASCII may stand for one within, and a damaged one for any.
fn edits(a: &[char], b: &[char], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let same = x == y || x == DAMAGED || y == DAMAGED || x.is_ascii() != y.is_ascii();
            let changed = diagonal + usize::from(!same);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// What stands for a letter that was lost.
const DAMAGED: char = '?';

/// Makes one word of a name with a lost letter: "Erdo?an" was read as two.
fn mend_damaged(documents: &[Document], corpus: &mut Corpus) {
    let mut kept = 0;
    for sentence in &mut corpus.sentences {
        let text = &documents[sentence.document].text;
        let first = kept;
        for at in sentence.tokens.clone() {
            let token = corpus.tokens[at];
            let before = corpus.tokens[first..kept].last().copied().filter(|before| {
                before.is_capitalized
                    && &text[before.end as usize..token.start as usize] == "?"
                    && text[token.start as usize..].starts_with(char::is_lowercase)
            });
            match before {
                Some(before) => {
                    let mut whole = corpus.vocabulary.text(before.term).to_owned();
                    whole.push(DAMAGED);
                    whole.push_str(corpus.vocabulary.text(token.term));
                    let term = corpus.vocabulary.id(&whole);
                    corpus.tokens[kept - 1] = Token { end: token.end, term, ..before };
                }
                None => {
                    corpus.tokens[kept] = token;
                    kept += 1;
                }
            }
        }
        sentence.tokens = first..kept;
    }
    corpus.tokens.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::edits;

    #[track_caller]
    fn check(a: &str, b: &str, expected: usize) {
        let letters = |word: &str| word.chars().collect::<Vec<char>>();
        assert_eq!(edits(&letters(a), &letters(b), 2).min(3), expected, "{a} {b}");
    }

    #[test]
    fn spellings_differ_in_few_letters() {
        check("zelensky", "zelenskyy", 1);
        check("zelenskiy", "zelenskyy", 1);
        check("erdoğan", "erdogan", 0);
        check("erdo?an", "erdoğan", 0);
        check("medinsky", "galuzin", 3);
    }
}
