#!/usr/bin/env bash
# Checks the Rust sources without running them: format, clippy and documentation, for the crate as it is and
# with the feature `wasm`. A tool that this toolchain lacks is named and left out.
set -euo pipefail
cd "$(dirname "$0")/.."

if cargo fmt --version >/dev/null 2>&1; then
  cargo fmt --check
else
  echo "cargo fmt is not installed here: the format was not checked" >&2
fi
if cargo clippy --version >/dev/null 2>&1; then
  cargo clippy --locked --all-targets -- -D warnings
  cargo clippy --locked --all-targets --features wasm,training -- -D warnings
  cargo clippy --locked --lib --no-default-features --features wasm -- -D warnings
else
  echo "cargo clippy is not installed here: the lints were not checked" >&2
fi
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --features wasm
