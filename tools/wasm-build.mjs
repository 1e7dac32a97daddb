// Builds the WebAssembly module and its glue from source: buildWasm(folder) leaves there the files of
// pkg/wasm/, the same bytes wherever the toolchain is the same. As a command it replaces pkg/wasm/, once all
// of it is built. Installs nothing but wasm-bindgen-cli, in the user's cache.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildSync } from "esbuild";

import { brotliSize } from "./brotli-size.mjs";
import { ROOT } from "./root.mjs";
import { hashSources } from "./wasm-sources.mjs";
import { findToolchain, pathRemapping, TARGET } from "./wasm-toolchain.mjs";

/** What a build leaves beside its record, build.json. */
export const GENERATED_FILES = ["nutgraf.js", "nutgraf.d.ts", "nutgraf_bg.wasm", "english.bin", "languages.bin"];

// Without the data that some texts need and others do not, which are files of their own.
const FEATURES = ["--no-default-features", "--features", "wasm"];
const WASM_BINDGEN_FLAGS = [
  "--target", "web",
  "--out-name", "nutgraf",
  // The loader names the module's address itself; a second one in the glue would make bundlers copy it twice.
  "--omit-default-module-path",
  // Lets an instance be replaced: after a trap, and to give its memory back.
  "--experimental-reset-state-function",
];
/** What the package calls of the glue. */
const CALLED = ["__wbg_reset_state", "initSync", "load", "plainText", "summarize"];
// Inlining and copying less than the compiler would on its own: 17 KB of every download, for a third of the time.
const RUST_FLAGS = [
  "-Cllvm-args=-inline-threshold=50",
  "-Cllvm-args=-inlinehint-threshold=50",
  // Neither do copies of loops pay, for four turns at once or without turning back: their data are short.
  "-Cno-vectorize-loops",
  "-Cno-vectorize-slp",
  "-Cllvm-args=-unroll-threshold=30",
  "-Cllvm-args=-rotation-max-header-size=2",
  // Four sums at a time, in every browser since 2023: the network of English syntax is all sums.
  "-Ctarget-feature=+simd128",
];
const WASM_OPT_FLAGS = [
  "-O3",
  "--one-caller-inline-max-function-size=0",
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
  "--enable-simd",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

/**
 * @typedef {import("./wasm-toolchain.mjs").Toolchain} Toolchain
 * @typedef {import("./wasm-toolchain.mjs").ToolchainIdentity & { wasmBindgen: string, binaryen: string, esbuild: string }} BuildTools
 * @typedef {{ bytes: number, brotli: number, sha256: string }} FileRecord
 * @typedef {{ sources: string, tools: BuildTools, files: Record<string, FileRecord> }} BuildRecord
 */

/**
 * @param {string} folder is emptied first
 * @param {Toolchain} toolchain
 */
export function buildWasm(folder, toolchain) {
  // Before the build, so that a source that changes meanwhile makes the record stale.
  const sources = hashSources(ROOT);
  const { compiled, languages } = compile(toolchain);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { wasmBindgen } = buildTools(toolchain);
  const bindgen = wasmBindgenCli(wasmBindgen, toolchain);
  run(bindgen, [...WASM_BINDGEN_FLAGS, "--out-dir", folder, compiled]);
  rmSync(join(folder, "nutgraf_bg.wasm.d.ts"));
  optimize(join(folder, "nutgraf_bg.wasm"));
  cpSync(join(ROOT, "src/syntax/english.bin"), join(folder, "english.bin"));
  cpSync(languages, join(folder, "languages.bin"));
  numberImports([join(folder, "nutgraf.js"), join(folder, "nutgraf_bg.wasm")]);
  refuseEval(join(folder, "nutgraf.js"));
  minify(join(folder, "nutgraf.js"));
  const record = { sources, tools: buildTools(toolchain), files: fileRecords(folder) };
  writeFileSync(join(folder, "build.json"), `${JSON.stringify(record, undefined, 2)}\n`);
}

/** @param {Buffer} bytes */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * @param {Toolchain} toolchain
 * @returns {BuildTools}
 */
export function buildTools({ identity }) {
  const lock = readFileSync(join(ROOT, "Cargo.lock"), "utf8");
  const wasmBindgen = lock.match(/^name = "wasm-bindgen"\nversion = "(.+)"$/m)?.[1];
  if (!wasmBindgen) throw new Error("Cargo.lock names no wasm-bindgen: expected a dependency of the feature `wasm`");
  return { ...identity, wasmBindgen, binaryen: installedVersion("binaryen"), esbuild: installedVersion("esbuild") };
}

/** @param {string} name @returns {string} */
function installedVersion(name) {
  return JSON.parse(readFileSync(join(ROOT, `node_modules/${name}/package.json`), "utf8")).version;
}

/**
 * @param {Toolchain} toolchain
 * @returns paths of the compiled module and of what the build script packed
 */
function compile(toolchain) {
  const targetFolder = join(ROOT, "target/wasm");
  // The names of the registry's folders, which the flags map, are only there after a fetch.
  run("cargo", ["fetch", "--locked", "--target", TARGET], toolchain.env);
  const build = ["build", "--locked", "--release", "--lib", ...FEATURES, "--target", TARGET];
  const report = execFileSync(
    "cargo",
    [...build, "--message-format", "json-render-diagnostics", ...toolchain.cargoArguments],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: {
        ...toolchain.env,
        CARGO_TARGET_DIR: targetFolder,
        CARGO_ENCODED_RUSTFLAGS: [...pathRemapping(ROOT, toolchain), ...RUST_FLAGS, ...toolchain.rustFlags].join("\x1f"),
        // wasm-bindgen reads which features the compiler used; wasm-opt strips that at the end.
        CARGO_PROFILE_RELEASE_STRIP: "none",
      },
    },
  );
  const folders = report.split("\n").filter((line) => line.includes('"build-script-executed"')).map((line) => JSON.parse(line).out_dir);
  const languages = folders.map((folder) => join(folder, "languages.bin")).find((file) => existsSync(file));
  if (!languages) throw new Error("no build script left languages.bin: expected build.rs to pack src/languages/data/");
  return { compiled: join(targetFolder, TARGET, "release/nutgraf.wasm"), languages };
}

