//! Tree → branches: for every token the words that hang from it, where they stand together.

/// The first and the last word of the branch of every token, marks at its ends aside; none where words of other branches
/// stand between, or where the token is a mark. `heads` are places.
pub(super) fn branches(heads: &[Option<usize>], is_mark: &[bool]) -> Vec<Option<(usize, usize)>> {
    let mut found = vec![(usize::MAX, 0, 0); heads.len()];
    let words = (0..heads.len()).filter(|&place| !is_mark[place]);
    for word in words {
        let mut at = Some(word);
        while let Some(place) = at {
            let (first, last, count) = found[place];
            found[place] = (word.min(first), word.max(last), count + 1);
            at = heads[place];
        }
    }
    let together = |(place, &(first, last, count)): (usize, &(usize, usize, usize))| {
        let whole = !is_mark[place] && is_mark[first..=last].iter().filter(|&&mark| !mark).count() == count;
        whole.then_some((first, last))
    };
    found.iter().enumerate().map(together).collect()
}
