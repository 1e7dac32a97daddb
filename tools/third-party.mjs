// Collects the licences of everything that the published package is made of besides its own sources: pkg/THIRD_PARTY.md.
// Refuses a crate of another licence than those allowed or of another source than crates.io, and a package with dependencies
// or scripts of its own. With `--check` it writes nothing and fails where what is committed differs.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { ROOT } from "./root.mjs";
import { TARGET } from "./wasm-toolchain.mjs";

const FILE = join(ROOT, "pkg/THIRD_PARTY.md");
const CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index";
/** What each part of a crate must offer: MIT, or, for tables of Unicode, theirs. */
const ALLOWED = ["MIT", "Unicode-3.0"];

/**
 * @typedef {{ id: string, name: string, version: string, license: string, authors: string[], source: string | null, manifest_path: string, targets: { kind: string[] }[] }} Crate
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 */

const crates = compiledIn();
const problems = [...crates.flatMap(problemsOf), ...problemsOfPackage()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

const text = document();
if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
  console.log(`pkg/THIRD_PARTY.md: ${crates.length} crates`);
} else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== text) {
  console.error("pkg/THIRD_PARTY.md is not what Cargo.lock gives: run `make third-party` and commit it");
  process.exitCode = 1;
} else {
  console.log(`pkg/THIRD_PARTY.md: ${crates.length} crates, all of crates.io and of allowed licences; no packages, no scripts`);
}

/** The crates that the module is linked from, by name: not those that only run while it is compiled. @returns {Crate[]} */
function compiledIn() {
  const features = ["--no-default-features", "--features", "wasm", "--filter-platform", TARGET];
  const json = execFileSync("cargo", ["metadata", "--locked", "--format-version", "1", ...features], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 });
  /** @type {{ packages: Crate[], resolve: { root: string, nodes: Node[] } }} */
  const { packages, resolve } = JSON.parse(json);
  const crate = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  /** @type {Set<string>} */
  const found = new Set();
  const pending = [resolve.root];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const linked = nodes.get(id)?.deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)) ?? [];
    for (const { pkg } of linked) {
      const isMacro = crate.get(pkg)?.targets.some(({ kind }) => kind.includes("proc-macro"));
      if (isMacro || found.has(pkg)) continue;
      found.add(pkg);
      pending.push(pkg);
    }
  }
  return packages.filter(({ id }) => found.has(id)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** @param {Crate} crate */
function problemsOf({ name, version, license, source }) {
  const problems = [];
  const parts = license.split(" AND ").map((part) => part.replace(/[()]/g, "").split(" OR "));
  if (!parts.every((offered) => offered.some((one) => ALLOWED.includes(one)))) {
    problems.push(`${name} ${version} is under ${license}: expected ${ALLOWED.join(" or ")} in each part`);
  }
  if (source !== CRATES_IO) problems.push(`${name} ${version} is from ${source}: expected crates.io`);
  return problems;
}

/** Whoever installs the package runs nothing and installs nothing else. */
function problemsOfPackage() {
  const manifest = JSON.parse(readFileSync(join(ROOT, "pkg/package.json"), "utf8"));
  const forbidden = ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies", "scripts", "bin"];
  return forbidden.filter((key) => key in manifest).map((key) => `pkg/package.json has ${key}: expected none`);
}

function document() {
  const rows = crates.map((crate) => `| ${crate.name} | ${crate.version} | ${crate.license} | ${holders(crate)} |`);
  const unicode = crates.find(({ license }) => license.includes("Unicode-3.0"));
  return `# What this package is made of besides its own sources

Made by \`make third-party\` from \`Cargo.lock\`. The package has no dependencies in npm. Its own licence is MIT or Apache-2.0; the
texts of both are beside this file.

## In \`wasm/nutgraf_bg.wasm\`

These crates are compiled into the module, or offered to its linker, which keeps what is used. They are used under MIT,
whose text is below; the tables of Unicode in unicode-ident under Unicode-3.0 too.

| crate | version | licence | copyright |
|---|---|---|---|
${rows.join("\n")}

So is Rust's standard library (core, alloc, std, compiler_builtins and what these are made of, such as hashbrown, dlmalloc
and cfg-if): MIT OR Apache-2.0, copyright The Rust Project contributors. In compiler_builtins: parts of libm, MIT, copyright
Jorge Aparicio and the contributors of musl; parts after LLVM's compiler-rt, Apache-2.0 WITH LLVM-exception.

\`wasm/nutgraf.js\` is written by wasm-bindgen ${crates.find(({ name }) => name === "wasm-bindgen")?.version} (MIT OR Apache-2.0) and minified.

## Data

\`wasm/english.bin\`, the model of English syntax, is a work based on the English Web Treebank of Universal Dependencies and is
shared alike, under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), apart from the licence of the code.
Credit: the English Web Treebank by Natalia Silveira and others (CC BY-SA 4.0); the GUM corpus by Amir Zeldes and others,
its parts under CC BY 4.0; Universal Dependencies. It was made by training a network on them, and on texts that this
network's teachers parsed.

The weights of the ranker in the module were trained on public sets of texts with summaries, which the project's
\`training/README.md\` names; among them the clusters of MultiLing 2011, CC BY 3.0. They hold no text of any.

## MIT

${body(readFileSync(licenceFile(crates.find(({ name }) => name === "cfg-if"), "MIT"), "utf8"))}

## Unicode-3.0

${unicode ? readFileSync(licenceFile(unicode, "UNICODE"), "utf8").trim() : ""}
`;
}

/** Who holds the copyright: what the licence file says, else the authors. @param {Crate} crate */
function holders(crate) {
  const said = readFileSync(licenceFile(crate, "MIT"), "utf8").match(/^copyright.*$/gim) ?? [];
  const years = said.map((line) => line.replace(/^copyright\s*(\(c\))?\s*/i, "").trim());
  const authors = crate.authors.map((author) => author.replace(/\s*<.*/, ""));
  return (years.length > 0 ? years : authors).join(", ") || `the authors of ${crate.name}`;
}

/** @param {Crate | undefined} crate @param {"MIT" | "UNICODE"} kind */
function licenceFile(crate, kind) {
  if (!crate) throw new Error(`no crate to take the text of ${kind} from: name another in ${import.meta.url}`);
  const folder = dirname(crate.manifest_path);
  const names = readdirSync(folder);
  const name = names.find((one) => one.toUpperCase().startsWith(`LICENSE-${kind}`)) ?? names.find((one) => /^licen[cs]e/i.test(one));
  if (!name) throw new Error(`${crate.name} ${crate.version} has no file LICENSE-${kind}: look how its licence is told`);
  return join(folder, name);
}

/** The licence's text without whose copyright it is. @param {string} text */
function body(text) {
  return text.replace(/^copyright.*$/gim, "").trim();
}
