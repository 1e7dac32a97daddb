//! How like a sentence is to the whole text: the cosine with the sum of all sentences.

use super::TermMatrix;
use super::columns::{Columns, standardized};

/// Adds the columns of likeness and gives every sentence's cosine with the whole text, standardized.
pub(super) fn measure(matrix: &TermMatrix, columns: &mut Columns) -> Vec<f64> {
    let rows = 0..matrix.rows();
    let mut sums = vec![0.0; matrix.columns()];
    rows.clone().flat_map(|row| matrix.row(row)).for_each(|(term, weight)| sums[term as usize] += weight);
    let length = sums.iter().map(|sum| sum * sum).sum::<f64>().sqrt() + 1e-9;
    let dot = |row| matrix.row(row).map(|(term, weight)| weight * sums[term as usize]).sum::<f64>();
    let central: Vec<f64> = rows.map(|row| dot(row) / length).collect();
    let standard = standardized(&central);
    columns.push("centrality/centroid", central);
    columns.push("centrality/centroid_standardized", standard.iter().copied());
    standard
}
