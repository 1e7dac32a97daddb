// Calls the WebAssembly module in the thread that imports it: the only file that knows the generated glue.
// Takes a compiled module and checked arguments; loads, checks and queues nothing.
import * as glue from "./wasm/nutgraf.js";
import { failure, plainError, revivedError } from "./messages.js";

// Written by wasm-bindgen's --experimental-reset-state-function; without it an instance lives as long as its thread.
const { __wbg_reset_state: renewInstance } = /** @type {{ __wbg_reset_state?: () => void }} */ (glue);

// What the module refuses on purpose; anything else it throws is a fault inside it.
const GIVEN_ERRORS = ["TypeError", "RangeError", "QuotaExceededError", "DataError"];

/** @type {WebAssembly.Module} */
let compiled;
let isSpent = false;

/**
 * Makes the instance that later calls use; does nothing where there is a fresh one.
 * @param {WebAssembly.Module} module
 * @param {Uint8Array[]} data files that calls are known to need
 */
export function start(module, data) {
  compiled = module;
  try {
    // Not the glue's asynchronous start, which holds on to its first instance for ever.
    glue.initSync({ module });
    if (isSpent) renew();
    data.forEach((bytes) => glue.load(bytes));
  } catch (thrown) {
    throw namedError(thrown);
  }
}

/**
 * @param {import("./messages.js").Request} request
 * @param {Uint8Array} [data] a file that was missing, for this call and all later ones
 * @returns {import("./messages.js").Outcome}
 */
export function perform(request, data) {
  try {
    if (data) glue.load(data);
    const result = "source" in request ? glue.plainText(request.source) : glue.summarize(request.sources, request.options);
    return { result, memory: glue.initSync({ module: compiled }).memory.buffer.byteLength };
  } catch (thrown) {
    const { name, message } = /** @type {Error} */ (thrown);
    if (name === "NotLoaded") return { missing: /** @type {import("./messages.js").DataFile} */ (message) };
    throw namedError(thrown);
  }
}

/** Gives the instance's memory back by starting over with a fresh one. */
export function release() {
  isSpent = true;
  try {
    renew();
  } catch {
    // No room for another now: the next start tries again.
  }
}

function renew() {
  renewInstance?.();
  isSpent = false;
}

/** @param {unknown} thrown */
function namedError(thrown) {
  const plain = plainError(thrown);
  if (isGiven(thrown)) return revivedError(plain);
  return failure("OperationError", `nutgraf failed, please report it (${plain.name}: ${plain.message})`, thrown);
}

/**
 * The module's own errors are plain ones with a name of their own; a trap, a stack overflow or a fault of the glue
 * has the platform's class.
 * @param {unknown} thrown
 */
function isGiven(thrown) {
  return thrown instanceof Error && thrown.constructor === Error && GIVEN_ERRORS.includes(thrown.name);
}
