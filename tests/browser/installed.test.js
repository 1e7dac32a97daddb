// The page as an application: what a browser asks of one before it offers to install it, what other applications share
// with it, files opened with it, and the language that the reader gives it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { ownSite, untilKeptOffline } from "./own-site.js";
import { ROOT, openSite, texts, untilDigestOf, untilKept, untilStocked, untilSummaryOf } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

const TEXT = "The bridge opens on Friday, the council said.\n\nIt took nine years to build. Two towns share its cost.";

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

/** Width and height of a PNG. @param {string} file */
async function sizeOf(file) {
  const bytes = await readFile(`${ROOT}${file}`);
  assert.equal(bytes.toString("latin1", 1, 4), "PNG", file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), bytes: bytes.length };
}

test("every icon that the manifest names is there in the size it says", async () => {
  const { icons } = JSON.parse(await readFile(`${ROOT}manifest.webmanifest`, "utf8"));
  for (const { src, sizes, type } of /** @type {Record<"src" | "sizes" | "type", string>[]} */ (icons)) {
    if (type === "image/svg+xml") {
      assert.match(await readFile(`${ROOT}${src}`, "utf8"), /^<svg /);
    } else {
      const { width, height } = await sizeOf(src);
      assert.equal(`${width}x${height}`, sizes);
    }
  }
});

test("the preview of a link to the page has the size that other sites show, and is small", async () => {
  const html = await readFile(`${ROOT}index.html`, "utf8");
  const { width, height, bytes } = await sizeOf(html.match(/og:image" content="([^"]+)/)?.[1] ?? "");
  assert.deepEqual([width, height], [1200, 630]);
  assert.ok(bytes <= 60 * 1024, `${bytes} bytes`);
});

/**
 * Has another application share something, as a browser passes it on to an installed page: by a form.
 * @param {Page} page
 * @param {string} url of the page
 * @param {Record<string, string>} fields
 * @param {{ name: string, text: string }[]} [files]
 */
async function share(page, url, fields, files = []) {
  await page.goto("about:blank");
  await Promise.all([page.waitForNavigation(), page.evaluate((action, given, attached) => {
    const form = document.createElement("form");
    Object.assign(form, { action, method: "post", enctype: "multipart/form-data" });
    for (const [name, value] of Object.entries(given)) {
      const field = document.createElement("textarea");
      Object.assign(field, { name, value });
      form.append(field);
    }
    const chosen = new DataTransfer();
    for (const { name, text } of attached) chosen.items.add(new File([text], name, { type: "text/plain" }));
    const chooser = document.createElement("input");
    Object.assign(chooser, { type: "file", name: "files", multiple: true });
    chooser.files = chosen.files;
    form.append(chooser);
    document.body.append(form);
    form.submit();
  }, `${url}share`, fields, files)]);
}

forEachBrowser((browser, name) => {
  test("a shared text, shared files and a mere address are taken by the page itself", async (context) => {
    const site = await ownSite(context);
    const profile = await browser().createBrowserContext();
    context.after(() => profile.close());
    const { page } = await openSite(profile, site.url);
    await untilKeptOffline(page);
    await site.stop();

    await share(page, site.url, { title: "Bridge to open", text: `${TEXT}\nhttps://news.example/bridge`, url: "" });
    await untilSummaryOf(page, "Bridge to open");
    assert.equal(page.url(), site.url);
    const text = await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    assert.equal(text, `Bridge to open\n\n${TEXT}`);

    await share(page, site.url, { title: "", text: "", url: "" }, [{ name: "one.txt", text: TEXT }, { name: "two.txt", text: `${TEXT} It is blue.` }]);
    await untilDigestOf(page, 2);
    await untilKept(page, "It is blue.");

    await share(page, site.url, { title: "Bridge to open", text: "https://news.example/bridge" });
    await page.waitForSelector("#note:not([hidden])");
    assert.match((await texts(page, "#note")).join(""), /^Only an address was shared, and this page fetches nothing/);
    // What was there before stays.
    await untilDigestOf(page, 2);
  });

  test("files that are opened with the installed page are read", async (context) => {
    const { page } = await openSite(browser(), server.url, { prepare: () => {
      const file = new File(["A file was opened. It has two sentences."], "opened.txt");
      Object.defineProperty(window, "launchQueue", { value: {
        setConsumer(/** @type {(launch: unknown) => void} */ take) { take({ files: [{ getFile: async () => file }] }); },
      } });
    } });
    context.after(() => page.close());
    await untilSummaryOf(page, "A file was opened.");
  });

  test("where the browser offers to install the page, so does the colophon", async (context) => {
    const { page } = await openSite(browser(), server.url);
    context.after(() => page.close());
    await page.waitForSelector(".own select");
    assert.ok(!(await texts(page, ".own button")).includes("Install this page"));
    await page.evaluate(() => {
      window.dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
        prompt: () => Object.assign(window, { prompted: true }),
      }));
    });
    await page.click(".own > button:last-child");
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).prompted), true);
  });

  test("the reader can choose the language of the page, also for the next visit", async (context) => {
    const profile = await browser().createBrowserContext();
    context.after(() => profile.close());
    const prepare = () => {
      const { fetch } = window;
      window.fetch = async (address, ...rest) => {
        if (!String(address).endsWith("languages/de.json")) return fetch(address, ...rest);
        return new Response(JSON.stringify({ Shelf: "Regal", "Forget it now": "Jetzt vergessen", "Language of the page": "Sprache der Seite" }));
      };
    };
    const first = await openSite(profile, server.url, { prepare });
    await first.page.waitForSelector(".own select");
    await first.page.waitForSelector(".own input");
    await first.page.select(".own select", "de");
    await first.page.waitForFunction(() => document.documentElement.lang === "de");
    assert.deepEqual(await texts(first.page, "#shelf-heading"), ["Regal"]);
    assert.ok((await texts(first.page, ".own button")).includes("Jetzt vergessen"));
    await first.page.waitForFunction(() => localStorage.getItem("nutgraf-memory") === "kept");
    await first.page.close();
    const { page } = await openSite(profile, server.url, { prepare });
    await page.waitForSelector(".own select");
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Regal"]);
    assert.equal((await texts(page, ".own label span"))[1] ?? (await texts(page, ".own label span"))[0], "Sprache der Seite");
    await page.select(".own select", "");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.deepEqual(await texts(page, "#shelf-heading"), ["Shelf"]);
  });

  if (name === "chromium") {
    test("the browser finds nothing missing for installing the page", async (context) => {
      const page = await browser().newPage();
      context.after(() => page.close());
      await page.goto(server.url);
      await page.waitForSelector("link[rel=manifest]");
      await untilStocked(page);
      const devtools = await page.createCDPSession();
      const manifest = await devtools.send("Page.getAppManifest");
      assert.deepEqual(manifest.errors, []);
      assert.equal(JSON.parse(manifest.data ?? "").short_name, "nutgraf");
      const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
      assert.deepEqual(installabilityErrors, []);
    });
  }
});
