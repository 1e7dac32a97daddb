// The bookmarklet takes the article of any page, or what is selected there, to a new tab of this site, also from a page
// whose own policy is strict; and it does nothing on this page but say what it is for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { blankSite } from "./blank-site.js";
import { forEachBrowser } from "./browsers.js";
import { ROOT, openSite, status, texts, untilNote, untilStocked, untilSummaryOf } from "./site.js";

const ELSEWHERE = `<!doctype html><html lang="en"><head><title>Ferry sails again - Harbour Post</title><link rel="icon" href="data:,">
<style>body { color: black }</style><script>"</p>color"</script></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry Aurora sails again</h1>
<p>The ferry Aurora sails again from Monday, the harbour office said on Friday. It takes nine cars &amp; leaves at noon.</p>
<p id="second">Repairs took five weeks and cost eighty thousand pounds, most of it for the “engine”. Nobody was hurt, and the owner thanked
the town for its patience.</p><p>The timetable of the summer holds until the end of October, and tickets cost as much as before.</p></article>
<footer><p>Subscribe to our newsletter</p></footer></body></html>`;
const STRICT = {
  "Content-Security-Policy": "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "unsafe-url",
};

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/**
 * The bookmarklet's very code, as a bookmark would run it.
 * @param {import("puppeteer-core").Browser} browser
 */
async function bookmarklet(browser) {
  const { page, complaints } = await openSite(browser, server.url);
  await page.waitForSelector(".bookmarklet a");
  const href = await page.$eval(".bookmarklet a", (link) => /** @type {HTMLAnchorElement} */ (link).href);
  assert.match(href, /^javascript:/);
  assert.deepEqual(complaints, []);
  await page.close();
  return decodeURIComponent(href.slice("javascript:".length));
}

/**
 * Runs code on a page and gives the page that it opens.
 * @param {import("./site.js").Page} page
 * @param {string} code
 */
async function opened(page, code) {
  const coming = new Promise((resolve) => { page.browser().once("targetcreated", resolve); });
  await page.evaluate(`void ${code}`);
  const target = /** @type {import("puppeteer-core").Target} */ (await coming);
  const tab = /** @type {import("./site.js").Page} */ (await target.page());
  await tab.waitForFunction((url) => location.href === url, {}, server.url);
  return tab;
}

forEachBrowser((browser) => {
  for (const [kind, headers] of Object.entries({ "a plain page": {}, "a page with a strict policy": STRICT })) {
    test(`the article of ${kind} is opened here, and no server hears of it`, async (context) => {
      const code = await bookmarklet(browser());
      const site = await blankSite(context, { html: ELSEWHERE, headers });
      const page = await browser().newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(site.page);
      complaints.length = 0;
      const tab = await opened(page, code);
      await untilSummaryOf(tab, "Ferry Aurora sails again");
      const text = (await texts(tab, "#reading")).join("");
      assert.match(text, /nine cars & leaves at noon/);
      assert.doesNotMatch(text, /Sport|color/);
      assert.equal(await tab.evaluate(() => document.referrer), "");
      assert.equal(await tab.evaluate(() => window.opener), null);
      assert.deepEqual(complaints, []);
      await Promise.all([tab.close(), page.close()]);
    });
  }

  test("what is selected on a page is opened alone", async (context) => {
    const code = await bookmarklet(browser());
    const site = await blankSite(context, { html: ELSEWHERE });
    const page = await browser().newPage();
    await page.goto(site.page);
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById("second"))));
    const tab = await opened(page, code);
    await untilSummaryOf(tab, "Repairs took five weeks");
    assert.doesNotMatch((await texts(tab, "#reading")).join(""), /timetable/);
    await Promise.all([tab.close(), page.close()]);
  });

  test("a page without a text is said to have none", async (context) => {
    const code = await bookmarklet(browser());
    const site = await blankSite(context);
    const page = await browser().newPage();
    await page.goto(site.page);
    const tab = await opened(page, code);
    assert.match(await untilNote(tab), /^No text was found on the page that you came from\. Select the text/);
    await Promise.all([tab.close(), page.close()]);
  });

  test("chosen on this page itself, it says what it is for", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await untilStocked(page);
    await page.click(".bookmarklet summary");
    await page.click(".bookmarklet a");
    await page.waitForFunction(() => document.getElementById("status")?.textContent);
    assert.match(await status(page), /drag (this|the) link to the bookmarks bar/i);
    assert.equal((await texts(page, ".bookmarklet p")).at(-1), await status(page));
    assert.equal(page.url(), server.url);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
