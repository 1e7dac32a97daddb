// Where a picture's lines end, with every character as wide as one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evenLinesOf, linesOf, prettyLinesOf } from "../../www/outputs/line-breaks.js";

/** @param {string} line */
const measure = (line) => [...line].length;

for (const [what, text, language, width, lines] of /** @type {[string, string, string, number, string[]][]} */ ([
  ["between words", "The council voted today", "en", 12, ["The council", "voted today"]],
  ["behind a hyphen, not before it", "a car-free street", "en", 7, ["a car-", "free", "street"]],
  ["not within a quotation's marks, an amount or an abbreviation", "paid “$4.50” to the U.S. army", "en", 9, ["paid", "“$4.50”", "to the", "U.S. army"]],
  ["between Japanese words, no line beginning with a stop or small letter", "線路や橋の維持にかかる。「費用」は年1億円。", "ja", 6, ["線路や橋の", "維持に", "かかる。", "「費用」は年", "1億円。"]],
  ["within a word only where it is wider than a line", "an endlessendless word", "en", 8, ["an", "endlesse", "ndless", "word"]],
  ["never at a space that forbids it", "12\u00a0000 people", "en", 7, ["12\u00a0000", "people"]],
])) {
  test(`lines end ${what}`, () => assert.deepEqual(linesOf(text, language, width, measure), lines));
}

test("a headline's lines are even, and no more of them", () => {
  assert.deepEqual(evenLinesOf("one two three four five", "en", 19, measure), ["one two three", "four five"]);
});

test("words of languages without spaces stay whole", () => {
  const text = "ภาษาไทยไม่มีช่องว่างระหว่างคำ";
  const lines = linesOf(text, "th", 10, measure);
  const words = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map(({ index }) => index);
  let end = 0;
  for (const line of lines) {
    assert.ok(words.includes(end) && measure(line) <= 10, line);
    end += line.length;
  }
  assert.equal(lines.join(""), text);
});

test("a last line is more than one short word where that costs no line", () => {
  const text = "the man who called the meeting will not be in the room";
  assert.deepEqual(linesOf(text, "en", 26, measure), ["the man who called the", "meeting will not be in the", "room"]);
  assert.deepEqual(prettyLinesOf(text, "en", 26, measure), ["the man who called the", "meeting will not be in", "the room"]);
});
