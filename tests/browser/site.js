// Opens the page as a reader would, from the project's own files, and keeps everything it complains of, asks the
// network for, or does against its Content-Security-Policy. Also the few steps that most tests begin with.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {Record<"file" | "title" | "language" | "outlet" | "date", string> & { event?: string }} Article */
/** @typedef {{ width?: number, height?: number, dark?: boolean }} Look */

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @type {Article[]} */
export const ARTICLES = JSON.parse(await readFile(`${ROOT}www/articles/index.json`, "utf8"));

/**
 * Opens the page as a new reader would, or in a profile as one who comes back.
 * @param {import("puppeteer-core").Browser | import("puppeteer-core").BrowserContext} browser or a profile of it
 * @param {string} url
 * @param {Look & { prepare?: () => void }} [look] `dark` needs Chromium; `prepare` runs in the page before its scripts
 */
export async function openSite(browser, url, { width = 1280, height = 800, dark = false, prepare } = {}) {
  const isNew = "createBrowserContext" in browser;
  const profile = isNew ? await browser.createBrowserContext() : browser;
  const page = await profile.newPage();
  if (isNew) page.once("close", () => void profile.close().catch(() => {}));
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewport({ width, height });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(url);
  await page.waitForFunction(() => !document.getElementById("unready"));
  return { page, complaints, requests };
}

/** Waits until the page has all that it needs without a network. @param {Page} page */
export async function untilStocked(page) {
  await page.waitForFunction(() => performance.getEntriesByName("stocked").length > 0);
}

/** @param {Page} page @param {string} title */
export async function pick(page, title) {
  await page.waitForSelector("#shelf li button");
  await page.evaluate((wanted) => {
    const button = [...document.querySelectorAll("#shelf li button")].find((one) => one.textContent === wanted);
    if (!(button instanceof HTMLElement)) throw new Error(`not on the shelf: ${wanted}`);
    button.click();
  }, title);
  await untilSummaryOf(page, title);
}

/**
 * Waits for key points while the article with this title is in the reading view.
 * @param {Page} page
 * @param {string} title
 */
export async function untilSummaryOf(page, title) {
  await page.waitForFunction((wanted) => {
    const reading = document.getElementById("reading");
    const ready = document.querySelector(".points button") && !document.querySelector("[aria-busy]");
    return ready && reading?.textContent?.replace(/\s/g, "").includes(wanted.replace(/\s/g, ""));
  }, {}, title);
}

/** Types into the field, as one insertion. @param {Page} page @param {string} text */
export async function type(page, text) {
  await page.focus("#text");
  await page.evaluate((given) => document.execCommand("insertText", false, given), text);
}

/** Presses a key together with Control. @param {Page} page @param {import("puppeteer-core").KeyInput} key */
export async function control(page, key) {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** @param {Page} page @param {string} selector @returns {Promise<string[]>} */
export function texts(page, selector) {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ""));
}

/** @param {Page} page */
export async function status(page) {
  return (await texts(page, "#status")).join("").trim();
}

/**
 * Drops files on the page, as a reader's file manager would.
 * @param {Page} page
 * @param {{ name: string, text: string | Buffer }[]} files
 */
export async function drop(page, files) {
  const given = files.map(({ name, text }) => ({ name, bytes: Buffer.from(text).toString("base64") }));
  await page.evaluate((named) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of named) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, given);
}

/** Waits until the browser keeps something for the reader's return. @param {Page} page @param {string} text that is in it */
export async function untilKept(page, text) {
  await page.waitForFunction((wanted) => new Promise((resolve) => {
    if (localStorage.getItem("nutgraf-memory") !== "kept") return resolve(false);
    const opening = indexedDB.open("nutgraf");
    opening.onsuccess = () => {
      const request = opening.result.transaction("kept").objectStore("kept").get("last");
      request.onsuccess = () => resolve(JSON.stringify(request.result ?? "").includes(wanted));
      opening.result.close();
    };
  }), { polling: 100 }, text);
}

/** What stands over the article, once something does. @param {Page} page @returns {Promise<string>} */
export async function untilNote(page) {
  await page.waitForSelector("#note:not([hidden])");
  return (await texts(page, "#note")).join("");
}

/** Opens the bundled reports of one event together. @param {Page} page */
export async function pickTogether(page) {
  await page.waitForSelector(".together");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".together")).click());
  await untilDigestOf(page, ARTICLES.filter(({ event }) => event).length);
}

/** Waits for the summary of so many articles. @param {Page} page @param {number} count */
export async function untilDigestOf(page, count) {
  await page.waitForFunction((wanted) => {
    const ready = document.querySelector(".points button") && !document.querySelector("[aria-busy]");
    return ready && document.querySelectorAll(".who [scope=row]").length === wanted;
  }, {}, count);
}

/**
 * A cluster of articles written for the tests of the engine.
 * @param {string} name
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function cluster(name) {
  return JSON.parse(await readFile(`${ROOT}tests/fixtures/digest/${name}.json`, "utf8")).sources;
}
