//! Boosted regression trees: decoded from bytes, evaluated in integers, so that every machine adds up the same.
//!
//! The bytes: scale and base (f32); the number of features (u8) and for each the number of its thresholds (u8) and
//! the thresholds, rising (upper halves of f32); the number of trees (u16); the number of nodes (u16); all trees' nodes
//! in pre-order, one byte each: the feature, or `LEAF`; the threshold's number for every inner node; the value (i8) of
//! every leaf. Numbers are little-endian.

mod blocks;

use wide::bytemuck::cast;
use wide::f32x4;

/// Marks a leaf among the nodes' features.
const LEAF: u8 = u8::MAX;

/// So many values are sorted between the thresholds at once.
const ABREAST: usize = 32;

/// A sum of trees.
#[derive(Default)]
pub(crate) struct Forest {
    scale: f64,
    base: f64,
    thresholds: Vec<Vec<f32>>,
    roots: Vec<u16>,
    nodes: Vec<Node>,
}

#[derive(Clone, Copy)]
struct Node {
    /// The feature asked about, or `LEAF`.
    feature: u8,
    /// Values of at most this number's threshold go on with the next node.
    threshold: i8,
    /// Where the others go on.
    right: u16,
    /// The value of a leaf; of an inner node the mean of its two branches.
    value: i32,
}

/// Leaf values are kept this many times larger, so that means of means stay whole numbers.
const UNIT: i32 = 1 << 12;

/// A forest has at most so many trees, and a feature so many thresholds, that sums of leaves fit into 16 bits and
/// numbers of thresholds into 7.
const MOST_TREES: u16 = 256;
const MOST_THRESHOLDS: usize = 127;

/// For every feature and row, how many thresholds the value exceeds; of a feature that has the same in every row, that
/// alone.
pub(crate) struct Bins {
    rows: usize,
    columns: Vec<Vec<i8>>,
}

impl Bins {
    /// The same of some of the rows.
    pub(super) fn of(&self, rows: &[usize]) -> Self {
        let some = |column: &Vec<i8>| match column[..] {
            [same] => vec![same],
            _ => rows.iter().map(|&row| column[row]).collect(),
        };
        Self { rows: rows.len(), columns: self.columns.iter().map(some).collect() }
    }

    fn of_row(&self, feature: usize, row: usize) -> i8 {
        let column = &self.columns[feature];
        column[row.min(column.len() - 1)]
    }

    /// Sets one feature to one number in all rows.
    pub(super) fn set(&mut self, feature: usize, bin: i8) {
        self.columns[feature] = vec![bin];
    }
}

/// Takes numbers off the front of some bytes.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn short(&mut self) -> Option<u16> {
        self.take(2).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn float(&mut self) -> Option<f64> {
        self.take(4).map(|bytes| f64::from(f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])))
    }
}

impl Forest {
    /// Reads one forest.
    pub(super) fn decode(reader: &mut Reader) -> Option<Self> {
        let mut forest = Self { scale: reader.float()?, base: reader.float()?, ..Self::default() };
        for _ in 0..reader.byte()? {
            let count = Some(usize::from(reader.byte()?)).filter(|&count| count <= MOST_THRESHOLDS)?;
            let halves = reader.take(2 * count)?.chunks_exact(2);
            forest.thresholds.push(halves.map(|half| f32::from_le_bytes([0, 0, half[0], half[1]])).collect());
        }
        let trees = Some(reader.short()?).filter(|&trees| trees <= MOST_TREES)?;
        let nodes = usize::from(reader.short()?);
        let features = reader.take(nodes)?;
        let inner = features.iter().filter(|&&feature| feature != LEAF).count();
        let mut thresholds = reader.take(inner)?.iter();
        let mut leaves = reader.take(nodes - inner)?.iter();
        let mut rest = features.iter();
        for _ in 0..trees {
            forest.roots.push(forest.nodes.len() as u16);
            forest.grow(&mut rest, &mut thresholds, &mut leaves)?;
        }
        Some(forest)
    }

