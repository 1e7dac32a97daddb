// The page after the first visit: it opens without a network, and a new version waits until the reader takes it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachBrowser } from "./browsers.js";
import { ownSite, untilKeptOffline } from "./own-site.js";
import { ARTICLES, openSite, pick, pickTogether, status, texts, type, untilStocked } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const TEXT = "The bridge opens on Friday. It took nine years to build. Two towns share its cost.";

/** @param {Page} page */
const news = (page) => page.$eval(".masthead .ear:last-child", (ear) => ear.textContent ?? "");

/** @param {Page} page @param {string} words */
const untilNews = (page, words) => page.waitForFunction((wanted) => (
  document.querySelector(".masthead .ear:last-child")?.textContent?.includes(wanted)), {}, words);

/** Has the page look for a new version, as a browser does when it is opened. @param {Page} page */
async function look(page) {
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
}

forEachBrowser((browser) => {
  /** @param {import("node:test").TestContext} context */
  async function reader(context) {
    const profile = await browser().createBrowserContext();
    context.after(() => profile.close());
    return profile;
  }

  test("after the first visit the page opens without a network and reads every language, and several texts", async (context) => {
    const site = await ownSite(context);
    const profile = await reader(context);
    const first = await openSite(profile, site.url);
    await untilKeptOffline(first.page);
    await first.page.close();
    await site.stop();
    const { page, complaints } = await openSite(profile, site.url);
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    for (const language of ["fr", "ja"]) await pick(page, ARTICLES.find((one) => one.language === language)?.title ?? "");
    await pickTogether(page);
    await page.waitForSelector(".outputs button");
    assert.equal(await page.evaluate(() => document.fonts.check("1rem Newsreader")), true);
    assert.deepEqual(complaints, []);
    const again = await openSite(profile, `${site.url}index.html`);
    await pick(again.page, ARTICLES[0]?.title ?? "");
  });

  test("a new version is offered, and taken when the reader reloads; the text stays", async (context) => {
    const site = await ownSite(context);
    const profile = await reader(context);
    const { page, complaints } = await openSite(profile, site.url);
    await untilKeptOffline(page);
    await page.reload();
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    await page.waitForFunction(() => localStorage.getItem("nutgraf-memory") === "kept");
    await site.change("index.html", "<h2 id=\"shelf-heading\">Shelf</h2>", "<h2 id=\"shelf-heading\">New shelf</h2>");
    await site.publish();
    await page.reload();
    // The files are still those of the former version.
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Shelf"]);
    await untilNews(page, "A new version is ready.");
    assert.match(await status(page), /A new version is ready/);
    await Promise.all([page.waitForNavigation(), page.click(".ear button")]);
    await page.waitForSelector(".points button");
    assert.deepEqual(await texts(page, "#shelf-heading"), ["New shelf"]);
    assert.equal(await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value), TEXT);
    await untilStocked(page);
    assert.match(await news(page), /Nothing leaves this page/);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
    assert.deepEqual(complaints, []);
  });

  test("while another tab has the former version, no page gets the new one", async (context) => {
    const site = await ownSite(context);
    const profile = await reader(context);
    const { page } = await openSite(profile, site.url);
    await untilKeptOffline(page);
    const other = await openSite(profile, site.url);
    await site.change("index.html", ">Shelf<", ">New shelf<");
    await site.publish();
    await page.bringToFront();
    await look(page);
    await untilNews(page, "A new version is ready. Reload");
    await page.click(".ear button");
    await untilNews(page, "It comes when the other tabs of this page are closed.");
    await other.page.reload();
    assert.deepEqual(await texts(other.page, "#shelf-heading"), ["Shelf"]);
    await page.close();
    await other.page.close();
    const { page: next } = await openSite(profile, site.url);
    await next.waitForFunction(() => document.getElementById("shelf-heading")?.textContent === "New shelf");
  });

  test("where nothing is kept, a new version comes with the next visit, since reloading would lose the text", async (context) => {
    const site = await ownSite(context);
    const { page } = await openSite(await reader(context), site.url);
    await untilKeptOffline(page);
    await page.waitForSelector(".own input");
    await page.click(".own input");
    await site.change("index.html", ">Shelf<", ">New shelf<");
    await site.publish();
    await look(page);
    await untilNews(page, "A new version is ready. It comes when you open this page the next time.");
    assert.equal(await page.$(".ear button"), null);
  });

  test("a version that is not complete on the server is not taken", async (context) => {
    const site = await ownSite(context);
    const profile = await reader(context);
    const { page } = await openSite(profile, site.url);
    await untilKeptOffline(page);
    await site.change("index.html", ">Shelf<", ">New shelf<");
    await site.publish();
    await site.change("www/shelf.js", "Yours", "Half of a newer version");
    await look(page).catch(() => {});
    await new Promise((done) => setTimeout(done, 1500));
    const state = await page.evaluate(async () => ({
      waiting: Boolean((await navigator.serviceWorker.getRegistration())?.waiting), caches: (await caches.keys()).length,
    }));
    assert.deepEqual(state, { waiting: false, caches: 1 });
    await page.reload();
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Shelf"]);
  });

  test("whoever works on the page sees the files as they are, and without a server as they were", async (context) => {
    const site = await ownSite(context);
    const profile = await reader(context);
    const { page } = await openSite(profile, site.developers);
    await untilKeptOffline(page);
    await site.change("index.html", ">Shelf<", ">Edited shelf<");
    await page.reload();
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Edited shelf"]);
    await site.stop();
    await page.reload();
    await pick(page, ARTICLES[0]?.title ?? "");
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Shelf"]);
  });

  test("a library that was used once is there without a network", async (context) => {
    const site = await ownSite(context);
    await site.add("www/vendor/letters/letters.js", "export const letters = 26;");
    const { page } = await openSite(await reader(context), site.url);
    await untilKeptOffline(page);
    await page.reload();
    const letters = () => page.evaluate(() => import(`${document.baseURI}www/vendor/letters/letters.js`).then(({ letters }) => letters));
    assert.equal(await letters(), 26);
    await site.stop();
    await page.reload();
    assert.equal(await letters(), 26);
  });

  test("the page says once that the network is gone, and that it goes on working", async (context) => {
    const site = await ownSite(context);
    const { page } = await openSite(await reader(context), site.url, { width: 390 });
    await untilStocked(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true });
      window.dispatchEvent(new Event("offline"));
    });
    assert.equal(await news(page), "You are offline. Everything here goes on working.");
    assert.match(await status(page), /You are offline/);
    assert.equal(await page.$eval(".masthead .ear:last-child", (ear) => ear.checkVisibility()), true);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "onLine", { get: () => true });
      window.dispatchEvent(new Event("online"));
    });
    assert.match(await news(page), /Nothing leaves this page/);
  });

  test("where a browser has no service worker, nothing is said", async (context) => {
    const site = await ownSite(context);
    const { page, complaints } = await openSite(await reader(context), site.url, { prepare: () => {
      Object.defineProperty(navigator, "serviceWorker", { value: undefined });
    } });
    await untilStocked(page);
    await pick(page, ARTICLES[0]?.title ?? "");
    assert.deepEqual(complaints, []);
  });
});
