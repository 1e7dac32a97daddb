// One hash over everything in the tree that shapes the bytes of pkg/wasm/: tells whether what is committed
// there was built from these sources. Reads the working tree, not git.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SOURCES = [
  "Cargo.lock",
  "Cargo.toml",
  "build.rs",
  "src",
  "tools/wasm-build.mjs",
  "tools/wasm-sources.mjs",
  "tools/wasm-toolchain.mjs",
];

/** @param {string} root the repository's folder */
export function hashSources(root) {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} source a file or a folder
 * @returns {string[]} paths from the root, with slashes
 */
function filesBelow(root, source) {
  const path = join(root, source);
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => relative(root, file).split(sep).join("/"));
}
