//! A table by columns: what the models read. Names are `signal/measure`; the part before the slash groups the columns
//! that an explanation names together.

/// Named columns, in the order in which the weights know them.
#[derive(Default)]
pub(crate) struct Columns {
    /// The name of each.
    pub(crate) names: Vec<&'static str>,
    /// The values of each, one a row; of a column that has the same value in every row, that alone.
    pub(crate) values: Vec<Vec<f32>>,
}

impl Columns {
    /// Adds a column.
    pub(crate) fn push(&mut self, name: &'static str, values: impl IntoIterator<Item = f64>) {
        self.names.push(name);
        self.values.push(values.into_iter().map(|value| value as f32).collect());
    }

    /// Adds a column that has the same value in every row.
    pub(crate) fn push_constant(&mut self, name: &'static str, value: f64) {
        self.names.push(name);
        self.values.push(vec![value as f32]);
    }
}

/// Values as standard deviations from their mean.
pub(crate) fn standardized(values: &[f64]) -> Vec<f64> {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count;
    let deviation = variance.sqrt() + 1e-9;
    values.iter().map(|value| (value - mean) / deviation).collect()
}

/// The places of values, the largest first; of equals the first. Sorted byte by byte, from the last to the first, which
/// takes time linear in the values.
#[inline(never)]
pub(crate) fn falling(values: &[f64]) -> Vec<usize> {
    let keys: Vec<u64> = values.iter().map(|&value| falling_key(value)).collect();
    let mut places: Vec<usize> = (0..values.len()).collect();
    let mut sorted = places.clone();
    for shift in (0..64).step_by(8) {
        let byte = |place: usize| (keys[place] >> shift) as usize & 0xFF;
        let mut starts = [0; 256];
        keys.iter().for_each(|key| starts[(key >> shift) as usize & 0xFF] += 1);
        if starts.contains(&values.len()) {
            continue;
        }
        let mut before = 0;
        starts.iter_mut().for_each(|start| before += std::mem::replace(start, before));
        for &place in &places {
            let start = &mut starts[byte(place)];
            sorted[*start] = place;
            *start += 1;
        }
        std::mem::swap(&mut places, &mut sorted);
    }
    places
}

/// A number that falls as the value rises.
fn falling_key(value: f64) -> u64 {
    let bits = value.to_bits();
    // Negative ones rise as their bits fall.
    if bits >> 63 == 0 { !bits ^ 1 << 63 } else { bits }
}

/// For each value the share of the others that are larger.
pub(crate) fn ranks(values: &[f64]) -> Vec<f64> {
    let order = falling(values);
    let others = values.len().saturating_sub(1).max(1) as f64;
    let mut ranks = vec![0.0; values.len()];
    let mut larger = 0;
    for (place, &index) in order.iter().enumerate() {
        if place > 0 && values[order[place - 1]] > values[index] {
            larger = place;
        }
        ranks[index] = larger as f64 / others;
    }
    ranks
}

/// The mean of some values; 0 of none.
pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    sum / count.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_rank_equal() {
        assert_eq!(ranks(&[1.0, 3.0, 3.0, 2.0]), [1.0, 0.0, 0.0, 2.0 / 3.0]);
    }

    #[test]
    fn standardized_values_have_mean_zero() {
        assert_eq!(standardized(&[2.0, 2.0]), [0.0, 0.0]);
        let values = standardized(&[1.0, 3.0]);
        assert!((values[0] + 1.0).abs() < 1e-6 && (values[1] - 1.0).abs() < 1e-6);
    }
}
