// init() takes the module in every form, says what is wrong with a bad one, and a failure spoils nothing.
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { summarize } from "../../pkg/index.js";
import { ARTICLE } from "./article.js";
import { PACKAGE, freshPackage } from "./fresh-package.js";

const MODULE_FILE = "wasm/nutgraf_bg.wasm";
const HTML = "<!doctype html><html><title>My app</title></html>";
const MODULE_WITHOUT_EXPORTS = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const bytes = await readFile(join(PACKAGE, MODULE_FILE));
const exactBuffer = Uint8Array.from(bytes).buffer;
/** @param {string} type */
const wasmResponse = (type) => new Response(exactBuffer, { headers: { "Content-Type": type } });

/** @param {import("node:test").TestContext} context */
const withoutModule = (context) => freshPackage(context, (folder) => rm(join(folder, MODULE_FILE)));

/** @typedef {import("../../pkg/index.js").InitInput} InitInput */

/** @type {[string, () => InitInput | Promise<InitInput>][]} */
const INPUTS = [
  ["a view of bytes", () => bytes],
  ["an ArrayBuffer", () => exactBuffer],
  ["a compiled module", () => new WebAssembly.Module(exactBuffer)],
  ["a promise of bytes", async () => bytes],
  ["a Response", () => wasmResponse("application/wasm")],
  ["a Response of another type", () => wasmResponse("application/octet-stream")],
  ["a URL", () => pathToFileURL(join(PACKAGE, MODULE_FILE))],
  ["the text of a URL", () => `data:application/wasm;base64,${bytes.toString("base64")}`],
];

for (const [name, makeInput] of INPUTS) {
  test(`init takes ${name}, and terminate does not lose it`, async (context) => {
    const { nutgraf } = await withoutModule(context);
    const expected = await summarize(ARTICLE);
    await nutgraf.init(makeInput());
    assert.deepEqual(await nutgraf.summarize(ARTICLE), expected);
    nutgraf.terminate();
    assert.deepEqual(await nutgraf.summarize(ARTICLE), expected);
  });
}

/** @type {[string, unknown, string, RegExp][]} */
const BAD_INPUTS = [
  ["a number", 42, "TypeError", /^init: nutgraf_bg\.wasm must be given as a URL, a string, a Response, bytes or a WebAssembly.Module$/],
  ["a relative address outside a page", "a.wasm", "TypeError", /valid URL, absolute outside a page, got "a.wasm"$/],
  ["a missing file", pathToFileURL("/nowhere/a.wasm"), "NetworkError", /could not read file:\/\/\/nowhere\/a.wasm/],
  ["an unreachable address", "http://127.0.0.1:1/", "NetworkError", /could not read http:\/\/127.0.0.1:1\/: check the/],
  ["a status of 404", new Response(HTML, { status: 404 }), "NetworkError", /status 404: .* or give it to init/],
  ["the bytes of a page", new TextEncoder().encode(HTML), "DataError", /got HTML instead .* from the bytes/],
  ["a page as Response", new Response(HTML), "DataError", /got HTML instead .* from the Response.*single-page app/],
  ["no bytes", new Uint8Array(), "DataError", /something else than its nutgraf_bg\.wasm/],
  ["half of the module", bytes.subarray(0, bytes.length / 2), "DataError", /damaged or cut short/],
  ["another module", MODULE_WITHOUT_EXPORTS, "DataError", /is not nutgraf's/],
];

for (const [name, input, errorName, message] of BAD_INPUTS) {
  test(`init refuses ${name} and works when tried again`, async (context) => {
    const { nutgraf } = await freshPackage(context);
    const init = /** @type {(input?: unknown) => Promise<void>} */ (nutgraf.init);
    await assert.rejects(init(input), { name: errorName, message });
    assert((await nutgraf.summarize(ARTICLE)).text.length > 0);
  });
}

test("every waiting call learns that loading failed, and the next one tries again", async (context) => {
  const { nutgraf, folder } = await withoutModule(context);
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => nutgraf.summarize(ARTICLE)));
  const names = outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.name);
  assert.deepEqual(names, ["NetworkError", "NetworkError", "NetworkError"]);
  await writeFile(join(folder, MODULE_FILE), bytes);
  assert((await nutgraf.summarize(ARTICLE)).text.length > 0);
});

test("init may be called again and again, and shares one loading", async (context) => {
  const { nutgraf, folder } = await freshPackage(context);
  await Promise.all([nutgraf.init(), nutgraf.init(), nutgraf.init()]);
  await rm(join(folder, MODULE_FILE));
  await nutgraf.init();
  assert((await nutgraf.summarize(ARTICLE)).text.length > 0);
});

test("without WebAssembly the error says so", async (context) => {
  const { nutgraf } = await freshPackage(context);
  const { WebAssembly: saved } = globalThis;
  context.after(() => { globalThis.WebAssembly = saved; });
  Reflect.deleteProperty(globalThis, "WebAssembly");
  await assert.rejects(nutgraf.init(), { name: "NotSupportedError", message: /needs WebAssembly/ });
});
