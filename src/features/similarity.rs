//! What a sentence is like: the whole text, the beginning of its document, the sentences beside it.

use super::TermMatrix;
use super::columns::{Columns, standardized};
use crate::text::Corpus;

/// The sentences that make the beginning of a document.
const LEAD: usize = 3;

/// Adds the columns of likeness and gives every sentence's cosine with the whole text, standardized.
pub(super) fn measure(corpus: &Corpus, matrix: &TermMatrix, columns: &mut Columns) -> Vec<f64> {
    let rows = 0..matrix.rows();
    let centroid = Centroid::of(matrix, rows.clone());
    let central: Vec<f64> = rows.clone().map(|row| centroid.cosine(matrix, row)).collect();
    let place = |row: usize| row - corpus.documents[corpus.sentences[row].document].sentences.start;
    let lead = Centroid::of(matrix, rows.clone().filter(|&row| place(row) < LEAD));
    let like_lead = |row| match place(row) {
        0..LEAD => lead.cosine_without(matrix, row),
        _ => lead.cosine(matrix, row),
    };
    let first = |row| if place(row) > 0 { matrix.cosine(row, row - place(row)) } else { -0.1 };
    let previous = |row| if place(row) > 0 { matrix.cosine(row, row - 1) } else { 0.0 };
    let previous: Vec<f64> = rows.clone().map(previous).collect();
    let next = |row: usize| previous.get(row + 1).copied().unwrap_or(0.0);
    columns.push("centrality/centroid", central.iter().copied());
    let standard = standardized(&central);
    columns.push("centrality/centroid_standardized", standard.iter().copied());
    columns.push("lead/beginning", rows.clone().map(like_lead));
    columns.push("lead/first", rows.clone().map(first));
    columns.push("neighbours/like_previous", previous.iter().copied());
    columns.push("neighbours/like_next", rows.map(next));
    standard
}

/// The sum of some rows.
struct Centroid {
    sums: Vec<f64>,
    square: f64,
}

impl Centroid {
    fn of(matrix: &TermMatrix, rows: impl Iterator<Item = usize>) -> Self {
        let mut sums = vec![0.0; matrix.columns()];
        rows.flat_map(|row| matrix.row(row)).for_each(|&(term, weight)| sums[term as usize] += weight);
        let square = sums.iter().map(|sum| sum * sum).sum();
        Self { sums, square }
    }

    fn dot(&self, matrix: &TermMatrix, row: usize) -> f64 {
        matrix.row(row).iter().map(|&(term, weight)| weight * self.sums[term as usize]).sum()
    }

    fn cosine(&self, matrix: &TermMatrix, row: usize) -> f64 {
        self.dot(matrix, row) / (self.square.sqrt() + 1e-9)
    }

    /// The cosine with the sum of the other rows.
    fn cosine_without(&self, matrix: &TermMatrix, row: usize) -> f64 {
        let dot = self.dot(matrix, row);
        let own: f64 = matrix.row(row).iter().map(|&(_, weight)| weight * weight).sum();
        let square = (self.square - 2.0 * dot + own).max(0.0);
        if square > 1e-6 { (dot - own) / square.sqrt() } else { 0.0 }
    }
}
