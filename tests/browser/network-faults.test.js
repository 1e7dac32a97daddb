// What the package does when a file that it needs is missing, cut, replaced, of a wrong type or long in coming: the call
// settles with the error that is documented, and the next one works.
import assert from "node:assert/strict";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { ARTICLE } from "../package/article.js";
import { forEachBrowser, openPage } from "./browsers.js";
import { faultySite } from "./faulty-site.js";

/** @typedef {import("./faulty-site.js").Fault} Fault */

const GERMAN = "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen. Die Reparatur wäre zu teuer.";
const FILES = { "nutgraf_bg.wasm": ARTICLE, "english.bin": ARTICLE, "languages.bin": GERMAN, "pkg/worker.js": ARTICLE };

/** @type {[Fault, string, RegExp][]} what becomes of a call, and of one whose worker is at fault: that works without */
const FAULTS = [
  ["missing", "NetworkError", /which answered with status 404/],
  ["reset", "NetworkError", /could not read/],
  // A browser that compiles while the bytes come does not tell why there are no more.
  ["cut", "NetworkError|DataError", /could not read|cut short/],
  ["short", "DataError", /cut short|damaged/],
  ["replaced", "DataError", /got HTML instead/],
  ["mistyped", "", /^$/],
];

forEachBrowser((browser) => {
  /** @type {import("puppeteer-core").Page} */
  let page;
  let copies = 0;

  /**
   * A call on a package that has nothing loaded yet, then another once nothing is wrong any more.
   * @param {{ url: string, faults: Map<string, Fault> }} site
   * @param {keyof typeof FILES} file
   * @param {Fault} fault
   */
  async function outcomes(site, file, fault) {
    const text = FILES[file];
    copies += 1;
    site.faults.set(file, fault);
    const first = await page.evaluate(`(async () => {
      globalThis.nutgraf = await import("/~${copies}/pkg/index.js");
      const signal = ${fault === "held"} ? AbortSignal.timeout(100) : undefined;
      return nutgraf.summarize(${JSON.stringify(text)}, { signal }).then(() => [""], ({ name, message }) => [name, message]);
    })()`);
    // What is being waited for now comes late.
    const next = page.evaluate(`nutgraf.summarize(${JSON.stringify(text)}).then(JSON.stringify, String)`);
    if (fault === "held") await new Promise((resolve) => { setTimeout(resolve, 50); });
    site.faults.clear();
    assert.equal(await next, JSON.stringify(await summarize(text)), `${file} ${fault}`);
    await page.evaluate("nutgraf.terminate()");
    return /** @type {[string, string]} */ (first);
  }

  test("a file that does not come as it is is a named error, and the next call works", async (context) => {
    const site = await faultySite(context);
    ({ page } = await openPage(browser(), `${site.url}blank.html`));
    for (const file of /** @type {(keyof typeof FILES)[]} */ (Object.keys(FILES))) {
      for (const [fault, name, message] of FAULTS) {
        const [found, said = ""] = await outcomes(site, file, fault);
        const expected = file === "pkg/worker.js" ? "" : name;
        assert.match(found, new RegExp(`^(${expected})$`), `${file} ${fault}: ${found} ${said}`);
        if (expected) assert.match(said, message, `${file} ${fault}`);
      }
      const [late] = await outcomes(site, file, "held");
      assert.equal(late, "TimeoutError", file);
    }
    await page.close();
  });
});
