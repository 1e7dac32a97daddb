//! Sentence centrality: PageRank over the graph of cosine similarities (LexRank: Erkan and Radev 2004; TextRank:
//! Mihalcea and Tarau 2004), without ever building the graph. With sentences as rows of X, the similarities that a
//! vector z meets are y = X(Xᵀz) − diag(XXᵀ)z: time linear in the words instead of quadratic in the sentences.

use super::columns::{Columns, ranks, standardized};
use super::{TermMatrix, ln};
use crate::text::Corpus;

/// Chance of following a similarity rather than starting anew.
const DAMPING: f64 = 0.85;
/// Enough for the order of sentences to settle.
const ITERATIONS: usize = 8;

/// Adds the columns of centrality: in the graph of tf-idf cosines, and in that of shared words, where long sentences gain.
pub(super) fn measure(corpus: &Corpus, matrix: &TermMatrix, columns: &mut Columns) {
    let shared: Vec<f64> = (0..matrix.rows()).map(|row| 1.0 / ln(corpus.words_in(row) as f64 + 1.5).sqrt()).collect();
    let names = [
        ["centrality/cosine", "centrality/cosine_standardized", "centrality/cosine_rank"],
        ["centrality/shared", "centrality/shared_standardized", "centrality/shared_rank"],
    ];
    let both = of(matrix, &shared);
    for (graph, [plain, standard, rank]) in names.into_iter().enumerate() {
        let centrality: Vec<f64> = both.iter().map(|both| both[graph]).collect();
        columns.push(plain, centrality.iter().copied());
        columns.push(standard, standardized(&centrality));
        columns.push(rank, ranks(&centrality));
    }
}

/// Every sentence's centrality in both graphs; their mean is 1 when all share words with others. In the second graph all
/// words of a sentence have its `weights`.
fn of(matrix: &TermMatrix, weights: &[f64]) -> Vec<[f64; 2]> {
    let square = |row: usize| {
        let entries = matrix.row(row).iter();
        entries.fold([-0.0; 2], |sums, &(_, weight)| [sums[0] + weight * weight, sums[1] + weights[row] * weights[row]])
    };
    let own: Vec<[f64; 2]> = (0..matrix.rows()).map(square).collect();
    let graphs = Graphs { matrix, weights, own };
    let mut sums = vec![[0.0; 2]; matrix.columns()];
    let degree = graphs.similarities(&vec![[1.0; 2]; matrix.rows()], &mut sums);
    let mut rank = vec![[1.0; 2]; matrix.rows()];
    for _ in 0..ITERATIONS {
        let share = |rank: f64, degree: f64| if degree > 1e-9 { rank / degree } else { 0.0 };
        let spread: Vec<[f64; 2]> = rank
            .iter()
            .zip(&degree)
            .map(|(rank, degree)| [share(rank[0], degree[0]), share(rank[1], degree[1])])
            .collect();
        let met = graphs.similarities(&spread, &mut sums);
        for (rank, met) in rank.iter_mut().zip(met) {
            *rank = met.map(|met| (1.0 - DAMPING) + DAMPING * met);
        }
    }
    rank
}

/// Two graphs over the same words, walked at once, since most time goes into finding each word's place.
struct Graphs<'a> {
    matrix: &'a TermMatrix,
    weights: &'a [f64],
    /// Every sentence's similarity with itself.
    own: Vec<[f64; 2]>,
}

impl Graphs<'_> {
    /// For each sentence the sum over all others of similarity × their value. `sums` is room for two numbers a term.
    fn similarities(&self, values: &[[f64; 2]], sums: &mut [[f64; 2]]) -> Vec<[f64; 2]> {
        sums.fill([0.0; 2]);
        for (row, value) in values.iter().enumerate() {
            let shared = self.weights[row] * value[1];
            for &(term, weight) in self.matrix.row(row) {
                let sum = &mut sums[term as usize];
                *sum = [sum[0] + weight * value[0], sum[1] + shared];
            }
        }
        let met = |row: usize| {
            let (weights, own, value) = (self.weights[row], self.own[row], values[row]);
            let dot = self.matrix.row(row).iter().fold([-0.0; 2], |dot: [f64; 2], &(term, weight)| {
                let sum = sums[term as usize];
                [dot[0] + weight * sum[0], dot[1] + weights * sum[1]]
            });
            [(dot[0] - own[0] * value[0]).max(0.0), (dot[1] - own[1] * value[1]).max(0.0)]
        };
        (0..values.len()).map(met).collect()
    }
}

#[cfg(test)]
mod tests;
