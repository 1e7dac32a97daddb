//! The whole pipeline on English of growing size and on several sources. Time should grow as the text.

mod articles;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Options, Source, summarize};

fn whole_pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("english");
    group.sample_size(20);
    for bytes in [5_000, 30_000, 250_000, 1_000_000, 4_000_000] {
        let sources = [Source::from(articles::english(bytes))];
        group.throughput(Throughput::Bytes(sources[0].text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(bytes), |bencher| {
            bencher.iter(|| summarize(black_box(&sources), &Options::default()));
        });
    }
    group.finish();
}

/// So many different articles of so many bytes, about one event as far as their words go.
fn sources(count: usize, bytes: usize) -> Vec<Source> {
    let text = articles::english(count * bytes);
    let ends = (1..count).map(|at| (0..=at * bytes).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default());
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| Source::from(&text[start..end])).collect()
}

fn several_sources(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sources");
    group.sample_size(20);
    for (count, bytes) in [(5, 6_000), (50, 6_000), (200, 5_000)] {
        let sources = sources(count, bytes);
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| summarize(black_box(&sources), &Options::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, whole_pipeline, several_sources);
criterion_main!(benches);
