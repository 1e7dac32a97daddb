// What the page keeps in the browser for the reader's return, and that the reader decides about it. Also that it works
// the same where a browser keeps nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, texts, type, untilDigestOf, untilKept, untilNote, untilStocked, untilSummaryOf } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const TITLE = "Ferry to sail again";
const TEXT = `${TITLE}\n\nThe ferry Aurora sails again on Friday, the harbour office said. It takes nine cars. Two towns share its cost.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/** @param {Page} page */
const fieldText = (page) => page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);

/** What is kept in the browser now. @param {Page} page @returns {Promise<{ flag: string | null, databases: string[] }>} */
function kept(page) {
  return page.evaluate(async () => ({
    flag: localStorage.getItem("nutgraf-memory"),
    databases: (await indexedDB.databases()).map(({ name = "" }) => name),
  }));
}

/** Puts something else in the place of what is kept. @param {Page} page @param {unknown} value */
function damage(page, value) {
  return page.evaluate((given) => new Promise((done) => {
    const opening = indexedDB.open("nutgraf");
    opening.onsuccess = () => {
      opening.result.transaction("kept", "readwrite").objectStore("kept").put(given, "last").onsuccess = done;
      opening.result.close();
    };
  }), value);
}

forEachBrowser((browser) => {
  /** @type {import("puppeteer-core").BrowserContext} */
  let profile;
  /** A visit of the same reader. @param {Parameters<typeof openSite>[2]} [look] */
  const visit = (look) => openSite(profile, server.url, look);

  /** @param {string} title @param {() => Promise<void>} run */
  const visits = (title, run) => test(title, async () => {
    profile = await browser().createBrowserContext();
    await run();
    await profile.close();
  });

  visits("the last text, the length and the language are there again on return", async () => {
    const first = await visit();
    await type(first.page, TEXT);
    await first.page.click("#length input[value=medium]");
    await first.page.waitForSelector(".own select");
    await untilKept(first.page, '"length":"medium"');
    await first.page.close();
    const { page, complaints } = await visit();
    await untilSummaryOf(page, TITLE);
    assert.equal(await fieldText(page), TEXT);
    assert.equal(await page.$eval("#length :checked", (input) => /** @type {HTMLInputElement} */ (input).value), "medium");
    assert.deepEqual(complaints, []);
  });

  visits("what was adjusted is there again", async () => {
    const first = await visit();
    await type(first.page, TEXT);
    await untilKept(first.page, TITLE);
    await first.page.close();
    const between = await visit();
    await between.page.waitForSelector(".points button");
    // Where no page is that would keep its own.
    await between.page.goto(new URL("www/fonts/OFL.txt", between.page.url()).href);
    await damage(between.page, { articles: [{ text: TEXT }], place: 0, settings: { length: { words: 60 }, context: "cost", avoid: ["quotes"] } });
    await between.page.close();
    const { page } = await visit();
    await page.waitForSelector(".points button");
    await page.click("#adjust");
    await page.waitForSelector("#interest");
    assert.deepEqual(await page.$$eval("#amount, #unit, #interest", (all) => all.map((one) => /** @type {HTMLInputElement} */ (one).value)), ["60", "words", "cost"]);
    assert.equal(await page.$eval("[value=quotes]", (one) => /** @type {HTMLInputElement} */ (one).checked), true);
    assert.equal(await page.$("#length :checked"), null);
  });

  visits("several articles are there again, with the open one open", async () => {
    const first = await visit();
    await pick(first.page, ARTICLES[0]?.title ?? "");
    await first.page.click("#add");
    await pick(first.page, ARTICLES[1]?.title ?? "");
    await untilDigestOf(first.page, 2);
    await untilKept(first.page, '"place":1');
    await first.page.click("#sources li:first-child button");
    await untilKept(first.page, '"place":0');
    await first.page.close();
    const { page } = await visit();
    await untilDigestOf(page, 2);
    assert.equal((await texts(page, "#reading h3"))[0], ARTICLES[0]?.title);
    assert.equal(await page.$eval("#sources li:first-child button", (button) => button.getAttribute("aria-current")), "true");
  });

  visits("reloading leaves what was typed", async () => {
    const { page } = await visit();
    await type(page, TEXT);
    await untilKept(page, TITLE);
    await page.reload();
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), TEXT);
  });

  visits("what the reader types before the memory answers stays", async () => {
    const first = await visit();
    await type(first.page, TEXT);
    await untilKept(first.page, TITLE);
    await first.page.close();
    const { page } = await visit({ prepare: () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (/** @type {[string]} */ ...name) {
        const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
        field.value = "My new words come first. They are not to be lost.";
        field.dispatchEvent(new InputEvent("input"));
        return open.apply(this, name);
      };
    } });
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), "My new words come first. They are not to be lost.");
  });

  visits("turned off, everything is erased at once and nothing is kept any more; turned on, it is again", async () => {
    const { page, complaints } = await visit();
    await type(page, TEXT);
    await untilKept(page, TITLE);
    await page.click(".own input");
    await page.waitForFunction(() => localStorage.getItem("nutgraf-memory") === "off");
    await page.waitForFunction(async () => !(await indexedDB.databases()).length, { polling: 100 });
    assert.equal(await page.$eval(".own button", (button) => button.checkVisibility()), false);
    await type(page, " One more sentence stands here.");
    await new Promise((done) => setTimeout(done, 1500));
    assert.deepEqual(await kept(page), { flag: "off", databases: [] });
    await page.close();
    const second = await visit();
    await second.page.waitForSelector(".own input");
    assert.equal(await fieldText(second.page), "");
    assert.equal(await second.page.$eval(".own input", (box) => /** @type {HTMLInputElement} */ (box).checked), false);
    assert.deepEqual(await kept(second.page), { flag: "off", databases: [] });
    await type(second.page, TEXT);
    await second.page.click(".own input");
    await untilKept(second.page, TITLE);
    assert.deepEqual([...complaints, ...second.complaints], []);
  });

  visits("one click forgets what was kept and the reader's own texts on the shelf, and leaves what is on the page", async () => {
    const { page } = await visit();
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    await pick(page, ARTICLES[0]?.title ?? "");
    await page.click("#add");
    await type(page, `${TEXT} It is a second copy.`);
    await untilDigestOf(page, 2);
    assert.equal((await texts(page, "#shelf h3"))[0], "Yours");
    await untilKept(page, "second copy");
    await page.click(".own button");
    await page.waitForFunction(async () => !(await indexedDB.databases()).length, { polling: 100 });
    assert.deepEqual(await kept(page), { flag: null, databases: [] });
    assert.ok(!(await texts(page, "#shelf h3")).includes("Yours"));
    assert.match(await fieldText(page), /second copy/);
    assert.equal((await texts(page, "#sources li")).length, 2);
    await page.close();
    const again = await visit();
    assert.equal(await fieldText(again.page), "");
  });

  for (const [what, value] of /** @type {[string, unknown][]} */ ([
    ["nothing at all", null], ["texts that are none", { articles: [{ text: 7 }], place: 0, settings: {} }],
    ["settings that are none", { articles: [], place: "x", settings: { length: { words: -5 }, context: {}, avoid: ["x"], language: [] } }],
  ])) {
    visits(`where ${what} is kept, the page begins as new`, async () => {
      const first = await visit();
      await type(first.page, TEXT);
      await untilKept(first.page, TITLE);
      await first.page.close();
      const between = await visit();
      await between.page.goto(new URL("www/fonts/OFL.txt", between.page.url()).href);
      await damage(between.page, value);
      await between.page.close();
      const { page, complaints } = await visit();
      await untilStocked(page);
      assert.equal(await fieldText(page), "");
      assert.match((await texts(page, "#result")).join(""), /Paste an article/);
      await type(page, TEXT);
      await page.waitForSelector(".points button");
      assert.deepEqual(complaints, []);
    });
  }

  for (const [what, prepare] of /** @type {[string, () => void][]} */ ([
    ["refuses storage", () => {
      for (const kind of ["indexedDB", "localStorage"]) {
        Object.defineProperty(window, kind, { get() { throw new DOMException("denied", "SecurityError"); } });
      }
    }],
    ["refuses databases", () => {
      IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); };
    }],
    ["has no room for a word", () => {
      Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    }],
    ["refuses caches and service workers", () => {
      for (const kind of ["indexedDB", "caches"]) {
        Object.defineProperty(window, kind, { get() { throw new DOMException("denied", "SecurityError"); } });
      }
      Object.defineProperty(navigator, "serviceWorker", { get() { throw new DOMException("denied", "SecurityError"); } });
    }],
  ])) {
    visits(`where the browser ${what}, the page works, and offers no memory`, async () => {
      const { page, complaints } = await visit({ prepare });
      await type(page, TEXT);
      await page.waitForSelector(".points button");
      await page.waitForSelector(".own select");
      await untilStocked(page);
      assert.equal(await page.$(".own input"), null);
      assert.equal(await page.$("#note:not([hidden])"), null);
      assert.deepEqual(complaints, []);
    });
  }

  visits("what was shared and cannot be had is told in a sentence, and the reader can go on", async () => {
    const { page, complaints } = await openSite(profile, `${server.url}?shared`, { prepare: () => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException("denied", "SecurityError"));
    } });
    assert.match(await untilNote(page), /^This could not be opened/);
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    assert.equal(await fieldText(page), TEXT);
    assert.deepEqual(complaints, []);
  });

  visits("where the disk is full, the page works, and nothing is kept", async () => {
    const { page, complaints } = await visit({ prepare: () => {
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    } });
    await page.waitForSelector(".own input");
    await type(page, TEXT);
    await page.waitForSelector(".points button");
    await new Promise((done) => setTimeout(done, 1000));
    assert.equal((await kept(page)).flag, null);
    assert.deepEqual(complaints, []);
  });

  visits("a database that never answers keeps nobody waiting", async () => {
    const first = await visit();
    await type(first.page, TEXT);
    await untilKept(first.page, TITLE);
    await first.page.close();
    const { page } = await visit({ prepare: () => {
      IDBFactory.prototype.open = () => /** @type {any} */ ({});
    } });
    await pick(page, ARTICLES[0]?.title ?? "");
  });

  visits("a text of a megabyte is there again too", async () => {
    const sentence = "The ferry number of this line sails at noon and comes back in the evening with nine cars. ";
    const long = `${TITLE}\n\n${Array.from({ length: 2400 }, (_, n) => `${sentence.repeat(5).replaceAll("number", `${n}`)}\n\n`).join("")}`;
    assert.ok(long.length > 1e6);
    const first = await visit();
    await first.page.evaluate((text) => {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("text"));
      field.value = text;
      field.dispatchEvent(new InputEvent("input"));
    }, long);
    await untilKept(first.page, TITLE);
    await first.page.close();
    const { page } = await visit();
    await page.waitForSelector(".points button");
    await page.click("#toggle");
    assert.equal((await fieldText(page)).length, long.length);
  });
});
