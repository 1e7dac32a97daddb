// The Summarizer in real browsers: every conformance test, in the page and in frames of the same origin, and what the
// polyfill puts there, in Chromium over the class of its own.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { ARTICLE } from "../package/article.js";
import { callTests } from "../conformance/calls.js";
import { creationTests } from "../conformance/creation.js";
import { frameTests } from "../conformance/frames.js";
import { qualityTests } from "../conformance/quality.js";
import { readSamples } from "../conformance/samples.js";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";
import { ROOT } from "./site.js";

const samples = await readSamples(async () => "");
const quality = qualityTests(samples, /** @type {any} */ (undefined));
const NAMES = [...creationTests, ...callTests, ...frameTests, ...quality].map(({ name }) => name);

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser, browserName) => {
  /** @type {import("puppeteer-core").Page} */
  let page;
  /** @type {string[]} */
  let complaints;
  before(async () => {
    ({ page, complaints } = await openPage(browser(), `${server.url}tests/conformance/index.html?nutgraf`));
    await page.waitForFunction("globalThis.conformance");
  });

  test("the page runs the tests that are declared here", async () => {
    assert.deepEqual(await page.evaluate("conformance.names"), NAMES);
  });

  for (const name of NAMES) {
    test(name, async () => {
      assert.equal(await page.evaluate(`conformance.run(${JSON.stringify(name)})`), null);
    });
  }

  test("none of that made the console complain", () => {
    assert.deepEqual(complaints, []);
  });

  test("the polyfill keeps a class that is there, replaces it by force, and is not enumerable", async (context) => {
    const site = await blankSite(context);
    const { page: blank } = await openPage(browser(), site.page);
    context.after(() => blank.close());
    const result = /** @type {any} */ (await blank.evaluate(`(async () => {
      const native = "Summarizer" in globalThis;
      const own = globalThis.Summarizer;
      const { install } = await import("./pkg/polyfill.js");
      const kept = native === (globalThis.Summarizer === own);
      const again = install();
      const forced = install(globalThis, { force: true }) && globalThis.Summarizer !== own;
      const { enumerable, writable } = Object.getOwnPropertyDescriptor(globalThis, "Summarizer");
      const text = await (await Summarizer.create()).summarize(${JSON.stringify(ARTICLE)});
      return { native, kept, again, forced, enumerable, writable, bullets: text.split("\\n").length };
    })()`));
    const native = browserName === "chromium";
    assert.deepEqual(result, {
      native, kept: true, again: false, forced: native || result.forced, enumerable: false, writable: true, bullets: 3,
    });
  });

  test("progress between 0 and 1 is that of the module and the data on their way", async (context) => {
    const site = await blankSite(context);
    const { page: blank } = await openPage(browser(), site.page);
    context.after(() => blank.close());
    const loaded = await blank.evaluate(`(async () => {
      const { fetch } = globalThis;
      globalThis.fetch = async (address) => {
        const response = await fetch(address);
        const slow = new TransformStream({
          async transform(chunk, controller) {
            const half = chunk.byteLength >> 1;
            for (const part of [chunk.subarray(0, half), chunk.subarray(half)]) {
              await new Promise((resolve) => setTimeout(resolve, 60));
              controller.enqueue(part);
            }
          },
        });
        return new Response(response.body.pipeThrough(slow), { headers: response.headers });
      };
      const { Summarizer } = await import("./pkg/index.js");
      const loaded = [];
      await Summarizer.create({
        expectedInputLanguages: ["en", "de"],
        monitor: (monitor) => { monitor.ondownloadprogress = (event) => loaded.push(event.loaded); },
      });
      return loaded;
    })()`);
    const shares = /** @type {number[]} */ (loaded);
    assert(shares.length > 2, `${shares}`);
    assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
    assert.deepEqual(shares, [...new Set(shares)].sort((a, b) => a - b));
    assert(shares.every((share) => Number.isInteger(share * 65_536)), `${shares}`);
  });
});
