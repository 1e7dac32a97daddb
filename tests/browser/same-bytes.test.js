// The same sources and options give the same result in native code, in Node, in Chromium and in Firefox, to the last bit
// of every number. Compares the bundled articles, the texts of the fixtures, odd texts and generated ones: over 1,000 jobs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";
import { generatedJobs } from "./generated-inputs.js";
import { ARTICLES, ROOT } from "./site.js";

/** @typedef {import("../../pkg/index.js").SummarizeOptions} Options */
/** @typedef {import("./generated-inputs.js").Job} Job */

const GENERATED = 850;
const SEED = 9;

const ODD_TEXTS = [
  "",
  " \n\t\u00a0 ",
  "One.",
  "no end and no capitals 12 345",
  "🚲 Rode out. 🚆 Came back! e\u0301te\u0301 ﬁne \u200bzero. 漢字の文。ไทย",
  "# Title\n\n- one item of a list\n- another item\n\n> quoted once. Quoted twice.\n\n`code`",
  "<article><h1>Tide</h1><p>The tide rose by 3.5 metres. Nobody was hurt &amp; all went home.</p></article>",
  "RT @someone: it is here!!! ".repeat(40),
  "The quay held. ".repeat(300),
  "قالت المدينة إن الجسر آمن. وسيفتح غدا. שלום לכולם. הגשר פתוח.",
];

/** @type {Options[]} */
const OPTIONS = [
  {},
  { length: "long", explain: true, context: "What did the river and the council cost?" },
  { length: { words: 80 }, explain: true },
  { length: { ratio: 0.4 } },
];

const articles = await Promise.all(ARTICLES.map(({ file }) => readFile(`${ROOT}www/articles/${file}`, "utf8")));
const fixtures = await Promise.all(["html", "languages", "letters", "reading"].map(async (folder) => {
  const files = await readdir(`${ROOT}tests/fixtures/${folder}`);
  return Promise.all(files.sort().map((file) => readFile(`${ROOT}tests/fixtures/${folder}/${file}`, "utf8")));
}));
/** @type {Job[]} */
const jobs = [
  ...[...articles, ...ODD_TEXTS].flatMap((text) => OPTIONS.map((options) => ({ sources: [{ text }], options }))),
  ...fixtures.flat().map((text) => ({ sources: [{ text }], options: {} })),
  ...generatedJobs(GENERATED, SEED),
];
/** @type {string[]} */
const expected = [];
for (const { sources, options } of jobs) expected.push(JSON.stringify(await summarize(sources, options)));

/**
 * A job as native code gets it: JSON for Rust has no lone surrogates, and the edge makes U+FFFD of them.
 * @param {Job} job
 */
const wellFormed = (job) => JSON.parse(JSON.stringify(job), (_, value) => (typeof value === "string" ? recoded(value) : value));
const recoded = (/** @type {string} */ text) => Buffer.from(text).toString();

test("there are 1,000 inputs", () => assert(jobs.length >= 1000, String(jobs.length)));

test("native code gives what Node gives", (context) => {
  // The crate alone is optimized: that takes less time than it saves, and the other crates are as the tests have them.
  const optimized = ["--config", "profile.dev.package.nutgraf.opt-level=2"];
  const command = ["run", "--quiet", "--locked", "--features", "wasm", "--example", "results", ...optimized];
  const input = JSON.stringify(jobs.map(wellFormed));
  const run = spawnSync("cargo", command, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (run.error) return context.skip(`cargo does not run here: ${run.error.message}`);
  assert.equal(run.status, 0, run.stderr);
  const lines = run.stdout.trimEnd().split("\n");
  assert.equal(lines.length, jobs.length);
  for (const [index, line] of lines.entries()) {
    assert.deepEqual(JSON.parse(line), JSON.parse(expected[index] ?? ""), `job ${index}: ${JSON.stringify(jobs[index]).slice(0, 400)}`);
  }
});

forEachBrowser((browser) => {
  test("the browser gives what Node gives", async (context) => {
    const { page: url, entry } = await blankSite(context);
    const { page } = await openPage(browser(), url);
    context.after(() => page.close());
    const found = await page.evaluate(`(async (jobs) => {
      const { summarize } = await import(${JSON.stringify(entry)});
      const found = [];
      for (const { sources, options } of jobs) found.push(JSON.stringify(await summarize(sources, options)));
      return found;
    })(${JSON.stringify(jobs)})`);
    assert(Array.isArray(found) && found.length === expected.length);
    for (const [index, result] of expected.entries()) {
      assert.equal(found[index], result, `job ${index}: ${JSON.stringify(jobs[index]).slice(0, 400)}`);
    }
  });
});
