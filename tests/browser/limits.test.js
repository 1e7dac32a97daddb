// More text than fits, and as much as fits: it is refused with its numbers or handled, the tab goes on answering, nothing is
// lost, and memory is given back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { ARTICLE } from "../package/article.js";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";
import { parts, openElement } from "./element-page.js";
import { ROOT, openSite, texts, type, untilNote } from "./site.js";

const QUOTA = 16_777_216;
const TOO_MUCH = 20_000_000;
/** The longest that the tab may not answer; a busy machine included. */
const PATIENCE_MS = 2500;
const SHORT = "The bridge opens on Friday. It took nine years to build. Two towns share its cost.";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/**
 * Pastes so many characters into the field, and gives the longest time that the tab did not answer until something is said.
 * @param {import("puppeteer-core").Page} page
 * @param {string} piece of which the text is made
 * @param {number} units
 * @param {string} said by then
 * @returns {Promise<number>}
 */
function paste(page, piece, units, said) {
  return page.evaluate(async (given, length, expected) => {
    const text = given.repeat(Math.ceil(length / given.length)).slice(0, length);
    let worst = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      [worst, last] = [Math.max(worst, now - last), now];
    }, 1);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.getElementById("text")?.dispatchEvent(event);
    while (!document.getElementById("result")?.textContent?.includes(expected)) await new Promise((resolve) => { setTimeout(resolve, 20); });
    // What is painted after that counts too.
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
    clearInterval(beat);
    return worst;
  }, piece, units, said);
}

/**
 * Drops a file that is one text and white space.
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 * @param {string} text
 * @param {number} units how long it is with the white space
 */
function drop(page, name, text, units) {
  return page.evaluate((called, given, length) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([given.padEnd(length)], called));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, name, text, units);
}

/** What the reading view holds but white space. @param {import("puppeteer-core").Page} page */
const letters = (page) => page.$eval("#reading", (view) => view.textContent?.replace(/\s+/g, "").length);

