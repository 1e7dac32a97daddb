//! Tokens → scores, by the recurrent network: states, tags, arcs, labels, what to keep. All sums in fixed order; every
//! table is flat, a row a token, so that one loop serves all layers.

use wide::f32x4;

use super::activation::{sigmoid, tanh};
use super::features::Form;
use super::weights::{DISTANCES, Gru, Inputs, Told, Weights};

/// What the network says of a sentence.
pub(super) struct Scores<'a> {
    weights: &'a Weights,
    /// For every token the scores of all heads: the root, then every token.
    pub(super) arcs: Vec<Vec<f32>>,
    /// What is told of the root, then of every token.
    told: Vec<f32>,
}

impl<'a> Scores<'a> {
    pub(super) fn of<'b>(weights: &'a Weights, tokens: impl Iterator<Item = &'b str>) -> Self {
        let mut states = Vec::new();
        for (place, token) in tokens.enumerate() {
            weights.embed(&Form::of(token, place == 0), &mut states);
        }
        for [forwards, backwards] in &weights.layers {
            states = both_ways([forwards, backwards], weights.hidden, &Inputs::of(&states, forwards.input.inputs()));
        }
        let width = weights.root.len();
        let told = weights.told.of(&Inputs::of(&[weights.root.as_slice(), &states].concat(), width));
        Self { weights, arcs: arcs(weights, &told, states.len() / width), told }
    }

    /// The scores of all tags of a token.
    pub(super) fn tags(&self, token: usize) -> &[f32] {
        self.weights.of_row(&self.told, token + 1, Told::Tag)
    }

    /// The log odds that a token is kept.
    pub(super) fn keep(&self, token: usize) -> f32 {
        self.weights.of_row(&self.told, token + 1, Told::Keep)[0]
    }

    /// The scores of all labels of a token with this head (0 is the root), and last the log odds that it is dropped.
    pub(super) fn labels(&self, token: usize, head: usize) -> Vec<f32> {
        let dependent = self.weights.of_row(&self.told, token + 1, Told::LabelDependent);
        let sums = dependent.iter().zip(self.weights.of_row(&self.told, head, Told::LabelHead));
        let sums: Vec<f32> = sums.map(|(a, b)| (a + b).max(0.0)).collect();
        self.weights.label.of(&Inputs::of(&sums, sums.len()))
    }
}

/// The states of one layer: forwards and backwards, side by side.
#[inline(never)]
fn both_ways(ways: [&Gru; 2], hidden: usize, inputs: &Inputs) -> Vec<f32> {
    let mut states = Vec::new();
    for (way, gru) in ways.into_iter().enumerate() {
        let from_inputs = gru.input.of(inputs);
        let count = from_inputs.len() / (3 * hidden);
        states.resize(2 * hidden * count, 0.0);
        let (mut state, mut from_state) = (vec![0.0; hidden], vec![0.0; 3 * hidden]);
        for turn in 0..count {
            let place = if way == 0 { turn } else { count - 1 - turn };
            let from_input = &from_inputs[place * 3 * hidden..][..3 * hidden];
            gru.state.write(&Inputs::of(&state, hidden), &mut from_state);
            step(&mut state, from_input, &from_state);
            states[(2 * place + way) * hidden..][..hidden].copy_from_slice(&state);
        }
    }
    states
}

/// The next state, by the gates reset, update and new as the input and the state before see them.
fn step(state: &mut [f32], from_input: &[f32], from_state: &[f32]) {
    let fours = state.len() / 4;
    let ([reset, update, new], [reset_by_state, update_by_state, new_by_state]) =
        (gates(from_input, fours), gates(from_state, fours));
    let one = f32x4::splat(1.0);
    for (at, four) in state.as_chunks_mut().0.iter_mut().enumerate() {
        let at = |gate: &[[f32; 4]]| f32x4::new(gate[at]);
        let update = sigmoid(at(update) + at(update_by_state));
        let reset = sigmoid(at(reset) + at(reset_by_state));
        let new = tanh(at(new) + reset * at(new_by_state));
        *four = ((one - update) * new + update * f32x4::new(*four)).to_array();
    }
}

/// What stands for each of three gates, each of so many times four numbers.
fn gates(from: &[f32], fours: usize) -> [&[[f32; 4]]; 3] {
    std::array::from_fn(|gate| &from.as_chunks().0[gate * fours..][..fours])
}

/// The scores of all heads of so many tokens. The model's scale is part of its weights.
#[inline(never)]
fn arcs(weights: &Weights, told: &[f32], tokens: usize) -> Vec<Vec<f32>> {
    let fours = |row: usize, what: Told| weights.of_row(told, row, what).as_chunks().0;
    let of_token = |token: usize| {
        let dependent = fours(token + 1, Told::Dependent);
        let score = |head: usize| {
            let pairs = dependent.iter().zip(fours(head, Told::Head));
            let sums = pairs.fold(f32x4::ZERO, |sums, (&a, &b)| sums + f32x4::new(a) * f32x4::new(b));
            let [a, b, c, d] = sums.to_array();
            let near = if head == 0 { 0.0 } else { weights.distance[bucket(head as isize - token as isize - 1)] };
            (a + b) + (c + d) + weights.of_row(told, head, Told::LikelyHead)[0] + near
        };
        (0..=tokens).map(score).collect()
    };
    (0..tokens).map(of_token).collect()
}

/// The bucket of a signed distance: exact up to 8, then two a doubling.
fn bucket(distance: isize) -> usize {
    const FAR: [usize; 7] = [12, 16, 23, 32, 46, 64, 91];
    let size = distance.unsigned_abs();
    let size = if size <= 8 { size } else { 8 + FAR.iter().filter(|&&least| size >= least).count() };
    let middle = DISTANCES / 2;
    if distance < 0 { middle - size } else { middle + size }
}
