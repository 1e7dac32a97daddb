//! Many rows at a time: a tree is walked once for a block of rows, and every node takes for each row one of the values
//! that its two branches have there. That asks each row all questions of a tree, but without a jump, sixteen rows to an
//! instruction, and without the questions that all rows of the block answer alike.

use super::{Bins, LEAF, Node, UNIT};

/// Rows of a block.
const ROWS: usize = 256;

/// A number for each row of a block.
type Block = [i8; ROWS];

/// The sum of the leaves of every row.
pub(super) fn sums(nodes: &[Node], roots: &[u16], bins: &Bins) -> Vec<i16> {
    let mut sums = vec![0; bins.rows];
    let mut columns = vec![(Range::of(&[]), [0; ROWS]); bins.columns.len()];
    for (index, sums) in sums.chunks_mut(ROWS).enumerate() {
        for ((range, block), column) in columns.iter_mut().zip(&bins.columns) {
            let column = &column[index * ROWS..][..sums.len()];
            *range = Range::of(column);
            block[..sums.len()].copy_from_slice(column);
        }
        let mut all = [0_i16; ROWS];
        let mut values = [0; ROWS];
        for &root in roots {
            walk(nodes, usize::from(root), &columns, &mut values);
            all.iter_mut().zip(values).for_each(|(sum, value)| *sum += i16::from(value));
        }
        sums.copy_from_slice(&all[..sums.len()]);
    }
    sums
}

/// The value of the tree from this node on, for every row.
fn walk(nodes: &[Node], at: usize, columns: &[(Range, Block)], values: &mut Block) {
    let node = nodes[at];
    if node.feature == LEAF {
        return values.fill((node.value / UNIT) as i8);
    }
    let (range, bins) = &columns[usize::from(node.feature)];
    let right = usize::from(node.right);
    match range.side(node.threshold) {
        Some(Side::Left) => walk(nodes, at + 1, columns, values),
        Some(Side::Right) => walk(nodes, right, columns, values),
        None => {
            let mut others = [0; ROWS];
            walk(nodes, at + 1, columns, values);
            walk(nodes, right, columns, &mut others);
            for ((value, other), &bin) in values.iter_mut().zip(&others).zip(bins) {
                let is_right = -i8::from(bin > node.threshold);
                *value = *value & !is_right | other & is_right;
            }
        }
    }
}

/// The least and the greatest of some numbers.
#[derive(Clone, Copy)]
struct Range(i8, i8);

/// A branch of a node.
enum Side {
    Left,
    Right,
}

impl Range {
    fn of(numbers: &[i8]) -> Self {
        let both = |range: Self, &number: &i8| Self(range.0.min(number), range.1.max(number));
        numbers.iter().fold(Self(i8::MAX, i8::MIN), both)
    }

    /// The branch that all the numbers take.
    fn side(self, threshold: i8) -> Option<Side> {
        match self {
            Self(_, greatest) if greatest <= threshold => Some(Side::Left),
            Self(least, _) if least > threshold => Some(Side::Right),
            _ => None,
        }
    }
}