/**
 * The tool that writes the glue, built once for each version: it must match the crate's exactly.
 * @param {string} version
 * @param {Toolchain} toolchain
 */
function wasmBindgenCli(version, toolchain) {
  const cache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  const folder = join(cache, "nutgraf", `wasm-bindgen-${version}`);
  const command = join(folder, "bin/wasm-bindgen");
  if (!existsSync(command)) {
    console.error(`building wasm-bindgen-cli ${version}, once, in about three minutes`);
    // Not --locked: a release whose lock file names a withdrawn crate could not be installed any more.
    const which = ["wasm-bindgen-cli", "--version", version, "--bin", "wasm-bindgen"];
    run("cargo", ["install", ...which, "--root", folder], toolchain.env);
  }
  return command;
}

/** @param {string} module */
function optimize(module) {
  const optimized = `${module}.optimized`;
  run(process.execPath, [join(ROOT, "node_modules/binaryen/bin/wasm-opt"), ...WASM_OPT_FLAGS, module, "-o", optimized]);
  renameSync(optimized, module);
}

/**
 * A strict content security policy must be able to run the glue.
 * @param {string} glue
 */
function refuseEval(glue) {
  if (/\beval\s*\(|\bnew Function\b/.test(readFileSync(glue, "utf8"))) {
    throw new Error(`${glue} evaluates code: find which import in src/wasm makes wasm-bindgen emit that`);
  }
}

/**
 * Puts numbers in the place of the hashes in the imports' names, which nothing compresses; as long as those, so that the
 * module stays whole.
 * @param {[string, string]} files the glue and the module
 */
function numberImports([glue, module]) {
  const hashes = new Set(readFileSync(glue, "utf8").match(/(?<=\b__wbg_\w+_)[0-9a-f]{16}\b/g));
  for (const file of [glue, module]) {
    let content = readFileSync(file, "latin1");
    [...hashes].forEach((hash, number) => { content = content.replaceAll(hash, String(number).padStart(hash.length, "0")); });
    writeFileSync(file, content, "latin1");
  }
}

/**
 * Half off what its readers, who are all machines, have to load: without the asynchronous start, which nobody calls.
 * @param {string} glue
 */
function minify(glue) {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${CALLED} } from ${JSON.stringify(glue)};`, resolveDir: dirname(glue) },
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    write: false,
  });
  for (const { contents } of outputFiles) writeFileSync(glue, contents);
}

/**
 * @param {string} folder
 * @returns {Record<string, FileRecord>}
 */
function fileRecords(folder) {
  const records = GENERATED_FILES.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return [name, { bytes: bytes.length, brotli: brotliSize(bytes), sha256: sha256(bytes) }];
  });
  return Object.fromEntries(records);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
function run(command, args, env = process.env) {
  execFileSync(command, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env });
}

function replaceCommitted() {
  const built = join(ROOT, "target/wasm/package");
  const committed = join(ROOT, "pkg/wasm");
  buildWasm(built, findToolchain());
  rmSync(committed, { recursive: true, force: true });
  cpSync(built, committed, { recursive: true });
  console.log(`built pkg/wasm: ${statSync(join(committed, "nutgraf_bg.wasm")).size} bytes of WebAssembly`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    replaceCommitted();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
