// From a text to its points and back: what a reader does with pasted and bundled articles, by mouse, by
// keyboard, and on a phone. Checks what is shown, not how good the points are.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, control, openSite, pick, status, texts, type, untilStocked, untilSummaryOf } from "./site.js";

const HARBOUR = `Harbour wall to be rebuilt after storm

The council voted on Monday to rebuild the harbour wall, which fell in last month's storm. The work will cost four million pounds and take two years.

Fishing boats have had no shelter since October, and three were lost in November. "We cannot wait for another winter," said the harbour master, Ann Corrie.

Opponents wanted the money spent on the coast road. The vote was nine to four.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/**
 * Pastes into the field what a browser's clipboard holds of a page.
 * @param {import("puppeteer-core").Page} page
 * @param {string} html
 */
function pasteHtml(page, html) {
  return page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    clipboardData.setData("text/plain", "Ferry sails again The ferry sails again.");
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Firefox takes none from the constructor.
    Object.defineProperty(paste, "clipboardData", { value: clipboardData });
    document.getElementById("text")?.dispatchEvent(paste);
  }, html);
}

/** @param {string} text */
const squeezed = (text) => text.replace(/\s+/g, "");

forEachBrowser((browser) => {
  test("a typed article gives key points, a headline and keywords", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, HARBOUR);
    await page.waitForSelector(".points button");
    const points = await texts(page, ".points button");
    assert.ok(points.length >= 1 && points.length <= 3, `${points.length} points`);
    assert.ok(points.every((point) => point.trim()));
    assert.ok((await texts(page, ".headline"))[0]);
    assert.ok((await texts(page, ".running a")).length >= 1);
    assert.match(await status(page), /^Summary ready: \d key points?\.$/);
    assert.match((await texts(page, ".facts"))[0] ?? "", /^English\. \d+ words in, \d+ out/);
    await page.close();
  });

  test("typing goes on at the caret while summaries come in, and can be undone", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, HARBOUR);
    await page.waitForSelector(".points button");
    await page.keyboard.type(" The work begins in May.");
    await page.waitForFunction(() => /Summary ready/.test(document.getElementById("status")?.textContent ?? ""));
    const field = await page.$eval("#text", (element) => {
      const { value, selectionStart } = /** @type {HTMLTextAreaElement} */ (element);
      return { value, caret: selectionStart, focused: document.activeElement === element };
    });
    assert.equal(field.value, `${HARBOUR} The work begins in May.`);
    assert.deepEqual({ caret: field.caret, focused: field.focused }, { caret: field.value.length, focused: true });
    for (let i = 0; i < 40; i += 1) await control(page, "z");
    assert.equal(await page.$eval("#text", (element) => /** @type {HTMLTextAreaElement} */ (element).value), "");
    await page.close();
  });

  test("a text pasted anywhere on the page is read, and the reader's former text stays on the shelf", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, HARBOUR);
    await control(page, "a");
    await control(page, "c");
    await type(page, "My own few words. They must not be lost.");
    await page.waitForSelector(".points button");
    await page.click("#summary-heading");
    await control(page, "v");
    await untilSummaryOf(page, "Harbour wall to be rebuilt after storm");
    await pick(page, "My own few words. They must not be lost.");
    await pick(page, HARBOUR.slice(0, HARBOUR.indexOf("\n")));
    await page.close();
  });

  test("pasted rich text becomes the article it holds, and can be undone", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    const value = () => page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    await page.focus("#text");
    await pasteHtml(page, "<h1>Ferry sails &amp; sails</h1><p>The ferry <b>Aurora</b> sails again, the harbour office said on Friday.</p>"
      + "<ul><li>It takes nine cars.</li><li>It leaves at noon.</li></ul><img src=x onerror=alert(1)>");
    await page.waitForSelector("#reading:not([hidden])");
    const article = "Ferry sails & sails\n\nThe ferry Aurora sails again, the harbour office said on Friday.\n\n"
      + "• It takes nine cars.\n• It leaves at noon.";
    assert.equal(await value(), article);
    await page.click("#toggle");
    await pasteHtml(page, "<p>Nobody knows why.</p><p>Nobody asks.</p>");
    await page.waitForFunction((before) => /** @type {HTMLTextAreaElement} */ (document.getElementById("text")).value !== before, {}, article);
    await control(page, "z");
    assert.equal(await value(), article);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("every bundled article gives points, and each point marks exactly its passages", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    for (const { file, title } of ARTICLES) {
      const text = await readFile(`${ROOT}www/articles/${file}`, "utf8");
      const { keyPoints } = await summarize(text, { length: "short" });
      await pick(page, title);
      const controls = await page.$$(".points button");
      assert.equal(controls.length, keyPoints.length, title);
      for (const [index, { evidence }] of keyPoints.entries()) {
        await controls[index]?.click();
        await page.waitForSelector("mark.chosen");
        const marked = (await texts(page, "mark.chosen")).join("");
        assert.equal(squeezed(marked), squeezed(evidenceText(text, evidence)), `${title}, point ${index + 1}`);
        assert.ok(await isOnScreen(page, "mark.chosen"), `${title}, point ${index + 1} is on screen`);
      }
    }
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a sentence of the running summary marks its passage too", async () => {
    const { page } = await openSite(browser(), server.url);
    await pick(page, ARTICLES[0]?.title ?? "");
    const sentence = (await texts(page, ".running a"))[0] ?? "";
    await page.click(".running a");
    assert.equal(squeezed((await texts(page, "mark.chosen")).join("")), squeezed(sentence));
    await page.close();
  });

  test("what is left out as not part of the article is dimmed, and says why", async () => {
    const { page } = await openSite(browser(), server.url);
    const text = `${HARBOUR}\n\nSubscribe to our newsletter\n\nShare this article`;
    const ignored = (await summarize(text)).documents[0]?.ignored ?? [];
    assert.ok(ignored.length > 0);
    await type(page, text);
    await page.waitForSelector(".points button");
    await page.click("#toggle");
    assert.deepEqual(await texts(page, "#reading s"), ignored.map(({ start, end }) => text.slice(start, end)));
    const reasons = await page.$$eval("#reading s", (all) => all.map((one) => one.getAttribute("title")));
    assert.deepEqual(reasons, ignored.map(({ reason }) => `Left out: ${reason.replaceAll("-", " ")}`));
    await page.close();
  });

  test("the keyboard alone leads from the shelf to a passage, which is spoken", async () => {
    const { page } = await openSite(browser(), server.url);
    await untilStocked(page);
    await tabTo(page, "#shelf li button", 20);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".points button");
    await tabTo(page, ".points button", 7);
    await page.keyboard.press("Enter");
    assert.ok(await isOnScreen(page, "mark.chosen"));
    const marked = squeezed((await texts(page, "mark.chosen")).join(""));
    assert.equal(squeezed((await status(page)).replace(/^Passage marked: /, "").replaceAll(" … ", "")), marked);
    await page.close();
  });

  test("a longer summary has more points", async () => {
    const { page } = await openSite(browser(), server.url);
    await pick(page, ARTICLES[0]?.title ?? "");
    const short = (await texts(page, ".points button")).length;
    await page.click("#length input[value=long]");
    await page.waitForFunction((count) => document.querySelectorAll(".points button").length > count, {}, short);
    await page.close();
  });

  test("on a phone the summary is shown first, and a point turns to its passage and back", async () => {
    const { page } = await openSite(browser(), server.url, { width: 390, height: 800 });
    await pick(page, ARTICLES[0]?.title ?? "");
    assert.deepEqual(await shown(page), ["summary"]);
    await page.click(".points li:last-child button");
    assert.deepEqual(await shown(page), ["source"]);
    assert.ok(await isOnScreen(page, "mark.chosen"));
    await page.click("#views button[value=summary]");
    assert.deepEqual(await shown(page), ["summary"]);
    await page.close();
  });
});

/**
 * @param {string} text
 * @param {import("../../pkg/index.js").Passage[]} evidence
 */
function evidenceText(text, evidence) {
  const inOrder = evidence.toSorted((a, b) => a.start - b.start);
  let end = 0;
  let all = "";
  for (const passage of inOrder) {
    all += text.slice(Math.max(end, passage.start), Math.max(end, passage.end));
    end = Math.max(end, passage.end);
  }
  return all;
}

/** @param {import("puppeteer-core").Page} page @param {string} selector @param {number} most */
async function tabTo(page, selector, most) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${most} presses of Tab do not reach ${selector}`);
}

/** @param {import("puppeteer-core").Page} page @param {string} selector */
async function isOnScreen(page, selector) {
  await page.waitForFunction((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && box.height > 0 && box.top >= 0 && box.top < innerHeight;
  }, { timeout: 5000 }, selector);
  return true;
}

/** Which parts of the page can be seen. @param {import("puppeteer-core").Page} page */
function shown(page) {
  return page.$$eval("main > *", (parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.id));
}
