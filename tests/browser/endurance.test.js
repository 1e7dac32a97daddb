// The package under load: many calls at once, and very many one after the other, without growth of memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";

const GROWTH_LIMIT = 500_000;

/**
 * What page and worker hold after a collection: objects, and the memory behind buffers and WebAssembly.
 * @param {import("puppeteer-core").Page} page
 */
async function memoryOf(page) {
  const clients = [await page.createCDPSession(), ...page.workers().map(({ client }) => client)];
  const sizes = await Promise.all(clients.map(async (client) => {
    await client.send("HeapProfiler.collectGarbage");
    const usage = /** @type {any} */ (await client.send("Runtime.getHeapUsage"));
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Runs so many calls, one after the other; every tenth is a Summarizer's, made and destroyed. @param {number} count */
const calls = (count) => `(async () => {
  const { Summarizer, summarize } = await import("./pkg/index.js");
  for (let number = 0; number < ${count}; number += 1) {
    const text = "The bridge is closed. It opens in May, says number " + number + ".";
    if (number % 10 > 0) {
      await summarize(text);
    } else {
      const summarizer = await Summarizer.create();
      await summarizer.summarize(text);
      summarizer.destroy();
    }
  }
})()`;

forEachBrowser((browser, name) => {
  test("of a thousand calls at once each that is not aborted gets its own answer", async (context) => {
    const site = await blankSite(context);
    const { page } = await openPage(browser(), site.page);
    context.after(() => page.close());
    const outcomes = /** @type {string[]} */ (await page.evaluate(`(async () => {
      const { summarize } = await import("./pkg/index.js");
      const calls = Array.from({ length: 1000 }, (_, number) => {
        const controller = new AbortController();
        // Some wait by then, one or another is under way, and some have been answered.
        if (number % 40 === 0) setTimeout(() => controller.abort("enough"), number / 10);
        const call = summarize("Bridge " + number + " is closed.", { signal: controller.signal });
        return call.then(({ text }) => text, (reason) => reason);
      });
      return Promise.all(calls);
    })()`));
    for (const [number, outcome] of outcomes.entries()) {
      if (number % 40 > 0 || outcome !== "enough") assert.equal(outcome, `Bridge ${number} is closed.`);
    }
    const aborted = outcomes.filter((outcome) => outcome === "enough").length;
    assert(outcomes.length === 1000 && aborted > 0, `${aborted} aborted`);
  });

  if (name === "chromium") {
    test("ten thousand calls leave memory as the first hundred did", async (context) => {
      const site = await blankSite(context);
      const { page } = await openPage(browser(), site.page);
      context.after(() => page.close());
      await page.evaluate(calls(100));
      const early = await memoryOf(page);
      await page.evaluate(calls(9_900));
      const late = await memoryOf(page);
      context.diagnostic(`${early} bytes after 100 calls, ${late} after 10,000`);
      assert.equal(page.workers().length, 1);
      assert(late - early < GROWTH_LIMIT, `${early} → ${late} bytes`);
    });
  }
});
