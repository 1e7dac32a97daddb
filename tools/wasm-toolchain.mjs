// Finds a Rust toolchain that can compile to WebAssembly and says how to call it: findToolchain().
// Takes one whose standard library for the target is there, else Debian's, which compiles that library
// too, else what `rustup target add` brings. Compiles nothing itself.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

export const TARGET = "wasm32-unknown-unknown";

const DEBIAN_PATH = "/usr/bin:/bin";

/**
 * What the bytes of a build depend on, apart from the sources.
 * @typedef {object} ToolchainIdentity
 * @property {string} rustc the compiler's own line
 * @property {string} llvm
 * @property {string} host the platform the compiler runs on
 * @property {string} cargo
 * @property {string} linker
 * @property {"prebuilt" | "compiled"} std where the standard library comes from
 */

/**
 * @typedef {object} Toolchain
 * @property {ToolchainIdentity} identity
 * @property {string} sysroot
 * @property {Record<string, string | undefined>} env for calls of cargo
 * @property {string[]} cargoArguments what `cargo build` needs besides the target
 * @property {string[]} rustFlags what the compiler should do for a small module, as far as this one can
 */

/**
 * The toolchain that is here, or undefined.
 * @returns {Toolchain | undefined}
 */
export function installedToolchain() {
  return withPrebuiltStd() ?? debianToolchain();
}

/**
 * The toolchain that is here, or that rustup can complete.
 * @returns {Toolchain}
 * @throws {Error} that says what to install where there is none
 */
export function findToolchain() {
  const toolchain = installedToolchain() ?? (addRustupTarget() ? withPrebuiltStd() : undefined);
  if (toolchain) return toolchain;
  throw new Error(
    `no Rust toolchain here can compile to ${TARGET}. With rustup: \`rustup target add ${TARGET}\`. On Debian: ` +
      "`apt-get install rustc-web cargo-web rust-web-src` and the `lld-N` of the LLVM that `/usr/bin/rustc -vV` names",
  );
}

/** Where cargo keeps the sources of dependencies. */
function cargoHome() {
  return process.env["CARGO_HOME"] ?? join(homedir(), ".cargo");
}

/** @returns {Toolchain | undefined} */
function withPrebuiltStd() {
  const { PATH } = process.env;
  const sysroot = output("rustc", ["--print", "sysroot"], PATH);
  if (!sysroot || !existsSync(join(sysroot, "lib/rustlib", TARGET, "lib"))) return undefined;
  const identity = identify(PATH, "rust-lld", "prebuilt");
  return { identity, sysroot, env: cargoEnvironment({}), cargoArguments: [], rustFlags: [] };
}

/** @returns {Toolchain | undefined} */
function debianToolchain() {
  if (!existsSync("/usr/bin/rustc") || !existsSync("/usr/bin/cargo")) return undefined;
  const sysroot = output("/usr/bin/rustc", ["--print", "sysroot"], DEBIAN_PATH);
  if (!sysroot || !existsSync(join(sysroot, "lib/rustlib/src/rust/library/Cargo.lock"))) return undefined;
  const linker = wasmLinker();
  if (!linker) return undefined;
  const linkerVersion = output(linker, ["--version"], DEBIAN_PATH) ?? linker;
  return {
    identity: identify(DEBIAN_PATH, linkerVersion, "compiled"),
    sysroot,
    env: cargoEnvironment({
      PATH: DEBIAN_PATH,
      // Cargo compiles the standard library only where unstable features are allowed.
      RUSTC_BOOTSTRAP: "1",
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: linker,
    }),
    // Sorting and printing that is small rather than fast.
    cargoArguments: ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"],
    // A panic, which would be a fault, ends in a trap without a word: writing the word is 10 KB of every download.
    rustFlags: ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"],
  };
}

/** The linker of the compiler's own LLVM, else the newest one. */
function wasmLinker() {
  const wanted = field(output("/usr/bin/rustc", ["-vV"], DEBIAN_PATH) ?? "", "LLVM version")?.split(".")[0];
  const versions = readdirSync("/usr/bin")
    .flatMap((name) => name.match(/^wasm-ld-(\d+)$/)?.[1] ?? [])
    .sort((a, b) => Number(a === wanted) - Number(b === wanted) || Number(a) - Number(b));
  const version = versions.at(-1);
  return version && `/usr/bin/wasm-ld-${version}`;
}

function addRustupTarget() {
  console.error(`adding ${TARGET} with rustup`);
  return output("rustup", ["target", "add", TARGET], process.env["PATH"]) !== undefined;
}

/**
 * The environment, less what would change the compiler's flags or its version behind our back.
 * @param {Record<string, string>} added
 */
function cargoEnvironment(added) {
  const { RUSTC: _rustc, RUSTC_WRAPPER: _wrapper, RUSTFLAGS: _flags, CARGO_TARGET_DIR: _target, ...kept } = process.env;
  return { ...kept, ...added };
}

/**
 * @param {string | undefined} path
 * @param {string} linker
 * @param {"prebuilt" | "compiled"} std
 * @returns {ToolchainIdentity}
 */
function identify(path, linker, std) {
  const verbose = output("rustc", ["-vV"], path) ?? "";
  return {
    rustc: verbose.split("\n")[0] ?? "",
    llvm: field(verbose, "LLVM version") ?? "",
    host: field(verbose, "host") ?? "",
    cargo: output("cargo", ["--version"], path) ?? "",
    linker,
    std,
  };
}

/**
 * @param {string} text
 * @param {string} name
 */
function field(text, name) {
  return text.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
}

/**
 * What a command prints, or undefined where it is missing or fails.
 * @param {string} command
 * @param {string[]} args
 * @param {string | undefined} path
 */
function output(command, args, path) {
  try {
    const env = { ...process.env, PATH: path };
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The compiler's flags that keep this machine's folders out of the bytes. The last that matches wins.
 * @param {string} root
 * @param {Toolchain} toolchain
 */
export function pathRemapping(root, { sysroot }) {
  const std = join(sysroot, "lib/rustlib/src/rust");
  const registry = join(cargoHome(), "registry/src");
  const mirrors = existsSync(registry) ? readdirSync(registry).map((name) => join(registry, name)) : [];
  return [
    [root, "/nutgraf"],
    [cargoHome(), "/cargo"],
    ...mirrors.map((mirror) => [mirror, "/dependencies"]),
    [std, "/rust"],
    ...(existsSync(std) ? [[realpathSync(std), "/rust"]] : []),
  ].map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}
