// Loads and compiles the WebAssembly module, from beside this file or from what init() was given: once, shared.
// Says what is wrong and how to fix it when that fails; a failure is forgotten, so that the next call tries again.

// A literal, so that bundlers find the file and rewrite its address.
const defaultUrl = () => new URL("./wasm/nutgraf_bg.wasm", import.meta.url);

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const MARKUP_HINT = "perhaps the fallback of a single-page app, or a development server that moved the package (Vite: "
  + 'add "nutgraf" to optimizeDeps.exclude): serve wasm/nutgraf_bg.wasm there, or give its address to init()';
const GIVEN_BYTES = "the bytes given to init()";

/** @typedef {import("./index.js").InitInput} InitInput */

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;
let isDefault = true;

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
  switch (Object.prototype.toString.call(input).slice("[object ".length, -1)) {
    case "Undefined": return compileFrom(defaultUrl());
    case "WebAssembly.Module": return input;
    case "ArrayBuffer": return compileBytes(new Uint8Array(input), GIVEN_BYTES);
    case "Response": return compileResponse(input);
    case "String":
    case "URL": return compileFrom(absoluteUrl(input));
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
  if (url.protocol === "file:" && globalThis.process?.versions?.node) return compileBytes(await readFile(url), url.href);
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    const hint = "check the network, and that connect-src of the Content-Security-Policy allows it";
    throw failure("NetworkError", `nutgraf could not fetch ${url.href}: ${hint}`, cause);
  }
  return compileResponse(response);
}

/** @param {Response} response */
async function compileResponse(response) {
  const address = response.url || "the Response given to init()";
  if (!response.ok) {
    const hint = "serve the package's wasm/nutgraf_bg.wasm there, or give its address to init()";
    throw failure("NetworkError", `nutgraf could not load ${address} (HTTP status ${response.status}): ${hint}`);
  }
  const isWasm = response.headers.get("Content-Type")?.startsWith("application/wasm");
  if (!isWasm || !WebAssembly.compileStreaming) return compileBytes(new Uint8Array(await body(response, address)), address);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    throw compileFailure(cause, address);
  }
}

/**
 * @param {Response} response
 * @param {string} address
 */
async function body(response, address) {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw failure("NetworkError", `nutgraf could not read ${address} to its end: check the network`, cause);
  }
}

/** @param {URL} url */
async function readFile(url) {
  // In a variable, so that bundlers for the web do not look for the file system.
  const fileSystem = "node:fs/promises";
  try {
    const { readFile: read } = await import(/* @vite-ignore */ /* webpackIgnore: true */ fileSystem);
    return /** @type {Uint8Array<ArrayBuffer>} */ (await read(url));
  } catch (cause) {
    throw failure("NetworkError", `nutgraf could not read ${url.href}: install the package again, or call init()`, cause);
  }
}

/**
 * @param {ArrayBufferView} view
 * @param {string} origin where the bytes came from, for messages
 */
async function compileBytes(view, origin) {
  const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) {
    const isMarkup = /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
    throw failure("DataError", `nutgraf got ${isMarkup ? `HTML instead of WebAssembly from ${origin}, ${MARKUP_HINT}`
      : `something else than WebAssembly from ${origin}: give init() the package's wasm/nutgraf_bg.wasm`}`);
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw compileFailure(cause, origin);
  }
}

/**
 * @param {unknown} cause
 * @param {string} origin
 */
function compileFailure(cause, origin) {
  const { name, message } = /** @type {Error} */ (cause);
  if (name === "EvalError" || /Content Security Policy|CSP|unsafe-eval/.test(message)) {
    const cure = "add 'wasm-unsafe-eval' to script-src of the page's Content-Security-Policy";
    return failure("SecurityError", `nutgraf may not run WebAssembly here: ${cure}`, cause);
  }
  if (name === "CompileError") {
    return failure("DataError", `nutgraf's WebAssembly from ${origin} is damaged or cut short (${message})`, cause);
  }
  return failure("NetworkError", `nutgraf could not read ${origin} to its end: check the network (${message})`, cause);
}

/**
 * @param {string} name
 * @param {string} message
 * @param {unknown} [cause]
 */
function failure(name, message, cause) {
  return Object.assign(new DOMException(message, name), { cause });
}
