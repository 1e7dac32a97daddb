// A wrong argument rejects with an error that names it and says what was expected; nothing else is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { summarize } from "../../pkg/index.js";

const TEXT = "The council voted. The mayor agreed.";
const QUOTA = 16_777_216;

/**
 * @param {unknown} sources
 * @param {unknown} options
 * @param {string} name
 * @param {RegExp} message
 */
function refuses(sources, options, name, message) {
  const call = /** @type {(sources: unknown, options: unknown) => Promise<unknown>} */ (summarize);
  test(`${name}: ${message.source.replaceAll("\\", "")}`, async () => {
    await assert.rejects(call(sources, options), { name, message });
  });
}

refuses(undefined, undefined, "TypeError", /sources must be a string, a Source or an array of them, got undefined/);
refuses(null, undefined, "TypeError", /sources must be a string, a Source or an array of them, got null/);
refuses(42, undefined, "TypeError", /sources must be .*, got number/);
refuses([TEXT, 42], undefined, "TypeError", /sources\[1\] must be a string or a Source, got number/);
refuses([[TEXT]], undefined, "TypeError", /sources\[0\].text must be a string, got undefined/);
refuses({}, undefined, "TypeError", /sources.text must be a string, got undefined/);
refuses([TEXT, { text: 7 }], undefined, "TypeError", /sources\[1\].text must be a string, got number/);
refuses({ text: TEXT, title: 1 }, undefined, "TypeError", /sources.title must be a string, got number/);
refuses({ text: TEXT, name: null }, undefined, "TypeError", /sources.name must be a string, got null/);
refuses({ text: TEXT, url: {} }, undefined, "TypeError", /sources.url must be a string, got object/);
refuses({ text: TEXT, format: "pdf" }, undefined, "TypeError", /sources.format must be .* or "html", got "pdf"/);
refuses({ text: TEXT, date: 2026 }, undefined, "TypeError", /sources.date must be a string, got number/);
for (const date of ["22 November 2026", "", "2026-13-01", "2026-11-32", "2026-11-22T25:00", "2026-11-22T"]) {
  refuses({ text: TEXT, date }, undefined, "RangeError", new RegExp(`sources.date must be .* ISO 8601 .* "${date}"$`));
}

refuses({ text: TEXT, include: { start: 0, end: 1 } }, undefined, "TypeError", /sources.include must be an array of .*, got object/);
refuses([{ text: TEXT, include: [7] }], undefined, "TypeError", /sources\[0\].include\[0\].start must be a number, got undefined/);
refuses({ text: TEXT, include: [{ start: 0, end: 3 }, null] }, undefined, "TypeError", /sources.include\[1\].start must be a number/);
refuses({ text: TEXT, include: [{ start: 0, end: "3" }] }, undefined, "TypeError", /sources.include\[0\].end must be a number, got "3"/);

