// The page is checked by axe in each of its states, on light and on dark paper; and it must fit a narrow screen,
// which is also what a reader at 400 % zoom sees.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, untilStocked } from "./site.js";
import { STATES } from "./states.js";

/** @typedef {import("puppeteer-core").Page} Page */

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser, name) => {
  for (const [state, reach] of Object.entries(STATES)) {
    // Only Chromium can be told here what the reader prefers.
    for (const look of name === "chromium" ? [{ width: 1280 }, { width: 360, dark: true }] : [{ width: 1280 }]) {
      test(`axe finds nothing in the ${state} page, ${look.width} wide${"dark" in look ? ", dark" : ""}`, async () => {
        const { page } = await openSite(browser(), server.url, look);
        await reach(page);
        await untilStocked(page);
        assert.deepEqual(await violations(page), []);
        await page.close();
      });
    }
    test(`the ${state} page needs no sideways scrolling at 320 pixels, or 400 % zoom`, async () => {
      const { page } = await openSite(browser(), server.url, { width: 320, height: 640 });
      await reach(page);
      const barIsShown = await page.$eval("#views", (bar) => bar.checkVisibility());
      for (const view of barIsShown ? ["summary", "source", "shelf"] : ["everything"]) {
        if (barIsShown) await page.click(`#views button[value=${view}]`);
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(needed <= 320, `${view}: ${needed}`);
      }
      await page.close();
    });
  }

  // Only Chromium can be told here to force colours.
  if (name === "chromium") {
    test("where colours are forced, what is chosen is told by more than colour", async () => {
      const { page } = await openSite(browser(), server.url);
      const client = await page.createCDPSession();
      await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      await pick(page, ARTICLES[0]?.title ?? "");
      await page.click(".points button");
      for (const selector of ["mark.chosen", ".points [aria-current]"]) {
        assert.match(await page.$eval(selector, (chosen) => getComputedStyle(chosen).textDecorationLine), /underline/, selector);
      }
      await page.close();
    });
  }

  test("everything that can be pressed is at least 24 pixels high and wide", async () => {
    const { page } = await openSite(browser(), server.url, { width: 390 });
    await pick(page, ARTICLES[0]?.title ?? "");
    await page.waitForSelector(".opener");
    await page.click(".opener");
    await page.waitForSelector(".formats");
    for (const view of ["summary", "source", "shelf"]) {
      await page.click(`#views button[value=${view}]`);
      const small = await page.$$eval("button, #length input, textarea", (controls) => controls
        .filter((control) => control.checkVisibility())
        .map((control) => ({ name: control.textContent || control.id, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name: which, box }) => `${which}: ${box.width} × ${box.height}`));
      assert.deepEqual(small, [], view);
    }
    await page.close();
  });
});

/** @param {Page} page */
async function violations(page) {
  await page.evaluate(axe.source);
  const result = await page.evaluate(async () => {
    const { axe: checker } = /** @type {{ axe: typeof import("axe-core") }} */ (/** @type {unknown} */ (globalThis));
    return checker.run(document, { resultTypes: ["violations"] });
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
