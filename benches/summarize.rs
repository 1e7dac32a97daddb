//! The whole pipeline on texts of growing size. `cargo bench` prints time and throughput; time should grow as the text.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Options, Source, summarize};

/// English bundled articles, each sentence numbered so that repeated ones differ, up to `bytes`.
fn english(bytes: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles");
    let names = ["river-books-of-ostermere", "market-street-car-free", "buried-seagrass-seeds", "istanbul-kyiv-warns"];
    let articles: String =
        names.iter().map(|name| fs::read_to_string(folder.join(name).with_extension("txt")).unwrap()).collect();
    let mut text = String::with_capacity(bytes + 4_096);
    let paragraphs = articles.split("\n\n").cycle();
    for (number, paragraph) in paragraphs.enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(paragraph);
        text.push_str(&format!(" This was number{} of all.\n\n", number % 997));
    }
    text
}

fn whole_pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("english");
    group.sample_size(20);
    for bytes in [5_000, 30_000, 250_000, 1_000_000, 4_000_000] {
        let sources = [Source::from(english(bytes))];
        group.throughput(Throughput::Bytes(sources[0].text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(bytes), |bencher| {
            bencher.iter(|| summarize(black_box(&sources), &Options::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, whole_pipeline);
criterion_main!(benches);