refuses(TEXT, null, "TypeError", /options must be an object, got null/);
refuses(TEXT, "short", "TypeError", /options must be an object, got "short"/);
refuses(TEXT, { length: "tiny" }, "TypeError", /options.length must be "short", "medium", "long", .*, got "tiny"/);
refuses(TEXT, { length: 3 }, "TypeError", /options.length must be .*, got number/);
refuses(TEXT, { length: {} }, "TypeError", /options.length must be .* with exactly one key, got none of these keys/);
refuses(TEXT, { length: { words: 9, ratio: 0.5 } }, "TypeError", /with exactly one key, got words and ratio/);
refuses(TEXT, { length: { sentences: "3" } }, "TypeError", /options.length.sentences must be a number, got "3"/);
refuses(TEXT, { length: { sentences: -1 } }, "RangeError", /options.length.sentences must be .* 0 or more, got -1/);
refuses(TEXT, { length: { words: Infinity } }, "RangeError", /options.length.words must be .* 0 or more, got Infinity/);
refuses(TEXT, { length: { words: NaN } }, "RangeError", /options.length.words must be .* 0 or more, got NaN/);
refuses(TEXT, { length: { ratio: 1.5 } }, "RangeError", /options.length.ratio must be a number from 0 to 1, got 1.5/);
refuses(TEXT, { language: 1 }, "TypeError", /options.language must be a string, got number/);
refuses(TEXT, { language: "en_US" }, "RangeError", /options.language must be "auto" or a BCP 47 tag .*, got "en_US"/);
refuses(TEXT, { language: "" }, "RangeError", /options.language must be "auto" or a BCP 47 tag/);
refuses(TEXT, { context: ["sea"] }, "TypeError", /options.context must be a string, got an array/);
refuses(TEXT, { explain: 1 }, "TypeError", /options.explain must be a boolean, got number/);
refuses(TEXT, { avoid: "quotes" }, "TypeError", /options.avoid must be an array of "quotes" and "questions", got "quotes"/);
refuses(TEXT, { avoid: ["quotes", "numbers"] }, "TypeError", /options.avoid must be an array of .*, got an array/);
refuses(TEXT, { avoid: null }, "TypeError", /options.avoid must be an array of .*, got null/);
refuses(TEXT, { signal: { aborted: false } }, "TypeError", /options.signal must be an AbortSignal, got object/);

test("a text over the quota is refused with both numbers", async () => {
  const half = "a".repeat(QUOTA / 2);
  await assert.rejects(summarize([half, half, "b"]), (error) => {
    assert(error instanceof DOMException);
    assert.equal(error.name, "QuotaExceededError");
    assert.deepEqual([Reflect.get(error, "requested"), Reflect.get(error, "quota")], [QUOTA + 1, QUOTA]);
    return true;
  });
});

test("the platform's own QuotaExceededError is used where there is one", async (context) => {
  class QuotaExceededError extends DOMException {
    constructor(/** @type {string} */ message, /** @type {{ requested: number, quota: number }} */ limits) {
      super(message, "QuotaExceededError");
      Object.assign(this, limits);
    }
  }
  Object.assign(globalThis, { QuotaExceededError });
  context.after(() => Reflect.deleteProperty(globalThis, "QuotaExceededError"));
  await assert.rejects(summarize("a".repeat(QUOTA + 1)), QuotaExceededError);
});

test("well-formed arguments of every kind are taken", async () => {
  const source = {
    text: TEXT, format: "text", title: "Vote", name: "Herald", url: "https://a.example/", date: "2026-11-22T08:30Z",
  };
  const dates = ["2026", "2026-11", "2026-11-22", "2026-11-22T08:30", "2026-11-22T08:30:15.250+01:00"];
  const lengths = [
    "short", "medium", "long", { sentences: 2.7 }, { sentences: 0 }, { words: 0 }, { ratio: 0 }, { ratio: 1 },
    { words: 30, sentences: undefined },
  ];
  const languages = ["auto", "en", "pt-BR", "zh-Hant-TW", "de-CH-1996"];
  const call = /** @type {(sources: unknown, options?: unknown) => Promise<unknown>} */ (summarize);
  for (const date of dates) await call({ ...source, date });
  for (const length of lengths) await call(source, { length });
  for (const language of languages) await call(source, { language, context: "the mayor", explain: true });
  for (const avoid of [undefined, [], ["quotes"], ["questions", "quotes", "quotes"]]) await call(source, { avoid });
  const odd = [NaN, -1, 0.5, 1e20, Infinity].flatMap((start) => [-Infinity, 3, NaN].map((end) => ({ start, end })));
  for (const include of [undefined, [], odd]) await call({ ...source, include });
  await call(Object.assign(Object.create(null), source), { unknown: () => {}, length: undefined });
});

test("a wrong argument is a rejection, never a synchronous throw", () => {
  const promise = /** @type {() => Promise<unknown>} */ (summarize)();
  return assert.rejects(promise, TypeError);
});
