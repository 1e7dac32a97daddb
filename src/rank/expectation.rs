//! Which words a summary would hold: for every word of the text the expected number of its copies there.

use super::forest::Forest;
use super::logistic::probability;
use crate::features::{Bag, Columns, NONE, Words, standardized};
use crate::text::TermId;

/// Copies of a word beyond these are never expected.
pub(crate) const MOST_COPIES: usize = 3;

/// For every word the chance that a summary holds at least one, two, three copies, summed up from the first.
pub(crate) struct Expectation {
    /// What 0, 1, 2 or 3 copies of each stem are worth.
    worth: Vec<[f64; MOST_COPIES + 1]>,
}

/// Sentences of fewer words count as if they had as many: fragments are not all there is to their few words.
const SHORT: f64 = 8.0;

impl Expectation {
    /// Asks the model of words.
    pub(super) fn of(words: &Words, model: &Forest) -> Self {
        let mut worth = vec![[0.0; MOST_COPIES + 1]; words.counts.len()];
        let mut chances = vec![1.0_f64; words.counts.len()];
        let last = words.columns.values.len();
        let mut bins = model.bins(words.columns.values.iter().map(Vec::as_slice), worth.len());
        let mut rows: Vec<usize> = (0..worth.len()).collect();
        for copies in 1..=MOST_COPIES {
            if copies > 1 {
                let kept: Vec<usize> =
                    (0..rows.len()).filter(|&place| words.counts[rows[place]] as usize >= copies).collect();
                bins = bins.of(&kept);
                rows = kept.into_iter().map(|place| rows[place]).collect();
            }
            if last < model.features() {
                bins.set(last, model.bin(last, &[copies as f32])[0]);
            }
            worth.iter_mut().for_each(|worth| worth[copies] = worth[copies - 1]);
            for (&row, value) in rows.iter().zip(model.values(&bins)) {
                chances[row] = chances[row].min(probability(value));
                worth[row][copies] += chances[row];
            }
        }
        let of_row = |&row: &u32| if row == NONE { [0.0; MOST_COPIES + 1] } else { worth[row as usize] };
        Self { worth: words.row_of.iter().map(of_row).collect() }
    }

    /// What so many copies of a stem are worth.
    pub(crate) fn worth(&self, stem: TermId, copies: usize) -> f64 {
        self.worth[stem as usize][copies.min(MOST_COPIES)]
    }

    /// Adds the columns of expected words, the last that the model of sentences reads. Gives for every sentence its
    /// expected words for each of its words.
    pub(super) fn measure(&self, bag: &Bag, columns: &mut Columns) -> Vec<f64> {
        let mut seen = vec![false; bag.columns()];
        let (mut all, mut content, mut new, mut shares) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for row in 0..bag.rows() {
            let (mut sums, mut length) = ([0.0; 3], 0.0);
            let content_stems = bag.content(row).len();
            for (place, &(stem, count)) in bag.row(row).iter().enumerate() {
                let worth = self.worth(stem, count as usize);
                sums[0] += worth;
                sums[1] += if place < content_stems { worth } else { 0.0 };
                sums[2] += if seen[stem as usize] { 0.0 } else { self.worth(stem, 1) };
                seen[stem as usize] = true;
                length += f64::from(count);
            }
            all.push((sums[0], sums[0] / length));
            content.push(sums[1] / length);
            new.push(sums[2] / length);
            shares.push(sums[0] / length.max(SHORT));
        }
        let (sum, share): (Vec<f64>, Vec<f64>) = all.into_iter().unzip();
        columns.push("words/share_standardized", standardized(&share));
        columns.push("words/content_standardized", standardized(&content));
        columns.push("words/sum_standardized", standardized(&sum));
        columns.push("words/share", share);
        columns.push("words/content", content);
        columns.push("words/first_said", new);
        columns.push("words/sum", sum);
        shares
    }
}
