// Why these points: points and passages lead to each other, the heat of the text, its strip, the reasons of a point, and
// what was left out of the article.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, status, texts, type } from "./site.js";

const TITLE = ARTICLES.find(({ file }) => file === "market-street-car-free.txt")?.title ?? "";
const WITH_ADVERTISEMENT = `Bridge opens in May

The new bridge over the Wend will open in May, the county said on Friday. It cost nine million pounds.

ADVERTISEMENT

Ferries will stop in June. "I have crossed here for forty years," said the ferryman, Tom Aldous.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser) => {
  test("a pointer on a point shows its passage, and one on a passage shows its point", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await pick(page, TITLE);
    await page.waitForSelector(".why");
    await page.hover(".points li:nth-child(2) button");
    await page.waitForSelector("mark.hovered");
    assert.match((await texts(page, "mark.hovered")).join(""), /^Opponents said/);
    await page.hover("mark.point");
    await page.waitForSelector(".points li:nth-child(1).hovered");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("the number before a passage leads to its point by keyboard, and on a phone turns to the summary", async () => {
    const { page } = await openSite(browser(), server.url, { width: 390 });
    await pick(page, TITLE);
    await page.waitForSelector(".why");
    await page.click("#views button[value=source]");
    await page.focus("#reading .number");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".points [aria-current]");
    assert.equal(await page.$eval("#spread", (spread) => spread.getAttribute("data-view")), "summary");
    assert.equal(await page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("value")), "1");
    await page.close();
  });

  test("a point says why: its whole sentence, its rank, and what was measured", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await pick(page, TITLE);
    await page.waitForSelector(".why");
    assert.equal(await page.$eval(".why", (why) => why.checkVisibility()), false);
    await page.click(".points button");
    await page.click(".why summary");
    await page.waitForSelector(".signals li");
    const text = await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    const { keyPoints } = await summarize(text);
    const { start = 0, end = 0 } = keyPoints[0]?.evidence[0] ?? {};
    assert.equal((await texts(page, ".whole blockquote"))[0], text.slice(start, end));
    assert.match((await texts(page, ".whole blockquote s")).join(""), /that has divided/);
    assert.match((await texts(page, ".why p")).join(" "), /Of \d+ sentences, number 1 by weight/);
    assert.match((await texts(page, ".signals data"))[0] ?? "", /^\+\d/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("the heat map shades the sentences that matter, and is gone when it is pressed again", async () => {
    const { page } = await openSite(browser(), server.url);
    await pick(page, TITLE);
    await page.waitForSelector(".why");
    const shades = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
    const pressHeat = () => page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#source .actions [aria-pressed]")).click());
    assert.equal(await shades(), 0);
    await pressHeat();
    const darkest = await page.evaluate(() => [...CSS.highlights.get("heat-5") ?? []].map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)).join(""));
    assert.match(darkest, /Brindle Cross will close its main shopping street to cars every Saturday/);
    assert.ok(await shades() > 10);
    await pressHeat();
    assert.equal(await shades(), 0);
    await page.close();
  });

  test("the strip shows where the points come from, and leads there", async () => {
    const { page } = await openSite(browser(), server.url);
    await pick(page, ARTICLES.find(({ file }) => file === "river-books-of-ostermere.txt")?.title ?? "");
    await page.waitForSelector(".strip .point");
    const { evidence } = await page.evaluate(() => ({ evidence: document.querySelectorAll(".strip .point").length }));
    assert.ok(evidence >= 3, `${evidence}`);
    const box = await (await page.$(".strip"))?.boundingBox();
    assert.ok(box && box.width <= 24);
    await page.mouse.click(box.x + box.width - 2, box.y + box.height * 0.9);
    await page.waitForFunction(() => window.scrollY > 500);
    await page.close();
  });

  test("what was left out is folded, can be counted in, and left out again", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, WITH_ADVERTISEMENT);
    await page.waitForSelector(".points button");
    await page.click("#toggle");
    assert.deepEqual(await texts(page, ".left-out summary"), ["Left out: advertisement"]);
    assert.equal(await page.$eval(".left-out p", (line) => line.checkVisibility()), false);
    await page.click(".left-out summary");
    await page.click(".left-out button");
    await page.waitForSelector(".counted-in");
    assert.match((await texts(page, ".counted-in")).join(""), /ADVERTISEMENT/);
    assert.match(await status(page), /^Summary ready/);
    await page.click(".counted-in button");
    await page.waitForSelector(".left-out");
    await page.close();
  });
});
