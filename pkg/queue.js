// Hands requests to a worker one at a time, or to the calling thread where there is none. Aborting the request
// under way ends the worker, since WebAssembly cannot be interrupted; the waiting ones then go to a new one.
import { dataFiles } from "./data-files.js";
import { startInPlace } from "./in-place.js";
import { failure } from "./messages.js";
import { sharedLoading } from "./resource.js";
import { wasmModule } from "./wasm-module.js";
import { WorkerLost, hasWorkers, startWorker } from "./worker-client.js";

/** @typedef {import("./worker-client.js").Runner} Runner */
/** @typedef {import("./messages.js").Result} Result */

/**
 * @typedef {object} Task
 * @property {import("./messages.js").Request} request
 * @property {(result: Result) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {boolean} endsRunner whether its runner is of no more use
 * @property {boolean} isRetry
 */

const IDLE_LIMIT_MS = 30_000;
/** What a text of five megabytes needs; no instance gives back what it has. One with more is kept only for who asks for
 * another length of the same text. */
const MEMORY_LIMIT = 64 * 2 ** 20;
const LARGE_IDLE_LIMIT_MS = 2_000;

/** @type {Task[]} */
let waiting = [];
/** @type {Task | undefined} */
let current;
const runner = sharedLoading(startRunner);
/** Files that texts were found to lack: a fresh runner has them at once, and reads no text twice. @type {Uint8Array[]} */
let needed = [];
/** Bytes of memory that the runner has. */
let memory = 0;
/** @type {any} what setTimeout gives, in Node an object */
let idleTimer;

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
      const task = { request, resolve, reject, endsRunner: false, isRetry: false };
      abort = () => end(task, signal?.reason);
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
  await runner.get();
  if (!current) awaitIdleness();
}

/**
 * Rejects every request and frees worker, instance and module.
 * @param {unknown} reason
 */
export function stopEverything(reason) {
  rejectAll(reason);
  stopRunner();
  needed = [];
  wasmModule.forget();
  for (const file of Object.values(dataFiles)) file.forget();
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
    ready = await runner.get();
  } catch (error) {
    // What one request cannot load, the others waiting cannot either.
    if (task === current) rejectAll(error);
    return;
  }
  if (task !== current) return;
  task.endsRunner = true;
  try {
    const outcome = await runWithData(ready, task.request);
    task.resolve(outcome.result);
    task.endsRunner = false;
    if (task === current) memory = outcome.memory;
    end(task);
  } catch (error) {
    if (error instanceof WorkerLost && task === current) recover(task, error);
    else end(task, error);
  }
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
      needed.push(data);
    } catch (error) {
      // What came damaged may be whole when it is fetched again.
      if (error instanceof DOMException && error.name === "DataError") file.drop();
      throw error;
    }
  }
  return outcome;
}

/**
 * Tries a request once more after its worker was lost, since the fault may not be its own.
 * @param {Task} task
 * @param {WorkerLost} cause
 */
function recover(task, cause) {
  stopRunner();
  if (task.isRetry) {
    end(task, failure("OperationError", `nutgraf's worker was lost twice while it read this text (${cause.message})`, cause));
  } else {
    task.isRetry = true;
    perform(task);
  }
}

/**
 * Goes on from a task, which is rejected if it has no result.
 * @param {Task} task
 * @param {unknown} [reason]
 */
function end(task, reason) {
  task.reject(reason);
  waiting = waiting.filter((other) => other !== task);
  if (task !== current) return;
  current = undefined;
  if (task.endsRunner) stopRunner();
  takeNext();
}

/** @param {unknown} reason */
function rejectAll(reason) {
  const tasks = current ? [current, ...waiting] : waiting;
  current = undefined;
  waiting = [];
  for (const task of tasks) task.reject(reason);
}

async function startRunner() {
  const loading = wasmModule.get();
  if (hasWorkers()) {
    try {
      return await startWorker(loading, needed);
    } catch {
      // No worker here: forbidden or not served. If it is the module, loading it says so.
      await loading;
    }
  }
  return startInPlace(loading, needed);
}

function stopRunner() {
  memory = 0;
  runner.drop()?.then(({ stop }) => stop(), () => {});
}

function awaitIdleness() {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(stopRunner, memory > MEMORY_LIMIT ? LARGE_IDLE_LIMIT_MS : IDLE_LIMIT_MS);
  // In Node, waiting to clean up must not keep the process running.
  idleTimer.unref?.();
}
