//! Bytes → the weights of the network: the one asset that `training/syntax` makes. Bytes that are not it are refused.

use super::classes::{Label, Tag};
use super::features::{Form, SHAPES};
use super::lanes::{Lanes, add_product, lanes, numbers};

/// What the bytes open with; the last character is the version of the format.
const MAGIC: &[u8] = b"nutgraf-syntax-1";

/// How many outputs are summed side by side: in four lanes, and of those so many at once.
const ABREAST: usize = 4;
const BLOCK: usize = 4 * ABREAST;

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

/// A matrix and what is added to its product. The weights of a block of outputs stand together, a row an input, so that
/// a processor can sum several at a time.
#[derive(Default)]
pub(super) struct Linear {
    inputs: usize,
    outputs: usize,
    bias: Vec<[Lanes; ABREAST]>,
    blocks: Vec<[Lanes; ABREAST]>,
}

impl Linear {
    fn new(matrix: &Matrix, bias: &Matrix) -> Self {
        let outputs = matrix.columns;
        let inputs = matrix.values.len() / outputs;
        let number = |row: &[f32], at: usize| row.get(at).copied().unwrap_or_default();
        let part = |row: &[f32], block: usize| {
            let first = |lane: usize| block * BLOCK + 4 * lane;
            std::array::from_fn(|lane| lanes(std::array::from_fn(|at| number(row, first(lane) + at))))
        };
        let count = outputs.div_ceil(BLOCK);
        let rows = (0..count).flat_map(|block| (0..inputs).map(move |row| (block, row)));
        Self {
            inputs,
            outputs,
            bias: (0..count).map(|block| part(&bias.values, block)).collect(),
            blocks: rows.map(|(block, row)| part(matrix.row(row), block)).collect(),
        }
    }

    /// The outputs for every row of inputs, one behind the other. Each is summed from the first input to the last.
    #[inline(never)]
    pub(super) fn of(&self, inputs: &[f32]) -> Vec<f32> {
        let mut outputs = vec![0.0; inputs.len() / self.inputs * self.outputs];
        let rows = inputs.chunks_exact(self.inputs).zip(outputs.chunks_exact_mut(self.outputs));
        for (input, outputs) in rows {
            let weights = self.blocks.chunks_exact(self.inputs);
            for ((sums, weights), outputs) in self.bias.iter().zip(weights).zip(outputs.chunks_mut(BLOCK)) {
                let [mut a, mut b, mut c, mut d] = *sums;
                for (&x, weights) in input.iter().zip(weights) {
                    a = add_product(a, x, weights[0]);
                    b = add_product(b, x, weights[1]);
                    c = add_product(c, x, weights[2]);
                    d = add_product(d, x, weights[3]);
                }
                let sums = [a, b, c, d].into_iter().flat_map(numbers);
                outputs.iter_mut().zip(sums).for_each(|(output, sum)| *output = sum);
            }
        }
        outputs
    }
}

/// One direction of one layer: gates reset, update, new, from the input and from the state before.
pub(super) struct Gru {
    pub(super) input: Linear,
    pub(super) state: Linear,
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
    pub(super) arc: usize,
    pub(super) tag: Linear,
    pub(super) dependent: Linear,
    pub(super) head: Linear,
    pub(super) likely_head: Linear,
    pub(super) label_dependent: Linear,
    pub(super) label_head: Linear,
    pub(super) label: Linear,
    pub(super) keep: Linear,
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
        if rows[1] * rows[2] * hidden * arc == 0 {
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
        let weights = Self {
            fingerprints,
            tables,
            table_rows: rows,
            layers,
            hidden,
            arc,
            tag: reader.linear(state, Tag::ALL.len())?,
            dependent: reader.linear(state, arc)?,
            head: reader.linear(state, arc)?,
            likely_head: reader.linear(state, 1)?,
            label_dependent: reader.linear(state, arc)?,
            label_head: reader.linear(state, arc)?,
            label: reader.linear(arc, Label::ALL.len() + 1)?,
            keep: reader.linear(state, 1)?,
            root: reader.matrix(1, state)?.values,
            distance: reader.matrix(1, DISTANCES)?.values,
        };
        reader.0.is_empty().then_some(weights)
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

impl Reader<'_> {
    #[inline(never)]
    fn take(&mut self, length: usize) -> Option<&[u8]> {
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
    #[inline(never)]
    fn matrix(&mut self, rows: usize, columns: usize) -> Option<Matrix> {
        let step = f32::from_le_bytes(self.take(4)?.try_into().ok()?);
        let values = self.take(rows.checked_mul(columns)?)?.iter().map(|&byte| f32::from(byte as i8) * step).collect();
        (step.is_finite() && step.abs() < 16.0).then_some(Matrix { columns, values })
    }

    #[inline(never)]
    fn linear(&mut self, inputs: usize, outputs: usize) -> Option<Linear> {
        Some(Linear::new(&self.matrix(inputs, outputs)?, &self.matrix(1, outputs)?))
    }
}
