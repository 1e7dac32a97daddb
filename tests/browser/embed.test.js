// The page that shows <key-points> on an article: as wide and as narrow as readers have it, on light and on dark paper,
// without a jump of the text, and soon.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { parts } from "./element-page.js";
import { ROOT } from "./site.js";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/**
 * @param {import("node:test").TestContext} context
 * @param {import("puppeteer-core").Browser | import("puppeteer-core").BrowserContext} browser
 * @param {{ width?: number, dark?: boolean }} [look] `dark` needs Chromium
 */
async function openEmbed(context, browser, { width = 1280, dark = false } = {}) {
  const page = await browser.newPage();
  context.after(() => page.isClosed() || page.close());
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 900 });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.evaluateOnNewDocument(() => {
    addEventListener("summary", () => { performance.mark("summary"); }, { capture: true, once: true });
  });
  await page.goto(`${server.url}www/embed.html`);
  await page.waitForFunction(() => performance.getEntriesByName("summary").length > 0);
  return { page, complaints };
}

forEachBrowser((browser, name) => {
  for (const look of [{ width: 1280 }, { width: 360 }, { width: 1280, dark: true }]) {
    if (look.dark && name !== "chromium") continue;
    test(`axe finds nothing, ${look.width} wide${look.dark ? ", dark" : ""}`, async (context) => {
      const { page, complaints } = await openEmbed(context, browser(), look);
      await page.$eval("key-points", ({ shadowRoot }) => shadowRoot?.querySelector("a")?.click());
      await page.waitForFunction(() => CSS.highlights.has("key-points"));
      await page.evaluate(axe.source);
      const found = /** @type {any} */ (await page.evaluate("axe.run()"));
      assert.deepEqual(found.violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0]?.html}`), []);
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "wider than the window");
      assert.deepEqual(complaints, []);
    });
  }

  test("the controls set the attributes, and the markup for them is shown", async (context) => {
    const { page } = await openEmbed(context, browser());
    await page.select("select[name=type]", "tldr");
    await page.select("select[name=lang]", "de");
    await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot?.querySelector("[part=tldr]"));
    assert.deepEqual(await parts(page, "heading"), ["Kurz gesagt"]);
    const markup = await page.$eval("#markup", ({ textContent }) => textContent);
    assert.equal(markup, '<key-points for="article" type="tldr" length="short" lang="de"></key-points>');
  });

  test("the element takes the page's typeface and ink", async (context) => {
    const { page } = await openEmbed(context, browser());
    const looks = await page.$eval("key-points", ({ shadowRoot }) => {
      const link = /** @type {Element} */ (shadowRoot?.querySelector("a"));
      return [link, document.body].map((element) => {
        const { fontFamily, color } = getComputedStyle(element);
        return { fontFamily, color };
      });
    });
    assert.deepEqual(looks[0], looks[1]);
  });

  for (const width of [1280, 768, 360]) {
    // Only Chromium reports layout shifts.
    if (name !== "chromium") continue;
    test(`nothing on the page moves when the summary comes, ${width} wide`, async (context) => {
      const { page } = await openEmbed(context, browser(), { width });
      const moved = await page.evaluate(() => new Promise((resolve) => {
        /** @type {number[]} */
        const shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(shifts), 200);
      }));
      assert.deepEqual(moved, []);
    });
  }
});
