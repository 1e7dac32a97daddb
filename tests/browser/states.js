// The states that the page can be in, each with how a reader gets there: checked for accessibility, and looked at.
import { ARTICLES, cluster, drop, pick, pickTogether, type, untilDigestOf, untilStocked } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const FIRST = "market-street-car-free.txt";
const WITH_DIRT = `Bridge opens in May

The new bridge over the Wend will open in May, the county said on Friday. It cost nine million pounds.

ADVERTISEMENT

Ferries will stop in June. "I have crossed here for forty years," said the ferryman, Tom Aldous.`;

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
export const STATES = {
  empty: untilStocked,
  blank: async (page) => {
    await type(page, "   ");
    await page.waitForFunction(() => document.getElementById("result")?.textContent?.includes("Only blank"));
  },
  filled,
  why: async (page) => {
    await filled(page);
    await page.click(".points button");
    await page.click("#views button[value=summary]").catch(() => {});
    // On a small screen the bar of views may lie over it.
    await page.$eval(".why summary", (summary) => /** @type {HTMLElement} */ (summary).click());
    await page.waitForSelector(".signals li");
  },
  adjusted: async (page) => {
    await filled(page);
    await page.click("#adjust");
    await page.waitForSelector("#amount");
    await page.click(".keywords li:nth-child(2) button");
    await page.waitForSelector(".keywords [aria-pressed=true]");
  },
  heat: async (page) => {
    await filled(page);
    await page.click("#views button[value=source]").catch(() => {});
    await page.click("#source .actions [aria-pressed]");
  },
  saving: async (page) => {
    await filled(page);
    await page.click(".opener");
    await page.waitForSelector(".formats");
  },
  "left out": async (page) => {
    await type(page, WITH_DIRT);
    await page.waitForSelector(".why", { hidden: true });
    await page.waitForSelector(".points button");
    await page.click("#views button[value=source]").catch(() => {});
    await page.click("#toggle");
    await page.$eval(".left-out summary", (summary) => /** @type {HTMLElement} */ (summary).click());
  },
  digest: async (page) => {
    await pickTogether(page);
    await page.waitForSelector(".opener");
    await page.click(".points .told button");
    await page.click("#views button[value=summary]").catch(() => {});
    await page.click(".who button");
  },
  disagreeing: async (page) => {
    await page.click("#length input[value=long]");
    await drop(page, [...await cluster("en-ferry"), ...await cluster("en-two-events")]);
    await untilDigestOf(page, 6);
    await page.waitForSelector(".sides");
    await page.waitForSelector(".opener");
  },
  adding: async (page) => {
    await openIn(page, "ar");
    await page.click("#views button[value=source]").catch(() => {});
    await page.click("#add");
  },
  Arabic: (page) => openIn(page, "ar"),
  Japanese: (page) => openIn(page, "ja"),
  "in German": (page) => speaking(page, "de"),
  "in Arabic": (page) => speaking(page, "ar"),
  endless: async (page) => {
    await type(page, `The address ${"endless".repeat(60)} was read aloud on Monday. Nobody had heard of it.`);
    await page.waitForSelector(".opener");
  },
  failed: async (page) => {
    await page.setRequestInterception(true);
    page.on("request", (request) => (request.url().endsWith(".wasm") ? request.abort() : request.continue()));
    await page.reload();
    await type(page, "A few words that cannot be read.");
    await page.waitForSelector(".failure");
  },
};

/** @param {Page} page */
async function filled(page) {
  await pick(page, ARTICLES.find(({ file }) => file === FIRST)?.title ?? "");
  await page.waitForSelector(".opener");
}

/** @param {Page} page @param {string} language */
async function openIn(page, language) {
  await pick(page, ARTICLES.find((article) => article.language === language)?.title ?? "");
  await page.waitForSelector(".opener");
}

/** @param {Page} page @param {string} language of the page itself */
async function speaking(page, language) {
  await untilStocked(page);
  await page.waitForSelector(".colophon select");
  await page.select(".colophon select", language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
  await filled(page);
}
