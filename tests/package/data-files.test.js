// What some texts need and others do not is loaded where a text needs it, and nowhere else; without it such a call says
// what is missing.
import assert from "node:assert/strict";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { plainText, summarize } from "../../pkg/index.js";
import { ARTICLE } from "./article.js";
import { PACKAGE, freshPackage } from "./fresh-package.js";

const GERMAN = "Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen. Die Reparatur wäre zu teuer.";

for (const [file, option, text, other] of /** @type {const} */ ([
  ["english.bin", "english", ARTICLE, GERMAN],
  ["languages.bin", "languages", GERMAN, ARTICLE],
])) {
  const bytes = await readFile(join(PACKAGE, "wasm", file));
  const expected = await summarize(text);

  /** @param {import("node:test").TestContext} context */
  const without = (context) => freshPackage(context, (folder) => rm(join(folder, "wasm", file)));

  test(`a text that does not need ${file} does without`, async (context) => {
    const { nutgraf } = await without(context);
    assert.deepEqual(await nutgraf.summarize(other), await summarize(other));
  });

  test(`a text that needs ${file} is an error that names it, and works once it is there`, async (context) => {
    const { nutgraf, folder } = await without(context);
    const message = new RegExp(`could not read .*${file.replace(".", "\\.")}`);
    await assert.rejects(nutgraf.summarize(text), { name: "NetworkError", message });
    await nutgraf.summarize(other);
    await writeFile(join(folder, "wasm", file), bytes);
    assert.deepEqual(await nutgraf.summarize(text), expected);
  });

  test(`init takes ${file} as bytes, as a Response and as a promise, and terminate does not lose it`, async (context) => {
    for (const given of [bytes, new Response(Uint8Array.from(bytes)), Promise.resolve(Uint8Array.from(bytes).buffer)]) {
      const { nutgraf } = await without(context);
      await nutgraf.init(undefined, { [option]: given });
      nutgraf.terminate();
      assert.deepEqual(await nutgraf.summarize(text), expected);
    }
  });

  /** @type {[string, Uint8Array, RegExp][]} */
  const damaged = [
    ["a page", new TextEncoder().encode("<!doctype html><title>My app</title>"), /got HTML instead of \w+\.bin/],
    ["something else", new Uint8Array(40), /got something else than its \w+\.bin/],
    [`half of ${file}`, bytes.subarray(0, bytes.length / 2), /damaged/],
  ];

  for (const [name, content, message] of damaged) {
    test(`${name} in place of ${file} is refused, and the next call tries again`, async (context) => {
      const { nutgraf, folder } = await freshPackage(context, (copy) => writeFile(join(copy, "wasm", file), content));
      await assert.rejects(nutgraf.summarize(text), { name: "DataError", message });
      await writeFile(join(folder, "wasm", file), bytes);
      assert.deepEqual(await nutgraf.summarize(text), expected);
    });
  }
}

test("data that the server does not have is a NetworkError, and is fetched from elsewhere when tried again", async (context) => {
  const { nutgraf } = await freshPackage(context);
  const [bytes, refused] = [await readFile(join(PACKAGE, "wasm/languages.bin")), new Response("", { status: 404 })];
  await assert.rejects(nutgraf.init(undefined, { languages: refused }), { name: "NetworkError", message: /status 404/ });
  await nutgraf.init(undefined, { languages: new Response(Uint8Array.from(bytes), { headers: { "Content-Type": "text/html" } }) });
  assert.deepEqual(await nutgraf.summarize(GERMAN), await summarize(GERMAN));
});

test("texts in both kinds of languages need both files, in one call", async (context) => {
  const { nutgraf } = await freshPackage(context, async () => {});
  const summary = await nutgraf.summarize([ARTICLE, GERMAN]);
  assert.deepEqual(summary.documents.map(({ language }) => language), ["en", "de"]);
});

test("a plain text in another language is told from what is not part of it", async (context) => {
  const { nutgraf } = await freshPackage(context, async () => {});
  const text = `${GERMAN}\n\n${GERMAN}\n\nAlle Rechte vorbehalten.`;
  assert.equal(await nutgraf.plainText(text), await plainText(text));
  assert.doesNotMatch(await nutgraf.plainText(text), /vorbehalten/);
});

// Counts how often a text is read; else it is the generated glue itself.
const COUNTING_GLUE = `
  import * as glue from "./glue.js";
  export * from "./glue.js";
  export const summarize = (...given) => {
    globalThis.readings += 1;
    return glue.summarize(...given);
  };
`;

test("what texts have needed, a fresh instance has at once: it reads the next text once, until terminate", async (context) => {
  context.after(() => Reflect.deleteProperty(globalThis, "readings"));
  const { nutgraf, folder } = await freshPackage(context, async (copy) => {
    await rename(join(copy, "wasm/nutgraf.js"), join(copy, "wasm/glue.js"));
    await writeFile(join(copy, "wasm/nutgraf.js"), COUNTING_GLUE);
  });
  const [english, german] = await Promise.all([summarize(ARTICLE), summarize(GERMAN)]);
  /** @param {string} text @param {typeof english} expected @param {boolean} [isFresh] whether another instance is to read */
  async function readings(text, expected, isFresh) {
    if (isFresh) {
      const aborted = nutgraf.summarize(text, { signal: AbortSignal.timeout(0) });
      await assert.rejects(aborted, { name: "TimeoutError" });
    }
    Object.assign(globalThis, { readings: 0 });
    assert.deepEqual(await nutgraf.summarize(text), expected);
    return /** @type {any} */ (globalThis).readings;
  }
  assert.equal(await readings(ARTICLE, english), 2, "English is found to need something");
  assert.equal(await readings(GERMAN, german, true), 2, "and so is German");
  for (const file of ["english.bin", "languages.bin"]) await rm(join(folder, "wasm", file));
  assert.equal(await readings(ARTICLE, english, true), 1);
  assert.equal(await readings(GERMAN, german, true), 1);
  nutgraf.terminate();
  await assert.rejects(nutgraf.summarize(GERMAN), { name: "NetworkError" }, "nothing is kept");
});

test("init refuses data of the wrong type", async (context) => {
  const { nutgraf } = await freshPackage(context, async () => {});
  await assert.rejects(nutgraf.init(undefined, /** @type {any} */ ({ languages: 7 })), { name: "TypeError", message: /languages\.bin/ });
});
