// Loads the model of English syntax, from beside this file or from what init() was given: once, shared. Says what is
// wrong when that fails; a failure is forgotten, so that the next call tries again.
import { absoluteUrl, failure, okay, open, orNetworkError, originOf, refuseHtml } from "./resource.js";

/** @typedef {import("./index.js").EnglishInput} EnglishInput */

const MAGIC = "nutgraf-syntax-";
const WHERE_FROM = "serve the package's wasm/english.bin there, or give it to init() as the second argument";

/** @type {Promise<Uint8Array> | undefined} */
let loaded;
let isDefault = true;

/**
 * The bytes of the model. `input` counts only where nothing is loaded or loading yet.
 * @param {EnglishInput | PromiseLike<EnglishInput>} [input]
 * @returns {Promise<Uint8Array>}
 */
export function loadEnglish(input) {
  if (loaded === undefined) {
    isDefault = input === undefined;
    const attempt = load(input);
    loaded = attempt;
    attempt.catch(() => {
      if (loaded === attempt) loaded = undefined;
    });
  }
  return loaded;
}

/** Lets go of a model that can be loaded again; one that init() was given stays. */
export function forgetEnglish() {
  if (isDefault) loaded = undefined;
}

/** @param {EnglishInput | PromiseLike<EnglishInput>} [input] */
async function load(input) {
  const { bytes, origin } = await read(await input);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64));
  refuseHtml(beginning, "the model of English", origin, WHERE_FROM);
  if (!beginning.startsWith(MAGIC)) {
    throw failure("DataError", `nutgraf got something else than its model of English from ${origin}: ${WHERE_FROM}`);
  }
  return bytes;
}

/** @param {any} input */
async function read(input) {
  if (ArrayBuffer.isView(input)) {
    return given(new Uint8Array(input.buffer, input.byteOffset, input.byteLength).slice());
  }
  switch (Object.prototype.toString.call(input)) {
    // A literal address, so that bundlers find the file.
    case "[object Undefined]": return readFrom(new URL("./wasm/english.bin", import.meta.url));
    case "[object ArrayBuffer]": return given(new Uint8Array(input).slice());
    case "[object Response]": return readResponse(okay(input, WHERE_FROM), originOf(input));
    case "[object String]":
    case "[object URL]": return readFrom(absoluteUrl(input));
    default: throw new TypeError("init: english must be a URL, a string, a Response or bytes");
  }
}

/** @param {Uint8Array} bytes */
function given(bytes) {
  return { bytes, origin: "the bytes given to init()" };
}

/** @param {URL} url */
async function readFrom(url) {
  return readResponse(await open(url, WHERE_FROM), url.href);
}

/**
 * @param {Response} response
 * @param {string} origin
 */
async function readResponse(response, origin) {
  const buffer = await orNetworkError(response.arrayBuffer(), origin, "check the network");
  return { bytes: new Uint8Array(buffer), origin };
}
