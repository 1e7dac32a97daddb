//! Bytes → the weights of the network: the one asset that `training/syntax` makes. Bytes that are not it are refused.

use wide::{f32x4, i16x8, i32x4};

use super::classes::{Label, Tag};
use super::features::{Form, SHAPES};

/// What the bytes open with; the last character is the version of the format.
const MAGIC: &[u8] = b"nutgraf-syntax-1";

/// How many outputs are summed side by side: four in each of so many sums, as many as processors hold beside an input. The
/// three gates of a layer fill three such blocks.
const ABREAST: usize = 11;
const BLOCK: usize = 4 * ABREAST;

/// The largest whole number that stands for an input: 14 bits, so that the products of a thousand inputs and weights add up
/// in 32.
const LARGEST: f32 = 16_383.0;

/// A table of rows.
#[derive(Default)]
pub(super) struct Matrix {
    columns: usize,
    values: Vec<f32>,
}

impl Matrix {
    pub(super) fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.columns..][..self.columns]
    }
}

/// Matrices for the same inputs, side by side, and what is added to their products. The weights are whole steps, those of a
/// pair of inputs side by side for every output, so that a processor can sum several at a time.
#[derive(Default)]
pub(super) struct Linear {
    inputs: usize,
    /// With those that only fill the last block.
    outputs: usize,
    /// What comes after the products: for each block of outputs their steps and what is added.
    scales: Vec<[[f32x4; ABREAST]; 2]>,
    /// For each block of outputs a row for each pair of inputs.
    blocks: Vec<[i16x8; ABREAST]>,
}

/// A matrix as it is read: its step, its weights in signed steps, input by input, and what is added to each output.
struct Steps<'a> {
    step: f32,
    weights: &'a [u8],
    bias: Vec<f32>,
}

impl Linear {
    fn new(inputs: usize, matrices: &[Steps]) -> Self {
        let outputs: Vec<(&Steps, usize)> =
            matrices.iter().flat_map(|steps| (0..steps.bias.len()).map(move |output| (steps, output))).collect();
        let weight = |input: usize, output: usize| {
            let weight = |&(steps, output): &(&Steps, usize)| steps.weights[input * steps.bias.len() + output] as i8;
            i16::from(outputs.get(output).map_or(0, weight))
        };
        let part = |first: usize, input: usize| {
            let at = |first: usize| i16x8::new(std::array::from_fn(|at| weight(input + at % 2, first + at / 2)));
            std::array::from_fn(|four| at(first + 4 * four))
        };
        let firsts = || (0..outputs.len()).step_by(BLOCK);
        let blocks = firsts().flat_map(|first| (0..inputs).step_by(2).map(move |input| part(first, input))).collect();
        let of_output =
            |output: usize| outputs.get(output).map_or([0.0; 2], |&(steps, at)| [steps.step, steps.bias[at]]);
        let four = |which: usize, first: usize| f32x4::new(std::array::from_fn(|at| of_output(first + at)[which]));
        let scale = |first: usize| [0, 1].map(|which| std::array::from_fn(|at| four(which, first + 4 * at)));
        Self { inputs, outputs: outputs.len().next_multiple_of(BLOCK), scales: firsts().map(scale).collect(), blocks }
    }

    /// How many inputs a row has.
    pub(super) fn inputs(&self) -> usize {
        self.inputs
    }

    /// The outputs for every row of inputs, one behind the other.
    pub(super) fn of(&self, inputs: &Inputs) -> Vec<f32> {
        let mut outputs = vec![0.0; inputs.steps.len() * self.outputs];
        self.write(inputs, &mut outputs);
        outputs
    }