    /// Reads one tree and gives its value.
    fn grow<'a>(
        &mut self,
        features: &mut impl Iterator<Item = &'a u8>,
        thresholds: &mut impl Iterator<Item = &'a u8>,
        leaves: &mut impl Iterator<Item = &'a u8>,
    ) -> Option<i32> {
        let at = self.nodes.len();
        let feature = *features.next()?;
        self.nodes.push(Node { feature, threshold: 0, right: 0, value: 0 });
        if feature == LEAF {
            self.nodes[at].value = i32::from(*leaves.next()? as i8) * UNIT;
        } else {
            self.nodes[at].threshold = *thresholds.next()? as i8;
            let left = self.grow(features, thresholds, leaves)?;
            self.nodes[at].right = self.nodes.len() as u16;
            self.nodes[at].value = (left + self.grow(features, thresholds, leaves)?) / 2;
        }
        Some(self.nodes[at].value)
    }

    /// How many features it asks about.
    pub(super) fn features(&self) -> usize {
        self.thresholds.len()
    }

    /// How many of a feature's thresholds each value exceeds. Of the thresholds that lie among some values, all are
    /// looked at: many values at a time, that is cheaper than searching.
    pub(super) fn bin(&self, feature: usize, values: &[f32]) -> Vec<i8> {
        let thresholds = &self.thresholds[feature];
        let mut bins = vec![0; values.len()];
        for (bins, values) in bins.chunks_mut(ABREAST).zip(values.chunks(ABREAST)) {
            let mut abreast = [values[0]; ABREAST];
            abreast[..values.len()].copy_from_slice(values);
            let abreast: [f32x4; ABREAST / 4] = cast(abreast);
            let least = |a: f32x4, b: f32x4| b.simd_lt(a).select(b, a);
            let most = |a: f32x4, b: f32x4| b.simd_gt(a).select(b, a);
            let all = |one: f32x4| one.to_array().into_iter();
            let least = all(abreast.into_iter().fold(f32x4::splat(f32::INFINITY), least)).fold(f32::INFINITY, f32::min);
            let most =
                all(abreast.into_iter().fold(f32x4::splat(f32::NEG_INFINITY), most)).fold(f32::NEG_INFINITY, f32::max);
            let first = thresholds.partition_point(|&threshold| threshold < least);
            let mut counts = [f32x4::splat(first as f32); ABREAST / 4];
            for &threshold in thresholds[first..].iter().take_while(|&&threshold| threshold < most) {
                let exceeds = |value: f32x4| value.simd_gt(f32x4::splat(threshold)) & f32x4::ONE;
                counts.iter_mut().zip(abreast).for_each(|(count, value)| *count += exceeds(value));
            }
            let counts: [f32; ABREAST] = cast(counts);
            bins.iter_mut().zip(counts).for_each(|(bin, count)| *bin = count as i8);
        }
        bins
    }

    /// Sorts the values of a table's columns between the thresholds, in the order of the features.
    pub(super) fn bins<'a>(&self, columns: impl Iterator<Item = &'a [f32]>, rows: usize) -> Bins {
        let mut columns: Vec<_> =
            columns.take(self.features()).enumerate().map(|(feature, column)| self.bin(feature, column)).collect();
        columns.resize(self.features(), vec![0]);
        Bins { rows, columns }
    }

    /// The value of the forest in every row.
    pub(super) fn values(&self, bins: &Bins) -> Vec<f64> {
        let sums = blocks::sums(&self.nodes, &self.roots, bins);
        sums.into_iter().map(|sum| f64::from(sum) * self.scale + self.base).collect()
    }

    /// Adds to `shares`, a number a feature, what each feature moved one row's value: on the way from each root to its
    /// leaf, the step from the mean of both branches to the branch taken.
    pub(super) fn explain(&self, bins: &Bins, row: usize, mut share: impl FnMut(usize, f64)) {
        let unit = self.scale / f64::from(UNIT);
        for &root in &self.roots {
            let mut at = usize::from(root);
            while self.nodes[at].feature != LEAF {
                let node = self.nodes[at];
                let feature = usize::from(node.feature);
                at = if bins.of_row(feature, row) <= node.threshold { at + 1 } else { usize::from(node.right) };
                share(feature, f64::from(self.nodes[at].value - node.value) * unit);
            }
        }
    }
}

#[cfg(test)]
mod tests;
