// Pages with <key-points> for the tests: an article with all that is not its text, and how to open it, look into the
// element and wait for its next summary.
import { ARTICLE } from "../package/article.js";
import { blankSite } from "./blank-site.js";

/** @typedef {import("puppeteer-core").Page} Page */

export const STRICT_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "connect-src 'self'; worker-src 'self'; img-src data:";

const [TITLE = "", ...PARAGRAPHS] = ARTICLE.split("\n\n");
const PARTS = PARAGRAPHS.map((text) => `<p>${text.replace("14 million", "14&nbsp;<em>million</em>")}</p>`);

export const STORY = `<article id="story"><h1>${TITLE}</h1>
  <p>By Mara Quill</p><script type="application/json">{"secret": "A script of the article is not its text."}</script>
  <p hidden>A hidden paragraph of the article is not its text.</p>
  <figure><figcaption>Photo: The caption of the picture is not a point. Bram Oss</figcaption></figure>
  ${PARTS.join("\n")}
  <ul><li>The northern pier is closed from 1 February &amp; opens again a year later, says the council.</li></ul>
</article>`;

/**
 * Opens a page with this body, which loads the element; by default once its first summary is there.
 * @param {import("node:test").TestContext} context
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} body
 * @param {{ policy?: string, until?: string }} [options] `until` is the event to wait for, if any
 */
export async function openElement(context, browser, body, { policy = STRICT_POLICY, until = "summary" } = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><link rel="icon" href="data:,">
    <body>${body}<script type="module" src="pkg/element-define.js"></script></body></html>`;
  const site = await blankSite(context, { headers: { "Content-Security-Policy": policy }, html });
  const page = await browser.newPage();
  context.after(() => page.close());
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    /** @type {string[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    for (const type of ["summary", "summary-error"]) addEventListener(type, () => heard.push(type), { capture: true });
  });
  await page.goto(site.page);
  if (until) await untilHeard(page, until, 1);
  return { page, complaints };
}

/**
 * Waits until this event was heard so many times since the page was opened.
 * @param {Page} page
 * @param {string} type
 * @param {number} count
 */
export async function untilHeard(page, type, count) {
  await page.waitForFunction(
    (/** @type {string} */ wanted, /** @type {number} */ times) =>
      /** @type {any} */ (globalThis).heard.filter((/** @type {string} */ one) => one === wanted).length >= times,
    {}, type, count,
  );
}

/**
 * The texts of the parts of this name in the page's first element.
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<string[]>}
 */
export function parts(page, name) {
  return page.$eval("key-points", (element, wanted) => {
    const found = element.shadowRoot?.querySelectorAll(`[part~="${wanted}"]`) ?? [];
    return Array.from(found, ({ textContent }) => textContent ?? "");
  }, name);
}
