// Every text of the page is there in every language that the page speaks, with the same values, and nothing else.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { parse } from "parse5";

const ROOT = new URL("../../", import.meta.url);
const read = (/** @type {string} */ file) => readFileSync(new URL(file, ROOT), "utf8");
const ATTRIBUTES = new Set(["aria-label", "placeholder", "title"]);
/** What stands in the page's frame and is the same in every language. */
const UNTRANSLATED = /^(nutgraf|nut·graf|This page needs its scripts.*)$/;
const files = readdirSync(new URL("www/languages/", ROOT)).filter((file) => file.endsWith(".json"));

/** The texts that scripts hand to `t`: all are literals but the kinds of articles and the reasons for leaving out. */
function textsOfScripts() {
  const files = readdirSync(new URL("www/", ROOT), { recursive: true, encoding: "utf8" });
  const scripts = files.filter((file) => file.endsWith(".js") && !/^(embed|vendor)/.test(file));
  const called = scripts.flatMap((file) => [...read(`www/${file}`).matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)]);
  const kinds = JSON.parse(read("www/articles/index.json")).map((/** @type {{ kind: string }} */ { kind }) => kind);
  const reasons = [...(read("pkg/index.d.ts").match(/type IgnoredReason =([^;]*);/)?.[1] ?? "").matchAll(/"([^"]+)"/g)];
  return [...called.map(([, literal = ""]) => JSON.parse(literal)), ...kinds, ...reasons.map(([, name = ""]) => name.replaceAll("-", " "))];
}

/**
 * @param {import("parse5").DefaultTreeAdapterTypes.Node} node
 * @returns {string[]}
 */
function textsOfFrame(node) {
  const own = "value" in node ? [node.value] : [];
  const attributes = "attrs" in node ? node.attrs.filter(({ name }) => ATTRIBUTES.has(name)).map(({ value }) => value) : [];
  const children = "childNodes" in node ? node.childNodes.flatMap(textsOfFrame) : [];
  return [...own, ...attributes, ...children].map((text) => text.replace(/\s+/g, " ").trim());
}

const frame = textsOfFrame(parse(read("index.html"))).filter((text) => /\p{L}/u.test(text) && !UNTRANSLATED.test(text));
const wanted = [...new Set([...frame, ...textsOfScripts()])].sort();

/** @param {string} text */
const valuesIn = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test("the page speaks at least six languages besides English", () => {
  assert.ok(files.length >= 6, files.join(" "));
});

for (const file of files) {
  const words = JSON.parse(read(`www/languages/${file}`));
  const language = file.replace(".json", "");

  test(`${language} has every text of the page, and no other`, () => {
    assert.deepEqual(Object.keys(words).sort(), wanted);
  });

  test(`${language} keeps the values of every text, and has the forms for its numbers`, () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [text, forms] of Object.entries(words)) {
      const all = typeof forms === "string" ? [forms] : Object.values(forms);
      // A form for one number only may say it in words.
      for (const form of all) {
        assert.ok(form.trim(), text);
        assert.deepEqual(valuesIn(form).filter((value) => value !== "{n}"), valuesIn(text).filter((value) => value !== "{n}"), text);
      }
      if (typeof forms !== "string") {
        for (const category of Object.keys(forms)) assert.ok(categories.includes(/** @type {any} */ (category)), `${text}: ${category}`);
        assert.ok("other" in forms, text);
      }
    }
  });
}
