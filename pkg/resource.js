// Opens the files that the package needs beside its scripts, in browsers by fetch and in Node from disk, or what init()
// was given in their place, and says what is wrong and how to fix it when one cannot be had. Compiles nothing.
import { assets } from "./assets.js";
import { failure } from "./messages.js";

/** @typedef {import("./messages.js").Asset} Asset */
/** @typedef {{ origin: string, response?: Response, bytes?: Uint8Array<ArrayBuffer> }} Opened */

/** @type {(response: Response) => Response} */
let passOn = (response) => response;

/**
 * Has every response that a file comes in go through `pass`, which may count what comes.
 * @param {typeof passOn} pass
 */
export function passResponses(pass) {
  passOn = pass;
}

/**
 * A loading that all calls share. A failure is forgotten, so that the next call tries again.
 * @template Input, Loaded
 * @param {(input?: Input) => Promise<Loaded>} load
 */
export function sharedLoading(load) {
  /** @type {Promise<Loaded> | undefined} */
  let loaded;
  let isDefault = true;
  return {
    /** @param {Input} [input] counts only where nothing is loaded or loading yet */
    get(input) {
      if (loaded === undefined) {
        isDefault = input === undefined;
        const attempt = load(input);
        loaded = attempt;
        attempt.catch(() => {
          if (loaded === attempt) loaded = undefined;
        });
      }
      return loaded;
    },
    /** Lets go of what can be loaded again; what init() was given stays. */
    forget() {
      if (isDefault) loaded = undefined;
    },
    /** Lets go of it wherever it came from, and gives it a last time. */
    drop() {
      const dropped = loaded;
      loaded = undefined;
      return dropped;
    },
  };
}

/**
 * Opens what was given for a file, or the package's own. By the platform's own tag, since a value made in another frame
 * is no instance of this one's classes.
 * @param {Asset} file
 * @param {any} input
 * @returns {Promise<Opened>}
 */
export async function open(file, input) {
  if (ArrayBuffer.isView(input)) {
    const { buffer, byteOffset, byteLength } = /** @type {Uint8Array<ArrayBuffer>} */ (input);
    return { origin: "the bytes given to init()", bytes: new Uint8Array(buffer, byteOffset, byteLength) };
  }
  switch (Object.prototype.toString.call(input)) {
    case "[object Undefined]": return open(file, assets[file]());
    case "[object ArrayBuffer]": return open(file, new Uint8Array(input));
    case "[object Response]": return arrived(file, input, input.url || "the Response given to init()");
    case "[object String]":
    case "[object URL]": return openAddress(file, absoluteUrl(input));
    default: {
      const other = file === "nutgraf_bg.wasm" ? "a WebAssembly.Module" : "true";
      throw new TypeError(`init: ${file} must be given as a URL, a string, a Response, bytes or ${other}`);
    }
  }
}

/**
 * What a file holds, once it is seen to begin as it must.
 * @param {Asset} file
 * @param {Opened} opened
 * @param {string} magic
 */
export async function contents(file, { origin, response, bytes }, magic) {
  bytes ??= new Uint8Array(await orNetworkError(/** @type {Response} */ (response).arrayBuffer(), origin, "check the network"));
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64));
  if (/^\s*</.test(beginning)) {
    throw failure("DataError", `nutgraf got HTML instead of ${file} from ${origin}, perhaps the fallback of a single-page `
      + "app, or a development server that moved the package (in Vite, add \"nutgraf\" to optimizeDeps.exclude): "
      + cureFor(file));
  }
  if (!beginning.startsWith(magic)) {
    throw failure("DataError", `nutgraf got something else than its ${file} from ${origin}: ${cureFor(file)}`);
  }
  return bytes;
}

/** @param {string | URL} address */
function absoluteUrl(address) {
  try {
    return new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href);
  } catch (cause) {
    throw new TypeError(`init: input must be a valid URL, absolute outside a page, got "${address}"`, { cause });
  }
}

/**
 * @param {Asset} file
 * @param {URL} url
 * @returns {Promise<Opened>}
 */
async function openAddress(file, url) {
  if (url.protocol === "file:" && globalThis.process?.versions?.node) {
    // In a variable, so that bundlers for the web do not look for the file system.
    const fileSystem = "node:fs/promises";
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ fileSystem);
    return { origin: url.href, bytes: await orNetworkError(readFile(url), url.href, cureFor(file)) };
  }
  const hint = "check the network, and that connect-src of the Content-Security-Policy allows it";
  return arrived(file, await orNetworkError(fetch(url), url.href, hint), url.href);
}

/**
 * @param {Asset} file
 * @param {Response} response
 * @param {string} origin where it came from, for messages
 */
function arrived(file, response, origin) {
  if (response.ok) return { origin, response: passOn(response) };
  throw failure("NetworkError", `nutgraf could not read ${origin}, which answered with status ${response.status}: `
    + cureFor(file));
}

/** @param {Asset} file */
function cureFor(file) {
  return `serve the package's wasm/${file} there, or give it to init()`;
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
