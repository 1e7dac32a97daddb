// A summary as plain text, as HTML for the clipboard, as JSON, and the names of its files: whatever the article says, it
// stays a text, and turns nothing around.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseFragment, serialize } from "parse5";
import { summarize } from "../../pkg/index.js";
import { fileName } from "../../www/outputs/download.js";
import { toJson } from "../../www/outputs/json-text.js";
import { outline } from "../../www/outputs/outline.js";
import { toPlainText } from "../../www/outputs/plain-text.js";
import { toHtml } from "../../www/outputs/rich-text.js";
import { article } from "../../www/sources.js";
import { saying } from "./outline.js";
import { cluster } from "./site.js";

const OVERRIDE = "\u202e";
const END = "\u202c";
const ISOLATED = (/** @type {string} */ text) => `\u2068${text}\u2069`;
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1"];

describe("plain text", () => {
  test("has headline, numbered points with their sources, running summary and keywords", () => {
    const written = toPlainText(saying("One.", { sources: ["Post", "Radio"], headline: "Head", running: "All of it.", keywords: ["a", "b"] }));
    assert.equal(written, "Head\n\n1. One. (Post, Radio)\n\nAll of it.\n\nKeywords: a, b\n");
  });

  test("of a digest it has every point and every disagreement; articles about other events stand apart", async () => {
    const [ferry, events] = await Promise.all(["en-ferry", "en-two-events"].map(async (name) => {
      const sources = await cluster(name);
      return { labels: sources.map((source) => source.name), summary: await summarize(sources, { length: "long" }) };
    }));
    assert.ok(ferry && events);
    const written = toPlainText(outline(ferry.summary, ferry.labels));
    for (const { text } of [...ferry.summary.keyPoints, ...ferry.summary.disagreements]) assert.ok(written.includes(text), text);
    const apart = toPlainText(outline(events.summary, events.labels)).split("\n");
    const heads = events.summary.events.map(({ headline }) => apart.indexOf(headline));
    const firsts = events.summary.events.map(({ documents }) => apart.findIndex((line) => {
      return line.includes(events.summary.keyPoints.find(({ evidence }) => documents.includes(evidence[0]?.document ?? 0))?.text ?? "\n");
    }));
    assert.ok([heads[0], firsts[0], heads[1], firsts[1]].every((line, at, all) => line !== undefined && line > (all[at - 1] ?? -1)), `${heads} ${firsts}`);
  });

  for (const formula of FORMULAS) {
    test(`no line is a formula of ${JSON.stringify(formula)}`, () => {
      const written = toPlainText(saying(formula, { headline: formula, running: formula, keywords: [formula] }));
      for (const line of written.split("\n")) assert.doesNotMatch(line, /^[=+\-@＝\t]/u);
    });
  }

  test("breaks no line and sends no terminal a sign, whatever a point holds", () => {
    assert.equal(toPlainText(saying("one\u2028two\u0085three\u001b[2Jfour\r\n5. five")), "1. one two three [2Jfour 5. five\n");
  });

  test("a point that turns its direction turns it back before its sources", () => {
    assert.equal(toPlainText(saying(`one ${OVERRIDE}owt`, { sources: ["Post", "Radio"] })), `1. one ${OVERRIDE}owt${END} (Post, Radio)\n`);
    assert.equal(toPlainText(saying(`one${END} two\u2069`, { sources: ["Post", "Radio"] })), "1. one two (Post, Radio)\n");
    assert.equal(toPlainText(saying(`\u2067${OVERRIDE}a\u2069 b`)), `1. \u2067${OVERRIDE}a\u2069 b\n`, "the end of an isolate ends what is in it");
  });

  test("a source whose name runs the other way stands by itself", () => {
    const written = toPlainText(saying("One.", { sources: ["صدى المرفأ", "Post", `Ra${OVERRIDE}oid`] }));
    assert.equal(written, `1. One. (${ISOLATED("صدى المرفأ")}, Post, ${ISOLATED(`Ra${OVERRIDE}oid${END}`)})\n`);
    assert.equal(toPlainText(saying("عادت.", { sources: ["صدى", "Post"] })), `1. عادت. (صدى, ${ISOLATED("Post")})\n`);
  });
});

