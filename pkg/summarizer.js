// `Summarizer`, the class of the Writing Assistance APIs draft, over summarize(). It is only the interface, so that
// whoever imports `summarize` alone loads little; summarizer-model.js, loaded by the first call, does the work.

/** @typedef {import("./summarizer-model.js").Model} Model */
/** @typedef {import("./summarizer.js").SummarizerCreateOptions} CreateOptions */
/** @typedef {import("./summarizer.js").SummarizerSummarizeOptions} SummarizeOptions */
/** @typedef {typeof globalThis} Scope */

const KEY = Symbol("made by create()");

class CreateMonitor extends EventTarget {
  /** @type {((event: Event) => void) | null} */
  ondownloadprogress = null;

  constructor() {
    super();
    this.addEventListener("downloadprogress", (event) => this.ondownloadprogress?.(event));
  }
}

class SummarizerInstance {
  /** @type {Model} */
  #model;

  /**
   * @param {symbol} key
   * @param {Model} model
   */
  constructor(key, model) {
    if (key !== KEY) throw new TypeError("Illegal constructor: use Summarizer.create()");
    this.#model = model;
  }

  get sharedContext() { return this.#model.settings.sharedContext; }
  get type() { return this.#model.settings.type; }
  get format() { return this.#model.settings.format; }
  get length() { return this.#model.settings.length; }
  get preference() { return this.#model.settings.preference; }
  get expectedInputLanguages() { return this.#model.settings.expectedInputLanguages; }
  get expectedContextLanguages() { return this.#model.settings.expectedContextLanguages; }
  get outputLanguage() { return this.#model.settings.outputLanguage; }
  get inputQuota() { return this.#model.inputQuota; }
  get [Symbol.toStringTag]() { return "Summarizer"; }

  /** @param {string} input @param {SummarizeOptions} [options] */
  async summarize(input, options) { return this.#model.summarize(input, options); }

  /** @param {string} input @param {SummarizeOptions} [options] */
  summarizeStreaming(input, options) { return this.#model.summarizeStreaming(input, options); }

  /** @param {string} input @param {SummarizeOptions} [options] */
  async measureInputUsage(input, options) { return this.#model.measureInputUsage(input, options); }

  destroy() { this.#model.destroy(); }
}

/**
 * The class for one window: its methods watch that window's document and throw that window's errors.
 * @param {Scope} scope a window, or the global object of a worker
 */
export function summarizerFor(scope) {
  // Taken now, since a window that is closed later may not give it any more.
  const { document, DOMException } = scope;

  function requireActiveDocument() {
    if (!document || document.defaultView) return;
    throw new DOMException("Summarizer: the document is not active", "InvalidStateError");
  }

  return class Summarizer extends SummarizerInstance {
    /** @param {CreateOptions} [options] */
    static async create(options) {
      requireActiveDocument();
      const { monitor, signal } = options ?? {};
      signal?.throwIfAborted();
      const progress = new CreateMonitor();
      monitor?.(progress);
      const { startModel } = await import("./summarizer-model.js");
      const model = await startModel(options ?? {}, progress, { DOMException, requireActiveDocument });
      return new Summarizer(KEY, model);
    }

    /** @param {import("./summarizer.js").SummarizerCreateCoreOptions} [options] */
    static async availability(options) {
      requireActiveDocument();
      const { availability } = await import("./summarizer-model.js");
      return availability(options ?? {});
    }
  };
}

export const Summarizer = /* @__PURE__ */ summarizerFor(globalThis);
