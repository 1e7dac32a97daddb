use super::{Forest, Reader};

/// Two trees over two features: `a ≤ 1 ? (b ≤ 0.5 ? 10 : 20) : 30` and `b ≤ 2 ? 1 : 2`.
fn forest() -> Forest {
    let half = |value: f32| [value.to_le_bytes()[2], value.to_le_bytes()[3]];
    let mut bytes = [1.0_f32.to_le_bytes(), 0.5_f32.to_le_bytes()].concat();
    bytes.extend([2, 1]);
    bytes.extend(half(1.0));
    bytes.push(2);
    bytes.extend([half(0.5), half(2.0)].concat());
    bytes.extend([2, 0, 8, 0]);
    bytes.extend([0, 1, 255, 255, 255, 1, 255, 255]);
    bytes.extend([0, 0, 1]);
    bytes.extend([10, 20, 30, 1, 2]);
    Forest::decode(&mut Reader(&bytes)).unwrap()
}

#[test]
fn every_row_gets_the_sum_of_its_leaves() {
    let columns: [&[f32]; 2] = [&[1.0, 0.0, 1.5, 9.0], &[0.5, 0.6, 0.0, 2.5]];
    let forest = forest();
    let bins = forest.bins(columns.into_iter(), 4);
    assert_eq!(forest.values(&bins), [11.5, 21.5, 31.5, 32.5]);
}

#[test]
fn an_explanation_sums_to_the_step_from_the_mean() {
    let columns: [&[f32]; 2] = [&[0.0], &[2.5]];
    let forest = forest();
    let mut shares = [0.0; 2];
    forest.explain(&forest.bins(columns.into_iter(), 1), 0, |feature, share| shares[feature] += share);
    // From 22.5 over 15 to 20, and from 1.5 to 2.
    assert_eq!(shares, [-7.5, 5.5]);
}

#[test]
fn bytes_cut_short_are_no_forest() {
    assert!(Forest::decode(&mut Reader(&[0; 12])).is_none());
}
