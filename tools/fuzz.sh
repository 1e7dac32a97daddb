#!/usr/bin/env bash
# Fuzzes every target of fuzz/, or those that are named, for FUZZ_SECONDS each (60 unless set). Stops at the first finding;
# libFuzzer prints where it put the input: put that into fuzz/findings/<target>, where the tests replay it.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${FUZZ_SECONDS:-60}
version=0.13.2
tools=${XDG_CACHE_HOME:-$HOME/.cache}/nutgraf/cargo-fuzz-$version
export PATH=$tools/bin:$PATH
# The flags that measure coverage are of the compiler's unstable part: this lets a stable one have them.
export RUSTC_BOOTSTRAP=1

[ -x "$tools/bin/cargo-fuzz" ] || cargo install --locked --quiet --root "$tools" "cargo-fuzz@$version"

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo fuzz list)

# Inputs to begin with that are in the repository for other reasons.
corpus() {
  local target=$1
  mkdir -p "fuzz/corpus/$target"
  case $target in
    text) cp www/articles/*.txt tests/fixtures/{letters,reading}/*.txt "fuzz/corpus/text/" ;;
    markdown) cp ./*.md "fuzz/corpus/markdown/" ;;
    html) cp tests/fixtures/html/*.html "fuzz/corpus/html/" ;;
    load) cp pkg/wasm/*.bin "fuzz/corpus/load/" ;;
  esac
}

# Longer inputs tell nothing that shorter ones do not, and are tried less often; a file of data is as long as it is.
max_length() { if [ "$1" = load ]; then echo 140000; else echo 4096; fi; }

dictionary() {
  case $1 in
    text | markdown | html) echo "-dict=fuzz/dictionaries/$1.dict" ;;
    options | sources | offsets) echo "-dict=fuzz/dictionaries/job.dict" ;;
  esac
}

for target in "${targets[@]}"; do
  printf '\n== fuzz %s, %s s\n' "$target" "$seconds"
  corpus "$target"
  mapfile -t arguments < <(dictionary "$target")
  # Each input of so many bytes takes some milliseconds and megabytes: hundreds of times that is a finding. No sanitizer
  # of addresses, since the crate forbids unsafe code, and no tracing of compares, since the dictionaries know what is
  # compared: without both ten times as many inputs are tried.
  cargo fuzz run --sanitizer none --no-trace-compares "$target" \
    "fuzz/corpus/$target" "fuzz/seeds/$target" "fuzz/findings/$target" -- \
    -max_total_time="$seconds" -max_len="$(max_length "$target")" -timeout=30 -rss_limit_mb=2048 -print_final_stats=1 \
    "${arguments[@]}"
done
