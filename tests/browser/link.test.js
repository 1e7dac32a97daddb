// A link carries texts in its fragment: made here, opened there, gone from the address, and harmless when it is damaged
// or was made to harm.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ROOT, openSite, pick, texts, type, untilDigestOf, untilNote, untilSummaryOf } from "./site.js";

const FERRY = `Ferry Aurora sails again — “at last”

The ferry Aurora sails again from Monday, the harbour office said on Friday. It takes nine cars & leaves at noon.

Repairs took five weeks and cost 80 000 €. 島 🚢`;
const MILL = `Old mill becomes a library

The town of Weir buys the old mill and makes a library of it, the mayor said on Thursday. It opens in the autumn of 2027.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/** @param {import("./site.js").Page} page @param {object[]} articles @returns {Promise<string>} */
function linkTo(page, articles) {
  return page.evaluate(async (given) => {
    const { linkTo } = await import(new URL("www/intake/link.js", location.href).href);
    return linkTo(given);
  }, articles);
}

forEachBrowser((browser) => {
  test("a link opens the very text it was made of, asks no server for it, and leaves the address", async () => {
    const { page: maker } = await openSite(browser(), server.url);
    const link = await linkTo(maker, [{ text: FERRY }]);
    assert.match(link, new RegExp(`^${server.url}#text=[\\w-]+$`));
    assert.ok(link.length < FERRY.length * 1.5, `${link.length} characters`);
    const { page, complaints, requests } = await openSite(browser(), link);
    await untilSummaryOf(page, "Ferry Aurora sails again");
    assert.equal(await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value), FERRY);
    assert.equal(await page.evaluate(() => location.href), server.url);
    assert.deepEqual(requests.filter((url) => new URL(url).search || !url.startsWith(server.url)), []);
    assert.deepEqual(complaints, []);
    await Promise.all([maker.close(), page.close()]);
  });

  test("a link with several texts opens them together, each under its name", async () => {
    const { page } = await openSite(browser(), server.url);
    const link = await linkTo(page, [{ text: FERRY, name: "Harbour Post", date: "2026-11-20" }, { text: MILL, name: "Weir Echo" }]);
    await page.close();
    const opened = await openSite(browser(), link);
    await untilDigestOf(opened.page, 2);
    assert.deepEqual(await texts(opened.page, "#sources button"), ["Harbour Post", "Weir Echo"]);
    assert.deepEqual(opened.complaints, []);
    await opened.page.close();
  });

  test("a link that is opened where the page already stands takes nothing away", async () => {
    const { page } = await openSite(browser(), server.url);
    const link = await linkTo(page, [{ text: FERRY }]);
    await type(page, MILL);
    await page.waitForSelector(".points button");
    await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
    await untilSummaryOf(page, "Ferry Aurora sails again");
    assert.equal(await page.evaluate(() => location.hash), "");
    await pick(page, "Old mill becomes a library");
    await page.close();
  });

  test("a damaged link, one that swells and one without a text are refused in a sentence, and the reader's text stays", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    const link = await linkTo(page, [{ text: FERRY }]);
    await type(page, MILL);
    await page.waitForSelector(".points button");
    const bomb = deflateRawSync(`{"text":"${"a".repeat(40_000_000)}"}`).toString("base64url");
    const empty = deflateRawSync('{"text":7,"title":"<img src=x onerror=alert(1)>"}').toString("base64url");
    for (const damaged of [new URL(link).hash.slice(0, -40), "#text=", "#text=%F0%9F", `#text=${bomb}`, `#text=${empty}`]) {
      await page.evaluate((hash) => {
        document.getElementById("note")?.setAttribute("hidden", "");
        location.hash = hash;
      }, damaged);
      assert.match(await untilNote(page), /^This link is damaged/, damaged.slice(0, 60));
      assert.equal(await page.evaluate(() => location.hash), "");
    }
    assert.equal(await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value), MILL);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("no link is made that browsers would not open", async () => {
    const { page } = await openSite(browser(), server.url);
    let seed = 1;
    const noise = Array.from({ length: 1_500_000 }, () => String.fromCharCode(33 + (seed = (seed * 48271) % 2147483647) % 90)).join("");
    await assert.rejects(linkTo(page, [{ text: noise }]), /at most 1000000 characters/);
    await page.close();
  });
});