    /// Writes the outputs for every row of inputs, summed in whole numbers.
    #[inline(never)]
    pub(super) fn write(&self, inputs: &Inputs, outputs: &mut [f32]) {
        let pairs = self.inputs / 2;
        let rows = inputs.pairs.chunks_exact(pairs).zip(&inputs.steps).zip(outputs.chunks_exact_mut(self.outputs));
        for ((row, step), outputs) in rows {
            let weights = self.blocks.chunks_exact(pairs);
            for (([steps, bias], weights), outputs) in
                self.scales.iter().zip(weights).zip(outputs.chunks_exact_mut(BLOCK))
            {
                // Each by its name, so that every compiler keeps them all in registers.
                let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h, mut i, mut j, mut k] =
                    [i32x4::ZERO; ABREAST];
                for (pair, weights) in row.iter().zip(weights) {
                    a += pair.dot(weights[0]);
                    b += pair.dot(weights[1]);
                    c += pair.dot(weights[2]);
                    d += pair.dot(weights[3]);
                    e += pair.dot(weights[4]);
                    f += pair.dot(weights[5]);
                    g += pair.dot(weights[6]);
                    h += pair.dot(weights[7]);
                    i += pair.dot(weights[8]);
                    j += pair.dot(weights[9]);
                    k += pair.dot(weights[10]);
                }
                let sums = [a, b, c, d, e, f, g, h, i, j, k];
                for (at, outputs) in outputs.as_chunks_mut().0.iter_mut().enumerate() {
                    *outputs = (bias[at] + sums[at].round_float() * (steps[at] * f32x4::splat(*step))).to_array();
                }
            }
        }
    }
}

/// Rows of numbers, each row rounded to whole steps of which the largest number has `LARGEST`.
pub(super) struct Inputs {
    /// Each pair of a row's numbers as often as it meets two weights at once.
    pairs: Vec<i16x8>,
    /// For each row the step.
    steps: Vec<f32>,
}

impl Inputs {
    /// `width` numbers a row.
    #[inline(never)]
    pub(super) fn of(numbers: &[f32], width: usize) -> Self {
        // Added to a number, it leaves the nearest whole one in the lowest bits.
        const ROUNDING: f32 = 12_582_912.0;
        let rows = numbers.len() / width;
        let mut inputs = Self { pairs: Vec::with_capacity(rows * width / 2), steps: Vec::with_capacity(rows) };
        for row in numbers.chunks_exact(width) {
            let fours = || row.as_chunks().0.iter().map(|&four| f32x4::new(four));
            let largest = fours().fold(f32x4::splat(f32::MIN_POSITIVE), |largest, four| largest.fast_max(four.abs()));
            let largest = largest.to_array().into_iter().fold(f32::MIN_POSITIVE, f32::max);
            let steps = f32x4::splat(LARGEST / largest);
            for four in fours() {
                let whole = (four * steps + f32x4::splat(ROUNDING)).to_array().map(|number| number.to_bits() as i16);
                inputs.pairs.extend(whole.as_chunks().0.iter().map(|&[a, b]| i16x8::new([a, b, a, b, a, b, a, b])));
            }
            inputs.steps.push(largest / LARGEST);
        }
        inputs
    }
}

/// One direction of one layer: gates reset, update, new, from the input and from the state before.
pub(super) struct Gru {
    pub(super) input: Linear,
    pub(super) state: Linear,
}

/// What is told of the root and of every token, in this order.
#[derive(Clone, Copy)]
pub(super) enum Told {
    /// The scores of all tags.
    Tag,
    /// The token as one that has a head, and as a head; their product tells how well they fit.
    Dependent,
    Head,
    /// How likely it is a head at all.
    LikelyHead,
    /// The same for the label.
    LabelDependent,
    LabelHead,
    /// The log odds that it is kept.
    Keep,
}

/// The whole network.
pub(super) struct Weights {
    /// The fingerprints of the words with a row of their own, rising.
    fingerprints: Vec<u32>,
    /// Words, endings, beginnings, shapes.
    tables: [Matrix; 4],
    table_rows: [usize; 4],
    /// Two layers, forwards and backwards.
    pub(super) layers: [[Gru; 2]; 2],
    pub(super) hidden: usize,
    /// The numbers by which arcs and labels are told.
    arc: usize,
    /// What is told of the root and of every token.
    pub(super) told: Linear,
    pub(super) label: Linear,
    pub(super) root: Vec<f32>,
    pub(super) distance: Vec<f32>,
}

/// The number of buckets of distances between a word and its head.
pub(super) const DISTANCES: usize = 33;

