//! Sentence centrality: PageRank over the graph of cosine similarities (LexRank: Erkan and Radev 2004; TextRank:
//! Mihalcea and Tarau 2004), without ever building the graph. With sentences as rows of X, the similarities that a
//! vector z meets are y = X(Xᵀz) − diag(XXᵀ)z: time linear in the words instead of quadratic in the sentences.

use super::columns::{Columns, ranks, standardized};
use super::{Bag, TermMatrix, ln};
use crate::text::Corpus;

/// Chance of following a similarity rather than starting anew.
const DAMPING: f64 = 0.85;
/// Enough for the order of sentences to settle.
const ITERATIONS: usize = 8;

/// Adds the columns of centrality: in the graph of tf-idf cosines, and in that of shared words, where long sentences gain.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, matrix: &TermMatrix, columns: &mut Columns) {
    let shared = TermMatrix::unweighted(bag, |row| 1.0 / ln(corpus.words_in(row) as f64 + 1.5).sqrt());
    let names = [
        ["centrality/cosine", "centrality/cosine_standardized", "centrality/cosine_rank"],
        ["centrality/shared", "centrality/shared_standardized", "centrality/shared_rank"],
    ];
    for (matrix, [plain, standard, rank]) in [matrix, &shared].into_iter().zip(names) {
        let centrality = of(matrix);
        columns.push(plain, centrality.iter().copied());
        columns.push(standard, standardized(&centrality));
        columns.push(rank, ranks(&centrality));
    }
}

/// Every sentence's centrality; their mean is 1 when all share words with others.
fn of(matrix: &TermMatrix) -> Vec<f64> {
    let sentences = matrix.rows();
    let own: Vec<f64> =
        (0..sentences).map(|row| matrix.row(row).iter().map(|&(_, weight)| weight * weight).sum()).collect();
    let mut sums = vec![0.0; matrix.columns()];
    let degree = similarities(matrix, &own, &vec![1.0; sentences], &mut sums);
    let mut rank = vec![1.0; sentences];
    for _ in 0..ITERATIONS {
        let spread: Vec<f64> =
            rank.iter().zip(&degree).map(|(rank, &degree)| if degree > 1e-9 { rank / degree } else { 0.0 }).collect();
        let met = similarities(matrix, &own, &spread, &mut sums);
        for (rank, met) in rank.iter_mut().zip(met) {
            *rank = (1.0 - DAMPING) + DAMPING * met;
        }
    }
    rank
}

/// For each sentence the sum over all others of similarity × their value. `sums` is room for one number a term.
fn similarities(matrix: &TermMatrix, own: &[f64], values: &[f64], sums: &mut [f64]) -> Vec<f64> {
    sums.fill(0.0);
    for (row, value) in values.iter().enumerate() {
        for &(term, weight) in matrix.row(row) {
            sums[term as usize] += weight * value;
        }
    }
    let dot = |row: usize| matrix.row(row).iter().map(|&(term, weight)| weight * sums[term as usize]).sum::<f64>();
    own.iter().zip(values).enumerate().map(|(row, (own, value))| (dot(row) - own * value).max(0.0)).collect()
}

#[cfg(test)]
mod tests;
