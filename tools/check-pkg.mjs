// Checks that pkg/wasm/ is what these sources build: by the recorded hash of the sources and of the files
// everywhere, and byte by byte against a new build where the toolchain is the recorded one.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./root.mjs";
import { buildTools, buildWasm, GENERATED_FILES, sha256 } from "./wasm-build.mjs";
import { hashSources } from "./wasm-sources.mjs";
import { installedToolchain } from "./wasm-toolchain.mjs";

const REBUILD = "run `make build` and commit pkg/wasm";
const committed = join(ROOT, "pkg/wasm");

const record = readRecord();
checkRecord(record);
const toolchain = installedToolchain();
const differences = toolchain ? differingTools(record.tools, buildTools(toolchain)) : ["no toolchain for it is here"];
if (toolchain && differences.length === 0) {
  compareBytes(toolchain);
  console.log("pkg/wasm is up to date: a new build has the same bytes");
} else {
  console.log("pkg/wasm is up to date by its record; its bytes were not compared, since the toolchain differs:");
  for (const difference of differences) console.log(`  ${difference}`);
}

/** @returns {import("./wasm-build.mjs").BuildRecord} */
function readRecord() {
  try {
    return JSON.parse(readFileSync(join(committed, "build.json"), "utf8"));
  } catch (error) {
    return fail(`pkg/wasm/build.json cannot be read (${error instanceof Error ? error.message : error}): ${REBUILD}`);
  }
}

/** @param {import("./wasm-build.mjs").BuildRecord} record */
function checkRecord(record) {
  if (record.sources !== hashSources(ROOT)) fail(`pkg/wasm was built from other sources than these: ${REBUILD}`);
  for (const name of GENERATED_FILES) {
    if (record.files[name]?.sha256 !== sha256(readFileSync(join(committed, name)))) {
      fail(`pkg/wasm/${name} is not the file that was built, and is never edited by hand: ${REBUILD}`);
    }
  }
}

/**
 * @param {Record<string, string>} recorded
 * @param {Record<string, string>} here
 */
function differingTools(recorded, here) {
  return Object.keys({ ...recorded, ...here })
    .filter((name) => recorded[name] !== here[name])
    .map((name) => `${name}: "${recorded[name]}" built it, "${here[name]}" is here`);
}

/** @param {import("./wasm-toolchain.mjs").Toolchain} toolchain */
function compareBytes(toolchain) {
  const rebuilt = join(ROOT, "target/wasm/compared");
  buildWasm(rebuilt, toolchain);
  for (const name of GENERATED_FILES) {
    if (!readFileSync(join(rebuilt, name)).equals(readFileSync(join(committed, name)))) {
      fail(`pkg/wasm/${name} differs from target/wasm/compared/${name}, built by the recorded toolchain: ${REBUILD}`);
    }
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
