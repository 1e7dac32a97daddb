use super::{DAMPING, ITERATIONS, of};
use crate::features::{Bag, TermMatrix};
use crate::options::Source;

fn matrix(text: &str) -> TermMatrix {
    let source = Source { title: Some("-".into()), ..Source::from(text) };
    let documents = [crate::input::read(&source)];
    let corpus = crate::text::analyze(&documents, Some("en")).unwrap();
    TermMatrix::new(&Bag::new(&corpus))
}

/// PageRank over the whole table of similarities, as the papers write it.
fn over_the_graph(matrix: &TermMatrix) -> Vec<f64> {
    let n = matrix.rows();
    let cosine = |a: usize, b: usize| if a == b { 0.0 } else { matrix.cosine(a, b) };
    let degree: Vec<f64> = (0..n).map(|a| (0..n).map(|b| cosine(a, b)).sum()).collect();
    let mut rank = vec![1.0; n];
    for _ in 0..ITERATIONS {
        rank = (0..n)
            .map(|a| {
                let met: f64 = (0..n).filter(|&b| degree[b] > 1e-9).map(|b| cosine(a, b) * rank[b] / degree[b]).sum();
                (1.0 - DAMPING) + DAMPING * met
            })
            .collect();
    }
    rank
}

#[test]
fn the_implicit_product_gives_the_scores_of_the_graph() {
    let matrix = matrix(
        "The bridge is closed. The mayor closed the bridge on Monday. Cars use another bridge. \
         The mayor spoke. Cars wait on Monday. Nothing else happened anywhere.",
    );
    for (implicit, rank) in of(&matrix, &[1.0; 6]).iter().zip(over_the_graph(&matrix)) {
        assert!((implicit[0] - rank).abs() < 1e-9);
    }
}

#[test]
fn a_sentence_alone_in_its_words_has_the_least_centrality() {
    assert_eq!(of(&matrix("Bridges close. Mayors speak. Bridges open."), &[1.0; 3])[1], [1.0 - DAMPING; 2]);
}
