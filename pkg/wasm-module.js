// Loads and compiles the WebAssembly module, from beside this file or from what init() was given: once, shared.
// Says what is wrong and how to fix it when that fails; a failure is forgotten, so that the next call tries again.
import { absoluteUrl, failure, okay, open, orNetworkError, originOf, refuseHtml, sharedLoading } from "./resource.js";

/** @typedef {import("./index.js").InitInput} InitInput */

const MAGIC = "\0asm";
const GIVEN_BYTES = "the bytes given to init()";
const WHERE_FROM = "serve the package's wasm/nutgraf_bg.wasm there, or give its address to init()";

/** @type {{ get: (input?: InitInput | PromiseLike<InitInput>) => Promise<WebAssembly.Module>, forget: () => void }} */
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
 * By the platform's own tag, since a value made in another frame is no instance of this one's classes.
 * @param {any} input
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(input) {
  if (ArrayBuffer.isView(input)) return compileBytes(input, GIVEN_BYTES);
  switch (Object.prototype.toString.call(input)) {
    // A literal address, so that bundlers find the file.
    case "[object Undefined]": return compileFrom(new URL("./wasm/nutgraf_bg.wasm", import.meta.url));
    case "[object WebAssembly.Module]": return input;
    case "[object ArrayBuffer]": return compileBytes(new Uint8Array(input), GIVEN_BYTES);
    case "[object Response]": return compileResponse(okay(input, WHERE_FROM), originOf(input));
    case "[object String]":
    case "[object URL]": return compileFrom(absoluteUrl(input));
    default: throw new TypeError("init: input must be a URL, a string, a Response, bytes or a WebAssembly.Module");
  }
}

/**
 * @param {URL} url
 */
async function compileFrom(url) {
  return compileResponse(await open(url, WHERE_FROM), url.href);
}

/**
 * @param {Response} response
 * @param {string} origin where it came from, for messages
 */
async function compileResponse(response, origin) {
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return orCompileFailure(() => WebAssembly.compileStreaming(response), origin);
  }
  const buffer = await orNetworkError(response.arrayBuffer(), origin, "check the network");
  return compileBytes(new Uint8Array(buffer), origin);
}

/**
 * @param {ArrayBufferView} view
 * @param {string} origin where the bytes came from, for messages
 */
async function compileBytes(view, origin) {
  const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64));
  refuseHtml(beginning, "WebAssembly", origin, WHERE_FROM);
  if (!beginning.startsWith(MAGIC)) {
    throw failure("DataError", `nutgraf got something else than WebAssembly from ${origin}: ${WHERE_FROM}`);
  }
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
