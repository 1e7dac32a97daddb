// nutgraf's public names: summarize, plainText, init, terminate and Summarizer. Importing this file starts and loads
// nothing, so it is safe on a server; the work is done by the files it names.
import { checkArguments, checkOneSource } from "./arguments.js";
import { dataFiles } from "./data-files.js";
import { enqueue, stopEverything, warmUp } from "./queue.js";
import { wasmModule } from "./wasm-module.js";
// Also named here, so that a browser asks for all files at once and not for one after the other.
import {} from "./assets.js";
import {} from "./engine.js";
import {} from "./in-place.js";
import {} from "./messages.js";
import {} from "./resource.js";
import {} from "./wasm/nutgraf.js";
import {} from "./worker-client.js";

export { Summarizer } from "./summarizer.js";

/**
 * @param {string | import("./index.js").Source | readonly (string | import("./index.js").Source)[]} sources
 * @param {import("./index.js").SummarizeOptions} [options]
 * @returns {Promise<import("./index.js").Summary>}
 */
export async function summarize(sources, options) {
  const { request, signal } = checkArguments(sources, options);
  signal?.throwIfAborted();
  return /** @type {Promise<import("./index.js").Summary>} */ (enqueue(request, signal));
}

/**
 * @param {string | import("./index.js").Source} source
 * @returns {Promise<string>}
 */
export async function plainText(source) {
  return /** @type {Promise<string>} */ (enqueue({ source: checkOneSource(source) }));
}

/**
 * @param {import("./index.js").InitInput | PromiseLike<import("./index.js").InitInput>} [input]
 * @param {import("./index.js").DataInputs} [data]
 * @returns {Promise<void>}
 */
export async function init(input, { english, languages } = {}) {
  /** @type {Promise<unknown>[]} */
  const needed = [wasmModule.get(input)];
  if (english) needed.push(dataFiles["english.bin"].get(english === true ? undefined : english));
  if (languages) needed.push(dataFiles["languages.bin"].get(languages === true ? undefined : languages));
  await Promise.all(needed);
  await warmUp();
}

/** @returns {void} */
export function terminate() {
  stopEverything(new DOMException("terminate() was called", "AbortError"));
}
