// The package in one file, where nothing else can be had: under a policy that allows no request, in a sandboxed frame,
// and on a page opened as a file. The summaries are those of the package in its parts.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { summarize } from "../../pkg/index.js";
import { ARTICLE } from "../package/article.js";
import { blankSite } from "./blank-site.js";
import { forEachBrowser, openPage } from "./browsers.js";

const expected = JSON.stringify(await summarize(ARTICLE));
const SUMMARIZE = `nutgraf.summarize(${JSON.stringify(ARTICLE)}).then(JSON.stringify)`;
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";

test("neither file asks for anything by itself or evaluates code", async () => {
  for (const name of ["inline.js", "inline-classic.js"]) {
    const text = await readFile(new URL(`../../pkg/${name}`, import.meta.url), "utf8");
    assert.doesNotMatch(text, /import\.meta|\beval\(|new Function|importScripts/, name);
  }
});

forEachBrowser((browser) => {
  for (const [where, policy, workers] of /** @type {[string, string, boolean[]][]} */ ([
    ["in a worker, which the policy allows", `${POLICY}; worker-src blob:`, [false]],
    ["in place, where the policy allows no worker", `${POLICY}; worker-src 'none'`, []],
  ])) {
    test(`without any request, the work is done ${where}`, async (context) => {
      const site = await blankSite(context, { headers: { "Content-Security-Policy": policy } });
      const { page } = await openPage(browser(), site.page);
      context.after(() => page.close());
      const result = await page.evaluate(`(async () => {
        const running = [];
        globalThis.Worker = class extends Worker {
          constructor(...args) { super(...args); this.isTerminated = false; running.push(this); }
          terminate() { this.isTerminated = true; super.terminate(); }
        };
        const nutgraf = await import("./pkg/inline.js");
        const summary = await ${SUMMARIZE};
        const summarizer = await nutgraf.Summarizer.create({ type: "headline" });
        const headline = await summarizer.summarize(${JSON.stringify(ARTICLE)});
        const requests = performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop());
        const alive = running.map(({ isTerminated }) => isTerminated).filter((ended) => !ended);
        return { summary, headline, requests, alive };
      })()`);
      const { headline } = JSON.parse(expected);
      const own = (/** @type {string} */ name) => name.endsWith(".js") || name.endsWith(".wasm");
      const { requests, ...rest } = /** @type {any} */ (result);
      assert.deepEqual(rest, { summary: expected, headline, alive: workers });
      assert.deepEqual(requests.filter(own), ["inline.js"]);
    });
  }

  test("a sandboxed frame, which has no origin, can use the classic script", async (context) => {
    const site = await blankSite(context);
    const { page } = await openPage(browser(), site.page);
    context.after(() => page.close());
    const result = await page.evaluate(`new Promise((resolve) => {
      addEventListener("message", ({ data }) => resolve(data));
      const frame = document.createElement("iframe");
      frame.sandbox = "allow-scripts";
      frame.srcdoc = ${JSON.stringify(`<script src="${site.entry.replace("index", "inline-classic")}"></script>
        <script>${SUMMARIZE}.then((text) => parent.postMessage(text, "*"));</script>`)};
      document.body.append(frame);
    })`);
    assert.equal(result, expected);
  });

  test("an import map can hold it to its hash, and another file is refused", async (context) => {
    for (const [change, outcome] of /** @type {const} */ ([["", "3 points"], [" ", "refused"]])) {
      const { page: address, folder } = await blankSite(context);
      const file = join(folder, "inline.js");
      const hash = createHash("sha384").update(await readFile(file)).digest("base64");
      await appendFile(file, change);
      const { page } = await openPage(browser(), address);
      context.after(() => page.close());
      const result = await page.evaluate(`(async () => {
        const map = document.createElement("script");
        map.type = "importmap";
        map.textContent = JSON.stringify({
          imports: { nutgraf: "/pkg/inline.js" }, integrity: { "/pkg/inline.js": "sha384-${hash}" },
        });
        document.head.append(map);
        const { summarize } = await import("nutgraf");
        return (await summarize(${JSON.stringify(ARTICLE)})).keyPoints.length + " points";
      })()`).catch(() => "refused");
      assert.equal(result, outcome);
    }
  });

  test("a page opened as a file can use the classic script and the element", async (context) => {
    const { folder } = await blankSite(context);
    const file = join(folder, "page.html");
    await writeFile(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>File</title>
      <article>${ARTICLE}</article><key-points></key-points>
      <script src="inline-classic.js"></script>
      <script>customElements.define("key-points", nutgraf.KeyPointsElement);</script></html>`);
    const { page, complaints } = await openPage(browser(), pathToFileURL(file).href);
    context.after(() => page.close());
    await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot?.querySelector("a"));
    assert.equal(await page.evaluate(SUMMARIZE), expected);
    assert.deepEqual(complaints, []);
  });
});
