// The examples that need no bundler, where they are meant to run: servers of Node, Deno and Bun, a page that takes the
// package from a CDN, workers and service workers of a page's own, and an extension of Chromium.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { serve } from "../../tools/serve.mjs";
import { CHROMIUM_FLAGS, executable, forEachBrowser, openPage } from "../browser/browsers.js";
import { openWorkshop, run, toolPath } from "./workshop.js";

/** @type {Awaited<ReturnType<typeof openWorkshop>>} */
let workshop;
before(async () => {
  workshop = await openWorkshop();
  for (const example of ["worker", "service-worker", "extension"]) {
    await cp(workshop.packed, join(workshop.folder, example, "nutgraf"), { recursive: true });
  }
});
after(() => workshop.close());

for (const [name, command, args] of /** @type {[string, string, string[]][]} */ ([
  ["Node", process.execPath, []], ["Deno", toolPath("deno"), ["run", "--allow-read"]], ["Bun", toolPath("bun"), []],
])) {
  test(`a server of ${name} renders key points, and ends by itself`, async () => {
    const said = await run(join(workshop.folder, "server"), command, [...args, "render.js"]);
    assert.match(said, /^<ul><li>[^<]+<\/li><li>[^<]+<\/li><\/ul>\n$/);
  });
}

forEachBrowser((browser, browserName) => {
  test("a page that takes the package from a CDN works, in a worker", async (context) => {
    const cdn = await serve(join(workshop.folder, "node_modules"), { headers: { "Access-Control-Allow-Origin": "*" } });
    context.after(cdn.close);
    const html = await readFile(join(workshop.folder, "cdn/index.html"), "utf8");
    await writeFile(join(workshop.folder, "cdn/index.html"), html.replaceAll("https://cdn.example/", cdn.url));
    const site = await serve(join(workshop.folder, "cdn"));
    context.after(site.close);
    const { page, complaints } = await openPage(browser(), site.url);
    context.after(() => page.close());
    assert.equal(await outputOf(page), "Harbour town votes to rebuild its sea wall");
    await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot?.querySelector("a"));
    if (browserName === "chromium") assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
    await writeFile(join(workshop.folder, "cdn/index.html"), html);
  });

  for (const example of ["worker", "service-worker"]) {
    test(`the example of a ${example} works`, async (context) => {
      const site = await serve(join(workshop.folder, example));
      context.after(site.close);
      const { page, complaints } = await openPage(browser(), site.url);
      context.after(() => page.close());
      assert.match(await outputOf(page), /^The council voted .*to rebuild the sea wall/);
      assert.deepEqual(complaints, []);
    });
  }
});

test("an extension of Chromium works, in its background and its own pages", async (context) => {
  const browser = await puppeteer.launch({
    executablePath: executable("chromium"), args: CHROMIUM_FLAGS, pipe: true, enableExtensions: true,
  });
  context.after(() => browser.close());
  const id = await browser.installExtension(join(workshop.folder, "extension"));
  const { page, complaints } = await openPage(browser, `chrome-extension://${id}/popup.html`);
  assert.match(await outputOf(page), /^The council voted .*to rebuild the sea wall/);
  await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot?.querySelector("a"));
  assert.deepEqual(complaints, []);
});

/** @param {import("puppeteer-core").Page} page @returns {Promise<string>} */
async function outputOf(page) {
  await page.waitForFunction(() => document.querySelector("output")?.value, { timeout: 10_000 });
  return page.$eval("output", ({ value }) => value);
}
