// The module's own memory: what one call needs is free again for the next.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { initSync, load, summarize } from "../../pkg/wasm/nutgraf.js";
import { ARTICLE, longText } from "./article.js";

test("ten thousand calls need no more memory than the first hundred", async () => {
  const [bytes, english] = await Promise.all(["nutgraf_bg.wasm", "english.bin"].map((name) =>
    readFile(new URL(`../../pkg/wasm/${name}`, import.meta.url))));
  const { memory } = initSync({ module: new WebAssembly.Module(Uint8Array.from(bytes ?? [])) });
  load(Uint8Array.from(english ?? []));
  // Mostly beginnings, since it is the number that counts; every hundredth text is a long one.
  const long = longText(5);
  const call = (/** @type {number} */ index) => {
    const text = index % 100 === 0 ? long : ARTICLE.slice(0, 100 + index % 200);
    summarize([{ text }], { length: "long" });
  };
  for (let index = 0; index < 100; index += 1) call(index);
  const early = memory.buffer.byteLength;
  for (let index = 100; index < 10_000; index += 1) call(index);
  assert.equal(memory.buffer.byteLength, early);
});
