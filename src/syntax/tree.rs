//! Scores of arcs → a tree: every token but one gets the head that it scores best; cycles are broken where that costs
//! least.

/// The head of every token: 0 for the root, else one more than the head's place. `arcs` holds for every token the
/// scores of the root and of every token.
pub(super) fn heads(arcs: &[Vec<f32>]) -> Vec<usize> {
    let mut heads: Vec<usize> = arcs.iter().enumerate().map(|(token, scores)| best_head(scores, token)).collect();
    let root = best_root(arcs, &heads);
    heads[root] = 0;
    while let Some(cycle) = cycle(&heads) {
        let below = below(&heads, &cycle);
        match cheapest(arcs, &heads, &cycle, &below) {
            Some((token, head)) => heads[token] = head,
            None => heads[cycle[0]] = root + 1,
        }
    }
    heads
}

/// The token that prefers the root most over its best other head, given for every token.
fn best_root(arcs: &[Vec<f32>], heads: &[usize]) -> usize {
    let preference = |token: usize| match heads[token] {
        0 => 0.0,
        head => arcs[token][0] - arcs[token][head],
    };
    (0..arcs.len()).reduce(|best, token| if preference(token) > preference(best) { token } else { best }).unwrap_or(0)
}

/// The best head of a token but the root and itself; 0 if there is none.
fn best_head(scores: &[f32], token: usize) -> usize {
    let others = (1..scores.len()).filter(|&head| head != token + 1);
    others.reduce(|best, head| if scores[head] > scores[best] { head } else { best }).unwrap_or(0)
}

/// The tokens of a cycle, if there is one.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![usize::MAX; heads.len()];
    for start in 0..heads.len() {
        let mut token = start;
        while seen[token] == usize::MAX && heads[token] > 0 {
            seen[token] = start;
            token = heads[token] - 1;
        }
        if heads[token] > 0 && seen[token] == start {
            let mut found = vec![token];
            let mut next = heads[token] - 1;
            while next != token {
                found.push(next);
                next = heads[next] - 1;
            }
            return Some(found);
        }
    }
    None
}

/// For every token whether it is in the cycle or hangs from it.
fn below(heads: &[usize], cycle: &[usize]) -> Vec<bool> {
    let mut below = vec![false; heads.len()];
    cycle.iter().for_each(|&token| below[token] = true);
    let mut grew = true;
    while grew {
        grew = false;
        for token in 0..heads.len() {
            if !below[token] && heads[token] > 0 && below[heads[token] - 1] {
                below[token] = true;
                grew = true;
            }
        }
    }
    below
}

/// The token of the cycle and the head outside of it that cost least to join.
fn cheapest(arcs: &[Vec<f32>], heads: &[usize], cycle: &[usize], below: &[bool]) -> Option<(usize, usize)> {
    let mut best: Option<(f32, usize, usize)> = None;
    for &token in cycle {
        for head in (1..=below.len()).filter(|&head| !below[head - 1]) {
            let cost = arcs[token][heads[token]] - arcs[token][head];
            if best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, token, head));
            }
        }
    }
    best.map(|(_, token, head)| (token, head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_heads_make_the_tree() {
        let arcs = [vec![0.0, 0.0, 3.0, 1.0], vec![5.0, 1.0, 0.0, 0.0], vec![0.0, 0.0, 2.0, 0.0]];
        assert_eq!(heads(&arcs), [2, 0, 2]);
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        let arcs = [vec![0.0, 0.0, 3.0, 2.5], vec![0.0, 3.0, 0.0, 1.0], vec![9.0, 0.0, 0.0, 0.0]];
        assert_eq!(heads(&arcs), [3, 1, 0]);
    }

    #[test]
    fn one_token_is_the_root() {
        assert_eq!(heads(&[vec![0.0, 0.0]]), [0]);
    }
}
