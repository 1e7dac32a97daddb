// A fault inside the WebAssembly module becomes a named error, and the next call gets a fresh instance.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { freshPackage } from "./fresh-package.js";

// Stands in for the generated glue: an instance is spoilt by its first fault until it is renewed.
const GLUE = `
  let isSpoilt = false;
  export const initSync = () => {};
  export const __wbg_reset_state = () => { isSpoilt = false; };
  export const summarize = ([{ text }]) => {
    if (isSpoilt) throw new Error("used after a fault");
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

for (const [name, text, expected] of FAULTS) {
  test(`${name} inside the module is a named error, and the next call works`, async (context) => {
    const { nutgraf } = await freshPackage(context, (folder) => writeFile(join(folder, "wasm/nutgraf.js"), GLUE));
    await assert.rejects(nutgraf.summarize(text), expected);
    assert.equal((await nutgraf.summarize("fine")).text, "fine");
  });
}
