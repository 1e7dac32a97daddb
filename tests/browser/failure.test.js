// What the page does when there is nothing to summarize, when something cannot be loaded, when its worker is lost, and when
// the work takes long: it says so, says what to do, and keeps the reader's text.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { faultySite } from "./faulty-site.js";
import { ROOT, openSite, status, texts, type } from "./site.js";

const TEXT = "The bridge opens on Friday. It took nine years to build. Two towns share its cost.";
const GERMAN = "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen. Die Reparatur wäre zu teuer.";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

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

  for (const [file, fault, text] of /** @type {const} */ ([
    ["nutgraf_bg.wasm", "replaced", TEXT], ["english.bin", "missing", TEXT], ["languages.bin", "reset", GERMAN],
  ])) {
    test(`the page says what to do where ${file} is ${fault}, keeps the text, and can try again`, async (context) => {
      const site = await faultySite(context);
      site.faults.set(file, fault);
      const { page } = await openSite(browser(), site.url);
      await type(page, text);
      await page.waitForSelector(".failure");
      const said = (await texts(page, ".failure")).join();
      assert.match(said, /did not load.*Your text is safe.*try again/is);
      assert.ok(said.includes(file), said);
      assert.match(await status(page), /did not load/);
      assert.equal(await fieldText(page), text);
      site.faults.clear();
      await page.click(".failure button");
      await page.waitForSelector(".points button");
      assert.equal(await fieldText(page), text);
      await page.close();
    });
  }

  test("what is long in coming is waited for; the reader can stop waiting, and begin again", async (context) => {
    const site = await faultySite(context);
    site.faults.set("english.bin", "held");
    const { page, complaints } = await openSite(browser(), site.url);
    await type(page, TEXT);
    await page.waitForSelector("#cancel", { visible: true });
    await page.click("#cancel");
    await page.waitForFunction(() => document.getElementById("result")?.textContent?.includes("Stopped."));
    assert.equal(await fieldText(page), TEXT);
    await type(page, " A ferry helps out.");
    await page.waitForSelector("#cancel", { visible: true });
    site.faults.clear();
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), `${TEXT} A ferry helps out.`);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a worker that is lost again and again is named as our fault, the text stays, and trying again works", async () => {
    const { page } = await openSite(browser(), server.url, { prepare: () => {
      const post = Worker.prototype.postMessage;
      let faults = 2;
      Worker.prototype.postMessage = function (/** @type {{ type?: string }} */ message) {
        post.call(this, message);
        if (message.type === "perform" && faults-- > 0) this.dispatchEvent(new ErrorEvent("error", { message: "gone" }));
      };
    } });
    await type(page, TEXT);
    await page.waitForSelector(".failure");
    assert.match((await texts(page, ".failure")).join(), /Your text is safe.*fault of ours.*OperationError.*lost twice.*gone/is);
    assert.equal(await fieldText(page), TEXT);
    await page.click(".failure button");
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), TEXT);
    await page.close();
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
