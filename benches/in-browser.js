// How long summarize() takes in the browsers, its worker and the messages to it included, by the size of an English text, and
// how large the module's memory grows: an instance never gives any back, so what it has at the end is its peak. The
// worker is warm but for the first line. Prints medians, quartiles and ranges; asserts nothing, since machines differ.
import { readFileSync } from "node:fs";
import { launch } from "../tests/browser/browsers.js";
import { ROOT } from "../tests/browser/site.js";
import { serve } from "../tools/serve.mjs";

const ROUNDS = 15;
/** UTF-16 code units; 30,000 are about 5,000 words. */
const SIZES = { "5 KB": 5_000, "5,000 words": 30_000, "100 KB": 100_000, "1 MB": 1_000_000, "4 MB": 4_000_000 };

const FILES = ["river-books-of-ostermere", "market-street-car-free", "buried-seagrass-seeds", "fireflies-and-street-lamps", "istanbul-kyiv-warns"];
const paragraphs = FILES.flatMap((file) => readFileSync(`${ROOT}www/articles/${file}.txt`, "utf8").split("\n\n"));

const server = await serve(ROOT);
for (const name of /** @type {const} */ (["chromium", "firefox"])) {
  const browser = await launch(name);
  const page = await browser.newPage();
  await page.goto(`${server.url}benches/rivals/page.html`);
  console.log(`${name}, the first call, worker and module to load: ${(await time(page, text(5_000))).toFixed(0)} ms`);
  for (const [size, units] of Object.entries(SIZES)) {
    /** @type {number[]} */
    const times = [];
    for (let round = 0; round <= ROUNDS; round += 1) times.push(await time(page, text(units)));
    const memory = name === "chromium" ? `, memory ${(await memoryOf(page) / 2 ** 20).toFixed(1)} MB` : "";
    console.log(`${name}, ${size}: ${summary(times.slice(1))}${memory}`);
  }
  await browser.close();
}
await server.close();

/** @param {import("puppeteer-core").Page} page @param {string} given @returns {Promise<number>} milliseconds */
function time(page, given) {
  return page.evaluate((text) => {
    /** @type {any} */ (globalThis).text = text;
    return /** @type {any} */ (globalThis).time(0);
  }, given);
}

/**
 * The bytes of the module's memory in the worker, which no script of the page can see but the inspector can.
 * @param {import("puppeteer-core").Page} page
 */
async function memoryOf(page) {
  const [worker] = page.workers();
  if (!worker) throw new Error("the page has no worker: expected summarize() to keep one for its next call");
  const { result } = await worker.client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await worker.client.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
  const sizes = await worker.client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "", returnByValue: true,
    functionDeclaration: "function () { return Math.max(...this.map((memory) => memory.buffer.byteLength)); }",
  });
  return Number(sizes.result.value);
}

/** Articles one after the other; numbered, so that copies of a paragraph differ. @param {number} units */
function text(units) {
  let text = "";
  for (let at = 0; text.length < units; at += 1) text += `${paragraphs[at % paragraphs.length]} This was number ${at}.\n\n`;
  return text.slice(0, units);
}

/** @param {number[]} times */
function summary(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ part) => (sorted[Math.round(part * (sorted.length - 1))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, quartiles ${at(0.25)} to ${at(0.75)}, range ${at(0)} to ${at(1)}`;
}
