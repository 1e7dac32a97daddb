#!/usr/bin/env bash
# Installs what the named groups need and this machine lacks: install.sh [node] [rust] [wasm] [browsers].
# Only as root on Debian; elsewhere it says what is missing and how to get it, and lets the caller go on.
# Touches nothing that is already there.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/nutgraf
node_version=22.23.3
npm_version=10.9.4
rust_version=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
packages_updated=

has() { command -v "$1" >/dev/null; }

on_debian_as_root() { has apt-get && [ "$(id -u)" = 0 ]; }

at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# Installs Debian packages, or says how to get what they bring: install "HOW TO GET IT" PACKAGE…
install() {
  local advice=$1
  shift
  if ! on_debian_as_root; then
    echo "missing: $advice" >&2
    return
  fi
  echo "installing $*"
  [ -n "$packages_updated" ] || apt-get update -qq
  packages_updated=yes
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

node_is_recent() { has node && has npm && at_least 20 "$(node -p process.versions.node)"; }

install_node() {
  PATH=$cache/node/node_modules/.bin:$PATH
  node_is_recent && return
  install "Node 20 or newer with npm: https://nodejs.org" nodejs npm
  node_is_recent && return
  on_debian_as_root || return 0
  echo "Debian's Node is older than 20: installing Node $node_version from npm into $cache/node"
  local machine
  machine=$(node -p process.arch)
  npm install --loglevel=error --no-fund --no-audit --prefix "$cache/node" "node-linux-$machine@$node_version" "npm@$npm_version"
}

install_rust() {
  if ! has cargo || ! has rustc || ! at_least "$rust_version" "$(rustc --version | cut -d' ' -f2)"; then
    install "Rust $rust_version or newer: https://rustup.rs" rustc-web cargo-web rustfmt-web rust-web-clippy
  fi
  has cc || install "a C linker for Rust, such as gcc" gcc libc6-dev
}

has_prebuilt_std() { has rustc && [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

has_debian_wasm() {
  [ -x /usr/bin/cargo ] && [ -e /usr/lib/rustlib/src/rust/library/Cargo.lock ] && compgen -G '/usr/bin/wasm-ld-*' >/dev/null
}

install_wasm() {
  if has_prebuilt_std || has_debian_wasm; then return; fi
  if ! on_debian_as_root; then
    has rustup || echo "missing: Rust's standard library for wasm32-unknown-unknown, which rustup can add" >&2
    return
  fi
  install "" rustc-web cargo-web rust-web-src
  local llvm
  llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  if [ -z "$(apt-cache search --names-only "^lld-$llvm\$")" ]; then
    llvm=$(apt-cache search --names-only '^lld-[0-9]+$' | sed 's/^lld-\([0-9]*\).*/\1/' | sort -n | tail -n 1)
  fi
  install "" "lld-$llvm"
}

install_browsers() {
  has chromium || has google-chrome || install "Chromium, for the tests in a browser" chromium
  has firefox-esr || has firefox || install "Firefox, for the tests in a browser" firefox-esr
  # Screenshots need a font for each script that the page is tested with.
  has dpkg-query || return 0
  local package absent=()
  for package in fonts-noto-core fonts-noto-cjk; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || absent+=("$package")
  done
  [ ${#absent[@]} = 0 ] || install "fonts for all scripts: ${absent[*]}" "${absent[@]}"
}

for group in "$@"; do
  "install_$group"
done
