// Paragraphs and pieces of a text: together they are the text, and each edge of a passage is an edge of a piece.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, paragraphs } from "../../www/passages.js";

/** @param {string} text */
const lines = (text) => paragraphs(text).map(({ start, end, look }) => [text.slice(start, end), look]);

test("lines close together stay close, and blank lines set apart", () => {
  assert.deepEqual(lines("one,\ntwo.\n\nthree.\nfour."), [
    ["one,", "spaced"], ["two.", "tight"], ["three.", "spaced"], ["four.", "tight"],
  ]);
});

test("a line longer than anyone breaks by hand is a paragraph of its own", () => {
  const long = `${"words ".repeat(30)}end.`;
  assert.deepEqual(lines(`${long}\n${long}`).map(([, look]) => look), ["spaced", "spaced"]);
});

test("in a text without blank lines, long lines are paragraphs, short ones headings, and lists stay close", () => {
  const long = `${"words ".repeat(30)}end.`;
  assert.deepEqual(lines(`${long}\nNot now.\nA second part\n• one\n• two\n${long}`).map(([, look]) => look), [
    "spaced", "spaced", "subhead", "tight", "tight", "spaced",
  ]);
});

test("a short line set apart that ends without a stop looks like a heading", () => {
  const text = "A first paragraph.\n\nStep 1: Find the leaks\n\nWait for wind.\n\n## What next?";
  assert.deepEqual(lines(text).map(([, look]) => look), ["spaced", "subhead", "spaced", "subhead"]);
});

test("a quoted sentence does not look like a heading", () => {
  assert.deepEqual(lines("Well.\n\n“We cannot wait.”")[1], ["“We cannot wait.”", "spaced"]);
});

test("paragraphs are cut where passages begin and end, across paragraphs too", () => {
  const text = "Alpha beta.\nGamma delta.";
  const passages = [{ start: 6, end: 17 }, { start: 6, end: 10 }];
  const pieces = cut(paragraphs(text), passages).map((line) => line.pieces);
  const words = pieces.map((line) => line.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(words, [["Alpha ", "beta", "."], ["Gamma", " delta."]]);
});

test("of very many lines, and of a very long one, blocks are made that together are the text", () => {
  for (const text of ["A short line.\n".repeat(20_000), "Words of one line that never ends, ".repeat(6_000), "𝒜漢".repeat(60_000)]) {
    const found = paragraphs(text);
    assert.ok(found.length >= 6 && found.length <= 20, `${found.length} blocks`);
    const words = found.map(({ start, end }) => text.slice(start, end));
    assert.equal(words.join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
    for (const block of words) assert.ok(block.length <= 40_000 && !/^[\udc00-\udfff]|[\ud800-\udbff\n]$/.test(block));
  }
});
