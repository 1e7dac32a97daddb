// What the page asks of a reader's machine, measured in Chromium on a processor slowed down four times: bytes before the
// first summary, how soon the page can be used, and how long the main thread is kept from the reader while a long text is
// typed into, pasted and shown. Prints medians and ranges; asserts nothing, since machines differ.
import { readFileSync } from "node:fs";
import { launch } from "../tests/browser/browsers.js";
import { ROOT } from "../tests/browser/site.js";
import { brotliSize } from "../tools/brotli-size.mjs";
import { serve } from "../tools/serve.mjs";

const ROUNDS = 5;
const SLOWER = 4;
const article = readFileSync(`${ROOT}www/articles/market-street-car-free.txt`, "utf8");
const longest = longText(1_000_000);

const server = await serve(ROOT);
const browser = await launch("chromium");
/** @type {Record<string, number[]>} */
const measured = {};
for (let round = 0; round < ROUNDS; round += 1) {
  await measure(openAndPaste, SLOWER);
  await measure(typeInto, 1);
  await measure(pasteLongest, 1);
}
await browser.close();
await server.close();
for (const [name, numbers] of Object.entries(measured)) {
  numbers.sort((one, other) => one - other);
  const whole = numbers.map(Math.round);
  console.log(`${name.padEnd(66)} ${whole[whole.length >> 1]} (${whole[0]} to ${whole.at(-1)})`);
}

/**
 * @param {(page: import("puppeteer-core").Page, requests: { url: string, at: number }[]) => Promise<Record<string, number>>} trial
 * @param {number} slower
 */
async function measure(trial, slower) {
  const profile = await browser.createBrowserContext();
  const page = await profile.newPage();
  /** @type {{ url: string, at: number }[]} */
  const requests = [];
  page.on("request", (request) => requests.push({ url: request.url(), at: Date.now() }));
  await page.emulateCPUThrottling(slower);
  await page.evaluateOnNewDocument(() => {
    const tasks = /** @type {any} */ (globalThis).tasks = /** @type {number[]} */ ([]);
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".points button")) return;
      /** @type {any} */ (globalThis).shown = Date.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });
  });
  await page.goto(server.url);
  await page.waitForFunction(() => !document.getElementById("unready"));
  for (const [name, number] of Object.entries(await trial(page, requests))) (measured[name] ??= []).push(number);
  await profile.close();
}

/** @param {import("puppeteer-core").Page} page @param {{ url: string, at: number }[]} requests */
async function openAndPaste(page, requests) {
  const usable = await page.evaluate(() => performance.now());
  const blocked = await longTasks(page);
  await paste(page, article);
  await page.waitForSelector(".points button");
  const shown = await page.evaluate(() => /** @type {any} */ (globalThis).shown);
  const until = requests.filter(({ at }) => at < shown).map(({ url }) => new URL(url).pathname.slice(1) || "index.html");
  const files = [...new Set(until)];
  const bytes = files.reduce((sum, file) => sum + brotliSize(readFileSync(ROOT + file)), 0);
  return {
    "KB after brotli, all requests until the first summary": bytes / 1024,
    "ms until the page can be used, 4 times slower": usable,
    "ms of the longest task until then, 4 times slower": Math.max(0, ...blocked),
  };
}

/** @param {import("puppeteer-core").Page} page */
async function typeInto(page) {
  await paste(page, longText(100_000));
  await page.waitForSelector(".points button");
  await page.click("#toggle");
  await page.waitForNetworkIdle({ idleTime: 300 });
  await longTasks(page);
  for (const letter of "The council met again on Friday.") {
    await page.keyboard.type(letter);
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
  await new Promise((resolve) => { setTimeout(resolve, 1000); });
  return { "ms of the longest task while typing into 100 KB": Math.max(0, ...await longTasks(page)) };
}

/** @param {import("puppeteer-core").Page} page */
async function pasteLongest(page) {
  const started = await page.evaluate(() => performance.now());
  await paste(page, longest);
  await page.waitForSelector(".points button");
  const took = await page.evaluate(() => performance.now()) - started;
  const tasks = await longTasks(page);
  await page.click(".points button");
  await page.waitForSelector("mark.chosen");
  return {
    "ms from pasting 1 MB to its points": took,
    "ms of the longest task meanwhile": Math.max(0, ...tasks),
    "ms of the longest task when a point of 1 MB is chosen": Math.max(0, ...await longTasks(page)),
  };
}

/** The tasks of over 50 ms since this was last asked. @param {import("puppeteer-core").Page} page @returns {Promise<number[]>} */
async function longTasks(page) {
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  return page.evaluate(() => /** @type {any} */ (globalThis).tasks.splice(0));
}

/** @param {import("puppeteer-core").Page} page @param {string} text */
function paste(page, text) {
  return page.evaluate((given) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
    field.value = given;
    field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
  }, text);
}

/** Bundled articles one after the other, until there is enough. @param {number} units */
function longText(units) {
  const files = ["river-books-of-ostermere", "harbor-library-reopens", "buried-seagrass-seeds", "istanbul-second-tier-team"];
  const texts = files.map((file) => readFileSync(`${ROOT}www/articles/${file}.txt`, "utf8"));
  let text = "";
  for (let at = 0; text.length < units; at += 1) text += `${texts[at % texts.length]}\n\n`;
  return text.slice(0, units);
}
