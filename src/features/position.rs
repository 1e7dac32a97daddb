//! Position in the document: news, papers and mails say first what matters (Edmundson 1969; Lin and Hovy 1997).

/// 1 for the first sentence, then 2/3, 1/2, 2/5 …
pub(super) fn in_document(place: usize) -> f64 {
    1.0 / (1.0 + 0.5 * place as f64)
}
