// Hands requests to a worker one at a time, or to the calling thread where there is none. Aborting the request
// under way ends the worker, since WebAssembly cannot be interrupted; the waiting ones then go to a new one.
import { dataFiles } from "./data-files.js";
import { startInPlace } from "./in-place.js";
import { wasmModule } from "./wasm-module.js";
import { WorkerLost, hasWorkers, startWorker } from "./worker-client.js";

/** @typedef {import("./worker-client.js").Runner} Runner */
/** @typedef {import("./messages.js").Result} Result */

/**
 * @typedef {object} Task
 * @property {import("./messages.js").Request} request
 * @property {(result: Result) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {boolean} isComputing
 * @property {boolean} isRetry
 */

const IDLE_LIMIT_MS = 30_000;

/** @type {Task[]} */
let waiting = [];
/** @type {Task | undefined} */
let current;
/** @type {Promise<Runner> | undefined} */
let runner;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idleTimer;
let workersFail = false;

/**
 * @param {import("./messages.js").Request} request
 * @param {AbortSignal} [signal]
 * @returns {Promise<Result>}
 */
export async function enqueue(request, signal) {
  /** @type {() => void} */
  let abort = () => {};
  try {
    return await new Promise((resolve, reject) => {
      const task = { request, resolve, reject, isComputing: false, isRetry: false };
      abort = () => drop(task, signal?.reason);
      signal?.addEventListener("abort", abort);
      waiting.push(task);
      takeNext();
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/** Loads the module and starts what will answer requests, ahead of the first one. */
export async function warmUp() {
  await readyRunner();
  if (!current) awaitIdleness();
}

/**
 * Rejects every request and frees worker, instance and module.
 * @param {unknown} reason
 */
export function stopEverything(reason) {
  rejectAll(reason);
  stopRunner();
  wasmModule.forget();
  for (const file of Object.values(dataFiles)) file.forget();
  workersFail = false;
}

function takeNext() {
  clearTimeout(idleTimer);
  if (current) return;
  current = waiting.shift();
  if (current) perform(current);
  else awaitIdleness();
}

/**
 * @param {Task} task
 * @returns {Promise<void>}
 */
async function perform(task) {
  let ready;
  try {
    ready = await readyRunner();
  } catch (error) {
    // What one request cannot load, the others waiting cannot either.
    if (task === current) rejectAll(error);
    return;
  }
  if (task !== current) return;
  task.isComputing = true;
  try {
    task.resolve(await runWithData(ready, task.request));
  } catch (error) {
    if (error instanceof WorkerLost && task === current) {
      recover(task, error);
      return;
    }
    task.reject(error);
  }
  if (task !== current) return;
  current = undefined;
  takeNext();
}

/**
 * Runs a request, with what it is found to lack.
 * @param {Runner} ready
 * @param {import("./messages.js").Request} request
 */
async function runWithData(ready, request) {
  let outcome = await ready.run(request);
  while (outcome.missing) {
    const file = dataFiles[outcome.missing];
    const data = await file.get();
    try {
      outcome = await ready.run(request, data);
    } catch (error) {
      // What came damaged may be whole when it is fetched again.
      if (error instanceof DOMException && error.name === "DataError") file.drop();
      throw error;
    }
  }
  return outcome.result;
}

/**
 * Tries a request once more after its worker was lost, since the fault may not be its own.
 * @param {Task} task
 * @param {WorkerLost} cause
 */
function recover(task, cause) {
  stopRunner();
  if (!task.isRetry) {
    perform(Object.assign(task, { isRetry: true, isComputing: false }));
    return;
  }
  const message = `nutgraf's worker was lost twice while it read this text (${cause.message})`;
  drop(task, Object.assign(new DOMException(message, "OperationError"), { cause }));
}

/**
 * @param {Task} task
 * @param {unknown} reason
 */
function drop(task, reason) {
  task.reject(reason);
  waiting = waiting.filter((other) => other !== task);
  if (task !== current) return;
  current = undefined;
  if (task.isComputing) stopRunner();
  takeNext();
}

/** @param {unknown} reason */
function rejectAll(reason) {
  const tasks = current ? [current, ...waiting] : waiting;
  current = undefined;
  waiting = [];
  for (const task of tasks) task.reject(reason);
}

/** The runner, started where there is none; a failed start is forgotten. */
function readyRunner() {
  if (!runner) {
    const starting = startRunner();
    runner = starting;
    starting.catch(() => {
      if (runner === starting) runner = undefined;
    });
  }
  return runner;
}

async function startRunner() {
  const loading = wasmModule.get();
  if (hasWorkers() && !workersFail) {
    try {
      return await startWorker(loading);
    } catch {
      // No worker here: forbidden by policy, of another origin, or not served. If it is the module, loading it says so.
      await loading;
      workersFail = true;
    }
  }
  return startInPlace(loading);
}

function stopRunner() {
  runner?.then(({ stop }) => stop(), () => {});
  runner = undefined;
}

function awaitIdleness() {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(stopRunner, IDLE_LIMIT_MS);
  // In Node, waiting to clean up must not keep the process running.
  /** @type {{ unref?: () => void }} */ (/** @type {unknown} */ (idleTimer)).unref?.();
}
