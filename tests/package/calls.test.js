// Several calls at once, aborting them, and terminate(): every call is answered and the next one works.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { init, summarize, terminate } from "../../pkg/index.js";
import { ARTICLE, longText } from "./article.js";
import { freshPackage } from "./fresh-package.js";

test("a signal that is already aborted rejects with its reason", async () => {
  const reason = new Error("changed my mind");
  await assert.rejects(summarize(ARTICLE, { signal: AbortSignal.abort(reason) }), reason);
  await assert.rejects(summarize(ARTICLE, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("aborting while a call waits rejects it with the reason and leaves the others", async () => {
  const controller = new AbortController();
  const calls = [
    summarize(ARTICLE, { signal: controller.signal }),
    summarize(ARTICLE),
    summarize(ARTICLE, { signal: controller.signal }),
  ];
  const outcomes = Promise.allSettled(calls);
  controller.abort("enough");
  const [first, second, third] = await outcomes;
  assert.deepEqual(first, { status: "rejected", reason: "enough" });
  assert.equal(second?.status, "fulfilled");
  assert.deepEqual(third, { status: "rejected", reason: "enough" });
});

test("aborting after the summary changes nothing", async () => {
  const controller = new AbortController();
  const summary = await summarize(ARTICLE, { signal: controller.signal });
  controller.abort();
  assert.deepEqual(await summarize(ARTICLE), summary);
});

test("a signal used for many calls keeps no listeners", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (/** @type {[any, any]} */ ...args) => { listeners += 1; add(...args); };
  signal.removeEventListener = (/** @type {[any, any]} */ ...args) => { listeners -= 1; remove(...args); };
  await Promise.all(Array.from({ length: 5 }, () => summarize(ARTICLE, { signal })));
  assert.equal(listeners, 0);
});

test("fifty overlapping calls each get their own answer", async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `Story ${index} begins here. It has an end.`);
  const summaries = await Promise.all(texts.map((text) => summarize(text, { length: { ratio: 1 } })));
  for (const [index, { text }] of summaries.entries()) assert(text.includes(`${index}`), text);
});

test("of a thousand overlapping calls, the aborted ones reject and every other gets its own answer", async () => {
  const reason = new Error("not this one");
  const calls = Array.from({ length: 1000 }, (_, index) => {
    const controller = new AbortController();
    const call = summarize(`Story ${index} begins here. It has an end.`, { signal: controller.signal });
    if (index % 7 === 0) setTimeout(() => controller.abort(reason), index / 50);
    return call.then(({ text }) => text, (error) => error);
  });
  const outcomes = await Promise.all(calls);
  const [answers, refusals] = [outcomes.filter((one) => one !== reason), outcomes.filter((one) => one === reason)];
  assert(refusals.length > 0 && refusals.length <= 143, `${refusals.length} aborted`);
  for (const [index, text] of outcomes.entries()) assert(text === reason || text.startsWith(`Story ${index} `), text);
  assert.equal(answers.length + refusals.length, 1000);
  assert((await summarize(ARTICLE)).text.length > 0);
});

for (const [step, file] of /** @type {const} */ ([["the module", "nutgraf_bg.wasm"], ["the data", "english.bin"]])) {
  test(`aborting while ${step} load rejects at once, and calls that wait are answered when they are there`, async (context) => {
    const { nutgraf, folder } = await freshPackage(context);
    const bytes = await readFile(join(folder, "wasm", file));
    /** @type {(bytes: Uint8Array<ArrayBuffer>) => void} */
    let arrive = () => {};
    const coming = new Promise((resolve) => { arrive = resolve; });
    const ready = file === "english.bin" ? nutgraf.init(undefined, { english: coming }) : nutgraf.init(coming);
    const controller = new AbortController();
    const aborted = nutgraf.summarize(ARTICLE, { signal: controller.signal });
    const waiting = nutgraf.summarize(ARTICLE);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    controller.abort("enough");
    await assert.rejects(aborted, (reason) => reason === "enough");
    arrive(bytes);
    await ready;
    assert.deepEqual(await waiting, await summarize(ARTICLE));
  });

  test(`terminate while ${step} load rejects at once, and the next call works`, async (context) => {
    const { nutgraf } = await freshPackage(context);
    const calls = Promise.allSettled([nutgraf.init(undefined, { english: true }), nutgraf.summarize(ARTICLE), nutgraf.summarize(ARTICLE)]);
    if (file === "english.bin") await nutgraf.init();
    nutgraf.terminate();
    const next = nutgraf.summarize(ARTICLE);
    for (const outcome of (await calls).slice(1)) assert(outcome.status === "rejected" && outcome.reason.name === "AbortError");
    assert.deepEqual(await next, await summarize(ARTICLE));
  });
}

test("terminate rejects what is under way with an AbortError, and the next call works", async () => {
  const outcomes = Promise.allSettled([summarize(longText(20)), summarize(ARTICLE), summarize(ARTICLE)]);
  terminate();
  for (const outcome of await outcomes) {
    assert(outcome.status === "rejected" && outcome.reason instanceof DOMException);
    assert.equal(outcome.reason.name, "AbortError");
  }
  assert((await summarize(ARTICLE)).text.length > 0);
});

test("terminate may be called at any time", async () => {
  terminate();
  terminate();
  await init();
  terminate();
  assert((await summarize(ARTICLE)).text.length > 0);
});

test("a finished program exits by itself", async () => {
  const program = `
    import { summarize } from ${JSON.stringify(new URL("../../pkg/index.js", import.meta.url).href)};
    console.log((await summarize("One sentence stands here.")).sentences.length);
  `;
  const args = ["--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 10_000 });
  assert.equal(stdout, "1\n");
});

test("a call does not touch what it was given", async () => {
  const source = Object.freeze({ text: ARTICLE, format: /** @type {const} */ ("text") });
  const options = Object.freeze({ length: Object.freeze({ words: 30 }) });
  await summarize(Object.freeze([source]), options);
});
