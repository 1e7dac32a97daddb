// What leaves of a hostile article, in every format: words only. As Markdown and HTML it is read by parsers that know all of
// both; as lines of a spreadsheet none is a formula.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as commonmark from "commonmark";
import { parse } from "parse5";
import { chunksOf } from "../../pkg/summarizer-output.js";
import { balanced } from "../../www/outputs/bidi.js";
import { fileName } from "../../www/outputs/download.js";
import { toJson } from "../../www/outputs/json-text.js";
import { toMarkdown } from "../../www/outputs/markdown.js";
import { toPlainText } from "../../www/outputs/plain-text.js";
import { toHtml } from "../../www/outputs/rich-text.js";
import { hostileTexts } from "./hostile-texts.js";
import { saying } from "./outline.js";

const HOSTILE = hostileTexts("https://evil.example/");
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;
/** What Markdown may be made of here. */
const MARKDOWN_PARTS = ["document", "heading", "list", "item", "paragraph", "text", "softbreak"];
const HTML_PARTS = ["html", "head", "body", "h2", "ol", "li", "bdi"];

/** A summary that says it wherever a summary can say anything. @param {string} text */
const outlineOf = (text) => saying(text, { sources: [text, "Post"], headline: text, running: text, keywords: [text] });

/** @param {string} text as one line, without the characters that no format takes over */
const line = (text) => balanced(text.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** @param {string} markdown @returns {{ types: Set<string>, blocks: string[] }} */
function readMarkdown(markdown) {
  const walker = new commonmark.Parser().parse(markdown).walker();
  const types = new Set();
  /** @type {string[]} */
  const blocks = [];
  for (let step = walker.next(); step; step = walker.next()) {
    types.add(step.node.type);
    if (step.entering && ["paragraph", "heading"].includes(step.node.type)) blocks.push("");
    if (step.entering && step.node.literal) blocks.push(`${blocks.pop() ?? ""}${step.node.literal}`);
  }
  return { types, blocks };
}

/** @param {any} node @returns {any[]} */
const elementsIn = (node) => (node.childNodes ?? []).flatMap((/** @type {any} */ child) => (child.tagName ? [child] : []).concat(elementsIn(child)));

/** @param {any} node @returns {string} */
const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join("");

/** @param {string} text @param {string} from */
function assertNoFormula(text, from) {
  for (const cell of text.split(/[\n\t]/)) assert.doesNotMatch(cell, FORMULA, from);
}

for (const text of HOSTILE) {
  const said = line(text);

  test(`only words leave of ${JSON.stringify(text)}`, () => {
    const markdown = toMarkdown(outlineOf(text));
    const { types, blocks } = readMarkdown(markdown);
    for (const type of types) assert.ok(MARKDOWN_PARTS.includes(type), `${type} in ${markdown}`);
    const bare = (/** @type {string} */ words) => words.replaceAll("\u2060", "");
    assert.deepEqual(blocks.map(bare), [said, `${said} (${said}, Post)`, said, `Keywords: ${said}`]);
    assertNoFormula(markdown, "Markdown");

    const html = parse(toHtml(outlineOf(text)));
    for (const { tagName, attrs } of elementsIn(html)) {
      assert.ok(HTML_PARTS.includes(tagName), tagName);
      for (const { name, value } of attrs) assert.match(`${name}=${value}`, /^(start=1|dir=rtl)$/);
    }
    const cells = elementsIn(html).filter(({ tagName }) => ["h2", "li"].includes(tagName)).map(textOf);
    assert.deepEqual(cells.map(bare), [said, `${said} (${said}, Post)`]);
    for (const cell of cells) assertNoFormula(cell, "HTML");

    const plain = toPlainText(outlineOf(text));
    assertNoFormula(plain, "plain text");
    for (const row of plain.split("\n")) assert.equal(balanced(row), row, "what it opens, it closes");

    const digest = /** @type {any} */ ({ articles: [{ text, title: text, name: text }], summary: {
      headline: text, text, keywords: [], disagreements: [], updates: [], keyPoints: [{ text, documents: [0], evidence: [{ document: 0, start: 0, end: text.length }] }],
    } });
    const json = toJson(digest);
    assert.equal(JSON.parse(json).keyPoints[0].passages[0].quote, text);
    assert.doesNotMatch(json, /[\u202a-\u202e\u2066-\u2069]/);

    assert.match(fileName(text, "md"), /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
  });

  test(`a Summarizer's Markdown has only words of ${JSON.stringify(text)}`, () => {
    // What the engine says is one line, and has no control characters.
    const summary = /** @type {any} */ ({ keyPoints: [{ text: said }, { text: said }], headline: said, teaser: said, text: said });
    for (const type of /** @type {const} */ (["key-points", "headline", "teaser", "tldr"])) {
      const markdown = chunksOf(summary, /** @type {any} */ ({ type, format: "markdown" })).join("");
      const { types, blocks } = readMarkdown(markdown);
      for (const part of types) assert.ok(MARKDOWN_PARTS.includes(part), `${part} in ${markdown}`);
      assert.deepEqual(blocks, type === "key-points" ? [said, said] : [said]);
    }
  });
}
