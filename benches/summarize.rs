//! The whole pipeline on texts of growing size. `cargo bench` prints time and throughput; time should grow as the text.

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

criterion_group!(benches, whole_pipeline);
criterion_main!(benches);
