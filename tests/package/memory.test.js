// The module's own memory: a text of a megabyte needs no more than promised, and what one call needs is free again for
// the next.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { initSync, load, summarize } from "../../pkg/wasm/nutgraf.js";
import { ARTICLE, longText } from "./article.js";

const [bytes, english] = await Promise.all(["nutgraf_bg.wasm", "english.bin"].map((name) =>
  readFile(new URL(`../../pkg/wasm/${name}`, import.meta.url))));
const { memory } = initSync({ module: new WebAssembly.Module(Uint8Array.from(bytes ?? [])) });
load(Uint8Array.from(english ?? []));

test("ten thousand calls need no more memory than the first hundred", async () => {
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

// After the other test, since the memory never shrinks.
test("a megabyte of English needs at most 64 MB", (context) => {
  const text = longText(Math.ceil(2 ** 20 / ARTICLE.length)).slice(0, 2 ** 20);
  summarize([{ text }], { length: "long", explain: true });
  const megabytes = memory.buffer.byteLength / 2 ** 20;
  context.diagnostic(`${megabytes} MB`);
  assert(text.length === 2 ** 20 && megabytes <= 64, `${megabytes} MB`);
});
