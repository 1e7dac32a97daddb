//! How much text elements hold, and how much of it are links.

use super::tags::Tag;
use super::tree::Page;

/// The characters that part clauses, in the scripts that have their own.
const COMMAS: [char; 9] = [',', '،', '﹐', '︐', '︑', '⁁', '⸴', '，', '、'];

/// What an element holds, with all that is in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Characters, a run of white space being one.
    pub(super) chars: usize,
    /// Those in links; links inside the page count less.
    pub(super) link_chars: f64,
    pub(super) commas: usize,
}

impl Measure {
    pub(super) fn add(&mut self, other: Self) {
        self.chars += other.chars;
        self.link_chars += other.link_chars;
        self.commas += other.commas;
    }

    /// The share of the text that is links.
    pub(super) fn link_density(self) -> f64 {
        if self.chars == 0 { 0.0 } else { self.link_chars / self.chars as f64 }
    }
}

/// Measures every text.
pub(super) fn of_texts(source: &str, page: &Page) -> Vec<Measure> {
    let links = page.pass_down(0.0, |_, element, around| match (element.tag, element.hints.leads_inside) {
        (Tag::A, true) => 0.3,
        (Tag::A, false) => 1.0,
        _ => around,
    });
    let measure = |text: &super::tree::Text| {
        let mut measure = Measure::default();
        let mut spaced = true;
        for c in text.span.of(source).chars() {
            let space = c.is_whitespace();
            measure.chars += usize::from(!(space && spaced));
            spaced = space;
            measure.commas += usize::from((c == ',' || !c.is_ascii()) && COMMAS.contains(&c));
        }
        measure.link_chars = links[text.element] * measure.chars as f64;
        measure
    };
    page.texts.iter().map(measure).collect()
}