describe("HTML for the clipboard", () => {
  const HOSTILE = `<img src=x onerror="alert(1)">&lt;b&gt; </li></ol><script>alert('1')</script> "quoted"`;

  test("has the headline and the list of points and nothing else", () => {
    const html = toHtml(saying("One & only.", { headline: "Head", running: "All of it.", keywords: ["a"] }));
    assert.equal(html, '<h2>Head</h2><ol start="1"><li>One &amp; only.</li></ol>');
  });

  test("whatever the text is, it comes out of a parser as that text, in those elements", () => {
    const html = toHtml(saying(HOSTILE, { headline: HOSTILE, sources: [HOSTILE, "Post"] }));
    const tree = parseFragment(html);
    assert.equal(serialize(tree).match(/<\w+/g)?.join(), "<h2,<ol,<li,<bdi,<bdi");
    /** @param {any} node @returns {string} */
    const textOf = (node) => node.value ?? node.childNodes.map(textOf).join("");
    assert.equal(textOf(tree), `${HOSTILE}${HOSTILE} (${HOSTILE}, Post)`);
  });

  test("what is written from right to left says so, and no cell of a spreadsheet is a formula", () => {
    assert.match(toHtml(saying("عادت مكتبة", { headline: "مكتبة" })), /^<h2 dir="rtl">.*<ol start="1" dir="rtl"><li dir="rtl">/);
    for (const formula of FORMULAS) assert.doesNotMatch(toHtml(saying(formula, { headline: formula })), />\s*[=+\-@＝]/u);
  });
});

describe("JSON", () => {
  test("every passage is a place in its source, with the words that stand there", async () => {
    const articles = (await cluster("en-ferry")).map(({ name, text }) => article(text, { name, title: `${name} title`, date: "2026-11-22" }));
    const summary = await summarize(articles.map(({ text, name }) => ({ text, name })), { length: "long" });
    const written = JSON.parse(toJson(/** @type {Digest} */ (/** @type {unknown} */ ({ summary, articles }))));
    assert.equal(written.headline, summary.headline);
    assert.equal(written.summary, summary.text);
    assert.deepEqual(written.keywords, summary.keywords.map(({ text }) => text));
    assert.deepEqual(written.sources[0], { title: articles[0]?.title, name: articles[0]?.name, date: "2026-11-22", language: "" });
    assert.deepEqual(written.keyPoints.map((/** @type {any} */ point) => [point.text, point.sources]), summary.keyPoints.map(({ text, documents }) => [text, documents]));
    const passages = [...written.keyPoints, ...written.disagreements].flatMap((one) => one.passages);
    assert.ok(passages.length > summary.keyPoints.length);
    for (const { source, quote, start, end } of passages) assert.equal(articles[source]?.text.slice(start, end), quote);
  });
});

describe("the name of a file", () => {
  for (const [headline, name] of [
    ["Market Street goes car-free", "Market-Street-goes-car-free.md"],
    ["../../etc/passwd", "etc-passwd.md"],
    ["Who's “there”? C:\\dir|*", "Whos-there-C-dir.md"],
    ["蒼浜線、存続へ 県と3市町村が合意", "蒼浜線-存続へ-県と3市町村が合意.md"],
    ["مكتبة الربّان", "مكتبة-الربّان.md"],
    [`exe${OVERRIDE}txt`, "exetxt.md"],
    ["?!", "summary.md"],
    ["", "summary.md"],
    ["Con", "summary-Con.md"],
    [`${"word ".repeat(11)}endless`, `${"word-".repeat(11)}`.slice(0, -1) + ".md"],
    ["endless".repeat(20), `${"endless".repeat(20).slice(0, 60)}.md`],
  ]) {
    test(`${JSON.stringify(headline)} gives ${name}`, () => assert.equal(fileName(headline ?? "", "md"), name));
  }
});
