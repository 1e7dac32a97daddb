// Loads and compiles the WebAssembly module, from beside this file or from what init() was given: once, shared.
// Says what is wrong and how to fix it when that fails; a failure is forgotten, so that the next call tries again.
import { wasmModule } from "./assets.js";

/** @typedef {import("./index.js").InitInput} InitInput */

const MAGIC = "\0asm";
const GIVEN_BYTES = "the bytes given to init()";
const WHERE_FROM = "serve the package's wasm/nutgraf_bg.wasm there, or give its address to init()";

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;
let isDefault = true;
/** @type {(response: Response) => Response} */
let passOn = (response) => response;

/**
 * Has every response that the module is to be compiled from go through `pass`, which may count what comes.
 * @param {typeof passOn} pass
 */
export function passResponses(pass) {
  passOn = pass;
}

/**
 * The compiled module. `input` counts only where nothing is loaded or loading yet.
 * @param {InitInput | PromiseLike<InitInput>} [input]
 * @returns {Promise<WebAssembly.Module>}
 */
export function loadModule(input) {
  if (compiled === undefined) {
    isDefault = input === undefined;
    const attempt = load(input);
    compiled = attempt;
    attempt.catch(() => {
      if (compiled === attempt) compiled = undefined;
    });
  }
  return compiled;
}

/** Lets go of a module that can be loaded again; one that init() was given stays. */
export function forgetModule() {
  if (isDefault) compiled = undefined;
}

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
    case "[object Undefined]": return compile(await wasmModule());
    case "[object WebAssembly.Module]": return input;
    case "[object ArrayBuffer]": return compileBytes(new Uint8Array(input), GIVEN_BYTES);
    case "[object Response]": return compileResponse(input);
    case "[object String]":
    case "[object URL]": return compileFrom(absoluteUrl(input));
    default: throw new TypeError("init: input must be a URL, a string, a Response, bytes or a WebAssembly.Module");
  }
}

/** @param {string | URL} address */
function absoluteUrl(address) {
  try {
    return new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href);
  } catch (cause) {
    throw new TypeError(`init: input must be a valid URL, absolute outside a page, got "${address}"`, { cause });
  }
}

/** @param {URL} url */
async function compileFrom(url) {
  if (url.protocol === "file:" && globalThis.process?.versions?.node) {
    // In a variable, so that bundlers for the web do not look for the file system.
    const fileSystem = "node:fs/promises";
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ fileSystem);
    return compileBytes(await orNetworkError(readFile(url), url.href, WHERE_FROM), url.href);
  }
  const hint = "check the network, and that connect-src of the Content-Security-Policy allows it";
  return compileResponse(await orNetworkError(fetch(url), url.href, hint));
}

/** @param {Response} response */
async function compileResponse(response) {
  const origin = response.url || "the Response given to init()";
  if (!response.ok) {
    const status = `which answered with status ${response.status}`;
    throw failure("NetworkError", `nutgraf could not read ${origin}, ${status}: ${WHERE_FROM}`);
  }
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return orCompileFailure(() => WebAssembly.compileStreaming(passOn(response)), origin);
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
  if (/^\s*</.test(beginning)) {
    throw failure("DataError", `nutgraf got HTML instead of WebAssembly from ${origin}, perhaps the fallback of a `
      + "single-page app, or a development server that moved the package (in Vite, add \"nutgraf\" to "
      + `optimizeDeps.exclude): ${WHERE_FROM}`);
  }
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

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} origin
 * @param {string} hint
 * @returns {Promise<T>}
 */
function orNetworkError(promise, origin, hint) {
  return promise.catch((cause) => {
    throw failure("NetworkError", `nutgraf could not read ${origin}: ${hint}`, cause);
  });
}

/**
 * @param {string} name
 * @param {string} message
 * @param {unknown} [cause]
 */
function failure(name, message, cause) {
  return Object.assign(new DOMException(message, name), { cause });
}
