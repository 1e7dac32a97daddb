// What goes out of a summary, by mouse and by keyboard: copied, saved, sent as a link, read aloud, printed. What the files
// say is tested beside how they are written.
import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "parse5";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, control, openSite, pick, pickTogether, status, texts, type, untilStocked } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("./browsers.js").BrowserName} BrowserName */

const HOSTILE = `<script>alert(1)</script> wins the vote

The council of <b>Velm</b> voted on Monday for the <img src=x onerror=alert(1)> bridge & the quay. The work will cost four million pounds and take two years.

Opponents wanted "the money" spent on the coast road. The vote was nine to four.`;

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser, name) => {
  /** @param {import("./site.js").Look} [look] */
  const open = (look) => openSite(browser(), server.url, look);

  test("three actions lead from nothing to copied key points: open the page, choose an article, press Copy", async () => {
    const { page, complaints } = await open();
    await page.waitForSelector("#shelf li button");
    await page.click("#shelf li button");
    await page.waitForSelector(".outputs button");
    await press(page, "Copy");
    await untilSaid(page, "Copied.");
    const { plain, blocks } = await pasted(page);
    const headline = (await texts(page, ".headline"))[0];
    const points = await texts(page, ".points button");
    const bare = plain.replaceAll("\\", "");
    assert.ok(bare.startsWith(`# ${headline}\n\n1. ${points[0]}\n`), plain);
    for (const [index, point] of points.entries()) assert.ok(bare.includes(`\n${index + 1}. ${point}\n`), point);
    assert.deepEqual(blocks, [headline, ...points]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("Copy says in place that it is done, and moves nothing", async () => {
    const { page } = await open();
    await pick(page, ARTICLES[0]?.title ?? "");
    const places = () => page.$$eval(".outputs > button, .points > li", (all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
    await page.waitForSelector(".outputs [data-done]");
    await sheets(page);
    const rested = await places();
    await press(page, "Copy");
    await page.waitForFunction(() => document.querySelector(".outputs button")?.textContent === "Done");
    assert.deepEqual(await places(), rested);
    await page.waitForFunction(() => document.querySelector(".outputs button")?.textContent === "Copy");
    await page.close();
  });

  test("what looks like HTML in an article is copied as text", async () => {
    const { page, complaints } = await open();
    await type(page, HOSTILE);
    await page.waitForSelector(".outputs button");
    const points = await texts(page, ".points button");
    await press(page, "Copy");
    await untilSaid(page, "Copied.");
    const { blocks, names } = await pasted(page);
    assert.deepEqual(blocks, [(await texts(page, ".headline"))[0], ...points]);
    assert.ok(blocks.join().includes("<"), "something hostile was copied");
    assert.ok(!names.has("script") && !names.has("img") && !names.has("b"), [...names].join());
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("without rich copies the Markdown is copied; without any it stands selected", async () => {
    const { page } = await open();
    await pick(page, ARTICLES[0]?.title ?? "");
    await page.waitForSelector(".outputs button");
    await page.evaluate(() => {
      const refused = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.assign(globalThis, { written: [] });
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: {
        write: refused, writeText: async (/** @type {string} */ text) => { /** @type {any} */ (globalThis).written.push(text); },
      } });
    });
    await press(page, "Copy");
    await untilSaid(page, "Copied.");
    const [markdown] = await page.evaluate(() => /** @type {any} */ (globalThis).written);
    assert.match(markdown, /^# .+\n\n1\. /);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await press(page, "Copy");
    await page.waitForSelector(".by-hand");
    const field = await page.$eval(".by-hand", (one) => {
      const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (one);
      return { value, selected: selectionEnd - selectionStart, focused: document.activeElement === one };
    });
    assert.deepEqual(field, { value: markdown, selected: markdown.length, focused: true });
    assert.match(await status(page), /did not allow copying/);
    await page.close();
  });

  test("the keyboard opens the formats, copies one, and Escape leads back", async () => {
    const { page, complaints } = await open();
    await untilStocked(page);
    await page.focus("#shelf li button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".outputs button");
    for (const label of ["Copy", "Save"]) {
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), label);
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector(".formats");
    assert.equal(await page.$eval(".opener", (button) => button.ariaExpanded), "true");
    while (await focused(page) !== "Copy as JSON") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilSaid(page, "Copied as JSON.");
    assert.equal(JSON.parse((await pasted(page)).plain).headline, (await texts(page, ".headline"))[0]);
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "Save");
    assert.equal(await page.$eval(".formats", (list) => list.checkVisibility()), false);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("every format is saved under the headline's name", async () => {
    const { page, complaints } = await open();
    await pick(page, ARTICLES.find(({ language }) => language === "ja")?.title ?? "");
    await openFormats(page);
    const files = await saved(page, name);
    const [headline = ""] = await texts(page, ".headline");
    const base = headline.replace(/[^\p{L}\p{N}]+/gu, "-");
    assert.deepEqual([...files.keys()].sort(), ["json", "md", "png", "txt"].map((one) => `${base}.${one}`));
    const text = (/** @type {string} */ extension) => (files.get(`${base}.${extension}`) ?? Buffer.alloc(0)).toString();
    const [point] = await texts(page, ".points button");
    assert.ok(text("txt").startsWith(`${headline}\n\n1. ${point}\n`), text("txt"));
    assert.ok(text("md").includes(`1. ${point}\n`));
    assert.equal(JSON.parse(text("json")).keyPoints[0].text, point);
    const picture = files.get(`${base}.png`) ?? Buffer.alloc(0);
    assert.equal(picture.toString("latin1", 1, 4), "PNG");
    assert.equal(picture.readUInt32BE(16), 1080, "wide");
    assert.ok(picture.readUInt32BE(20) >= 1080 && picture.readUInt32BE(20) <= 1920, "high");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a picture has the paper, the ink and the marker of the page", async () => {
    const { page } = await open();
    await pickTogether(page);
    await page.evaluate(() => {
      const make = HTMLCanvasElement.prototype.toBlob;
      HTMLCanvasElement.prototype.toBlob = function toBlob(...given) {
        const pixels = this.getContext("2d")?.getImageData(0, 0, this.width, this.height).data ?? [];
        const colours = new Set();
        for (let at = 0; at < pixels.length; at += 4) colours.add([pixels[at], pixels[at + 1], pixels[at + 2]].join());
        Object.assign(globalThis, { colours: [...colours] });
        make.apply(this, given);
      };
    });
    await openFormats(page);
    await page.click(".formats li:last-child [data-label=Save]");
    await page.waitForFunction(() => /** @type {any} */ (globalThis).colours);
    const colours = await page.evaluate(() => /** @type {any} */ (globalThis).colours);
    for (const colour of ["250,247,240", "29,27,23", "255,224,122", "217,210,195"]) assert.ok(colours.includes(colour), colour);
    await page.close();
  });

  test("a picture is copied", async () => {
    const { page, complaints } = await open();
    await pick(page, ARTICLES.find(({ language }) => language === "ar")?.title ?? "");
    await openFormats(page);
    await page.click(".formats li:last-child [data-label=Copy]");
    await untilSaid(page, "Copied as Picture.");
    await page.evaluate(() => window.addEventListener("paste", (event) => {
      event.stopImmediatePropagation();
      Object.assign(globalThis, { taken: [...event.clipboardData?.items ?? []].map(({ type }) => type) });
    }, { capture: true, once: true }));
    await control(page, "v");
    await page.waitForFunction(() => /** @type {any} */ (globalThis).taken);
    // Without a screen Firefox gives pages no pictures from the clipboard.
    if (name === "chromium") assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).taken), ["image/png"]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("where the system can pass pictures on, there is a button for it", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "canShare", { value: () => true });
      Object.defineProperty(navigator, "share", { value: async (/** @type {ShareData} */ data) => { Object.assign(globalThis, { shared: data.files?.[0]?.type }); } });
    });
    await pick(page, ARTICLES[0]?.title ?? "");
    await openFormats(page);
    await page.click(".formats li:last-child button:last-child");
    await page.waitForFunction(() => /** @type {any} */ (globalThis).shared === "image/png");
    await page.close();
  });

  test("a copied link opens the same text; one that would be too long is refused in plain words", async () => {
    const { page } = await open();
    await pick(page, ARTICLES[0]?.title ?? "");
    await page.waitForSelector(".outputs button");
    const points = await texts(page, ".points button");
    await press(page, "Copy link");
    await page.waitForSelector(".said p");
    const { plain: link } = await pasted(page);
    assert.ok(link.startsWith(`${server.url}`) && link.includes("#text="), link);
    const { page: other } = await openSite(browser(), link);
    await other.waitForSelector(".points button");
    assert.deepEqual(await texts(other, ".points button"), points);
    await other.close();
    await page.click("#fresh");
    await type(page, Array.from({ length: 9000 }, (_, at) => `The number ${(at * 7919) % 104729} of ${(at * 104723) % 99991} came.`).join(" "));
    await page.waitForSelector(".outputs button");
    await press(page, "Copy link");
    await page.waitForSelector(".said p");
    assert.match((await texts(page, ".said")).join(), /too long for a link.*32,000/);
    await page.close();
  });

  test("Print asks the browser to; on paper stand the sources and every article with its marks, and nothing to press", async () => {
    const { page } = await open();
    await pickTogether(page);
    await page.evaluate(() => { window.print = () => { window.dispatchEvent(new Event("beforeprint")); }; });
    await press(page, "Print");
    assert.equal((await texts(page, ".printed > ul > li")).length, 5);
    assert.equal((await texts(page, ".printed article")).length, 5);
    const marked = await page.$$eval(".printed mark.chosen", (all) => all.length);
    assert.ok(marked >= 3, `${marked} marks`);
    await sheets(page);
    if (name === "chromium") {
      await page.emulateMediaType("print");
      const controls = await page.$$eval("button, input, textarea, nav", (all) => all
        .filter((one) => one.checkVisibility() && !one.closest(".points, .sides, mark")).map((one) => one.outerHTML));
      assert.deepEqual(controls, []);
      await page.emulateMediaType("screen");
    }
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.equal(await page.$(".printed"), null);
    await page.close();
  });
});

/** Presses a button of the row, once it says that. @param {Page} page @param {string} label */
async function press(page, label) {
  const button = await page.waitForFunction((wanted) => {
    return [...document.querySelectorAll(".outputs > button")].find((one) => one.textContent === wanted);
  }, {}, label);
  await /** @type {import("puppeteer-core").ElementHandle<HTMLElement>} */ (button).click();
}

/** @param {Page} page */
async function openFormats(page) {
  await press(page, "Save");
  await page.waitForSelector(".formats");
}

/** Waits until the style sheets are there that come with the first summary. @param {Page} page */
function sheets(page) {
  return page.waitForFunction(() => [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => /** @type {HTMLLinkElement} */ (link).sheet));
}

/** @param {Page} page @param {string} message */
function untilSaid(page, message) {
  return page.waitForFunction((wanted) => document.getElementById("status")?.textContent === wanted, {}, message);
}

/** What the focused element is called. @param {Page} page */
function focused(page) {
  return page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
}

/**
 * What is on the clipboard, as another program would take it: the plain text, and of the HTML the blocks and the names of
 * all elements.
 * @param {Page} page
 */
async function pasted(page) {
  await page.evaluate(() => {
    Object.assign(globalThis, { taken: undefined });
    window.addEventListener("paste", (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      const [plain, html] = ["text/plain", "text/html"].map((type) => event.clipboardData?.getData(type));
      Object.assign(globalThis, { taken: { plain, html } });
    }, { capture: true, once: true });
  });
  await control(page, "v");
  await page.waitForFunction(() => /** @type {any} */ (globalThis).taken);
  const { plain, html } = /** @type {{ plain: string, html: string }} */ (await page.evaluate(() => /** @type {any} */ (globalThis).taken));
  const elements = elementsIn(parse(html));
  const blocks = elements.filter(({ tagName }) => ["h2", "li"].includes(tagName)).map(textOf);
  return { plain, blocks, names: new Set(elements.map(({ tagName }) => tagName)) };
}

/** @param {any} node @returns {any[]} */
const elementsIn = (node) => (node.childNodes ?? []).flatMap((/** @type {any} */ child) => (child.tagName ? [child] : []).concat(elementsIn(child)));

/** @param {any} node @returns {string} */
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join("");

/**
 * Presses every button that saves, and gives the files that arrive: Chromium's in a folder, Firefox's as the page hands them over, since
 * it cannot be told where to put them.
 * @param {Page} page
 * @param {BrowserName} name
 */
async function saved(page, name) {
  const folder = await mkdtemp(join(tmpdir(), "nutgraf-"));
  if (name === "chromium") {
    const session = await page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, browserContextId: page.browserContext().id });
  } else {
    await page.evaluate(() => {
      /** @type {[string, number[]][]} */
      const files = [];
      Object.assign(globalThis, { files });
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        if (file instanceof File) file.arrayBuffer().then((bytes) => files.push([file.name, [...new Uint8Array(bytes)]]));
        return make.call(URL, file);
      };
    });
  }
  for (const button of await page.$$(".formats [data-label=Save]")) {
    await button.click();
    await page.waitForFunction((one) => one.textContent === "Done", {}, button);
  }
  /** @type {Map<string, Buffer>} */
  let files = new Map();
  for (let tries = 0; (files.size < 4 || [...files.keys()].some((file) => /download$/.test(file))) && tries < 200; tries += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const given = name === "chromium"
      ? await Promise.all((await readdir(folder)).map(async (file) => /** @type {[string, Buffer]} */ ([file, await readFile(join(folder, file))])))
      : await page.evaluate(() => /** @type {any} */ (globalThis).files);
    files = new Map(given.map((/** @type {[string, number[] | Buffer]} */ [file, bytes]) => [file, Buffer.from(bytes)]));
  }
  await rm(folder, { recursive: true });
  return files;
}