impl Weights {
    /// The weights in these bytes, if they are of this format.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes.strip_prefix(MAGIC)?);
        let words = reader.u16()?;
        let rows = [words + 1, reader.u16()?, reader.u16()?, SHAPES];
        let widths = [reader.u16()?, reader.u16()?, reader.u16()?, reader.u16()?];
        let (hidden, arc) = (reader.u16()?, reader.u16()?);
        let fours = |width: usize| width > 0 && width.is_multiple_of(4);
        if [rows[1], rows[2]].contains(&0) || ![hidden, arc, widths.iter().sum()].into_iter().all(fours) {
            return None;
        }
        let mut last = 0_u32;
        let fingerprints = (0..words).map(|_| {
            last = last.checked_add(reader.gap()?)?;
            Some(last)
        });
        let fingerprints = fingerprints.collect::<Option<Vec<u32>>>()?;
        let mut table = |at: usize| reader.matrix(rows[at], widths[at]);
        let tables = [table(0)?, table(1)?, table(2)?, table(3)?];
        let (input, state) = (widths.iter().sum(), 2 * hidden);
        let mut gru =
            |input| Some(Gru { input: reader.linear(input, 3 * hidden)?, state: reader.linear(hidden, 3 * hidden)? });
        let layers = [[gru(input)?, gru(input)?], [gru(state)?, gru(state)?]];
        let widths = [Tag::ALL.len(), arc, arc, 1, arc, arc];
        let mut told =
            widths.into_iter().map(|outputs| reader.steps_and_bias(state, outputs)).collect::<Option<Vec<_>>>()?;
        let label = reader.linear(arc, Label::ALL.len() + 1)?;
        told.push(reader.steps_and_bias(state, 1)?);
        let weights = Self {
            fingerprints,
            tables,
            table_rows: rows,
            layers,
            hidden,
            arc,
            told: Linear::new(state, &told),
            label,
            root: reader.matrix(1, state)?.values,
            distance: reader.matrix(1, DISTANCES)?.values,
        };
        reader.0.is_empty().then_some(weights)
    }

    /// Of all that is told, one thing of the root or of a token.
    pub(super) fn of_row<'a>(&self, told: &'a [f32], row: usize, what: Told) -> &'a [f32] {
        let (tags, arc) = (Tag::ALL.len(), self.arc);
        let (start, length) = match what {
            Told::Tag => (0, tags),
            Told::Dependent => (tags, arc),
            Told::Head => (tags + arc, arc),
            Told::LikelyHead => (tags + 2 * arc, 1),
            Told::LabelDependent => (tags + 2 * arc + 1, arc),
            Told::LabelHead => (tags + 3 * arc + 1, arc),
            Told::Keep => (tags + 4 * arc + 1, 1),
        };
        &told[row * self.told.outputs + start..][..length]
    }

    /// Adds what stands for a token.
    pub(super) fn embed(&self, form: &Form, inputs: &mut Vec<f32>) {
        let word = self.fingerprints.binary_search(&form.word).map_or(0, |place| place + 1);
        let rows =
            [word, form.suffix as usize % self.table_rows[1], form.prefix as usize % self.table_rows[2], form.shape];
        for (table, row) in self.tables.iter().zip(rows) {
            inputs.extend_from_slice(table.row(row));
        }
    }
}

/// What is left of the bytes.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    #[inline(never)]
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_le_bytes(self.take(2)?.try_into().ok()?)))
    }

    /// A number in one byte, or in three if the first is 255.
    fn gap(&mut self) -> Option<u32> {
        match self.take(1)?[0] {
            255 => Some(self.u16()? as u32),
            small => Some(u32::from(small)),
        }
    }

    /// A step and the weights in signed steps.
    fn steps(&mut self, rows: usize, columns: usize) -> Option<(f32, &'a [u8])> {
        let step = f32::from_le_bytes(self.take(4)?.try_into().ok()?);
        Some((step, self.take(rows.checked_mul(columns)?)?)).filter(|_| step.is_finite() && step.abs() < 16.0)
    }

    #[inline(never)]
    fn matrix(&mut self, rows: usize, columns: usize) -> Option<Matrix> {
        let (step, values) = self.steps(rows, columns)?;
        Some(Matrix { columns, values: values.iter().map(|&byte| f32::from(byte as i8) * step).collect() })
    }

    fn steps_and_bias(&mut self, inputs: usize, outputs: usize) -> Option<Steps<'a>> {
        let (step, weights) = self.steps(inputs, outputs)?;
        Some(Steps { step, weights, bias: self.matrix(1, outputs)?.values })
    }

    #[inline(never)]
    fn linear(&mut self, inputs: usize, outputs: usize) -> Option<Linear> {
        Some(Linear::new(inputs, &[self.steps_and_bias(inputs, outputs)?]))
    }
}
