// Loads the module for Summarizer.create() and tells a monitor how far that is, in the steps that the draft sets: 0 and
// 1 always, between them multiples of 1/65536, never two within 50 ms. Fires nothing once the signal is aborted.
import { warmUp } from "./queue.js";
import { watchLoading } from "./wasm-module.js";

const STEPS = 65_536;
const PAUSE_MS = 50;

/** Names that the draft has for a failure to start; everything else is an OperationError. */
const FAILURES = ["NetworkError", "NotSupportedError"];

/**
 * @param {EventTarget} monitor
 * @param {AbortSignal} [signal]
 */
export async function reportLoading(monitor, signal) {
  let last = 0;
  let lastTime = performance.now();
  fire(monitor, 0);
  signal?.throwIfAborted();
  const unwatch = watchLoading((share) => {
    const loaded = Math.floor(share * STEPS) / STEPS;
    const now = performance.now();
    if (loaded <= last || loaded >= 1 || now - lastTime < PAUSE_MS) return;
    last = loaded;
    lastTime = now;
    fire(monitor, loaded);
  });
  try {
    await unlessAborted(warmUp(), signal);
  } catch (error) {
    throw signal?.aborted ? signal.reason : startFailure(error);
  } finally {
    unwatch();
  }
  fire(monitor, 1);
  signal?.throwIfAborted();
}

/**
 * @param {EventTarget} monitor
 * @param {number} loaded
 */
function fire(monitor, loaded) {
  const values = { loaded, total: 1, lengthComputable: true };
  // Node has no ProgressEvent.
  const event = typeof ProgressEvent === "function"
    ? new ProgressEvent("downloadprogress", values)
    : Object.assign(new Event("downloadprogress"), values);
  monitor.dispatchEvent(event);
}

/**
 * @template Result
 * @param {Promise<Result>} promise
 * @param {AbortSignal} [signal]
 * @returns {Promise<Result>}
 */
async function unlessAborted(promise, signal) {
  if (!signal) return promise;
  let abort = () => {};
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (aborted)]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** @param {unknown} error */
function startFailure(error) {
  if (!(error instanceof DOMException) || FAILURES.includes(error.name)) return error;
  return Object.assign(new DOMException(error.message, "OperationError"), { cause: error });
}
