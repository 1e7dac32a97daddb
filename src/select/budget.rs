//! How much may be said: a number of items, or a number of words.

use crate::options::Length;

/// More words than the longest text has: who asks for more asks for all, and no sum with so many overflows.
const ALL: usize = 1 << 25;

/// A limit for one kind of result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Budget {
    /// At most this many.
    Items(usize),
    /// As many as fit into this many words; the first always.
    Words(usize),
    /// As many as fit into this many words, which may be none.
    Fitting(usize),
}

impl Budget {
    /// The limit for key points. `words` is the number of words of the whole text.
    pub(crate) fn of_points(length: Length, words: usize) -> Self {
        match length {
            Length::Short => Self::Items(3),
            Length::Medium => Self::Items(5),
            Length::Long => Self::Items(7),
            _ => Self::asked_for(length, words),
        }
    }

    /// The limit for running sentences.
    pub(crate) fn of_sentences(length: Length, words: usize) -> Self {
        match length {
            Length::Short => Self::Items(1),
            Length::Medium => Self::Items(3),
            Length::Long => Self::Items(5),
            _ => Self::asked_for(length, words),
        }
    }

    fn asked_for(length: Length, words: usize) -> Self {
        match length {
            Length::Sentences(count) => Self::Items(count.clamp(1, ALL)),
            Length::Words(count) => Self::Words(count.min(ALL)),
            Length::Ratio(ratio) => Self::Words((ratio * words as f64) as usize),
            Length::Short | Length::Medium | Length::Long => Self::Items(0),
        }
    }

    /// About how many words that is, in a text whose sentences have so many each.
    pub(crate) fn in_words(self, words_a_sentence: f64) -> f64 {
        match self {
            Self::Items(most) => most as f64 * words_a_sentence,
            Self::Words(most) | Self::Fitting(most) => most as f64,
        }
    }

    /// The part of one of several events, of which each has so many documents: every event gets an item, as far as they
    /// last; all else is shared by documents. `spent` words are taken by the events before it.
    pub(crate) fn part(self, event: usize, sizes: &[usize], spent: usize) -> Self {
        let all = sizes.iter().sum::<usize>().max(1) as u64;
        let until = |event: usize| sizes[..event].iter().sum::<usize>() as u64;
        let share = |most: usize, event: usize| (most as u64 * until(event) / all) as usize;
        match self {
            Self::Items(most) => {
                let shared = most.saturating_sub(sizes.len());
                let more = share(shared, event + 1) - share(shared, event);
                Self::Items(usize::from(event < most) + more)
            }
            Self::Words(most) | Self::Fitting(most) => match share(most, event + 1).saturating_sub(spent) {
                part if event == 0 => Self::Words(part),
                part => Self::Fitting(part),
            },
        }
    }

    /// An empty room of this size.
    pub(crate) fn room(self) -> Room {
        Room { budget: self, items: 0, words: 0 }
    }
}

/// A budget being spent.
pub(crate) struct Room {
    budget: Budget,
    items: usize,
    words: usize,
}

impl Room {
    /// Whether an item of so many words still fits.
    pub(crate) fn fits(&self, words: usize) -> bool {
        match self.budget {
            Budget::Items(most) => self.items < most,
            Budget::Words(most) | Budget::Fitting(most) => self.words + words <= most,
        }
    }

    /// Whether an item of so many words still fits, or is the first; if so, it is taken.
    pub(crate) fn take(&mut self, words: usize) -> bool {
        let fits = self.fits(words) || self.items == 0 && matches!(self.budget, Budget::Words(_));
        if fits {
            self.items += 1;
            self.words += words;
        }
        fits
    }

    /// Whether nothing more can fit.
    pub(crate) fn is_full(&self) -> bool {
        match self.budget {
            Budget::Items(most) => self.items >= most,
            Budget::Words(most) => self.items > 0 && self.words >= most,
            Budget::Fitting(most) => self.words >= most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_always_fits_and_no_later_one_exceeds() {
        let mut room = Budget::Words(10).room();
        assert!(room.take(12) && !room.take(1));
        let mut room = Budget::Words(10).room();
        assert!(room.take(6) && !room.take(5) && room.take(4) && room.is_full());
    }

    #[test]
    fn events_share_by_their_documents_and_all_is_shared() {
        let items = |most: usize, sizes: &[usize]| -> Vec<Budget> {
            (0..sizes.len()).map(|event| Budget::Items(most).part(event, sizes, 0)).collect()
        };
        assert_eq!(items(7, &[5, 1]), [Budget::Items(5), Budget::Items(2)]);
        assert_eq!(items(3, &[2, 1]), [Budget::Items(1), Budget::Items(2)]);
        assert_eq!(items(1, &[2, 1]), [Budget::Items(1), Budget::Items(0)]);
        assert_eq!(Budget::Words(30).part(0, &[2, 1], 0), Budget::Words(20));
        assert_eq!(Budget::Words(30).part(1, &[2, 1], 24), Budget::Fitting(6));
    }

    #[test]
    fn who_asks_for_all_that_a_number_can_be_gets_all() {
        for length in [Length::Words(usize::MAX), Length::Sentences(usize::MAX)] {
            let parts = [0, 1].map(|event| Budget::of_points(length, 9).part(event, &[200, 1], 1 << 24));
            let is_all = |part: &Budget| matches!(part, Budget::Items(most) | Budget::Words(most) if *most > 1 << 23);
            assert!(is_all(&parts[0]) && parts[1] != Budget::Items(0) && parts[1] != Budget::Fitting(0), "{parts:?}");
        }
    }
}
