// Builds pkg/wasm twice from clean: the files that git knows, copied into two folders of other names, the second with a home and
// a cargo cache of its own, whose crates are downloaded anew. Fails where the two differ, or, by the recorded toolchain,
// where what is committed differs from them. The tools of the build (wasm-bindgen, wasm-opt) are those that are here.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { ROOT } from "./root.mjs";
import { GENERATED_FILES, sha256 } from "./wasm-build.mjs";

const top = mkdtempSync(join(tmpdir(), "nutgraf-"));
/** The same for both: where rustup keeps compilers, and the built wasm-bindgen. */
const kept = {
  RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(homedir(), ".rustup"),
  XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"),
};

try {
  const first = build(join(top, "one"), kept);
  const home = join(top, "a home with another name");
  mkdirSync(home);
  const second = build(join(top, "another folder, deeper/two"), { ...kept, HOME: home, CARGO_HOME: join(home, "crates") });
  compare("the two builds", first, second);
  if (readFileSync(join(first, "build.json"), "utf8") === readFileSync(join(ROOT, "pkg/wasm/build.json"), "utf8")) {
    compare("the builds and what is committed", first, join(ROOT, "pkg/wasm"));
  } else {
    refuseOtherBytes(first);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {Record<string, string>} environment
 * @returns {string} where the files are that it has built
 */
function build(folder, environment) {
  console.log(`building in ${folder}`);
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT, encoding: "utf8" });
  for (const file of listed.split("\0").filter((name) => name && !name.startsWith("pkg/wasm/"))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  execFileSync(process.execPath, ["tools/wasm-build.mjs"], { cwd: folder, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...environment } });
  return join(folder, "pkg/wasm");
}

/** @param {string} what @param {string} one @param {string} other */
function compare(what, one, other) {
  for (const name of GENERATED_FILES) {
    const [left, right] = [one, other].map((folder) => readFileSync(join(folder, name)));
    if (left?.equals(right ?? Buffer.alloc(0))) continue;
    console.error(`${name} differs between ${what}: ${left?.length} and ${right?.length} bytes`);
    process.exitCode = 1;
  }
  if (!process.exitCode) console.log(`${what} have the same bytes: ${GENERATED_FILES.map((name) => `${name} ${sha256(readFileSync(join(one, name))).slice(0, 12)}`).join(", ")}`);
}

/** The records differ: by the toolchain, which is no fault, or by the sources or the bytes. @param {string} built */
function refuseOtherBytes(built) {
  const [here, committed] = [built, join(ROOT, "pkg/wasm")].map((folder) => JSON.parse(readFileSync(join(folder, "build.json"), "utf8")));
  if (JSON.stringify(here.tools) !== JSON.stringify(committed.tools)) {
    console.log("not compared with what is committed: another toolchain built that");
    return;
  }
  console.error(`what is committed is of other ${here.sources === committed.sources ? "bytes" : "sources"}: run \`make build\` and commit pkg/wasm`);
  process.exitCode = 1;
}
