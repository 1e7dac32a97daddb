// What a Summarizer does behind its interface: says what is available, loads the module with progress events, and
// summarizes until it is destroyed. Knows no window but by the errors and the check that it is given.
import { QUOTA } from "./arguments.js";
import { quotaExceeded } from "./messages.js";
import { enqueue } from "./queue.js";
import { reportLoading } from "./summarizer-loading.js";
import { servedLanguage } from "./summarizer-languages.js";
import { readCallOptions, readSettings, readSignal } from "./summarizer-options.js";
import { chunksOf } from "./summarizer-output.js";

/** @typedef {import("./summarizer-options.js").Settings} Settings */
/** @typedef {import("./index.js").Summary} Summary */
/** @typedef {{ DOMException: typeof DOMException, requireActiveDocument: () => void }} Host */

/** In fewer words than these, one language is easily taken for another. */
const TELLING_WORDS = 12;

/** @param {unknown} options */
export function availability(options) {
  const isServed = isAvailable(readSettings(options));
  return isServed && typeof WebAssembly === "object" ? "available" : "unavailable";
}

/**
 * @param {any} options as create() got them
 * @param {EventTarget} monitor
 * @param {Host} host
 */
export async function startModel(options, monitor, host) {
  const settings = readSettings(options);
  const signal = readSignal(options.signal);
  signal?.throwIfAborted();
  if (!isAvailable(settings)) {
    const message = "Summarizer: a language is not served, or the output would have to be a translation";
    throw new host.DOMException(message, "NotSupportedError");
  }
  requireFit(settings.sharedContext.length);
  await reportLoading(dataFor(settings), monitor, signal);
  return new Model(settings, host, signal);
}

/**
 * Whether every language is served, and the output's is one that may come in: nothing is translated.
 * @param {Settings} settings
 */
function isAvailable({ expectedInputLanguages, expectedContextLanguages, outputLanguage }) {
  const inputs = (expectedInputLanguages ?? []).map(servedLanguage);
  const contexts = (expectedContextLanguages ?? []).map(servedLanguage);
  if ([...inputs, ...contexts].includes(undefined)) return false;
  if (outputLanguage === null) return true;
  const output = servedLanguage(outputLanguage);
  return output !== undefined && (inputs.length === 0 || inputs.includes(output));
}

/**
 * The data that texts in the expected languages need. Where none are named, it is loaded with the first text that does.
 * @param {Settings} settings
 * @returns {import("./messages.js").DataFile[]}
 */
function dataFor({ expectedInputLanguages, outputLanguage }) {
  const expected = expectedInputLanguages ?? (outputLanguage === null ? [] : [outputLanguage]);
  return [...new Set(expected.map((tag) => servedLanguage(tag) === "en" ? "english.bin" : "languages.bin"))];
}

/** @param {number} requested */
function requireFit(requested) {
  if (requested <= QUOTA) return;
  const message = `Summarizer: text and contexts must have at most ${QUOTA} UTF-16 code units, got ${requested}`;
  throw quotaExceeded(message, { requested, quota: QUOTA });
}

export class Model {
  /** Counts contexts too. */
  inputQuota = QUOTA;
  #destruction = new AbortController();
  #host;
  /** Stops listening to the signal that create() was given. */
  #leaveCreation = () => {};

  /**
   * @param {Settings} settings
   * @param {Host} host
   * @param {AbortSignal} [creation] aborting it later destroys the model with its reason
   */
  constructor(settings, host, creation) {
    this.settings = settings;
    this.#host = host;
    if (!creation) return;
    const abort = () => this.#end(creation.reason);
    creation.addEventListener("abort", abort);
    this.#leaveCreation = () => creation.removeEventListener("abort", abort);
  }

  /** @param {unknown} input @param {unknown} options */
  async summarize(input, options) {
    return (await this.#chunks(this.#begin(input, options))).join("");
  }

  /** @param {unknown} input @param {unknown} options @returns {ReadableStream<string>} */
  summarizeStreaming(input, options) {
    const call = this.#begin(input, options);
    const cancellation = new AbortController();
    call.signals.push(cancellation.signal);
    return new ReadableStream({
      start: async (controller) => {
        for (const chunk of await this.#chunks(call)) controller.enqueue(chunk);
        controller.close();
      },
      cancel: (reason) => cancellation.abort(reason),
    });
  }

  /** @param {unknown} input @param {unknown} options */
  async measureInputUsage(input, options) {
    const { text, context, signals } = this.#begin(input, options);
    // In a later task, as the platform settles it: whoever aborts at once is heard.
    await new Promise((resolve) => { setTimeout(resolve); });
    throwIfAborted(signals);
    return text.length + context.length;
  }

  destroy() {
    this.#end(new this.#host.DOMException("Summarizer: destroy() was called", "AbortError"));
  }

  /** @param {unknown} reason */
  #end(reason) {
    this.#leaveCreation();
    this.#destruction.abort(reason);
  }

  /**
   * What every call checks before it does anything.
   * @param {unknown} input
   * @param {unknown} options
   */
  #begin(input, options) {
    this.#host.requireActiveDocument();
    if (input === undefined) throw new TypeError("Summarizer: a text is missing");
    const { signal, context } = readCallOptions(options);
    const signals = [this.#destruction.signal, ...(signal ? [signal] : [])];
    throwIfAborted(signals);
    return { text: String(input), context: `${this.settings.sharedContext} ${context}`.trim(), signals };
  }

  /** @param {{ text: string, context: string, signals: AbortSignal[] }} call */
  async #chunks({ text, context, signals }) {
    requireFit(text.length + context.length);
    const request = { sources: [{ text }], options: { length: this.settings.length, context } };
    const summary = /** @type {Summary} */ (await untilAborted(signals, (signal) => enqueue(request, signal)));
    this.#requireLanguage(summary);
    return chunksOf(summary, this.settings);
  }

  /** @param {Summary} summary */
  #requireLanguage({ language, documents }) {
    const { outputLanguage } = this.settings;
    if (outputLanguage === null || language === "und" || (documents[0]?.words ?? 0) < TELLING_WORDS) return;
    if (servedLanguage(language) === servedLanguage(outputLanguage)) return;
    const message = `Summarizer: the text is in "${language}", and nothing is translated to "${outputLanguage}"`;
    throw new this.#host.DOMException(message, "NotSupportedError");
  }
}

/** @param {AbortSignal[]} signals */
function throwIfAborted(signals) {
  for (const signal of signals) signal.throwIfAborted();
}

/**
 * Runs `work` with a signal that is aborted with the first of `signals`, none of which keeps a listener afterwards:
 * AbortSignal.any would let a signal that outlives thousands of calls remember every one of them.
 * @template Result
 * @param {AbortSignal[]} signals
 * @param {(signal: AbortSignal) => Promise<Result>} work
 */
async function untilAborted(signals, work) {
  const first = new AbortController();
  const abort = (/** @type {Event} */ { target }) => first.abort(/** @type {AbortSignal} */ (target).reason);
  for (const signal of signals) signal.addEventListener("abort", abort);
  try {
    return await work(first.signal);
  } finally {
    for (const signal of signals) signal.removeEventListener("abort", abort);
  }
}
