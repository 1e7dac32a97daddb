//! Many rows at a time: a tree is walked once for a block of rows, and every node takes for each row one of the values
//! that its two branches have there. That asks each row all questions of a tree, but without a jump, sixteen rows to an
//! instruction, and without the questions that all rows of the block answer alike.

use wide::bytemuck::cast;
use wide::{i8x16, i16x8};

use super::{Bins, LEAF, Node, UNIT};

/// Rows of a vector, and of a block.
const ABREAST: usize = 16;
const ROWS: usize = 16 * ABREAST;

/// A number for each row of a block.
type Block = [i8x16; ROWS / ABREAST];

/// The sum of the leaves of every row.
pub(super) fn sums(nodes: &[Node], roots: &[u16], bins: &Bins) -> Vec<i16> {
    let mut sums = vec![0; bins.rows];
    for (index, sums) in sums.chunks_mut(ROWS).enumerate() {
        let column = |column: &Vec<i8>| match column[..] {
            [same] => Column::of(&[same]),
            _ => Column::of(&column[index * ROWS..][..sums.len()]),
        };
        let columns: Vec<Column> = bins.columns.iter().map(column).collect();
        // Of every second row, from the first and from the second.
        let mut even = [i16x8::ZERO; ROWS / ABREAST];
        let mut odd = even;
        let mut values = [i8x16::ZERO; ROWS / ABREAST];
        for &root in roots {
            walk(nodes, usize::from(root), &columns, &mut values);
            for ((even, odd), value) in even.iter_mut().zip(&mut odd).zip(values) {
                let pairs: i16x8 = cast(value);
                *even += (pairs << 8) >> 8;
                *odd += pairs >> 8;
            }
        }
        let [even, odd]: [[i16; ROWS / 2]; 2] = cast([even, odd]);
        for ((sums, even), odd) in sums.chunks_mut(2).zip(even).zip(odd) {
            sums.iter_mut().zip([even, odd]).for_each(|(sum, value)| *sum = value);
        }
    }
    sums
}

/// The value of the tree from this node on, for every row.
fn walk(nodes: &[Node], at: usize, columns: &[Column], values: &mut Block) {
    let node = nodes[at];
    if node.feature == LEAF {
        return values.fill(i8x16::splat((node.value / UNIT) as i8));
    }
    let column = &columns[usize::from(node.feature)];
    let right = usize::from(node.right);
    if column.greatest <= node.threshold {
        walk(nodes, at + 1, columns, values);
    } else if column.least > node.threshold {
        walk(nodes, right, columns, values);
    } else {
        let mut others = [i8x16::ZERO; ROWS / ABREAST];
        walk(nodes, at + 1, columns, values);
        walk(nodes, right, columns, &mut others);
        let threshold = i8x16::splat(node.threshold);
        for ((value, other), bins) in values.iter_mut().zip(others).zip(column.bins) {
            *value = bins.simd_gt(threshold).select(other, *value);
        }
    }
}

/// A feature of a block's rows.
struct Column {
    bins: Block,
    least: i8,
    greatest: i8,
}

impl Column {
    /// `bins` is at least one and at most a block of them.
    fn of(bins: &[i8]) -> Self {
        let mut rows = [bins[0]; ROWS];
        rows[..bins.len()].copy_from_slice(bins);
        let block: Block = cast(rows);
        let first = block[0];
        let least = block.iter().fold(first, |least, bins| least.min(*bins)).reduce_min();
        let greatest = block.iter().fold(first, |greatest, bins| greatest.max(*bins)).reduce_max();
        Self { bins: block, least, greatest }
    }
}
