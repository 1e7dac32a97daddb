// Runs requests off the calling thread: starts a module worker and matches its answers to its questions.
// Does not queue, restart or fall back: a worker that cannot be had, or is lost, is an error here.
import { newWorker } from "./assets.js";
import { revivedError } from "./messages.js";

/** @typedef {import("./messages.js").Question} Question */
/** @typedef {import("./messages.js").Request} Request */
/** @typedef {import("./messages.js").Outcome} Outcome */

/**
 * What answers requests, or says which file it lacks; it keeps those that it was given.
 * `stop` ends it at once and frees its memory; what it was working on is never answered.
 * @typedef {{ run: (request: Request, data?: Uint8Array) => Promise<Outcome>, stop: () => void }} Runner
 */

/** Thrown when the worker itself is gone, whatever it was asked. */
export class WorkerLost extends Error {}

/**
 * Whether to look for a worker: not in Node, Bun and Deno, where a waiting worker would keep the process running, and
 * not in a worker, which is off the page's thread already, and in Firefox can hang for ever when it makes another.
 */
export function hasWorkers() {
  return typeof Worker === "function" && typeof document === "object" && !globalThis.process?.versions?.node;
}

/**
 * Starts a worker while the module still loads, and is done when it can take requests.
 * @param {Promise<WebAssembly.Module>} loading
 * @param {Uint8Array[]} data
 * @returns {Promise<Runner>}
 */
export async function startWorker(loading, data) {
  const worker = newWorker();
  const ask = conversation(worker);
  const stop = () => worker.terminate();
  try {
    await ask({ type: "start", module: await loading, data });
  } catch (error) {
    stop();
    throw error;
  }
  return { run: async (request, data) => /** @type {Outcome} */ (await ask({ type: "perform", request, data })), stop };
}

/**
 * A function that asks the worker and gives its answer; every question fails once the worker is lost.
 * @param {Worker} worker
 */
function conversation(worker) {
  /** @type {Map<number, { resolve: (outcome?: Outcome) => void, reject: (reason: Error) => void }>} */
  const unanswered = new Map();
  /** @type {WorkerLost | undefined} */
  let lost;
  let lastId = 0;

  worker.addEventListener("message", ({ data }) => {
    const { id, outcome, error } = /** @type {import("./messages.js").Answer} */ (data);
    if (error) unanswered.get(id)?.reject(revivedError(error));
    else unanswered.get(id)?.resolve(outcome);
    unanswered.delete(id);
  });

  /** @param {Event} event */
  function lose(event) {
    event.preventDefault();
    lost = new WorkerLost("message" in event ? String(event.message) : event.type);
    for (const { reject } of unanswered.values()) reject(lost);
    unanswered.clear();
  }
  worker.addEventListener("error", lose);
  worker.addEventListener("messageerror", lose);

  /**
   * @param {import("./messages.js").QuestionContent} content
   * @returns {Promise<Outcome | undefined>}
   */
  return (content) => new Promise((resolve, reject) => {
    if (lost) throw lost;
    const id = ++lastId;
    worker.postMessage({ ...content, id });
    unanswered.set(id, { resolve, reject });
  });
}
