// The summary as Markdown: what is copied, and that an article's own signs stay plain words in it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { toMarkdown } from "../../www/markdown.js";
import { forEachBrowser } from "./browsers.js";
import { ARTICLES, ROOT, control, openSite, pick, status, texts } from "./site.js";

/**
 * A summary that says `text` as its only point.
 * @param {string} text
 */
function saying(text) {
  return /** @type {import("../../pkg/index.js").Summary} */ (/** @type {unknown} */ (
    { headline: "", keyPoints: [{ text }], text: "", keywords: [] }));
}

describe("Markdown", () => {
  for (const [sign, text, written] of [
    ["emphasis", "a *b* and _c_, not snake_case", "a \\*b\\* and \\_c\\_, not snake_case"],
    ["a link", "see [this](x)", "see \\[this\\](x)"],
    ["a tag", "<b>bold</b>", "\\<b\\>bold\\</b\\>"],
    ["an entity", "R&amp;D, and R&D", "R\\&amp;D, and R&D"],
    ["a list at the beginning", "- item", "\\- item"],
    ["a number at the beginning", "2024. A year", "2024\\. A year"],
    ["a heading at the beginning", "# not one", "\\# not one"],
    ["code", "`x`", "\\`x\\`"],
    ["a backslash", "C:\\dir", "C:\\\\dir"],
    ["a table and strikethrough", "a | b ~~c~~", "a \\| b \\~\\~c\\~\\~"],
    ["a line break", "one\n\n# two", "one # two"],
  ]) {
    test(`${sign} of the article stays plain`, () => {
      assert.equal(toMarkdown(saying(text ?? "")), `1. ${written}\n`);
    });
  }
});

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
before(async () => { server = await serve(ROOT); });
after(() => server.close());

forEachBrowser((browser) => {
  test("Copy as Markdown copies headline, points, running summary and keywords, and says so", async () => {
    const { page } = await openSite(browser(), server.url);
    await pick(page, ARTICLES[0]?.title ?? "");
    const [headline] = await texts(page, ".headline");
    const points = await texts(page, ".points button");
    await page.click(".copy");
    await page.waitForFunction(() => document.querySelector(".copy")?.textContent === "Copied");
    assert.equal(await status(page), "Copied as Markdown.");
    await page.click("#fresh");
    await control(page, "v");
    const copied = await page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    const plain = copied.replaceAll("\\", "");
    assert.ok(plain.startsWith(`# ${headline}\n\n1. ${points[0]}\n`), copied);
    for (const [index, point] of points.entries()) assert.ok(plain.includes(`\n${index + 1}. ${point}\n`), point);
    assert.match(plain, /\n\nKeywords: .+\n$/);
    await page.close();
  });
});
