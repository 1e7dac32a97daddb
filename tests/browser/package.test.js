// The package in real browsers: work in a worker, abort in the midst of it, fall back, and say what hinders it.
import assert from "node:assert/strict";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { ARTICLE, longText } from "../package/article.js";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";

/** @typedef {import("puppeteer-core").Page} Page */

const MODULE_FILE = "wasm/nutgraf_bg.wasm";
const expected = JSON.stringify(await summarize(ARTICLE));
// Long enough that no machine is done before a test interferes.
const ENDLESS = { article: ARTICLE, copies: 6_000 };

/**
 * A tab of the blank page that has imported the package as `nutgraf` and keeps its workers in `workers`.
 * @param {import("node:test").TestContext} context
 * @param {import("puppeteer-core").Browser} browser
 * @param {Parameters<typeof blankSite>[1] & { entry?: string, prepare?: string }} [options]
 * `prepare` is code that the page runs before it imports `entry`
 */
async function embed(context, browser, { entry, prepare = "", ...site } = {}) {
  const served = await blankSite(context, site);
  const { page, complaints } = await openPage(browser, served.page);
  context.after(() => page.close());
  await page.evaluate(`(async () => {
    globalThis.workers = [];
    globalThis.Worker = class extends Worker {
      constructor(...args) { super(...args); workers.push(this); }
      terminate() { this.isTerminated = true; super.terminate(); }
    };
    ${prepare}
    globalThis.nutgraf = await import(${JSON.stringify(entry ?? served.entry)});
  })()`);
  return { page, complaints, folder: served.folder };
}

/**
 * Runs the body of an async function in the page, with `given` and `endless`, a text that takes very long.
 * @param {Page} page
 * @param {string} body
 * @param {unknown} [given]
 * @returns {Promise<any>}
 */
function run(page, body, given = ARTICLE) {
  const { article, copies } = ENDLESS;
  return page.evaluate(`(async (given) => {
    const endless = () => ${JSON.stringify(article)}.repeat(${copies});
    const outcome = (promise) => promise.then(() => "fulfilled", (error) => error.name + ": " + error.message);
    ${body}
  })(${JSON.stringify(given)})`);
}

const SUMMARY = "return JSON.stringify(await nutgraf.summarize(given));";
const WORKERS = "return workers.map(({ isTerminated = false }) => isTerminated);";

