// What of the package a bundler keeps: only what a program uses.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { PACKAGE } from "./fresh-package.js";

/** @param {string} program */
async function bundled(program) {
  const stdin = { contents: program.replaceAll("nutgraf", join(PACKAGE, "index.js")), resolveDir: PACKAGE };
  const flags = /** @type {const} */ ({ bundle: true, format: "esm", minify: true, write: false, logLevel: "error" });
  const { outputFiles } = await build({ stdin, ...flags });
  return outputFiles[0]?.text ?? "";
}

test("importing the package for nothing leaves nothing", async () => {
  assert.equal(await bundled('import "nutgraf"; import { init } from "nutgraf";'), "");
});

test("a program that only summarizes has nothing of Summarizer, and the other way round has all it needs", async () => {
  const alone = await bundled('import { summarize } from "nutgraf"; summarize("");');
  assert.doesNotMatch(alone, /Summarizer:|downloadprogress/);
  const both = await bundled('import { Summarizer } from "nutgraf"; Summarizer.create();');
  assert.match(both, /downloadprogress/);
});
