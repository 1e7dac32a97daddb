//! Boosted regression trees: decoded from bytes, evaluated in integers, so that every machine adds up the same.
//!
//! The bytes: scale and base (f32); the number of features (u8) and for each the number of its thresholds (u8) and
//! the thresholds, rising (upper halves of f32); the number of trees (u16); the number of nodes (u16); all trees' nodes
//! in pre-order, one byte each: the feature, or `LEAF`; the threshold's number for every inner node; the value (i8) of
//! every leaf. Numbers are little-endian.

mod masks;

use masks::Masks;

/// Marks a leaf among the nodes' features.
const LEAF: u8 = u8::MAX;

/// A sum of trees.
#[derive(Default)]
pub(crate) struct Forest {
    scale: f64,
    base: f64,
    thresholds: Vec<Vec<f32>>,
    roots: Vec<u16>,
    nodes: Vec<Node>,
    masks: Masks,
}

#[derive(Clone, Copy)]
struct Node {
    /// The feature asked about, or `LEAF`.
    feature: u8,
    /// Values of at most this number's threshold go on with the next node.
    threshold: u8,
    /// Where the others go on.
    right: u16,
    /// The value of a leaf; of an inner node the mean of its two branches.
    value: i32,
}

/// So many rows are sorted between the thresholds before the next, so that their numbers stay in reach.
const BLOCK: usize = 128;

/// Leaf values are kept this many times larger, so that means of means stay whole numbers.
const UNIT: i32 = 1 << 12;

/// For every row and feature, how many thresholds the value exceeds.
pub(crate) struct Bins {
    width: usize,
    values: Vec<u8>,
}

impl Bins {
    /// Sets one number of a row.
    pub(super) fn set(&mut self, row: usize, feature: usize, bin: u8) {
        self.values[row * self.width + feature] = bin;
    }

    /// One row's numbers.
    fn row(&self, row: usize) -> &[u8] {
        &self.values[row * self.width..(row + 1) * self.width]
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
            let count = usize::from(reader.byte()?);
            let halves = reader.take(2 * count)?.chunks_exact(2);
            forest.thresholds.push(halves.map(|half| f32::from_le_bytes([0, 0, half[0], half[1]])).collect());
        }
        let trees = reader.short()?;
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
        forest.masks = Masks::new(&forest.nodes, &forest.roots, forest.thresholds.iter().map(Vec::len));
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
            self.nodes[at].threshold = *thresholds.next()?;
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

    /// How many of a feature's thresholds a value exceeds.
    pub(super) fn bin(&self, feature: usize, value: f32) -> u8 {
        self.thresholds[feature].partition_point(|&threshold| threshold < value) as u8
    }

    /// Sorts the values of a table's columns between the thresholds, in the order of the features.
    pub(super) fn bins<'a>(&self, columns: impl Iterator<Item = &'a [f32]>, rows: usize) -> Bins {
        let width = self.thresholds.len();
        let mut values = vec![0_u8; rows * width];
        let columns = columns.take(width).enumerate();
        let asked: Vec<_> = columns.filter(|&(feature, _)| !self.thresholds[feature].is_empty()).collect();
        for from in (0..rows).step_by(BLOCK) {
            for &(feature, column) in &asked {
                let (mut last, mut bin) = (f32::NAN, 0);
                let places = values[from * width + feature..].iter_mut().step_by(width);
                for (&value, place) in column[from..].iter().take(BLOCK).zip(places) {
                    if value != last {
                        (last, bin) = (value, self.bin(feature, value));
                    }
                    *place = bin;
                }
            }
        }
        Bins { width, values }
    }

    /// The value of the forest in some rows.
    pub(super) fn values(&self, bins: &Bins, rows: impl Iterator<Item = usize> + Clone) -> Vec<f64> {
        let sums = self.masks.sums(bins, rows);
        sums.into_iter().map(|sum| f64::from(sum) * self.scale + self.base).collect()
    }

    /// Adds to `shares`, a number a feature, what each feature moved one row's value: on the way from each root to its
    /// leaf, the step from the mean of both branches to the branch taken.
    pub(super) fn explain(&self, bins: &Bins, row: usize, mut share: impl FnMut(usize, f64)) {
        let row = bins.row(row);
        let unit = self.scale / f64::from(UNIT);
        for &root in &self.roots {
            let mut at = usize::from(root);
            while self.nodes[at].feature != LEAF {
                let node = self.nodes[at];
                let feature = usize::from(node.feature);
                at = if row[feature] <= node.threshold { at + 1 } else { usize::from(node.right) };
                share(feature, f64::from(self.nodes[at].value - node.value) * unit);
            }
        }
    }
}

#[cfg(test)]
mod tests;
