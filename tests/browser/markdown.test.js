// The summary as Markdown: an article's own signs stay plain words in it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toMarkdown } from "../../www/outputs/markdown.js";
import { saying } from "./outline.js";

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
    ["what a spreadsheet would compute", "=1+1", "\\=1+1"],
    ["what a spreadsheet would call", "@SUM(1)", "\\@SUM(1)"],
    ["a line break", "one\n\n# two", "one # two"],
  ]) {
    test(`${sign} of the article stays plain`, () => {
      assert.equal(toMarkdown(saying(text ?? "")), `1. ${written}\n`);
    });
  }
});
