//! Every stage alone and the whole, on texts of 1 KB to 10 MB in six scripts: time and throughput. About 10 minutes in
//! all; `cargo bench --bench stages -- 'Latin/1000000/'` is one text, `-- /whole` the whole of each.

mod articles;

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use nutgraf::training::{Stages, Unassembled};
use nutgraf::{Options, Source, summarize};

const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// The stages but the last, which takes what it is given.
type Stage = (&'static str, fn(&Stages<'_>) -> usize);

const STAGES: [Stage; 9] = [
    ("open", |stages| stages.open()),
    ("analyze", |stages| stages.analyze()),
    ("measure", |stages| stages.measure()),
    ("compare", |stages| stages.compare()),
    ("score", |stages| stages.score()),
    ("choose", |stages| stages.choose()),
    ("keyphrases", |stages| stages.keyphrases()),
    ("parse", |stages| stages.parse()),
    ("points", |stages| stages.points()),
];

fn each_text(criterion: &mut Criterion) {
    for script in articles::SCRIPTS {
        for bytes in SIZES {
            let sources = [Source::from(articles::text(script, bytes))];
            let mut group = criterion.benchmark_group(format!("{}/{bytes}", script.0));
            group.throughput(Throughput::Bytes(sources[0].text.len() as u64));
            group.sampling_mode(SamplingMode::Flat).sample_size(10);
            group.warm_up_time(Duration::from_millis(50)).measurement_time(Duration::from_millis(250));
            each_stage(&mut group, &sources);
            group.finish();
        }
    }
}

fn each_stage(group: &mut BenchmarkGroup<WallTime>, sources: &[Source]) {
    let options = Options::default();
    let stages = Stages::of(sources, &options);
    for (name, run) in STAGES {
        group.bench_function(name, |bencher| bencher.iter(|| run(black_box(&stages))));
    }
    group.bench_function("assemble", |bencher| {
        bencher.iter_batched(|| stages.unassembled(), Unassembled::assemble, BatchSize::PerIteration);
    });
    group.bench_function("whole", |bencher| bencher.iter(|| summarize(black_box(sources), &options)));
}

criterion_group!(benches, each_text);
criterion_main!(benches);
