// Has what is in hand summarized, one request at a time, always the newest one: what was asked for in between is
// skipped. Loads the package when it is first needed, so that the page stands even where that fails.

import { loadDigest } from "./summary-text.js";

// Stopping the work costs a new worker, so an outdated run is left to finish unless it takes long.
const WORTH_STOPPING_MS = 1000;

/** @type {SummaryRequest | undefined} */
let wanted;
/** @type {{ controller: AbortController, since: number } | undefined} */
let running;

/**
 * Asks for a summary; one of the handlers is called unless something else is asked for meanwhile.
 * @param {SummaryRequest} newest
 * @param {RequestHandlers} handlers
 */
export function request(newest, handlers) {
  wanted = newest;
  if (!running) work(handlers);
  else if (performance.now() - running.since > WORTH_STOPPING_MS) running.controller.abort();
}

/** Stops the work; no handler is called for it. */
export function cancel() {
  wanted = undefined;
  running?.controller.abort();
}

/** Loads the package and its module; ahead of the first text, so that it need not wait, nor the network be there. */
export async function load() {
  const { init, summarize } = await import("../pkg/index.js");
  await init(undefined, { english: true });
  return summarize;
}

/** Loads what texts in other languages need, for when there is no network. */
export async function loadLanguages() {
  const { init } = await import("../pkg/index.js");
  await init(undefined, { languages: true });
}

/** @param {RequestHandlers} handlers */
async function work({ succeeded, failed }) {
  while (wanted) {
    const request = wanted;
    wanted = undefined;
    running = { controller: new AbortController(), since: performance.now() };
    const { signal } = running.controller;
    /** @type {Failure["stage"]} */
    let stage = "load";
    try {
      const summarize = await load();
      if (request.articles.length > 1) await loadDigest();
      stage = "summarize";
      const summary = await summarize(request.articles.map(sourceOf), { ...optionsOf(request.settings), signal });
      if (!wanted && !signal.aborted) succeeded(summary, request);
    } catch (error) {
      if (!wanted && !signal.aborted) failed({ stage, error });
    }
  }
  running = undefined;
}

/**
 * The same summary with the reasons of every score.
 * @param {SummaryRequest} request
 */
export async function explained({ articles, settings }) {
  const summarize = await load();
  return summarize(articles.map(sourceOf), { ...optionsOf(settings), explain: true });
}

/** @param {Article} article */
const sourceOf = ({ text, name, date, include }) => ({ text, name, date, include });

/** @param {Settings} settings */
function optionsOf({ length, context, avoid }) {
  return { length, context: context || undefined, avoid };
}
