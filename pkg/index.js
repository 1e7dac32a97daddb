// nutgraf's public names: summarize, plainText, init, terminate and Summarizer. Importing this file starts and loads
// nothing, so it is safe on a server; the work is done by the files it names.
import { checkArguments, checkOneSource } from "./arguments.js";
import { enqueue, stopEverything, warmUp } from "./queue.js";
import { loadModule } from "./wasm-module.js";

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
 * @returns {Promise<void>}
 */
export async function init(input) {
  await loadModule(input);
  await warmUp();
}

/** @returns {void} */
export function terminate() {
  stopEverything(new DOMException("terminate() was called", "AbortError"));
}
