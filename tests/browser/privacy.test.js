// Nothing leaves the page, and it goes on without a network. What hostile texts would do is in hostile.test.js.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { untilKeptOffline } from "./own-site.js";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, texts, untilStocked } from "./site.js";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser) => {
  test("after loading, the page works without a network, and asks no other origin for anything", async () => {
    const own = await serve(ROOT);
    const { page, complaints, requests } = await openSite(browser(), own.url);
    await untilStocked(page);
    // Its own requests are no page's.
    await untilKeptOffline(page);
    await own.close();
    const before = requests.length;
    for (const { title } of ARTICLES) await pick(page, title);
    assert.ok((await texts(page, ".points button")).length >= 1);
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(requests.filter((url) => !url.startsWith(own.url)), []);
    await page.waitForSelector(".opener");
    await page.click(".opener");
    await page.waitForSelector(".formats");
    await page.click(".formats [data-label=Save]");
    await page.waitForFunction(() => /^Saved as/.test(document.getElementById("status")?.textContent ?? ""));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("letters of every language in Latin script are in the page's own typeface, the rare ones fetched last", async () => {
    const { page, requests } = await openSite(browser(), server.url);
    await untilStocked(page);
    const fonts = requests.filter((url) => url.endsWith(".woff2"));
    assert.match(fonts[0] ?? "", /newsreader\.woff2$/);
    assert.equal(await page.evaluate(() => [...document.fonts].every((face) => face.status === "loaded")), true);
    const covered = await page.evaluate(() => {
      const ranges = [...document.fonts].map((face) => face.unicodeRange.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi));
      const limits = ranges.flatMap((found) => [...found].map(([, first = "", last = first]) => [parseInt(first, 16), parseInt(last, 16)]));
      return [..."éčřšžłőțğæøß"].filter((c) => limits.some(([first = 1, last = 0]) => first > 0 && first <= c.charCodeAt(0) && c.charCodeAt(0) <= last)).length;
    });
    assert.equal(covered, 12);
    await page.close();
  });

  test("the policy forbids inline scripts, other origins and strings as HTML", async () => {
    const { page } = await openSite(browser(), server.url);
    const policy = await page.$eval("meta[http-equiv]", (meta) => /** @type {HTMLMetaElement} */ (meta).content);
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    const fetched = await page.evaluate(() => fetch("https://example.com/").then(() => true, () => false));
    assert.equal(fetched, false);
    await page.close();
  });
});
