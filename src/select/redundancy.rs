//! The order of choice: maximal marginal relevance (Carbonell and Goldstein 1998), in bounded time.

use crate::features::TermMatrix;

/// How much of its salience a sentence loses by being wholly like one already chosen.
const PENALTY: f64 = 0.7;
/// Two sentences this alike say the same: the later is left out.
const SAME: f64 = 0.8;
/// The sentences compared with one another; those beyond follow by salience alone.
const COMPARED: usize = 300;

/// All sentences by falling marginal worth, without those that repeat a better one.
pub(super) fn order(matrix: &TermMatrix, salience: &[f64]) -> Vec<usize> {
    let mut by_salience: Vec<usize> = (0..salience.len()).collect();
    by_salience.sort_by(|&a, &b| salience[b].total_cmp(&salience[a]).then(a.cmp(&b)));
    let rest = by_salience.split_off(by_salience.len().min(COMPARED));
    let mut open: Vec<Candidate> =
        by_salience.into_iter().map(|sentence| Candidate { sentence, likeness: 0.0 }).collect();
    let mut order = Vec::with_capacity(salience.len());
    let mut weights = vec![0.0_f64; matrix.columns()];
    while let Some(best) = best_of(&open, salience) {
        let chosen = open.remove(best).sentence;
        order.push(chosen);
        matrix.row(chosen).iter().for_each(|&(term, weight)| weights[term as usize] = weight);
        for candidate in &mut open {
            let row = matrix.row(candidate.sentence).iter();
            let cosine = row.map(|&(term, weight)| weight * weights[term as usize]).sum();
            candidate.likeness = candidate.likeness.max(cosine);
        }
        matrix.row(chosen).iter().for_each(|&(term, _)| weights[term as usize] = 0.0);
        open.retain(|candidate| candidate.likeness < SAME);
    }
    order.extend(rest);
    order
}

struct Candidate {
    sentence: usize,
    /// Cosine with the most alike of the sentences chosen.
    likeness: f64,
}

/// Where the candidate of most marginal worth is; of equals the more salient, then the earlier.
fn best_of(open: &[Candidate], salience: &[f64]) -> Option<usize> {
    let worth = |candidate: &Candidate| salience[candidate.sentence] - PENALTY * candidate.likeness;
    let better = |best: usize, next: usize| if worth(&open[next]) > worth(&open[best]) { next } else { best };
    (0..open.len()).reduce(better)
}
