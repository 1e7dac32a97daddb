//! Which tables hold data, and which only lay out a page.

use super::tags::Tag;
use super::tree::Page;

/// Tables with more rows or columns hold data, whatever is in them.
const MANY_ROWS: usize = 10;
const MANY_COLUMNS: usize = 5;
/// As do those with more cells, when they have several rows and columns.
const MANY_CELLS: usize = 10;

#[derive(Clone, Copy, Default)]
struct Shape {
    rows: usize,
    columns: usize,
    widest: usize,
    headed: bool,
    nests: bool,
}

impl Shape {
    fn holds_data(self) -> bool {
        let columns = self.widest.max(self.columns);
        if self.headed {
            return true;
        }
        let several = self.rows > 1 && columns > 1;
        !self.nests
            && several
            && (self.rows >= MANY_ROWS || columns >= MANY_COLUMNS || self.rows * columns > MANY_CELLS)
    }
}

/// Whether each element is a table of data, or in one.
pub(super) fn with_data(page: &Page) -> Vec<bool> {
    let mut shapes = vec![Shape::default(); page.elements.len()];
    page.pass_down(0, |at, element, around| {
        let shape: &mut Shape = &mut shapes[around];
        match element.tag {
            Tag::Table => shape.nests = true,
            Tag::Caption => shape.headed = true,
            Tag::Tr => {
                shape.rows += 1;
                shape.widest = shape.widest.max(std::mem::take(&mut shape.columns));
            }
            Tag::Td | Tag::Th => {
                shape.columns += 1;
                shape.headed |= element.tag == Tag::Th;
            }
            _ => {}
        }
        if element.tag == Tag::Table { at } else { around }
    });
    page.pass_down(false, |at, element, around| around || element.tag == Tag::Table && shapes[at].holds_data())
}
