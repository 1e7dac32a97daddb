// What a reader can set for a summary: how long it is, what it should be about, what to leave alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, texts } from "./site.js";

const TITLE = ARTICLES.find(({ file }) => file === "market-street-car-free.txt")?.title ?? "";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser) => {
  test("a slider sets the number of points while it is moved", async () => {
    const { page, complaints } = await openAdjusted(browser());
    await page.focus("#amount");
    for (let n = 3; n < 4; n += 1) await page.keyboard.press("ArrowRight");
    await untilPoints(page, 4);
    assert.equal((await texts(page, ".amount output"))[0], "4 points at most");
    assert.equal(await page.$eval("#amount", (slider) => slider === document.activeElement), true);
    await page.click("#length input[value=short]");
    await untilPoints(page, 3);
    assert.equal((await texts(page, ".amount output"))[0], "3 points at most");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a moved slider is not talked over: of many summaries the first and the last are announced", async () => {
    const { page } = await openAdjusted(browser());
    await page.evaluate(() => {
      const heard = /** @type {any} */ (globalThis).heard = /** @type {string[]} */ ([]);
      new MutationObserver(() => heard.push(document.getElementById("status")?.textContent ?? ""))
        .observe(/** @type {Element} */ (document.getElementById("status")), { childList: true, characterData: true, subtree: true });
    });
    await page.focus("#amount");
    for (let n = 3; n < 10; n += 1) await page.keyboard.press("ArrowRight");
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard);
    assert.ok(heard.length >= 1 && heard.length <= 2, heard.join(" | "));
    await page.close();
  });

  test("length can be a number of words or a share of the text", async () => {
    const { page } = await openAdjusted(browser());
    await page.select("#unit", "words");
    await page.waitForFunction(() => document.querySelectorAll(".points li").length > 3);
    const words = (await texts(page, ".points > li > button")).join(" ").split(/\s+/).length;
    assert.ok(words <= 120, `${words}`);
    await page.select("#unit", "ratio");
    await page.waitForFunction(() => document.querySelector(".amount output")?.textContent === "15 % of the text");
    assert.equal(await page.$("#length input:checked"), null);
    await page.close();
  });

  test("what the reader cares about moves the choice, by typing and by pressing keywords", async () => {
    const { page } = await openAdjusted(browser());
    await page.type("#interest", "petition");
    await page.waitForFunction(() => document.querySelector(".points")?.textContent?.includes("petition"));
    await page.focus("#interest");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.press("Backspace");
    await page.waitForFunction(() => !document.querySelector(".points")?.textContent?.includes("petition"));
    await page.focus(".keywords li:nth-child(2) button");
    const keyword = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".keywords [aria-pressed=true]");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), keyword, "the keyboard stays");
    assert.equal(await page.$eval("#interest", (field) => /** @type {HTMLInputElement} */ (field).value), keyword);
    await page.close();
  });

  test("the running summary can be turned to a teaser and back", async () => {
    const { page } = await openAdjusted(browser());
    const [summary = ""] = await texts(page, ".running:not([hidden])");
    await page.click(".headed button");
    const [teaser] = await texts(page, ".running:not([hidden])");
    assert.ok(teaser && teaser !== summary);
    await page.click(".headed button");
    assert.deepEqual(await texts(page, ".running:not([hidden])"), [summary]);
    await page.close();
  });
});

/** @param {import("puppeteer-core").Browser} browser */
async function openAdjusted(browser) {
  const opened = await openSite(browser, server.url);
  await pick(opened.page, TITLE);
  await opened.page.waitForSelector(".headed button");
  await opened.page.click("#adjust");
  await opened.page.waitForSelector("#amount");
  return opened;
}

/** @param {import("puppeteer-core").Page} page @param {number} count */
function untilPoints(page, count) {
  return page.waitForFunction((wanted) => document.querySelectorAll(".points li").length === wanted, {}, count);
}
