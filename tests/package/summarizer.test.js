// The Summarizer in Node: the conformance tests that need no document, and what is its own: the languages that it
// serves, that it does not translate, and what it says when it cannot start.
import assert from "node:assert/strict";
import { readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import * as commonmark from "commonmark";
import { Summarizer, summarize } from "../../pkg/index.js";
import { USUAL_BYTES } from "../../pkg/summarizer-loading.js";
import { callTests } from "../conformance/calls.js";
import { creationTests } from "../conformance/creation.js";
import { qualityTests } from "../conformance/quality.js";
import { readSamples } from "../conformance/samples.js";
import { ARTICLE } from "./article.js";
import { PACKAGE, freshPackage } from "./fresh-package.js";

const samples = await readSamples((url) => readFile(url, "utf8"));
const GERMAN = samples.find(({ language }) => language === "de")?.text ?? "";
const FRENCH = samples.find(({ language }) => language === "fr")?.text ?? "";

for (const { name, run } of [...creationTests, ...callTests, ...qualityTests(samples, commonmark)]) {
  test(name, () => run(Summarizer));
}

test("every type gives the field of summarize() of that meaning", async () => {
  const summary = await summarize(ARTICLE, { length: "medium" });
  const fields = { tldr: summary.text, teaser: summary.teaser, headline: summary.headline };
  for (const [type, expected] of Object.entries(fields)) {
    const options = { type: /** @type {any} */ (type), length: /** @type {const} */ ("medium") };
    const summarizer = await Summarizer.create({ ...options, format: "plain-text" });
    assert.equal(await summarizer.summarize(ARTICLE), expected);
  }
});

test("the languages served are those that the module has words of", async () => {
  const files = await readdir(new URL("../../src/languages/data/", import.meta.url));
  for (const tag of files.map((file) => file.replace(".txt", ""))) {
    assert.equal(await Summarizer.availability({ outputLanguage: tag }), "available", tag);
  }
  for (const tag of ["zu", "xh", "la", "tlh", "und"]) {
    assert.equal(await Summarizer.availability({ outputLanguage: tag }), "unavailable", tag);
  }
});

test("languages are matched by best fit", async () => {
  for (const tag of ["de-CH", "zh-TW", "zh-Hant-HK", "sr-Latn-RS", "no", "nn", "fil", "iw", "pt-BR-u-nu-latn"]) {
    assert.equal(await Summarizer.availability({ expectedInputLanguages: [tag] }), "available", tag);
  }
});

test("what would have to be translated is unavailable, and is not passed off as done", async () => {
  const english = { outputLanguage: "en" };
  const fromFrench = { ...english, expectedInputLanguages: ["fr", "de"] };
  assert.equal(await Summarizer.availability(fromFrench), "unavailable");
  await assert.rejects(Summarizer.create(fromFrench), { name: "NotSupportedError" });
  const either = { ...english, expectedInputLanguages: ["fr", "en-GB"] };
  assert.equal(await Summarizer.availability(either), "available");
  const summarizer = await Summarizer.create(either);
  await assert.rejects(summarizer.summarize(FRENCH), { name: "NotSupportedError", message: /"fr".*translated to "en"/ });
  assert((await summarizer.summarize(ARTICLE)).startsWith("* "));
});

test("contexts, shared and of one call, move the choice", async () => {
  const first = async (/** @type {object} */ created, /** @type {object} */ called) =>
    (await Summarizer.create({ ...created, type: "tldr" })).summarize(ARTICLE, called);
  const context = "university waves measurements";
  assert.match(await first({ sharedContext: context }, {}), /university/);
  assert.match(await first({}, { context }), /university/);
  assert.doesNotMatch(await first({}, {}), /university/);
});

test("too long a text or context is a QuotaExceededError with its numbers", async () => {
  const { inputQuota } = await Summarizer.create();
  const tooLong = "a ".repeat(inputQuota / 2 + 1);
  const error = { name: "QuotaExceededError", requested: tooLong.length, quota: inputQuota };
  await assert.rejects((await Summarizer.create()).summarize(tooLong), error);
  await assert.rejects(Summarizer.create({ sharedContext: tooLong }), error);
});

test("a module that cannot be had is a NetworkError, a damaged one an OperationError, and both are tried again", async (context) => {
  const { nutgraf, folder } = await freshPackage(context);
  const file = join(folder, "wasm/nutgraf_bg.wasm");
  const bytes = await readFile(file);
  await rm(file);
  await assert.rejects(nutgraf.Summarizer.create(), { name: "NetworkError" });
  await writeFile(file, "<!doctype html>");
  await assert.rejects(nutgraf.Summarizer.create(), { name: "OperationError", message: /got HTML/ });
  await writeFile(file, bytes);
  assert.notEqual(await (await nutgraf.Summarizer.create()).summarize(ARTICLE), "");
});

for (const [tag, file, other] of /** @type {const} */ ([["en-GB", "english.bin", "de"], ["de", "languages.bin", "en"]])) {
  test(`creation for ${tag} loads ${file} and no other data, and availability loads nothing`, async (context) => {
    const { nutgraf, folder } = await freshPackage(context);
    const path = join(folder, "wasm", file);
    const bytes = await readFile(path);
    await rm(path);
    const options = { expectedInputLanguages: [tag] };
    assert.equal(await nutgraf.Summarizer.availability(options), "available");
    await nutgraf.Summarizer.create({ expectedInputLanguages: [other] });
    await nutgraf.Summarizer.create();
    await assert.rejects(nutgraf.Summarizer.create({ outputLanguage: tag }), { name: "NetworkError" });
    await writeFile(path, bytes);
    const summarizer = await nutgraf.Summarizer.create(options);
    await rm(join(folder, "wasm"), { recursive: true });
    assert.notEqual(await summarizer.summarize(tag === "de" ? GERMAN : ARTICLE), "");
  });
}

test("progress counts on about the lengths that the files have", async () => {
  for (const [file, usual] of Object.entries(USUAL_BYTES)) {
    const { size } = await stat(join(PACKAGE, "wasm", file));
    assert(Math.abs(size - usual) < size / 4, `${file} has ${size} bytes: state that in summarizer-loading.js`);
  }
});

test("without WebAssembly it is unavailable, and create says what is missing", async (context) => {
  const { nutgraf } = await freshPackage(context);
  const { WebAssembly: saved } = globalThis;
  context.after(() => { globalThis.WebAssembly = saved; });
  Reflect.deleteProperty(globalThis, "WebAssembly");
  assert.equal(await nutgraf.Summarizer.availability(), "unavailable");
  await assert.rejects(nutgraf.Summarizer.create(), { name: "NotSupportedError", message: /needs WebAssembly/ });
});

test("a signal used for many calls keeps no listeners", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (/** @type {[any, any]} */ ...args) => { listeners += 1; add(...args); };
  signal.removeEventListener = (/** @type {[any, any]} */ ...args) => { listeners -= 1; remove(...args); };
  const summarizer = await Summarizer.create({ signal });
  await Promise.all([1, 2, 3].map(() => summarizer.summarize(ARTICLE, { signal })));
  assert.equal(listeners, 1, "that of create(), which lasts as long as the summarizer");
  summarizer.destroy();
  assert.equal(listeners, 0);
});
