// What the page does when there is nothing to summarize, when the module cannot be loaded, and when the work
// takes long: it says so, says what to do, and keeps the reader's text.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ROOT, openSite, status, texts, type } from "./site.js";

const TEXT = "The bridge opens on Friday. It took nine years to build. Two towns share its cost.";
const MODULE = "pkg/wasm/nutgraf_bg.wasm";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/** A copy of the site whose module is the HTML that single-page hosts answer with. */
async function brokenSite() {
  const folder = await mkdtemp(join(tmpdir(), "nutgraf-broken-"));
  for (const part of ["index.html", "www", "pkg"]) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await writeFile(join(folder, MODULE), "<!doctype html><title>Not found</title>");
  return folder;
}

/** @param {import("puppeteer-core").Page} page */
const fieldText = (page) => page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);

/**
 * From the next load on, work takes for ever, so that no machine is too fast to be interrupted.
 * @param {import("puppeteer-core").Page} page
 */
async function neverAnswer(page) {
  await page.evaluateOnNewDocument(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (/** @type {{ type?: string }} */ message) {
      if (message.type !== "perform") post.call(this, message);
    };
  });
}

forEachBrowser((browser) => {
  test("blank text gets a friendly line", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await type(page, " \n\n  ");
    await page.waitForFunction(() => document.getElementById("result")?.textContent?.includes("Only blank space"));
    assert.match(await status(page), /Only blank space so far/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a module that cannot load leaves the text, says what to do, and can be tried again", async () => {
    const folder = await brokenSite();
    const broken = await serve(folder);
    const { page } = await openSite(browser(), broken.url);
    await type(page, TEXT);
    await page.waitForSelector(".failure");
    const said = (await texts(page, ".failure")).join();
    assert.match(said, /did not load.*Your text is safe.*try again.*nutgraf_bg\.wasm/is);
    assert.match(await status(page), /did not load/);
    assert.equal(await fieldText(page), TEXT);
    await cp(join(ROOT, MODULE), join(folder, MODULE));
    await page.click(".failure button");
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), TEXT);
    await page.close();
    await broken.close();
    await rm(folder, { recursive: true });
  });

  test("long work can be cancelled, and the text stays", async () => {
    const { page } = await openSite(browser(), server.url);
    await neverAnswer(page);
    await page.reload();
    await page.waitForFunction(() => !document.getElementById("unready"));
    await type(page, TEXT);
    await page.waitForSelector("#cancel", { visible: true });
    await page.click("#cancel");
    await page.waitForFunction(() => document.getElementById("result")?.textContent?.includes("Stopped."));
    assert.equal(await fieldText(page), TEXT);
    assert.equal(await page.$(".points"), null);
    await page.close();
  });

  test("New text empties the field for another text and keeps the former one on the shelf", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    await page.click("#fresh");
    assert.equal(await fieldText(page), "");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
    assert.deepEqual(await texts(page, "#shelf section:first-child li button"), [`${TEXT.slice(0, 80)}…`]);
    await page.close();
  });
});
