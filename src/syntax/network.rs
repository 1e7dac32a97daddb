//! Tokens → scores, by the recurrent network: states, tags, arcs, labels, what to keep. All sums in fixed order.

use super::activation::{sigmoid, tanh};
use super::features::Form;
use super::weights::{DISTANCES, Gru, Weights};

/// What the network says of a sentence.
pub(super) struct Scores {
    /// For every token the scores of all tags.
    pub(super) tags: Vec<Vec<f32>>,
    /// For every token the scores of all heads: the root, then every token.
    pub(super) arcs: Vec<Vec<f32>>,
    /// For every token the log odds that it is kept.
    pub(super) keep: Vec<f32>,
    label_dependent: Vec<Vec<f32>>,
    /// The root, then every token.
    label_head: Vec<Vec<f32>>,
}

impl Scores {
    pub(super) fn of<'a>(weights: &Weights, tokens: impl Iterator<Item = &'a str>) -> Self {
        let inputs = tokens.enumerate().map(|(place, token)| weights.embedding(&Form::of(token, place == 0)));
        let mut states: Vec<Vec<f32>> = inputs.collect();
        for [forwards, backwards] in &weights.layers {
            states = both_ways(forwards, backwards, weights.hidden, &states);
        }
        let heads: Vec<&[f32]> = std::iter::once(&weights.root).chain(&states).map(Vec::as_slice).collect();
        Self {
            tags: states.iter().map(|state| weights.tag.of(state)).collect(),
            arcs: arcs(weights, &states, &heads),
            keep: states.iter().map(|state| weights.keep.of(state)[0]).collect(),
            label_dependent: states.iter().map(|state| weights.label_dependent.of(state)).collect(),
            label_head: heads.iter().map(|state| weights.label_head.of(state)).collect(),
        }
    }

    /// The scores of all labels of a token with this head (0 is the root), and last the log odds that it is dropped.
    pub(super) fn labels(&self, weights: &Weights, token: usize, head: usize) -> Vec<f32> {
        let sums = self.label_dependent[token].iter().zip(&self.label_head[head]);
        weights.label.of(&sums.map(|(a, b)| (a + b).max(0.0)).collect::<Vec<f32>>())
    }
}

/// The states of one layer: forwards and backwards, side by side.
fn both_ways(forwards: &Gru, backwards: &Gru, hidden: usize, inputs: &[Vec<f32>]) -> Vec<Vec<f32>> {
    let mut states = one_way(forwards, hidden, inputs.iter());
    let mut others = one_way(backwards, hidden, inputs.iter().rev());
    others.reverse();
    for (state, other) in states.iter_mut().zip(&others) {
        state.extend_from_slice(other);
    }
    states
}

fn one_way<'a>(gru: &Gru, hidden: usize, inputs: impl Iterator<Item = &'a Vec<f32>>) -> Vec<Vec<f32>> {
    let mut state = vec![0.0; hidden];
    let next = inputs.map(|input| {
        let (from_input, from_state) = (gru.input.of(input), gru.state.of(&state));
        for (at, value) in state.iter_mut().enumerate() {
            let reset = sigmoid(from_input[at] + from_state[at]);
            let update = sigmoid(from_input[hidden + at] + from_state[hidden + at]);
            let new = tanh(from_input[2 * hidden + at] + reset * from_state[2 * hidden + at]);
            *value = (1.0 - update) * new + update * *value;
        }
        state.clone()
    });
    next.collect()
}

/// The scores of all heads of all tokens. The model's scale is part of its weights.
fn arcs(weights: &Weights, states: &[Vec<f32>], heads: &[&[f32]]) -> Vec<Vec<f32>> {
    let as_head: Vec<Vec<f32>> = heads.iter().map(|state| weights.head.of(state)).collect();
    let likely: Vec<f32> = heads.iter().map(|state| weights.likely_head.of(state)[0]).collect();
    let of_token = |(place, state): (usize, &Vec<f32>)| {
        let dependent = weights.dependent.of(state);
        let score = |(head, as_head): (usize, &Vec<f32>)| {
            let product = dependent.iter().zip(as_head).fold(0.0, |sum, (a, b)| sum + a * b);
            let near = if head == 0 { 0.0 } else { weights.distance[bucket(head as isize - place as isize - 1)] };
            product + likely[head] + near
        };
        as_head.iter().enumerate().map(score).collect()
    };
    states.iter().enumerate().map(of_token).collect()
}

/// The bucket of a signed distance: exact up to 8, then two a doubling.
fn bucket(distance: isize) -> usize {
    const FAR: [usize; 7] = [12, 16, 23, 32, 46, 64, 91];
    let size = distance.unsigned_abs();
    let size = if size <= 8 { size } else { 8 + FAR.iter().filter(|&&least| size >= least).count() };
    let middle = DISTANCES / 2;
    if distance < 0 { middle - size } else { middle + size }
}
