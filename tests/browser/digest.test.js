// Several articles on the page: how they come in, how each point leads to the right source, and that nothing of the
// reader's is lost. Checks what is shown of a summary, not which sentences the engine groups.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { serve } from "../../tools/serve.mjs";
import { toMarkdown } from "../../www/outputs/markdown.js";
import { outline } from "../../www/outputs/outline.js";
import { forEachBrowser } from "./browsers.js";
import {
  ARTICLES, ROOT, cluster, drop, openSite, pick, pickTogether, status, texts, type, untilDigestOf,
} from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const BRIDGE = `Bridge at Velm opens

The new bridge at Velm opens on Friday after nine years of work. Two towns share its cost of 40 million pounds.

The mayor of Velm, Ann Corrie, will cut the ribbon at noon. Ferries will stop in the spring.`;
const BRIDGE_TOO = `A ribbon for Velm

Velm's bridge will open on Friday, nine years after the work began. It cost 40 million pounds, which two towns share.

The last ferry crosses in the spring, and its crew of twelve will find other work, the council promised.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/** @param {string} text */
const squeezed = (text) => text.replace(/\s+/g, "");

/** The bundled reports of one event as the page gives them to the engine. */
const reports = await Promise.all(ARTICLES.filter(({ event }) => event).map(async ({ file, outlet, date }) => {
  return { text: await readFile(`${ROOT}www/articles/${file}`, "utf8"), name: outlet, date };
}));

forEachBrowser((browser) => {
  test("one click reads five reports together: points name their sources, and a name opens its passage there", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await pickTogether(page);
    const { keyPoints } = await summarize(reports, { length: "short" });
    const names = reports.map(({ name }) => name);
    assert.deepEqual(await texts(page, "#sources button"), names);
    const points = await page.$$eval(".points > li", (items) => items.map((item) => {
      return [...item.querySelectorAll("button")].map((button) => button.textContent);
    }));
    assert.deepEqual(points, keyPoints.map(({ text, documents }) => [text, ...documents.map((one) => names[one])]));
    const place = keyPoints.findIndex(({ documents }) => documents.length > 1);
    const { documents, evidence } = /** @type {import("../../pkg/index.js").KeyPoint} */ (keyPoints[place]);
    const other = documents.findLast((document) => document !== evidence[0]?.document) ?? 0;
    await page.click(`.points > li:nth-child(${place + 1}) .told button:nth-of-type(${documents.indexOf(other) + 1})`);
    assert.deepEqual(await texts(page, "#sources [aria-current]"), [names[other]]);
    const said = evidence.filter(({ document }) => document === other)
      .map(({ start, end }) => reports[other]?.text.slice(start, end)).join("");
    assert.equal(squeezed((await texts(page, "mark.chosen")).join("")), squeezed(said));
    assert.equal(squeezed(await status(page)), squeezed(`Passage marked in ${names[other]}: ${said}`));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("the table shows who says what, and an article's name leaves only its points in the list", async () => {
    const { page } = await openSite(browser(), server.url);
    await pickTogether(page);
    const { keyPoints } = await summarize(reports, { length: "short" });
    const rows = await page.$$eval(".who tr:not(:first-child)", (all) => all.map((row) => {
      return [...row.querySelectorAll("td")].map((cell) => cell.ariaLabel === "yes");
    }));
    assert.deepEqual(rows, reports.map((_, at) => keyPoints.map(({ documents }) => documents.includes(at))));
    await page.click(".who button");
    const shown = () => page.$$eval(".points > li", (all) => all.filter((item) => item.checkVisibility())
      .map((item) => `${item.value}. ${item.querySelector("button")?.textContent}`));
    const numbered = keyPoints.map(({ text }, at) => `${at + 1}. ${text}`);
    const told = numbered.filter((_, at) => keyPoints[at]?.documents.includes(0));
    assert.deepEqual(await shown(), told);
    assert.equal(await page.$eval(".who button", (name) => name.ariaPressed), "true");
    assert.equal(await status(page), `${told.length} of ${keyPoints.length} points shown.`);
    await page.click(".who button");
    assert.deepEqual(await shown(), numbered);
    await page.close();
  });

  test("dropped files are read together: what contradicts stands side by side, what one alone tells is marked", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    const sources = await cluster("en-ferry");
    const { keyPoints, disagreements } = await summarize(sources.map(({ text }) => text), { length: "long" });
    await page.click("#length input[value=long]");
    await drop(page, sources);
    await untilDigestOf(page, sources.length);
    const claims = disagreements.flatMap((matter) => matter.claims);
    assert.ok(claims.length >= 2);
    assert.deepEqual(await texts(page, ".sides .words"), claims.map(({ text }) => text));
    const passages = claims.map(({ document, start, end }) => sources[document]?.text.slice(start, end));
    assert.deepEqual(await texts(page, ".sides blockquote"), passages);
    await page.click(".sides li:nth-child(2) button");
    assert.equal((await texts(page, "mark.chosen")).join(""), passages[1]);
    assert.equal((await texts(page, ".points .told i")).length, keyPoints.filter((point) => point.onlyHere).length);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("articles about different events are said to be, and stand apart", async () => {
    const { page } = await openSite(browser(), server.url);
    const sources = await cluster("en-two-events");
    const { events } = await summarize(sources.map(({ text }) => text));
    await drop(page, sources);
    await untilDigestOf(page, sources.length);
    assert.match((await texts(page, "#result")).join(), new RegExp(`${events.length} different events`));
    assert.deepEqual(await texts(page, ".headline"), events.map(({ headline }) => headline));
    const told = await page.$$eval(".headline + .told", (all) => all.map((line) => line.querySelectorAll("button").length));
    assert.deepEqual(told, events.map(({ documents }) => documents.length));
    await page.close();
  });

  test("another article is added, and removed: then one text stands there as ever, and the other on the shelf", async () => {
    const { page } = await openSite(browser(), server.url);
    await type(page, BRIDGE);
    await page.waitForSelector(".points button");
    assert.ok(await page.$eval("#sources", (row) => !row.checkVisibility()));
    assert.equal(await page.$(".who, .told"), null);
    await page.click("#add");
    assert.deepEqual(await texts(page, "#sources button"), ["Bridge at Velm opens", "Source 2"]);
    await type(page, BRIDGE_TOO);
    await untilDigestOf(page, 2);
    assert.deepEqual(await texts(page, "#sources button"), ["Bridge at Velm opens", "A ribbon for Velm"]);
    assert.match(await status(page), /^Summary of 2 articles ready: \d key points?\.$/);
    await page.click("#remove");
    await page.waitForFunction(() => !document.querySelector(".who, .told, [aria-busy]"));
    assert.ok(await page.$eval("#sources", (row) => !row.checkVisibility()));
    assert.match((await texts(page, "#reading")).join(), /^Bridge at Velm opens/);
    await page.click("#add");
    await pick(page, "A ribbon for Velm");
    await untilDigestOf(page, 2);
    await page.close();
  });

  test("what was typed into one of several stays while others are opened, and stands on the shelf when all leave", async () => {
    const { page } = await openSite(browser(), server.url);
    await pickTogether(page);
    await page.click("#add");
    await type(page, BRIDGE);
    // The row is drawn anew for what is typed: a locator tries again where its button was replaced meanwhile.
    await page.locator("#sources li:first-child button").click();
    await untilDigestOf(page, reports.length + 1);
    await page.click("#sources li:last-child button");
    assert.equal(await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value), BRIDGE);
    await page.click("#add");
    await page.locator("#sources li:first-child button").click();
    assert.equal((await texts(page, "#sources button")).length, reports.length + 1, "the blank one is gone");
    await pick(page, ARTICLES.at(-1)?.title ?? "");
    assert.equal((await texts(page, "#sources button")).length, 1);
    assert.deepEqual(await texts(page, "#shelf section:first-child li button"), ["Bridge at Velm opens"]);
    await page.close();
  });

  test("files are chosen: text and HTML are read, what is no text is named, and a damaged one harms nothing", async () => {
    const { page } = await openSite(browser(), server.url);
    await drop(page, [
      { name: "velm.html", text: `<html><body><nav>Home</nav><h1>Velm opens</h1><p>${BRIDGE_TOO}</p></body></html>` },
      { name: "bridge.txt", text: BRIDGE },
      { name: "photo.jpg", text: "\u0001\u0000\u0002" },
    ]);
    await untilDigestOf(page, 2);
    assert.doesNotMatch((await texts(page, "#reading")).join(), /<h1>|Home/);
    assert.match((await texts(page, "#note")).join(), /^photo\.jpg is of a kind that cannot be read here\./);
    await page.click("#fresh");
    const chooser = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.$("#files"));
    await chooser.uploadFile(`${ROOT}www/articles/istanbul-stood-up.txt`, `${ROOT}www/articles/istanbul-kyiv-warns.txt`);
    await untilDigestOf(page, 2);
    await page.close();
  });

  test("the keyboard alone leads from the shelf to a passage in another source; on a phone the article is turned to", async () => {
    const { page } = await openSite(browser(), server.url, { width: 390, height: 800 });
    await page.waitForSelector(".together");
    await page.focus(".together");
    await page.keyboard.press("Enter");
    await untilDigestOf(page, reports.length);
    await tabTo(page, ".points .told button", 17);
    const [label] = await page.evaluate(() => [document.activeElement?.textContent]);
    await page.keyboard.press("Enter");
    assert.deepEqual(await texts(page, "#sources [aria-current]"), [label]);
    assert.ok(await page.$eval("#reading", (reading) => reading.checkVisibility()));
    await page.waitForFunction(() => {
      const box = document.querySelector("mark.chosen")?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight;
    });
    await page.close();
  });
});

test("the Markdown of a digest names the sources of each point and of each disagreement", async () => {
  const sources = await cluster("en-ferry");
  const summary = await summarize(sources, { length: "long" });
  const written = toMarkdown(outline(summary, ["Post", "Courier", "Radio"]));
  const [point] = summary.keyPoints;
  const names = point?.documents.map((document) => ["Post", "Courier", "Radio"][document]).join(", ");
  assert.ok(written.includes(`\n1. ${point?.text} (${names})\n`), written);
  const [matter] = summary.disagreements;
  const sides = matter?.claims.map(({ document }) => ["Post", "Courier", "Radio"][document]).join(", ");
  assert.ok(written.includes(`\n* ${matter?.text} (${sides})\n`), written);
});

/** @param {Page} page @param {string} selector @param {number} most */
async function tabTo(page, selector, most) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${most} presses of Tab do not reach ${selector}`);
}
