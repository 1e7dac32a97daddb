// Takes the pictures of the page that people look at, in Chromium, into target/screenshots/. Run it with `node`;
// it asserts nothing, and nothing it makes is committed.
import { mkdir } from "node:fs/promises";
import { serve } from "../../tools/serve.mjs";
import { launch } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, untilStocked } from "./site.js";

const FOLDER = `${ROOT}target/screenshots/`;
const PHONE = { width: 390, height: 844 };

/** @param {string} file */
function titleOf(file) {
  const article = ARTICLES.find((one) => one.file === file);
  if (!article) throw new Error(`${file} is not in www/articles/index.json`);
  return article.title;
}

/** @typedef {{ look?: import("./site.js").Look, file?: string, chosen?: boolean }} Picture */
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
  "japanese": { file: "aohama-line-saved.txt", chosen: true },
};

const server = await serve(ROOT);
const browser = await launch("chromium");
await mkdir(FOLDER, { recursive: true });
for (const [name, { look, file, chosen }] of Object.entries(PICTURES)) {
  const { page } = await openSite(browser, server.url, look);
  await untilStocked(page);
  if (file) await pick(page, titleOf(file));
  if (chosen) await page.click(".points button");
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
