// Counts of words and characters, and the time a summary saves, as the page says them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { facts, measure, secondsToRead } from "../../www/reading-time.js";

test("words are counted once, with their apostrophes, hyphens and figures", () => {
  assert.deepEqual(measure("Don't re-open the 24.6-km line — it's closed."), { words: 7, characters: 0 });
});

test("scripts without spaces are counted by characters", () => {
  assert.deepEqual(measure("蒼浜線、24.6キロ"), { words: 1, characters: 5 });
});

test("238 words take a minute, and so do 500 characters", () => {
  assert.equal(secondsToRead({ words: 238, characters: 0 }), 60);
  assert.equal(secondsToRead({ words: 0, characters: 500 }), 60);
});

test("the facts name the language, both counts and the time saved", () => {
  const source = "word ".repeat(1200);
  assert.equal(facts("en", measure(source), "word ".repeat(60)), "English. 1,200 words in, 60 out: about 5 minutes saved.");
});

test("a saving of a few seconds is not worth a word", () => {
  assert.equal(facts("de", measure("ein kurzer Text"), "ein Text"), "German. 3 words in, 2 out.");
});

test("an unknown language is not named", () => {
  assert.equal(facts("und", measure("lorem ipsum"), "lorem"), "2 words in, 1 out.");
});
