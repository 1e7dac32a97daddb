#!/usr/bin/env bash
# Installs what is missing, then runs every check and test of the repository, each by its own make target,
# the quick ones first. Stops at the first that fails; always ends with a summary and `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."

targets=(lint types check-pkg audit check-size test-rust test-package test-browser test-embedding)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
summary=()
failed=

tools/install.sh node rust wasm browsers || failed=installation
for target in "${targets[@]}"; do
  if [ -n "$failed" ]; then
    summary+=("not run  $target")
    continue
  fi
  printf '\n== make %s\n' "$target"
  started=$SECONDS
  if make --no-print-directory "$target" 2>&1 | tee -a "$log"; then
    summary+=("passed   $target, $((SECONDS - started)) s")
  else
    summary+=("FAILED   $target, $((SECONDS - started)) s")
    failed=$target
  fi
done

printf '\n== summary, after %s s\n' "$SECONDS"
printf '%s\n' "${summary[@]}"
[ -z "$failed" ] || printf 'the first failure is in: %s\n' "$failed"
# The closing lines of cargo's and Node's test runners, added up; a failed check is one failure.
awk -v failed="$failed" '
  /^test result:/ { passed += $4; failures += $6 }
  /^ℹ pass /      { passed += $3 }
  /^ℹ fail /      { failures += $3 }
  END {
    if (failed && !failures) failures = 1
    printf "%d passed, %d failed\n", passed, failures
  }
' "$log"
[ -z "$failed" ]