forEachBrowser((browser) => {
  test("of twenty megabytes that are pasted, the page says at once that they are too many, and keeps them", async (context) => {
    const { page, complaints } = await openSite(browser(), server.url);
    for (const piece of [`${ARTICLE}\n\n`, "A b.\n"]) {
      const worst = await paste(page, piece, TOO_MUCH, "at most");
      context.diagnostic(`${Math.round(worst)} ms without an answer`);
      assert(worst < PATIENCE_MS, `${worst} ms`);
      assert.match((await texts(page, ".failure")).join(), /more than fits.*20,000,000.*16,777,216.*Copy the part that matters/s);
      if (piece.length > 100) assert.equal(await letters(page), piece.repeat(TOO_MUCH / piece.length + 1).slice(0, TOO_MUCH).replace(/\s+/g, "").length);
      assert.equal(await page.$eval("#toggle", (button) => button.checkVisibility()), false, "no field could hold it");
      await page.click("#fresh");
    }
    await type(page, SHORT);
    await page.waitForSelector(".points button");
    assert.equal((await texts(page, "#shelf section:first-child li button")).length, 2, "both are on the shelf");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("what is too long for a field is opened beside the reader's text, and a file that is too large leaves it", async (context) => {
    const { page, complaints } = await openSite(browser(), server.url);
    await type(page, SHORT);
    await page.waitForSelector(".points button");
    await drop(page, "all.txt", SHORT, QUOTA + 1);
    assert.match(await untilNote(page), /^all\.txt is too large\. Open a part of it/);
    assert.equal(await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value), SHORT);
    const worst = await paste(page, `${ARTICLE}\n\n`, 2_000_001, "Harbour");
    context.diagnostic(`${Math.round(worst)} ms without an answer`);
    assert(worst < PATIENCE_MS, `${worst} ms`);
    assert.equal((await texts(page, "#shelf section:first-child li button"))[0], `${SHORT.slice(0, 80)}…`);
    await drop(page, "most.txt", "The ferry is back. It was repaired for a year.", QUOTA);
    await page.waitForFunction(() => document.querySelector(".points")?.textContent?.includes("ferry"));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("the package refuses more than fits by name and numbers, gives memory back soon after much, and reads the next text once", async (context) => {
    const site = await blankSite(context);
    const { page } = await openPage(browser(), site.page);
    context.after(() => page.close());
    const found = /** @type {any} */ (await page.evaluate(`(async (article, quota) => {
      const workers = [], sizes = [];
      let readings = 0;
      globalThis.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          workers.push(this);
          this.addEventListener("message", ({ data }) => { if (data.outcome?.memory) sizes.push(data.outcome.memory / 2 ** 20); });
        }
        postMessage(question) { readings += question.type === "perform"; super.postMessage(question); }
        terminate() { this.isTerminated = true; super.terminate(); }
      };
      const { plainText, summarize, Summarizer } = await import("./pkg/index.js");
      const summarizer = await Summarizer.create({ sharedContext: "the sea wall" });
      const half = " ".repeat(quota / 2);
      const start = performance.now();
      const refusals = await Promise.all([
        summarize(half + half + "!"), summarize([half, half, "!"]), plainText(half + half + "!"), summarizer.summarize(half + half),
      ].map((call) => call.catch((error) => ({
        name: error.name, over: error.requested - quota, quota: error.quota,
        isPlatforms: error instanceof (globalThis.QuotaExceededError ?? DOMException),
      }))));
      const took = performance.now() - start;
      const { inputQuota } = summarizer;
      const usage = await summarizer.measureInputUsage(half);
      const states = [];
      for (const units of [2 ** 20, 2 ** 23, 2 ** 23, 1000]) {
        readings = 0;
        if (units === 1000) while (!workers[0].isTerminated) await new Promise((resolve) => { setTimeout(resolve, 50); });
        await summarize(article.repeat(units / article.length + 1).slice(0, units));
        states.push({ readings, ended: workers.map(({ isTerminated = false }) => isTerminated) });
      }
      return { refusals, took, inputQuota, usage, states, sizes };
    })(${JSON.stringify(`${ARTICLE}\n\n`)}, ${QUOTA})`));
    context.diagnostic(`${found.sizes} MB of memory for 1 MB, twice 8 MB and 1 KB`);
    const refusal = { name: "QuotaExceededError", quota: QUOTA, isPlatforms: true };
    assert.deepEqual(found.refusals, [1, 1, 1, "the sea wall".length].map((over) => ({ ...refusal, over })));
    assert(found.took < 1000, `${found.took} ms`);
    assert.deepEqual([found.inputQuota, found.usage], [QUOTA, QUOTA / 2 + "the sea wall".length]);
    assert(found.sizes[0] <= 64 && found.sizes[1] > 64 && found.sizes[3] < 16, `${found.sizes}`);
    assert.deepEqual(found.states, [
      // The first text in English is found to need the data for that.
      { readings: 2, ended: [false] },
      { readings: 1, ended: [false] },
      { readings: 1, ended: [false] },
      { readings: 1, ended: [true, false] },
    ]);
  });

  test("<key-points> for more than fits tells the page, and shows the page's own words", async (context) => {
    const body = `<article id="story"></article><key-points for="story">Read the article.</key-points>`;
    const { page, complaints } = await openElement(context, browser(), body, { until: "summary" });
    const error = await page.evaluate((units) => new Promise((resolve) => {
      addEventListener("summary-error", (event) => {
        const { name, quota } = /** @type {CustomEvent} */ (event).detail.error;
        resolve({ name, quota });
      }, { capture: true });
      const story = /** @type {HTMLElement} */ (document.getElementById("story"));
      // Else it is the browser's layout that takes long.
      story.style.contentVisibility = "hidden";
      story.textContent = "Much. ".repeat(units / 6 + 1);
    }), QUOTA);
    assert.deepEqual(error, { name: "QuotaExceededError", quota: QUOTA });
    assert.deepEqual(await parts(page, "excuse"), ["There is no summary."]);
    assert.match(complaints.join(), /^error: <key-points>: .* at most 16777216 /);
    await page.$eval("#story", (story) => { story.textContent = "The zoo has three new otters."; });
    await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot?.textContent?.includes("otters"));
  });
});
