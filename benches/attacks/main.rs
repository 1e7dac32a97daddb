//! What inputs made to be slow cost: each at a size and at four times that, beside news. Prints milliseconds, how much more
//! the larger one takes (more than 4.5 is not linear), what a byte costs beside a byte of news, and bytes of memory for each
//! of the text. Every run is a process of its own, so that peaks of memory are its own. `cargo bench --bench attacks --
//! WORD` runs those whose name has the word, `--limit` each once at the most text that is taken.

#[path = "../articles/mod.rs"]
mod articles;
mod inputs;

use std::process::Command;
use std::time::Instant;

use nutgraf::summarize;

const SMALL: usize = 250_000;
const LARGE: usize = 4 * SMALL;
const LIMIT: usize = 16 << 20;
/// The quickest of so many counts.
const RUNS: usize = 3;

/// What one run took.
struct Run {
    milliseconds: f64,
    bytes: f64,
    peak: f64,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [child, name, bytes] = &arguments[..]
        && child == "--child"
    {
        return attack(name, bytes.parse().unwrap());
    }
    let at_limit = arguments.iter().any(|argument| argument == "--limit");
    let word = arguments.iter().find(|argument| !argument.starts_with("--")).map_or("", String::as_str);
    println!("{:28} {:>9} {:>9} {:>6} {:>8} {:>9}", "attack", "ms", "ms of 4×", "ratio", "of news", "B / byte");
    let mut news = 0.0;
    for &(name, _) in inputs::ALL.iter().filter(|known| known.0 == "news" || known.0.contains(word)) {
        let small = run(name, if at_limit { LIMIT } else { SMALL });
        let large = if at_limit { None } else { Some(run(name, LARGE)) };
        let last = large.as_ref().unwrap_or(&small);
        let a_byte = last.milliseconds / last.bytes;
        news = if name == "news" { a_byte } else { news };
        print!("{name:28} {:9.1} ", small.milliseconds);
        match &large {
            Some(large) => {
                let ratio = 4.0 * a_byte / (small.milliseconds / small.bytes);
                print!("{:9.1} {ratio:6.2}", large.milliseconds);
            }
            None => print!("{:16}", ""),
        }
        println!(" {:8.2} {:9.1}", a_byte / news, last.peak / last.bytes);
    }
}

/// Runs one attack in a process of its own.
fn run(name: &str, bytes: usize) -> Run {
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program).args(["--child", name, &bytes.to_string()]).output().unwrap();
    let line = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = line.split_whitespace().map(|number| number.parse().unwrap()).collect();
    let &[milliseconds, bytes, peak] = &numbers[..] else { panic!("{name}: {line:?}") };
    Run { milliseconds, bytes, peak }
}

/// In that process: summarizes, and prints what it took. What data cost that are decoded once is not counted.
fn attack(name: &str, bytes: usize) {
    let (sources, options) =
        inputs::ALL.iter().find(|known| known.0 == name).map(|known| (known.1)(bytes)).unwrap_or_default();
    let _ = summarize(&["The mayor closed the bridge. Le maire a fermé le pont de la ville.".into()], &options);
    let length: usize = sources.iter().map(|source| source.text.len()).sum();
    let before = peak_kilobytes();
    let mut milliseconds = f64::MAX;
    for _ in 0..if bytes > LARGE { 1 } else { RUNS } {
        let start = Clock::now();
        assert!(summarize(&sources, &options).is_ok());
        milliseconds = start.milliseconds().min(milliseconds);
    }
    println!("{milliseconds} {} {}", length.max(bytes), (peak_kilobytes() - before) * 1024.0);
}

/// The time that the process has had a processor, where the system tells (Linux); elsewhere all time.
struct Clock(Instant, Option<f64>);

impl Clock {
    fn now() -> Self {
        let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
        Self(Instant::now(), told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()))
    }

    fn milliseconds(&self) -> f64 {
        match (Self::now().1, self.1) {
            (Some(now), Some(then)) => (now - then) / 1e6,
            _ => self.0.elapsed().as_secs_f64() * 1e3,
        }
    }
}

/// The most memory that the process has held, where the system tells: Linux.
fn peak_kilobytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}
