//! The sentences that a summarizer would choose who has the references in hand: greedily, by ROUGE-1 plus ROUGE-2.

use std::collections::HashMap;

/// A reference as counts of the text's words and pairs of them.
pub(crate) struct Reference {
    words: HashMap<u32, u32>,
    pairs: HashMap<(u32, u32), u32>,
    length: usize,
}

impl Reference {
    /// Counts words, given as rows.
    pub(crate) fn new(rows: Vec<u32>) -> Self {
        let (mut words, mut pairs) = (HashMap::new(), HashMap::new());
        rows.iter().for_each(|&row| *words.entry(row).or_default() += 1);
        rows.windows(2).for_each(|pair| *pairs.entry((pair[0], pair[1])).or_default() += 1);
        // Words that the text does not have match nothing.
        words.remove(&u32::MAX);
        Self { words, pairs, length: rows.len() }
    }

    /// How often it holds a word.
    pub(crate) fn copies(&self, word: u32) -> u32 {
        self.words.get(&word).copied().unwrap_or_default()
    }
}

/// Numbers that look random and are the same on every run (xorshift64*, Vigna 2016).
pub(crate) struct Noise(u64);

impl Noise {
    /// A stream of its own for every seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// From 0 to 1.
    pub(crate) fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// About normal, with mean 0 and deviation 1.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// What a sentence shares with one reference: words and pairs with their counts.
struct Shared {
    words: Vec<(u32, u32)>,
    pairs: Vec<((u32, u32), u32)>,
}

impl Shared {
    fn new(tokens: &[u32], reference: &Reference) -> Self {
        let (mut words, mut pairs) = (HashMap::new(), HashMap::new());
        for &word in tokens.iter().filter(|word| reference.words.contains_key(word)) {
            *words.entry(word).or_default() += 1;
        }
        for pair in tokens.windows(2).map(|pair| (pair[0], pair[1])).filter(|pair| reference.pairs.contains_key(pair)) {
            *pairs.entry(pair).or_default() += 1;
        }
        Self { words: words.into_iter().collect(), pairs: pairs.into_iter().collect() }
    }
}

/// What has been chosen so far, against one reference.
#[derive(Default)]
struct Covered {
    words: HashMap<u32, u32>,
    pairs: HashMap<(u32, u32), u32>,
    matched: u32,
}

impl Covered {
    /// How many more words and pairs would match with a sentence.
    fn gain(&self, shared: &Shared, reference: &Reference) -> u32 {
        let word = |&(word, count): &(u32, u32)| {
            let before = self.words.get(&word).copied().unwrap_or_default();
            let most = reference.words[&word];
            (before + count).min(most) - before.min(most)
        };
        let pair = |&(pair, count): &((u32, u32), u32)| {
            let before = self.pairs.get(&pair).copied().unwrap_or_default();
            let most = reference.pairs[&pair];
            (before + count).min(most) - before.min(most)
        };
        shared.words.iter().map(word).sum::<u32>() + shared.pairs.iter().map(pair).sum::<u32>()
    }

    fn add(&mut self, shared: &Shared, reference: &Reference) {
        self.matched += self.gain(shared, reference);
        shared.words.iter().for_each(|&(word, count)| *self.words.entry(word).or_default() += count);
        shared.pairs.iter().for_each(|&(pair, count)| *self.pairs.entry(pair).or_default() += count);
    }
}

/// Chooses greedily while whole sentences fit into `most` words and the score rises. With noise only among sentences
/// that are present.
pub(crate) fn choices(
    sentences: &[Vec<u32>],
    references: &[Reference],
    most: usize,
    mut noise: Option<(&[bool], &mut Noise)>,
) -> Vec<usize> {
    let shared: Vec<Vec<Shared>> = sentences
        .iter()
        .map(|tokens| references.iter().map(|reference| Shared::new(tokens, reference)).collect())
        .collect();
    let mut covered: Vec<Covered> = references.iter().map(|_| Covered::default()).collect();
    let mut open: Vec<usize> =
        (0..sentences.len()).filter(|&at| noise.as_ref().is_none_or(|(present, _)| present[at])).collect();
    let (mut chosen, mut length, mut best) = (Vec::new(), 0, 1e-6);
    loop {
        let fits = |at: usize| {
            chosen.is_empty() && open.iter().all(|&at| sentences[at].len() > most)
                || length + sentences[at].len() <= most
        };
        let mut scored: Vec<(usize, f64)> = Vec::new();
        for &at in open.iter().filter(|&&at| fits(at)) {
            let words = (length + sentences[at].len()).min(most) as f64;
            let score = |number: usize| {
                let (reference, covered) = (&references[number], &covered[number]);
                let matched = covered.matched + covered.gain(&shared[at][number], reference);
                2.0 * f64::from(matched) / (words + reference.length as f64)
            };
            let mean = (0..references.len()).map(score).sum::<f64>() / references.len().max(1) as f64;
            let noise = noise.as_mut().map_or(0.0, |(_, noise)| noise.normal() * 0.01);
            scored.push((at, mean + noise));
        }
        let Some(&(at, score)) = scored.iter().reduce(|a, b| if b.1 > a.1 { b } else { a }) else { break };
        if score <= best {
            break;
        }
        best = score;
        chosen.push(at);
        open.retain(|&other| other != at);
        length += sentences[at].len();
        covered.iter_mut().zip(references).enumerate().for_each(|(number, (covered, reference))| {
            covered.add(&shared[at][number], reference);
        });
    }
    chosen
}
