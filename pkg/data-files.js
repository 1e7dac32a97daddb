// Loads the files of data that some texts need, from beside this file or from what init() was given: each once, shared.
// Says what is wrong when that fails; a failure is forgotten, so that the next call tries again.
import { absoluteUrl, failure, okay, open, orNetworkError, originOf, refuseHtml } from "./resource.js";

/** @typedef {import("./index.js").DataInput} DataInput */
/** @typedef {import("./messages.js").DataFile} DataFile */

/** What each file begins with, and where it is: literal addresses, so that bundlers find the files. */
const FILES = {
  "english.bin": { magic: "nutgraf-syntax-", url: () => new URL("./wasm/english.bin", import.meta.url) },
  "languages.bin": { magic: "nutgraf-languages-", url: () => new URL("./wasm/languages.bin", import.meta.url) },
};

/** @type {Map<DataFile, { bytes: Promise<Uint8Array>, isDefault: boolean }>} */
const loaded = new Map();

/**
 * The bytes of a file. `input` counts only where it is not loaded or loading yet.
 * @param {DataFile} file
 * @param {DataInput | true | PromiseLike<DataInput | true>} [input]
 * @returns {Promise<Uint8Array>}
 */
export function loadData(file, input = true) {
  const known = loaded.get(file);
  if (known) return known.bytes;
  const attempt = { bytes: load(file, input), isDefault: input === true };
  loaded.set(file, attempt);
  attempt.bytes.catch(() => {
    if (loaded.get(file) === attempt) loaded.delete(file);
  });
  return attempt.bytes;
}

/** Lets go of what can be loaded again; what init() was given stays. */
export function forgetData() {
  for (const [file, { isDefault }] of loaded) if (isDefault) loaded.delete(file);
}

/** @param {DataFile} file that came damaged, and may be whole when it is fetched again */
export function refetchData(file) {
  loaded.delete(file);
}

/**
 * @param {DataFile} file
 * @param {DataInput | true | PromiseLike<DataInput | true>} input
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
    case "[object Boolean]": return readResponse(await open(FILES[file].url(), whereFrom));
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
