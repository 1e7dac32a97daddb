// Loads and compiles the WebAssembly module, from beside this file or from what init() was given: once, shared.
// Says what is wrong and how to fix it when that fails; a failure is forgotten, so that the next call tries again.
import { failure } from "./messages.js";
import { contents, open, sharedLoading } from "./resource.js";

/** @typedef {import("./index.js").InitInput} InitInput */

const FILE = "nutgraf_bg.wasm";
const MAGIC = "\0asm";

export const wasmModule = sharedLoading(load);

/** @param {InitInput | PromiseLike<InitInput>} [input] */
async function load(input) {
  if (typeof WebAssembly === "undefined") {
    throw failure("NotSupportedError", "nutgraf needs WebAssembly, which is switched off here");
  }
  const module = await compile(await input);
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "summarize")) {
    throw failure("DataError", "the WebAssembly module is not nutgraf's: use the package's wasm/nutgraf_bg.wasm");
  }
  return module;
}

/**
 * @param {any} input
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(input) {
  if (Object.prototype.toString.call(input) === "[object WebAssembly.Module]") return input;
  const opened = await open(FILE, input);
  const { response, origin } = opened;
  if (response?.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return orCompileFailure(() => WebAssembly.compileStreaming(response), origin);
  }
  const bytes = await contents(FILE, opened, MAGIC);
  return orCompileFailure(() => WebAssembly.compile(bytes), origin);
}

/**
 * @param {() => Promise<WebAssembly.Module>} attempt
 * @param {string} origin
 */
async function orCompileFailure(attempt, origin) {
  try {
    return await attempt();
  } catch (cause) {
    const { name, message } = /** @type {Error} */ (cause);
    if (name === "EvalError" || /Content Security Policy|CSP|unsafe-eval/.test(message)) {
      const cure = "add 'wasm-unsafe-eval' to script-src of the page's Content-Security-Policy";
      throw failure("SecurityError", `nutgraf may not run WebAssembly here: ${cure}`, cause);
    }
    throw failure("DataError", `nutgraf's WebAssembly from ${origin} is damaged or cut short (${message})`, cause);
  }
}
