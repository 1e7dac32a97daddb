// Loads the files of data that some texts need, from beside this file or from what init() was given: each once, shared.
// Says what is wrong when that fails; a failure is forgotten, so that the next call tries again.
import { absoluteUrl, failure, okay, open, orNetworkError, originOf, refuseHtml, sharedLoading } from "./resource.js";

/** @typedef {import("./index.js").DataInput} DataInput */
/** @typedef {import("./messages.js").DataFile} DataFile */

/** What each file begins with, and where it is: literal addresses, so that bundlers find the files. */
const FILES = {
  "english.bin": { magic: "nutgraf-syntax-", url: () => new URL("./wasm/english.bin", import.meta.url) },
  "languages.bin": { magic: "nutgraf-languages-", url: () => new URL("./wasm/languages.bin", import.meta.url) },
};

/** @typedef {DataInput | PromiseLike<DataInput>} Input */

export const dataFiles = {
  "english.bin": sharedLoading((/** @type {Input | undefined} */ input) => load("english.bin", input)),
  "languages.bin": sharedLoading((/** @type {Input | undefined} */ input) => load("languages.bin", input)),
};

/**
 * @param {DataFile} file
 * @param {Input} [input]
 */
async function load(file, input) {
  const whereFrom = `serve the package's wasm/${file} there, or give it to init()`;
  const { bytes, origin } = await read(file, await input, whereFrom);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64));
  refuseHtml(beginning, file, origin, whereFrom);
  if (!beginning.startsWith(FILES[file].magic)) {
    throw failure("DataError", `nutgraf got something else than its ${file} from ${origin}: ${whereFrom}`);
  }
  return bytes;
}

/**
 * @param {DataFile} file
 * @param {any} input
 * @param {string} whereFrom
 */
async function read(file, input, whereFrom) {
  if (ArrayBuffer.isView(input)) {
    return given(new Uint8Array(input.buffer, input.byteOffset, input.byteLength).slice());
  }
  switch (Object.prototype.toString.call(input)) {
    case "[object Undefined]": return readResponse(await open(FILES[file].url(), whereFrom));
    case "[object ArrayBuffer]": return given(new Uint8Array(input).slice());
    case "[object Response]": return readResponse(okay(input, whereFrom));
    case "[object String]":
    case "[object URL]": return readResponse(await open(absoluteUrl(input), whereFrom));
    default: throw new TypeError(`init: ${file} must be given as a URL, a string, a Response, bytes or true`);
  }
}

/** @param {Uint8Array} bytes */
function given(bytes) {
  return { bytes, origin: "the bytes given to init()" };
}

/** @param {Response} response */
async function readResponse(response) {
  const origin = originOf(response);
  const buffer = await orNetworkError(response.arrayBuffer(), origin, "check the network");
  return { bytes: new Uint8Array(buffer), origin };
}
