// Loads for Summarizer.create() the module and the data of the languages it expects, and tells a monitor how far that is,
// in the steps that the draft sets: 0 and 1 always, between them multiples of 1/65536, never two within 50 ms. Fires
// nothing once the signal is aborted.
import { dataFiles } from "./data-files.js";
import { warmUp } from "./queue.js";
import { passResponses } from "./resource.js";

/** @typedef {import("./messages.js").DataFile} DataFile */

const STEPS = 65_536;
const PAUSE_MS = 50;

/**
 * About how long the files are. A compressed answer does not tell what will come of it; these are near enough for a bar,
 * and the last step is taken when all is there.
 */
export const USUAL_BYTES = { "nutgraf_bg.wasm": 500_000, "english.bin": 129_000, "languages.bin": 71_000 };

/** Names that the draft has for a failure to start; everything else is an OperationError. */
const FAILURES = ["NetworkError", "NotSupportedError"];

/** Told how many bytes more have come. @type {Set<(bytes: number) => void>} */
const watchers = new Set();

/**
 * @param {DataFile[]} files
 * @param {EventTarget} monitor
 * @param {AbortSignal} [signal]
 */
export async function reportLoading(files, monitor, signal) {
  const total = ["nutgraf_bg.wasm", ...files].reduce((sum, file) => sum + USUAL_BYTES[/** @type {DataFile} */ (file)], 0);
  let come = 0;
  let last = 0;
  let lastTime = performance.now();
  fire(monitor, 0);
  signal?.throwIfAborted();
  /** @param {number} bytes */
  function watch(bytes) {
    come += bytes;
    const loaded = Math.floor((come / total) * STEPS) / STEPS;
    const now = performance.now();
    if (loaded <= last || loaded >= 1 || now - lastTime < PAUSE_MS) return;
    last = loaded;
    lastTime = now;
    fire(monitor, loaded);
  }
  watchers.add(watch);
  passResponses(counted);
  try {
    await unlessAborted(Promise.all([warmUp(), ...files.map((file) => dataFiles[file].get())]), signal);
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
  if (watchers.size === 0 || !body) return response;
  const counter = new TransformStream({
    transform(chunk, controller) {
      for (const watch of watchers) watch(chunk.byteLength);
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
