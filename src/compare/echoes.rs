//! Sentences that say the same in other words: those that have enough of their rarer words in common. They are found by
//! these words, so that time grows with the text and not with its square.

use super::Sources;

/// Words that more sentences hold tell of nothing that two of them say.
const MOST_HELD: usize = 100;
/// What two sentences must have in common to say the same: more the longer they are.
const SAME: f64 = 0.28;
/// The first sentences of two sources that may be of one day are likely to say the same.
const LEADS: f64 = 1.5;
/// The least share of what a sentence says that another must say too.
const LEAST: f64 = 0.3;
/// Echoes fainter than this are none, and the most of one sentence.
const FAINT: f64 = 0.12;
const MOST: usize = 16;

/// A sentence of another document that says much of what a sentence says.
#[derive(Clone, Copy)]
pub(super) struct Echo {
    pub(super) sentence: usize,
    /// From 1 on it says the same.
    pub(super) strength: f64,
    /// How much of what the sentence says.
    pub(super) share: f64,
}

/// For every sentence those of other documents that echo it, the one that shares most first.
pub(super) fn echoes(sources: &Sources) -> Vec<Vec<Echo>> {
    let Sources { corpus, terms, .. } = sources;
    let weights: Vec<f64> = (0..corpus.sentences.len()).map(|row| sources.weight(row)).collect();
    let mut shared = vec![0.0; weights.len()];
    let mut found: Vec<usize> = Vec::new();
    let of = |row: usize| {
        let own = &corpus.documents[sources.document(row)].sentences;
        for at in terms.distinct(corpus, row) {
            let held = terms.holding(terms.keys[at]);
            for &other in if held.len() > MOST_HELD { &[] } else { held } {
                let other = other as usize;
                if shared[other] == 0.0 {
                    found.push(other);
                }
                shared[other] += terms.weight(at);
            }
        }
        let mut echoes: Vec<Echo> = Vec::new();
        for &sentence in found.iter().filter(|sentence| !own.contains(sentence)) {
            if echoes.get(MOST - 1).is_some_and(|last| shared[last.sentence] >= shared[sentence]) {
                continue;
            }
            let echo = sources.echo(row, sentence, shared[sentence], weights[row], weights[sentence]);
            let place =
                echoes.iter().position(|known| shared[known.sentence] < shared[sentence]).unwrap_or(echoes.len());
            if echo.strength >= FAINT && place < MOST {
                echoes.truncate(MOST - 1);
                echoes.insert(place, echo);
            }
        }
        found.drain(..).for_each(|sentence| shared[sentence] = 0.0);
        echoes
    };
    (0..corpus.sentences.len()).map(of).collect()
}

impl Sources<'_> {
    /// What all words of a sentence weigh.
    pub(super) fn weight(&self, row: usize) -> f64 {
        self.terms.distinct(self.corpus, row).map(|at| self.terms.weight(at)).sum()
    }

    /// How much one sentence echoes another, by the weight of the words that they share and of all words of each.
    fn echo(&self, row: usize, sentence: usize, shared: f64, mine: f64, its: f64) -> Echo {
        let leads = |row: usize| self.corpus.documents[self.document(row)].sentences.start == row;
        let leads = leads(row) && leads(sentence) && self.older(row, sentence).is_none();
        let shared = shared * if leads { LEADS } else { 1.0 };
        let strength = shared * shared / ((mine * its).sqrt() * SAME).max(f64::MIN_POSITIVE);
        Echo { sentence, strength, share: shared / mine.max(f64::MIN_POSITIVE) }
    }
}

impl Echo {
    /// Whether it says what the sentence says.
    pub(super) fn says_it(&self) -> bool {
        self.strength >= 1.0 && self.share >= LEAST
    }
}
