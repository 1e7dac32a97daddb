//! All trees at once (after Lucchese and others, QuickScorer, 2015): for every feature and bin the leaves that can still
//! be reached, a bit each, so that a row's leaves are what remains when its features' masks are laid over each other.

use wide::u64x2;

use super::{Bins, LEAF, Node};
use crate::features::falling;

/// A tree may have this many leaves; four trees share a word, and two words stand side by side.
const LEAVES: usize = 16;
const TREES: usize = 4;
const ABREAST: usize = 2;
/// So many features' masks are laid over each other at once.
const GROUP: usize = 4;

/// Every leaf of every tree.
const ALL: u64x2 = u64x2::MAX;

/// The leaves that remain, by feature and bin, and their values.
#[derive(Default)]
pub(super) struct Masks {
    /// For every feature that a tree asks about, its number and for each of its bins as many pairs of words as `width`.
    features: Vec<(usize, Vec<u64x2>)>,
    width: usize,
    values: Vec<[i32; LEAVES]>,
}

impl Masks {
    /// Lays out trees given as nodes in pre-order. `thresholds` is how many each feature has.
    pub(super) fn new(nodes: &[Node], roots: &[u16], thresholds: impl Iterator<Item = usize>) -> Self {
        let width = roots.len().div_ceil(TREES).next_multiple_of(ABREAST);
        let mut tables: Vec<Vec<u64>> = thresholds.map(|count| vec![u64::MAX; (count + 1) * width]).collect();
        let mut values = vec![[0; LEAVES]; width * TREES];
        for (tree, &root) in roots.iter().enumerate() {
            let mut leaves = 0;
            let mut close = |node: Node, left: std::ops::Range<usize>| {
                let table = &mut tables[usize::from(node.feature)];
                let closed = left.fold(0_u64, |bits, leaf| bits | 1 << leaf) << (tree % TREES * LEAVES);
                let open = table.iter_mut().skip((usize::from(node.threshold) + 1) * width);
                open.skip(tree / TREES).step_by(width).for_each(|word| *word &= !closed);
            };
            walk(nodes, usize::from(root), &mut leaves, &mut values[tree], &mut close);
        }
        let asked = tables.into_iter().enumerate().filter(|(_, table)| table.len() > width);
        let pairs = |table: Vec<u64>| table.chunks_exact(ABREAST).map(|pair| u64x2::new([pair[0], pair[1]])).collect();
        let features = asked.map(|(feature, table)| (feature, pairs(table))).collect();
        Self { features, width: width / ABREAST, values }
    }

    /// The sum of the leaves of some rows. Features that are the same in all of them are looked at once; of the others
    /// those first that change least from row to row, so that a row goes on from where it differs from the one before.
    pub(super) fn sums(&self, bins: &Bins, rows: impl Iterator<Item = usize> + Clone) -> Vec<i32> {
        let Some(first) = rows.clone().next().map(|row| bins.row(row)) else { return Vec::new() };
        let changes = changes(bins, rows.clone());
        let count = |feature: usize| changes.get(feature).copied().unwrap_or_default();
        let constancy: Vec<f64> = self.features.iter().map(|(feature, _)| -f64::from(count(*feature))).collect();
        let order = falling(&constancy).into_iter().map(|at| &self.features[at]);
        let (fixed, varied): (Vec<_>, Vec<_>) = order.partition(|(feature, _)| count(*feature) == 0);
        // What remains after the fixed features, then after each group of the others.
        let groups: Vec<_> = varied.chunks(GROUP).collect();
        let mut left = vec![ALL; (groups.len() + 1) * self.width];
        for (feature, table) in fixed {
            let masks = &table[usize::from(first[*feature]) * self.width..][..self.width];
            left[..self.width].iter_mut().zip(masks).for_each(|(left, mask)| *left &= *mask);
        }
        let all = vec![ALL; self.width];
        let mut before: Option<&[u8]> = None;
        let sum = |row| {
            let row = bins.row(row);
            let same =
                |before: &[u8]| varied.iter().take_while(|(feature, _)| row[*feature] == before[*feature]).count();
            let known = before.map_or(0, same);
            before = Some(row);
            for (level, group) in groups.iter().enumerate().skip(known / GROUP) {
                let masks: [&[u64x2]; GROUP] = std::array::from_fn(|at| match group.get(at) {
                    Some((feature, table)) => &table[usize::from(row[*feature]) * self.width..][..self.width],
                    None => &all,
                });
                let (above, own) = left[level * self.width..].split_at_mut(self.width);
                lay_over(above, masks, &mut own[..self.width]);
            }
            let pairs = left[groups.len() * self.width..].iter().zip(self.values.chunks_exact(TREES * ABREAST));
            pairs.fold(0, |sum, (pair, values)| {
                let [a, b] = pair.to_array();
                (0..TREES)
                    .fold(sum, |sum, tree| sum + values[tree][leaf(a, tree)] + values[TREES + tree][leaf(b, tree)])
            })
        };
        rows.map(sum).collect()
    }
}

/// What remains of some leaves under all of these masks.
fn lay_over(above: &[u64x2], [a, b, c, d]: [&[u64x2]; GROUP], left: &mut [u64x2]) {
    let masks = a.iter().zip(b).zip(c.iter().zip(d));
    for ((left, above), ((a, b), (c, d))) in left.iter_mut().zip(above).zip(masks) {
        *left = *above & *a & *b & *c & *d;
    }
}

/// For every feature how often it changes from one row to the next.
fn changes(bins: &Bins, rows: impl Iterator<Item = usize> + Clone) -> Vec<u32> {
    let mut changes = Vec::new();
    for (before, row) in rows.clone().zip(rows.skip(1)) {
        let (before, row) = (bins.row(before), bins.row(row));
        changes.resize(row.len(), 0);
        changes.iter_mut().zip(before.iter().zip(row)).for_each(|(count, (a, b))| *count += u32::from(a != b));
    }
    changes
}

/// The first leaf left to a tree.
fn leaf(word: u64, tree: usize) -> usize {
    ((word >> (tree * LEAVES)) as u16).trailing_zeros() as usize % LEAVES
}

/// Numbers the leaves of a tree from the left and tells for every inner node which are to its left. Gives the place
/// behind the tree. Leaves beyond those that fit are none.
fn walk(
    nodes: &[Node],
    at: usize,
    leaves: &mut usize,
    values: &mut [i32; LEAVES],
    close: &mut impl FnMut(Node, std::ops::Range<usize>),
) {
    let node = nodes[at];
    if node.feature == LEAF {
        if let Some(value) = values.get_mut(*leaves) {
            *value = node.value / super::UNIT;
        }
        *leaves += 1;
        return;
    }
    let first = *leaves;
    walk(nodes, at + 1, leaves, values, close);
    close(node, first..(*leaves).min(LEAVES));
    walk(nodes, usize::from(node.right), leaves, values, close);
}
