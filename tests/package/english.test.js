// The model of English is loaded where a text is English, and nowhere else; without it such a call says what is missing.
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { ARTICLE } from "./article.js";
import { PACKAGE, freshPackage } from "./fresh-package.js";

const MODEL_FILE = "wasm/english.bin";
const GERMAN = "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen. Die Reparatur wäre zu teuer.";

const bytes = await readFile(join(PACKAGE, MODEL_FILE));

/** @param {import("node:test").TestContext} context */
const withoutModel = (context) => freshPackage(context, (folder) => rm(join(folder, MODEL_FILE)));

test("a text in another language does without the model of English", async (context) => {
  const { nutgraf } = await withoutModel(context);
  assert.equal((await nutgraf.summarize(GERMAN)).language, "de");
});

test("an English text without the model is an error that names the file, and works once it is there", async (context) => {
  const { nutgraf, folder } = await withoutModel(context);
  await assert.rejects(nutgraf.summarize(ARTICLE), { name: "NetworkError", message: /could not read .*english\.bin/ });
  assert.equal((await nutgraf.summarize(GERMAN)).language, "de");
  await writeFile(join(folder, MODEL_FILE), bytes);
  assert.deepEqual(await nutgraf.summarize(ARTICLE), await summarize(ARTICLE));
});

test("init takes the model as bytes, as a Response and as a promise, and terminate does not lose it", async (context) => {
  for (const given of [bytes, new Response(Uint8Array.from(bytes)), Promise.resolve(Uint8Array.from(bytes).buffer)]) {
    const { nutgraf } = await withoutModel(context);
    await nutgraf.init(undefined, given);
    nutgraf.terminate();
    assert.deepEqual(await nutgraf.summarize(ARTICLE), await summarize(ARTICLE));
  }
});

/** @type {[string, Uint8Array, RegExp][]} */
const DAMAGED = [
  ["a page", new TextEncoder().encode("<!doctype html><title>My app</title>"), /got HTML instead of the model of English/],
  ["something else", new Uint8Array(40), /got something else than its model of English/],
  ["half of the model", bytes.subarray(0, bytes.length / 2), /english\.bin is damaged/],
];

for (const [name, content, message] of DAMAGED) {
  test(`${name} in place of the model is refused, and the next call tries again`, async (context) => {
    const { nutgraf, folder } = await freshPackage(context, (copy) => writeFile(join(copy, MODEL_FILE), content));
    await assert.rejects(nutgraf.summarize(ARTICLE), { name: "DataError", message });
    await writeFile(join(folder, MODEL_FILE), bytes);
    assert((await nutgraf.summarize(ARTICLE)).keyPoints.length > 0);
  });
}
