// Has texts summarized one at a time, always the newest one asked for: what was asked for in between is
// skipped. Loads the package when it is first needed, so that the page stands even where that fails.

/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {{ text: string, length: "short" | "medium" | "long" }} Request */
/** @typedef {{ stage: "load" | "summarize", error: unknown }} Failure */

// Stopping the work costs a new worker, so an outdated run is left to finish unless it takes long.
const WORTH_STOPPING_MS = 1000;

/**
 * @param {object} handlers
 * @param {(summary: Summary, request: Request) => void} handlers.succeeded
 * @param {(failure: Failure, request: Request) => void} handlers.failed
 */
export function latestSummary({ succeeded, failed }) {
  /** @type {Request | undefined} */
  let wanted;
  /** @type {{ controller: AbortController, since: number } | undefined} */
  let running;

  async function work() {
    while (wanted) {
      const request = wanted;
      wanted = undefined;
      running = { controller: new AbortController(), since: performance.now() };
      const { signal } = running.controller;
      /** @type {Failure["stage"]} */
      let stage = "load";
      try {
        const { init, summarize } = await import("../pkg/index.js");
        await init();
        stage = "summarize";
        const summary = await summarize({ text: request.text }, { length: request.length, signal });
        if (!wanted && !signal.aborted) succeeded(summary, request);
      } catch (error) {
        if (!wanted && !signal.aborted) failed({ stage, error }, request);
      }
    }
    running = undefined;
  }

  return {
    /** @param {Request} request */
    request(request) {
      wanted = request;
      if (!running) work();
      else if (performance.now() - running.since > WORTH_STOPPING_MS) running.controller.abort();
    },
    /** Stops the work; nobody is called for it. */
    cancel() {
      wanted = undefined;
      running?.controller.abort();
    },
  };
}

/** Loads the package and its module, so that the first summary need not wait, nor the network be there. */
export async function loadEarly() {
  const { init } = await import("../pkg/index.js");
  await init();
}
