// A summary read aloud, with a speaker in the place of the browser's own that the tests can hear.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, openSite, pick, status, texts } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const VOICES = [
  { name: "Faraway", lang: "en-US", localService: false, default: true },
  { name: "Near", lang: "en_GB", localService: true, default: false },
  { name: "Proche", lang: "fr-FR", localService: true, default: false },
];
const HEADLINE = ".headline";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser) => {
  test("headline and points are read one after the other in a voice of the device, each marked meanwhile", async () => {
    const page = await listening(VOICES);
    const all = [...await texts(page, HEADLINE), ...await texts(page, ".points button")];
    for (const [place, text] of all.entries()) {
      assert.deepEqual(await heard(page, place + 1), { text, voice: "Near", lang: "en_GB" });
      assert.equal((await texts(page, ".headline.aloud, .aloud > button")).join(), text);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Stop", "the keyboard stays where it is");
      await finish(page);
    }
    assert.deepEqual(await texts(page, ".aloud"), []);
    assert.ok((await labels(page)).includes("Listen"));
    await page.close();
  });

  test("Pause holds the reading, Resume takes the point up again, Stop ends it", async () => {
    const page = await listening(VOICES);
    await finish(page);
    const { text } = await heard(page, 2);
    await press(page, "Pause");
    assert.equal(await silent(page), true);
    await press(page, "Resume");
    assert.equal((await heard(page, 3)).text, text);
    await press(page, "Stop");
    assert.equal(await silent(page), true);
    assert.deepEqual(await texts(page, ".aloud"), []);
    assert.deepEqual(await labels(page), ["Copy", "Save", "Copy link", "Listen", "Print"]);
    await page.close();
  });

  test("another summary, another text, and leaving the page end the reading", async () => {
    for (const leave of [
      (/** @type {Page} */ page) => page.click("#length input[value=long]"),
      (/** @type {Page} */ page) => page.click("#fresh"),
      (/** @type {Page} */ page) => page.evaluate(() => { window.dispatchEvent(new Event("pagehide")); }),
    ]) {
      const page = await listening(VOICES);
      await leave(page);
      await page.waitForFunction(() => /** @type {any} */ (globalThis).speaker.current === undefined);
      await page.close();
    }
  });

  test("where no voice of the device speaks the language, it is said so, and nothing is sent to a far one", async () => {
    const page = await open([VOICES[0], VOICES[2]]);
    await press(page, "Listen");
    await page.waitForSelector(".said p");
    assert.match(await status(page), /no voice of its own for English/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).speaker.spoken.length), 0);
    await page.close();
  });

  test("two presses while the voices are being looked up begin one reading", async () => {
    const page = await open([]);
    await press(page, "Listen");
    await press(page, "Listen");
    await page.evaluate((given) => {
      const { speaker } = /** @type {any} */ (globalThis);
      speaker.getVoices = () => given;
      speaker.dispatchEvent(new Event("voiceschanged"));
    }, VOICES);
    await heard(page, 1);
    await finish(page);
    assert.equal((await heard(page, 2)).text, (await texts(page, ".points button"))[0]);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).speaker.spoken.length), 2);
    await page.close();
  });

  test("a browser that cannot speak has no button for it", async () => {
    const { page } = await openSite(browser(), server.url);
    await page.evaluate(() => { delete /** @type {any} */ (globalThis).speechSynthesis; delete /** @type {any} */ (Window.prototype).speechSynthesis; });
    assert.equal(await page.evaluate(() => "speechSynthesis" in window), false);
    await pick(page, ARTICLES[0]?.title ?? "");
    assert.deepEqual(await labels(page), ["Copy", "Save", "Copy link", "Print"]);
    await page.close();
  });

  /** A page with a summary whose browser speaks with these voices. @param {unknown[]} voices */
  async function open(voices) {
    const { page } = await openSite(browser(), server.url);
    await page.evaluate((given) => {
      const speaker = /** @type {any} */ (new EventTarget());
      Object.assign(speaker, {
        spoken: [],
        current: undefined,
        getVoices: () => given,
        speak(/** @type {any} */ utterance) {
          speaker.current = utterance;
          speaker.spoken.push({ text: utterance.text, voice: utterance.voice.name, lang: utterance.lang });
        },
        cancel() { speaker.current = undefined; },
      });
      class Utterance extends EventTarget {
        /** @param {string} text */
        constructor(text) {
          super();
          this.text = text;
        }
      }
      Object.defineProperty(globalThis, "speechSynthesis", { value: speaker });
      Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Utterance });
      Object.assign(globalThis, { speaker });
    }, voices);
    await pick(page, ARTICLES[0]?.title ?? "");
    return page;
  }

  /** @param {unknown[]} voices */
  async function listening(voices) {
    const page = await open(voices);
    await press(page, "Listen");
    await heard(page, 1);
    return page;
  }
});

/** What was said as the nth. @param {Page} page @param {number} nth */
async function heard(page, nth) {
  await page.waitForFunction((count) => /** @type {any} */ (globalThis).speaker.spoken.length >= count, {}, nth);
  return page.evaluate((count) => /** @type {any} */ (globalThis).speaker.spoken[count - 1], nth);
}

/** Has what is being said come to its end. @param {Page} page */
function finish(page) {
  return page.evaluate(() => { /** @type {any} */ (globalThis).speaker.current.dispatchEvent(new Event("end")); });
}

/** @param {Page} page */
const silent = (page) => page.evaluate(() => /** @type {any} */ (globalThis).speaker.current === undefined);

/** The buttons of the row that can be seen. @param {Page} page */
async function labels(page) {
  await page.waitForSelector(".outputs > button");
  return page.$$eval(".outputs > button", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
}

/** @param {Page} page @param {string} label */
async function press(page, label) {
  await page.waitForFunction((wanted) => {
    const button = [...document.querySelectorAll(".outputs > button")].find((one) => one.textContent === wanted);
    if (!(button instanceof HTMLElement) || !button.checkVisibility()) return false;
    button.focus();
    button.click();
    return true;
  }, {}, label);
}
