// What summarize() gives for the kinds of sources and options it takes, and for text that is hardly any.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";
import { ARTICLE, longText } from "./article.js";

/** @typedef {import("../../pkg/index.js").Summary} Summary */

test("a string, a Source and an array of one give the same summary", async () => {
  const expected = await summarize(ARTICLE);
  assert.deepEqual(await summarize({ text: ARTICLE }), expected);
  assert.deepEqual(await summarize([ARTICLE]), expected);
  assert.deepEqual(await summarize([{ text: ARTICLE, format: undefined }]), expected);
});

test("every field of the contract is there", async () => {
  const summary = await summarize([ARTICLE, { text: ARTICLE, name: "Herald", url: "https://a.example/" }]);
  assert.deepEqual(Object.keys(summary).sort(), [
    "disagreements", "documents", "events", "headline", "keyPoints", "keywords", "language", "sentences", "teaser", "text", "updates",
  ]);
  assert.equal(summary.language, "en");
  assert(summary.headline.length > 0 && summary.text.length > 0 && summary.keyPoints.length > 0);
  assert.deepEqual(summary.documents.map(({ name }) => name), [null, "Herald"]);
  assert.deepEqual(summary.documents.map(({ url }) => url), [null, "https://a.example/"]);
});

for (const [length, points, sentences] of /** @type {const} */ ([["short", 3, 1], ["medium", 5, 3], ["long", 7, 5]])) {
  test(`${length} gives at most ${points} key points and ${sentences} sentences`, async () => {
    const summary = await summarize(ARTICLE, { length });
    assert(summary.keyPoints.length >= 1 && summary.keyPoints.length <= points);
    assert(summary.sentences.length >= 1 && summary.sentences.length <= sentences);
  });
}

test("a number of sentences is a limit that is cut to a whole number and leaves at least one", async () => {
  assert.equal((await summarize(ARTICLE, { length: { sentences: 2.9 } })).sentences.length, 2);
  assert.equal((await summarize(ARTICLE, { length: { sentences: 0 } })).sentences.length, 1);
});

test("a number of words is never exceeded while one sentence fits", async () => {
  const { text } = await summarize(ARTICLE, { length: { words: 40 } });
  assert(text.length > 0);
  assert(text.split(/\s+/).length <= 40, text);
});

test("a ratio of 1 keeps more than a ratio of 0.2", async () => {
  const [all, fifth] = await Promise.all([1, 0.2].map((ratio) => summarize(ARTICLE, { length: { ratio } })));
  assert(all && fifth && all.sentences.length > fifth.sentences.length);
});

test("the same call gives the same bytes", async () => {
  const call = () => summarize(ARTICLE, { length: "long", context: "the yacht club", explain: true });
  assert.equal(JSON.stringify(await call()), JSON.stringify(await call()));
});

test("explain adds signals to every sentence and nothing else", async () => {
  const plain = await summarize(ARTICLE);
  const explained = await summarize(ARTICLE, { explain: true });
  const sentences = explained.documents.flatMap((document) => document.sentences);
  assert(sentences.every(({ signals }) => signals && signals.length > 0));
  for (const sentence of sentences) delete sentence.signals;
  assert.deepEqual(explained, plain);
});

test("explain gives reasons of documented names, whose weights order the sentences as their scores do", async () => {
  const types = readFileSync(new URL("../../pkg/index.d.ts", import.meta.url), "utf8");
  const union = /type SignalName =(.*?);/s.exec(types)?.[1] ?? "";
  const names = new Set([...union.matchAll(/\| "(\w+)"/g)].map(([, name]) => name));
  const { documents } = await summarize(ARTICLE, { explain: true, context: "the yacht club" });
  const sentences = documents.flatMap((document) => document.sentences);
  const sum = (/** @type {typeof sentences[number]} */ { signals = [] }) =>
    signals.reduce((total, { weight }) => total + weight, 0);
  const seen = new Set(sentences.flatMap(({ signals = [] }) => signals.map(({ name }) => name)));
  assert.deepEqual([...seen].filter((name) => !names.has(name)), []);
  assert(seen.has("position") && seen.has("words") && seen.has("context"));
  const bySum = sentences.toSorted((a, b) => sum(b) - sum(a)).map(({ start }) => start);
  const byScore = sentences.toSorted((a, b) => b.score - a.score).map(({ start }) => start);
  assert.deepEqual(bySum, byScore);
});

test("offsets are UTF-16 code units: the source's slice is the sentence", async () => {
  const text = ARTICLE.replaceAll("storm", "stórm 🌊").replaceAll("\n\n", "\n\n 漢 \n\n");
  const { sentences, documents } = await summarize({ text, format: "text" }, { length: { ratio: 1 } });
  assert(sentences.length > 5);
  for (const { text: sentence, start, end } of sentences) assert.equal(text.slice(start, end), sentence);
  for (const { start, end } of documents[0]?.sentences ?? []) assert(start < end && end <= text.length);
});

test("lone surrogates keep their place and read as U+FFFD", async () => {
  const text = ARTICLE.replaceAll("storm", "st\uD800rm").replace("Harbour", "\uDFFFarbour");
  const { sentences } = await summarize({ text, format: "text" }, { length: { ratio: 1 } });
  assert(sentences.some(({ text: sentence }) => sentence.includes("st\uFFFDrm")));
  for (const { text: sentence, start, end } of sentences) {
    assert.equal(text.slice(start, end).replaceAll(/[\uD800-\uDFFF]/g, "\uFFFD"), sentence);
  }
});

for (const [name, sources] of /** @type {[string, string | string[]][]} */ ([
  ["no sources", []], ["an empty text", ""], ["a blank text", " \n\t\u00A0\u3000\n"], ["two blank texts", [" ", "\n"]],
])) {
  test(`${name} gives an empty summary`, async () => {
    const { keyPoints, sentences, text, headline, documents } = await summarize(sources);
    assert.deepEqual([keyPoints, sentences, text, headline], [[], [], "", ""]);
    assert.equal(documents.length, Array.isArray(sources) ? sources.length : 1);
  });
}

for (const [name, text] of /** @type {[string, string][]} */ ([
  ["only punctuation", "?! … — ; :: \"\" (((".repeat(50)],
  ["binary noise", Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 40_503) % 65_536)).join("")],
  ["unclosed markup", "<div><p><a href='x".repeat(500)],
  ["nothing but surrogates", "\uD83D".repeat(5_000)],
  ["one endless word", "a".repeat(200_000)],
])) {
  test(`${name} is no error, and every offset lies in the text`, async () => {
    for (const format of /** @type {const} */ (["auto", "text", "markdown", "html"])) {
      const summary = await summarize({ text, format });
      for (const { start, end } of passages(summary)) assert(start >= 0 && start <= end && end <= text.length);
    }
  });
}

test("two million characters are summarized, to their very end", async () => {
  const text = longText(1_700);
  assert(text.length > 2_000_000);
  const summary = await summarize({ text, format: "text" }, { length: "long" });
  assert(summary.keyPoints.length > 0);
  assert(Math.max(...summary.documents.flatMap(({ sentences }) => sentences.map(({ end }) => end))) > text.length - 10);
});

/** @param {Summary} summary */
function passages({ keyPoints, sentences, documents }) {
  return [
    ...sentences,
    ...keyPoints.flatMap(({ evidence, kept }) => [...evidence, ...kept]),
    ...documents.flatMap((document) => [...document.sentences, ...document.ignored]),
  ];
}
