// A fault inside the WebAssembly module becomes a named error, and the next call gets a fresh instance; so it does after
// a text for which the memory had to grow much.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { freshPackage } from "./fresh-package.js";

// Stands in for the generated glue: an instance is spoilt by its first fault until it is renewed, and grows by "big" ones.
// `globalThis.shortage` is how often there is no room for an instance.
const GLUE = `
  let isSpoilt = false, isMade = false, megabytes = 1;
  const make = () => {
    if (globalThis.shortage-- > 0) throw new RangeError("WebAssembly.Instance(): Out of memory");
    isMade = true;
    isSpoilt = false;
    megabytes = 1;
  };
  export const initSync = () => {
    if (!isMade) make();
    return { memory: { buffer: { byteLength: megabytes * 2 ** 20 } } };
  };
  export const __wbg_reset_state = make;
  export const summarize = ([{ text }]) => {
    if (isSpoilt) throw new Error("used after a fault");
    if (text === "size") return { text: String(megabytes) };
    if (text === "big") megabytes = 100;
    isSpoilt = true;
    if (text === "trap") throw new WebAssembly.RuntimeError("unreachable");
    if (text === "deep") throw new RangeError("Maximum call stack size exceeded");
    const refusal = { name: "QuotaExceededError", requested: 2, quota: 1 };
    if (text === "refuse") throw Object.assign(new Error("too much"), refusal);
    isSpoilt = false;
    return { text };
  };
`;

/** @type {[string, string, object][]} */
const FAULTS = [
  ["a trap", "trap", { name: "OperationError", message: /please report it \(RuntimeError: unreachable\)$/ }],
  ["a stack overflow", "deep", { name: "OperationError", message: /RangeError: Maximum call stack/ }],
  ["a refusal", "refuse", { name: "QuotaExceededError", message: "too much", requested: 2, quota: 1 }],
];

/** @param {import("node:test").TestContext} context */
async function faultyPackage(context) {
  context.after(() => Reflect.deleteProperty(globalThis, "shortage"));
  return freshPackage(context, (folder) => writeFile(join(folder, "wasm/nutgraf.js"), GLUE));
}

/** @param {number} times */
const runShort = (times) => Object.assign(globalThis, { shortage: times });

for (const [name, text, expected] of FAULTS) {
  test(`${name} inside the module is a named error, and the next call works`, async (context) => {
    const { nutgraf } = await faultyPackage(context);
    await assert.rejects(nutgraf.summarize(text), expected);
    assert.equal((await nutgraf.summarize("fine")).text, "fine");
  });
}

test("without room for an instance the error says so, and the next call works", async (context) => {
  const { nutgraf } = await faultyPackage(context);
  runShort(1);
  await assert.rejects(nutgraf.summarize("fine"), { name: "OperationError", message: /Out of memory/ });
  assert.equal((await nutgraf.summarize("fine")).text, "fine");
});

test("without room for a fresh instance a spoilt one is not used", async (context) => {
  const { nutgraf } = await faultyPackage(context);
  await nutgraf.init();
  runShort(2);
  await assert.rejects(nutgraf.summarize("trap"), { name: "OperationError", message: /unreachable/ });
  await assert.rejects(nutgraf.summarize("fine"), { name: "OperationError", message: /Out of memory/ });
  assert.equal((await nutgraf.summarize("fine")).text, "fine");
});

test("memory that a big text needed is given back after a while, unless another text comes", async (context) => {
  const wait = globalThis.setTimeout;
  context.after(() => { globalThis.setTimeout = wait; });
  globalThis.setTimeout = Object.assign((/** @type {() => void} */ task, /** @type {number} */ time) => wait(task, time === 2_000 ? 50 : time), wait);
  const { nutgraf } = await faultyPackage(context);
  const size = async () => (await nutgraf.summarize("size")).text;
  await nutgraf.summarize("big");
  assert.equal(await size(), "100");
  await new Promise((resolve) => { wait(resolve, 200); });
  assert.equal(await size(), "1");
});
