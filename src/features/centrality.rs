//! Sentence centrality: PageRank over the graph of cosine similarities (LexRank: Erkan and Radev 2004; TextRank:
//! Mihalcea and Tarau 2004), without ever building the graph. With sentences as rows of X, the similarities that a
//! vector z meets are y = X(Xᵀz) − diag(XXᵀ)z: time linear in the words instead of quadratic in the sentences.

use wide::f64x2;

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
        matrix.row(row).fold(NOTHING, |sums, (_, weight)| {
            let both = f64x2::new([weight, weights[row]]);
            sums + both * both
        })
    };
    let own: Vec<f64x2> = (0..matrix.rows()).map(square).collect();
    let graphs = Graphs { matrix, weights, own };
    let mut sums = vec![f64x2::ZERO; matrix.columns()];
    let degree = graphs.similarities(&vec![f64x2::ONE; matrix.rows()], &mut sums);
    let mut rank = vec![f64x2::ONE; matrix.rows()];
    for _ in 0..ITERATIONS {
        let share = |rank: f64, degree: f64| if degree > 1e-9 { rank / degree } else { 0.0 };
        let spread = |(rank, degree): (&f64x2, &f64x2)| {
            let ([a, b], [x, y]) = (rank.to_array(), degree.to_array());
            f64x2::new([share(a, x), share(b, y)])
        };
        let met = graphs.similarities(&rank.iter().zip(&degree).map(spread).collect::<Vec<_>>(), &mut sums);
        for (rank, met) in rank.iter_mut().zip(met) {
            *rank = f64x2::splat(1.0 - DAMPING) + f64x2::splat(DAMPING) * met;
        }
    }
    rank.into_iter().map(f64x2::to_array).collect()
}

/// What a sum of products starts from, so that it is that of its products to the last bit.
const NOTHING: f64x2 = f64x2::new([-0.0; 2]);

/// Two graphs over the same words, walked at once, since most time goes into finding each word's place.
struct Graphs<'a> {
    matrix: &'a TermMatrix,
    weights: &'a [f64],
    /// Every sentence's similarity with itself.
    own: Vec<f64x2>,
}

impl Graphs<'_> {
    /// For each sentence the sum over all others of similarity × their value. `sums` is room for two numbers a term.
    fn similarities(&self, values: &[f64x2], sums: &mut [f64x2]) -> Vec<f64x2> {
        sums.fill(f64x2::ZERO);
        for (row, &value) in values.iter().enumerate() {
            for (term, weight) in self.matrix.row(row) {
                let sum = &mut sums[term as usize];
                *sum += f64x2::new([weight, self.weights[row]]) * value;
            }
        }
        let met = |row: usize| {
            let dot = self.matrix.row(row).fold(NOTHING, |dot, (term, weight)| {
                dot + f64x2::new([weight, self.weights[row]]) * sums[term as usize]
            });
            let [cosine, shared] = (dot - self.own[row] * values[row]).to_array();
            f64x2::new([cosine.max(0.0), shared.max(0.0)])
        };
        (0..values.len()).map(met).collect()
    }
}

#[cfg(test)]
mod tests;
