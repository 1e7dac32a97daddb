// Takes the pictures of the page that people look at, in Chromium, into target/screenshots/. Run it with `node`;
// it asserts nothing, and nothing it makes is committed.
import { mkdir } from "node:fs/promises";
import { serve } from "../../tools/serve.mjs";
import { launch } from "./browsers.js";
import { ARTICLES, ROOT, cluster, drop, openSite, pick, pickTogether, untilDigestOf, untilStocked } from "./site.js";

const FOLDER = `${ROOT}target/screenshots/`;
const PHONE = { width: 390, height: 844 };

/** @param {string} file */
function titleOf(file) {
  const article = ARTICLES.find((one) => one.file === file);
  if (!article) throw new Error(`${file} is not in www/articles/index.json`);
  return article.title;
}

/** @param {Page} page */
async function openFormats(page) {
  await page.waitForSelector(".opener");
  await page.click(".opener");
  await page.waitForSelector(".formats");
}

/** @param {string} name of a cluster */
function dropped(name) {
  return async (/** @type {Page} */ page) => {
    const sources = await cluster(name);
    await page.click("#length input[value=long]");
    await drop(page, sources.map((source) => ({ ...source, name: `${source.name}.txt` })));
    await untilDigestOf(page, sources.length);
  };
}

/** @param {string[]} languages of articles that are opened one beside the other */
function bundledIn(...languages) {
  return async (/** @type {Page} */ page) => {
    for (const [place, language] of languages.entries()) {
      if (place) await page.click("#add");
      await pick(page, ARTICLES.find((one) => one.language === language)?.title ?? "");
    }
    await untilDigestOf(page, languages.length);
  };
}

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{ look?: import("./site.js").Look, file?: string, chosen?: boolean, reach?: (page: Page) => Promise<unknown> }} Picture */
/** @type {Record<string, Picture>} */
const PICTURES = {
  "empty-light": {},
  "empty-dark": { look: { dark: true } },
  "empty-phone": { look: PHONE },
  "filled-light": { file: "market-street-car-free.txt", chosen: true },
  "filled-dark": { file: "market-street-car-free.txt", chosen: true, look: { dark: true } },
  "filled-phone": { file: "market-street-car-free.txt", look: PHONE },
  "passage-phone": { file: "market-street-car-free.txt", chosen: true, look: PHONE },
  "filled-tablet": { file: "river-books-of-ostermere.txt", look: { width: 900, height: 1100 } },
  "arabic": { file: "harbor-library-reopens.txt", chosen: true },
  "hindi": { file: "stepwell-brings-water-back.txt", chosen: true },
  "digest-light": { reach: pickTogether, chosen: true },
  "digest-dark": { reach: pickTogether, chosen: true, look: { dark: true } },
  "digest-wide": { reach: pickTogether, look: { width: 1600, height: 1000 } },
  "digest-tablet": { reach: pickTogether, look: { width: 900, height: 1100 } },
  "digest-phone": { reach: pickTogether, look: PHONE },
  "digest-passage-phone": { reach: pickTogether, chosen: true, look: PHONE },
  "digest-filtered": { reach: async (page) => {
    await dropped("en-ferry")(page);
    await page.click(".who button");
  } },
  "digest-disagreement": { reach: dropped("en-ferry"), chosen: true, look: { height: 1300 } },
  "digest-disagreement-dark-phone": { reach: dropped("en-ferry"), look: { ...PHONE, height: 1700, dark: true } },
  "digest-two-events": { reach: dropped("en-two-events"), look: { height: 1300 } },
  "digest-languages": { reach: bundledIn("ar", "fr", "ja", "en"), look: { height: 1300 } },
  "digest-added": { reach: async (page) => {
    await pickTogether(page);
    await page.click("#add");
  } },
  "saving-light": { file: "market-street-car-free.txt", reach: openFormats },
  "saving-phone-dark": { file: "harbor-library-reopens.txt", reach: openFormats, look: { ...PHONE, dark: true } },
  "japanese": { file: "aohama-line-saved.txt", chosen: true },
};

// Names of pictures can be given; otherwise all are taken.
const wanted = process.argv.slice(2);
const server = await serve(ROOT);
const browser = await launch("chromium");
await mkdir(FOLDER, { recursive: true });
for (const [name, { look, file, chosen, reach }] of Object.entries(PICTURES)) {
  if (wanted.length && !wanted.some((part) => name.includes(part))) continue;
  const { page } = await openSite(browser, server.url, look);
  await untilStocked(page);
  if (file) await pick(page, titleOf(file));
  await reach?.(page);
  if (chosen) await page.click(".points button");
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