forEachBrowser((browser) => {
  test("the work is done in one worker, and the results are those of Node, byte for byte", async (context) => {
    const { page, complaints } = await embed(context, browser());
    const sources = [
      ARTICLE,
      longText(40),
      ARTICLE.replaceAll("storm", "st\uD800rm 🌊"),
      { text: `<article><h1>Vote</h1><p>${ARTICLE}</p></article>`, format: "html", date: "2026-11-22" },
      [ARTICLE, { text: ARTICLE.replaceAll("14 million", "16 million"), name: "Herald" }],
      [],
    ];
    const options = { length: "long", context: "the yacht club", explain: true };
    const body = "return JSON.stringify(await nutgraf.summarize(given.source, given.options));";
    for (const source of sources) {
      const here = await summarize(/** @type {any} */ (source), /** @type {any} */ (options));
      assert.equal(await run(page, body, { source, options }), JSON.stringify(here));
    }
    assert.deepEqual(await run(page, WORKERS), [false]);
    assert.deepEqual(complaints, []);
  });

  test("fifty overlapping calls each get their own answer", async (context) => {
    const { page } = await embed(context, browser());
    const texts = Array.from({ length: 50 }, (_, index) => `Story ${index} begins here. It has an end.`);
    const body = `return Promise.all(given.map(async (text) =>
      (await nutgraf.summarize(text, { length: { ratio: 1 } })).text));`;
    for (const [index, text] of (await run(page, body, texts)).entries()) assert(text.includes(`${index}`), text);
    assert.deepEqual(await run(page, WORKERS), [false]);
  });

  test("aborting in the midst of a long text rejects at once, and waiting and later calls work", async (context) => {
    const { page, complaints } = await embed(context, browser());
    const result = await run(page, `
      await nutgraf.init();
      const controller = new AbortController();
      const long = nutgraf.summarize(endless(), { signal: controller.signal }).catch((reason) => reason);
      const waiting = nutgraf.summarize(given);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const start = performance.now();
      controller.abort("enough");
      const reason = await long;
      const took = performance.now() - start;
      const later = nutgraf.summarize(given);
      return { reason, took, waiting: JSON.stringify(await waiting), later: JSON.stringify(await later) };
    `);
    assert.equal(result.reason, "enough");
    assert(result.took < 200, `${result.took} ms`);
    assert.equal(result.waiting, expected);
    assert.equal(result.later, expected);
    assert.deepEqual(await run(page, WORKERS), [true, false]);
    assert.deepEqual(complaints, []);
  });

  test("aborting a call that waits does not disturb the one under way", async (context) => {
    const { page } = await embed(context, browser());
    const outcomes = await run(page, `
      const controller = new AbortController();
      const calls = [nutgraf.summarize(given), nutgraf.summarize(given, { signal: controller.signal })];
      controller.abort();
      return Promise.all(calls.map(outcome));
    `);
    assert.equal(outcomes[0], "fulfilled");
    assert.match(outcomes[1], /^AbortError/);
    assert.deepEqual(await run(page, WORKERS), [false]);
  });

  test("terminate ends the worker, rejects what is under way, and the next call works", async (context) => {
    const { page } = await embed(context, browser());
    const outcomes = await run(page, `
      await nutgraf.init();
      const calls = [nutgraf.summarize(endless()), nutgraf.summarize(given)].map(outcome);
      await new Promise((resolve) => setTimeout(resolve, 50));
      nutgraf.terminate();
      return Promise.all(calls);
    `);
    for (const text of outcomes) assert.equal(text, "AbortError: terminate() was called");
    assert.equal(await run(page, SUMMARY), expected);
    assert.deepEqual(await run(page, WORKERS), [true, false]);
  });

  test("a lost worker is replaced and its request tried again", async (context) => {
    const { page } = await embed(context, browser());
    const result = await run(page, `
      await nutgraf.init();
      const [worker] = workers;
      const post = worker.postMessage;
      worker.postMessage = (question) => {
        post.call(worker, question);
        queueMicrotask(() => worker.dispatchEvent(new ErrorEvent("error", { message: "gone" })));
      };
      return JSON.stringify(await nutgraf.summarize(given));
    `);
    assert.equal(result, expected);
    assert.deepEqual(await run(page, WORKERS), [true, false]);
  });

  test("a text that no worker survives is an OperationError, and the next call works", async (context) => {
    const change = async (/** @type {string} */ folder) => {
      const file = join(folder, "worker.js");
      const fault = `addEventListener("message", ({ data: { request } }) => {
        if (request?.sources[0].text === "deadly") throw new Error("gone");
      });`;
      await writeFile(file, (await readFile(file, "utf8")).replace(/^(?=self\.)/m, fault));
    };
    const { page, complaints } = await embed(context, browser(), { change });
    const message = await run(page, "return outcome(nutgraf.summarize(given));", "deadly");
    assert.match(message, /^OperationError: nutgraf's worker was lost twice .*gone/);
    assert.equal(await run(page, SUMMARY), expected);
    assert.deepEqual(await run(page, WORKERS), [true, true, false]);
    assert.deepEqual(complaints, []);
  });

  test("a worker that is ended behind the package's back holds no call that is aborted, and the next one works", async (context) => {
    const { page } = await embed(context, browser());
    const outcomes = await run(page, `
      await nutgraf.init();
      const calls = [nutgraf.summarize(endless(), { signal: AbortSignal.timeout(150) }), nutgraf.summarize(given)];
      setTimeout(() => workers[0].terminate(), 50);
      const reason = await calls[0].catch(({ name }) => name);
      const next = JSON.stringify(await calls[1]);
      workers[1].terminate();
      const lost = outcome(nutgraf.summarize(given));
      nutgraf.terminate();
      return { reason, next, lost: await lost, last: JSON.stringify(await nutgraf.summarize(given)) };
    `);
    assert.deepEqual(outcomes, { reason: "TimeoutError", next: expected, lost: "AbortError: terminate() was called", last: expected });
  });

  test("a trap of the very engine is an OperationError, and the next call works in a fresh worker", async (context) => {
    const change = async (/** @type {string} */ folder) => {
      await rename(join(folder, "wasm/nutgraf.js"), join(folder, "wasm/sound.js"));
      await writeFile(join(folder, "wasm/nutgraf.js"), `
        import * as sound from "./sound.js";
        export * from "./sound.js";
        const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
        export function summarize(sources, options) {
          if (sources[0].text === "deadly") new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(code))).exports.f();
          return sound.summarize(sources, options);
        }`);
    };
    const { page, complaints } = await embed(context, browser(), { change });
    assert.match(await run(page, "return outcome(nutgraf.summarize(given));", "deadly"), /^OperationError: .*report it \(RuntimeError: /);
    assert.equal(await run(page, SUMMARY), expected);
    assert.deepEqual(await run(page, WORKERS), [true, false]);
    assert.deepEqual(complaints, []);
  });

  test("a worker that could not be had once is tried again with the next start", async (context) => {
    const prepare = `
      const wait = setTimeout;
      globalThis.setTimeout = (task, time) => wait(task, time === 30_000 ? 20 : time);
    `;
    const hide = (/** @type {string} */ folder) => rename(join(folder, "worker.js"), join(folder, "hidden.js"));
    const { page, folder } = await embed(context, browser(), { prepare, change: hide });
    assert.equal(await run(page, SUMMARY), expected);
    assert.deepEqual(await run(page, WORKERS), [true]);
    await rename(join(folder, "hidden.js"), join(folder, "worker.js"));
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    assert.equal(await run(page, SUMMARY), expected);
    assert.equal((await run(page, WORKERS)).length, 2);
  });

  test("an idle worker is let go, and the next call starts another", async (context) => {
    const prepare = `
      const wait = setTimeout;
      globalThis.setTimeout = (task, time) => wait(task, time === 30_000 ? 20 : time);
    `;
    const { page } = await embed(context, browser(), { prepare });
    assert.equal(await run(page, SUMMARY), expected);
    await page.waitForFunction("workers[0].isTerminated");
    assert.equal(await run(page, SUMMARY), expected);
    assert.equal((await run(page, WORKERS)).length, 2);
  });

  const HINDRANCES = /** @type {[string, Parameters<typeof embed>[2]][]} */ ([
    ["the host has no workers", { prepare: "delete globalThis.Worker; globalThis.Worker = undefined;" }],
    ["a worker may not be constructed", {
      prepare: "globalThis.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };",
    }],
    ["the worker's script is not served", { change: (folder) => rm(join(folder, "worker.js")) }],
    ["a script that the worker needs is broken", {
      change: (folder) => writeFile(join(folder, "worker.js"), 'import "./missing.js";'),
    }],
    ["the policy forbids workers", {
      headers: { "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'" },
    }],
  ]);
  for (const [name, options] of HINDRANCES) {
    test(`the work is done in place where ${name}`, async (context) => {
      const { page } = await embed(context, browser(), options);
      assert.equal(await run(page, SUMMARY), expected);
      assert.equal(await run(page, SUMMARY), expected);
    });
  }

  test("results are the same whatever clock, language and chance the page has", async (context) => {
    const prepare = `
      globalThis.Worker = undefined;
      let now = 4e12;
      Date.now = () => (now -= 60_000);
      Math.random = () => 0;
      for (const [name, value] of [["language", "tr-TR"], ["languages", ["tr-TR"]]]) Object.defineProperty(navigator, name, { value });
      Date.prototype.getTimezoneOffset = () => -840;
      Intl.DateTimeFormat = Intl.Collator = String.prototype.localeCompare = String.prototype.toLocaleLowerCase = undefined;
    `;
    const { page } = await embed(context, browser(), { prepare });
    assert.equal(await run(page, SUMMARY), expected);
  });

  test("a page may import the package from another origin", async (context) => {
    const headers = { "Access-Control-Allow-Origin": "*" };
    const { entry } = await blankSite(context, { headers });
    const { page } = await embed(context, browser(), { entry });
    assert.equal(await run(page, SUMMARY), expected);
    const [worker] = (await run(page, WORKERS)).slice(-1);
    assert.equal(worker, false, "the work is done in a worker all the same");
  });

  test("a worker of the page's own may import the package", async (context) => {
    const script = `
      import { summarize } from "./index.js";
      onmessage = async ({ data }) => postMessage(JSON.stringify(await summarize(data)));
    `;
    const { page } = await embed(context, browser(), { change: (folder) => writeFile(join(folder, "own.js"), script) });
    const result = await run(page, `
      const own = new Worker("pkg/own.js", { type: "module" });
      own.postMessage(given);
      return new Promise((resolve) => { own.onmessage = ({ data }) => resolve(data); });
    `);
    assert.equal(result, expected);
  });

  test("a service worker, which has no workers of its own, may import the package", async (context) => {
    const script = `
      import { summarize } from "./index.js";
      onmessage = async ({ data, source }) => source.postMessage(JSON.stringify(await summarize(data)));
    `;
    const { page } = await embed(context, browser(), { change: (folder) => writeFile(join(folder, "own.js"), script) });
    const result = await run(page, `
      const { serviceWorker } = navigator;
      const answer = new Promise((resolve) => { serviceWorker.onmessage = ({ data }) => resolve(data); });
      const { installing } = await serviceWorker.register("/pkg/own.js", { type: "module" });
      installing.postMessage(given);
      return answer;
    `);
    assert.equal(result, expected);
  });

  test("a module that is not served is a NetworkError with status and address, and is tried again", async (context) => {
    const hide = (/** @type {string} */ folder) => rename(join(folder, MODULE_FILE), join(folder, "hidden"));
    const { page, folder } = await embed(context, browser(), { change: hide });
    const message = await run(page, "return outcome(nutgraf.summarize(given));");
    assert.match(message, /^NetworkError: .*\/pkg\/wasm\/nutgraf_bg\.wasm, which answered with status 404/);
    await rename(join(folder, "hidden"), join(folder, MODULE_FILE));
    assert.equal(await run(page, SUMMARY), expected);
  });

  test("a page instead of the module is a DataError that says so, and is tried again", async (context) => {
    const { page } = await embed(context, browser());
    const message = await run(page, "return outcome(nutgraf.init('/blank.html'));");
    assert.match(message, /^DataError: nutgraf got HTML instead of nutgraf_bg\.wasm from http.*\/blank\.html, perhaps/);
    assert.equal(await run(page, SUMMARY), expected);
  });

  test("a damaged module is a DataError", async (context) => {
    const damage = (/** @type {string} */ folder) => writeFile(join(folder, MODULE_FILE), "<!doctype html>");
    const { page } = await embed(context, browser(), { change: damage });
    const message = await run(page, "return outcome(nutgraf.summarize(given));");
    assert.match(message, /^DataError: .*nutgraf_bg\.wasm is damaged/);
  });

  test("a policy without 'wasm-unsafe-eval' is a SecurityError that says what to add", async (context) => {
    const { page } = await embed(context, browser(), { headers: { "Content-Security-Policy": "script-src 'self'" } });
    const cure = "add 'wasm-unsafe-eval' to script-src";
    const bytes = `fetch("/pkg/${MODULE_FILE}").then((response) => response.arrayBuffer())`;
    for (const call of ["nutgraf.summarize(given)", `nutgraf.init(${bytes})`]) {
      const message = await run(page, `return outcome(${call});`);
      assert(message.startsWith("SecurityError: ") && message.includes(cure), message);
    }
  });

  test("a strict policy that allows WebAssembly is enough", async (context) => {
    const scripts = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
    const policy = `default-src 'none'; ${scripts}; connect-src 'self'; img-src data:`;
    const { page, complaints } = await embed(context, browser(), { headers: { "Content-Security-Policy": policy } });
    assert.equal(await run(page, SUMMARY), expected);
    assert.deepEqual(await run(page, WORKERS), [false]);
    assert.deepEqual(complaints, []);
  });

  test("an address that cannot be reached is a NetworkError", async (context) => {
    const { page } = await embed(context, browser(), { headers: { "Content-Security-Policy": "connect-src 'none'" } });
    const message = await run(page, "return outcome(nutgraf.summarize(given));");
    assert.match(message, /^NetworkError: nutgraf could not read .*connect-src/);
  });
});
