// Loads the module for Summarizer.create() and tells a monitor how far that is, in the steps that the draft sets: 0 and
// 1 always, between them multiples of 1/65536, never two within 50 ms. Fires nothing once the signal is aborted.
import { warmUp } from "./queue.js";
import { passResponses } from "./wasm-module.js";

const STEPS = 65_536;
const PAUSE_MS = 50;

/** Names that the draft has for a failure to start; everything else is an OperationError. */
const FAILURES = ["NetworkError", "NotSupportedError"];

/** Told which share of the module has come. @type {Set<(share: number) => void>} */
const watchers = new Set();

/**
 * @param {EventTarget} monitor
 * @param {AbortSignal} [signal]
 */
export async function reportLoading(monitor, signal) {
  let last = 0;
  let lastTime = performance.now();
  fire(monitor, 0);
  signal?.throwIfAborted();
  /** @param {number} share */
  function watch(share) {
    const loaded = Math.floor(share * STEPS) / STEPS;
    const now = performance.now();
    if (loaded <= last || loaded >= 1 || now - lastTime < PAUSE_MS) return;
    last = loaded;
    lastTime = now;
    fire(monitor, loaded);
  }
  watchers.add(watch);
  passResponses(counted);
  try {
    await unlessAborted(warmUp(), signal);
  } catch (error) {
    throw signal?.aborted ? signal.reason : startFailure(error);
  } finally {
    watchers.delete(watch);
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

/**
 * A response that tells the watchers as it comes. Only where there is one: browsers keep compiled code for untouched
 * responses.
 * @param {Response} response
 */
function counted(response) {
  const { body, headers } = response;
  const total = Number(headers.get("Content-Length"));
  // The length of a compressed answer is not that of what comes.
  if (watchers.size === 0 || !body || !total || headers.has("Content-Encoding")) return response;
  let loaded = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      for (const watch of watchers) watch(loaded / total);
      controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counter), { headers });
}

/** @param {unknown} error */
function startFailure(error) {
  if (!(error instanceof DOMException) || FAILURES.includes(error.name)) return error;
  return Object.assign(new DOMException(error.message, "OperationError"), { cause: error });
}
