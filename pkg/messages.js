// What travels between a page and its worker: the messages' shapes, and errors as plain objects and back
// (structured cloning would lose their names and fields). Sends and handles nothing itself.

/**
 * @typedef {object} SummarizeRequest checked arguments, as the WebAssembly module takes them
 * @property {PlainSource[]} sources
 * @property {Omit<import("./index.js").SummarizeOptions, "signal" | "avoid"> & Avoidance} options
 */

/** @typedef {Omit<import("./index.js").Source, "include"> & { include?: number[] | undefined }} PlainSource */
/** @typedef {{ avoidQuotes?: boolean, avoidQuestions?: boolean }} Avoidance */
/** @typedef {{ source: PlainSource }} PlainTextRequest a checked source to read */
/** @typedef {SummarizeRequest | PlainTextRequest} Request */
/** @typedef {import("./index.js").Summary | string} Result a summary, or a plain text */
/** @typedef {"english.bin" | "languages.bin"} DataFile what some texts need and others do not */
/** @typedef {DataFile | "nutgraf_bg.wasm"} Asset a file that is loaded and not imported */
/**
 * What came of a request and how many bytes of memory the instance has now, or what the request lacked.
 * @typedef {{ result: Result, memory: number, missing?: undefined } | { missing: DataFile }} Outcome
 */

/**
 * What the worker is asked; every question is answered under its own id.
 * `data` is the file that the same request was found to lack.
 * @typedef {{ type: "start", module: WebAssembly.Module, data: Uint8Array[] }} Start
 * @typedef {{ type: "perform", request: Request, data?: Uint8Array }} Perform
 * @typedef {Start | Perform} QuestionContent
 * @typedef {QuestionContent & { id: number }} Question
 */

/** @typedef {{ id: number, outcome?: Outcome, error?: PlainError }} Answer */

/** @typedef {{ name: string, message: string, requested?: number, quota?: number }} PlainError */

/** @typedef {new (message: string, limits: { requested: number, quota: number }) => DOMException} QuotaErrorClass */

/**
 * @param {unknown} thrown
 * @returns {PlainError}
 */
export function plainError(thrown) {
  const { name, message, requested, quota } = /** @type {PlainError} */ (thrown);
  return { name, message, requested, quota };
}

/**
 * The error that a plain one stands for, as an instance of the platform's class of that name.
 * @param {PlainError} plain
 * @returns {Error}
 */
export function revivedError({ name, message, requested = NaN, quota = NaN }) {
  if (name === "TypeError") return new TypeError(message);
  if (name === "RangeError") return new RangeError(message);
  if (name === "QuotaExceededError") return quotaExceeded(message, { requested, quota });
  return new DOMException(message, name);
}

/**
 * @param {string} name
 * @param {string} message
 * @param {unknown} [cause]
 */
export function failure(name, message, cause) {
  return Object.assign(new DOMException(message, name), { cause });
}

/**
 * The platform's own QuotaExceededError where it has one, else a DOMException of that name and fields.
 * @param {string} message
 * @param {{ requested: number, quota: number }} limits
 */
export function quotaExceeded(message, limits) {
  const { QuotaExceededError } = /** @type {{ QuotaExceededError?: QuotaErrorClass }} */ (globalThis);
  if (QuotaExceededError) return new QuotaExceededError(message, limits);
  return Object.assign(new DOMException(message, "QuotaExceededError"), limits);
}
