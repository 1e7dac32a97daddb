//! From sentences to those chosen, without reading and splitting: features, both models, selection. Four times the text
//! should take at most 4.5 times the time, and a megabyte about 30 ms on one core. Keywords are measured beside it.

mod articles;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Options, Source, training};

fn selection(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("selection");
    group.sample_size(20);
    for bytes in [250_000, 1_000_000, 4_000_000] {
        let sources = [Source::from(articles::english(bytes))];
        let options = Options::default();
        let read = training::read(&sources, &options);
        group.throughput(Throughput::Bytes(sources[0].text.len() as u64));
        group.bench_function(BenchmarkId::new("sentences", bytes), |bencher| {
            bencher.iter(|| training::choose(black_box(&read), &options));
        });
        group.bench_function(BenchmarkId::new("with keywords", bytes), |bencher| {
            bencher.iter(|| training::keywords(black_box(&read), &options));
        });
    }
    group.finish();
}

criterion_group!(benches, selection);
criterion_main!(benches);
