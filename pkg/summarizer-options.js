// Reads the options of the Summarizer as Web IDL does: defaults, TypeError for a value that is not in an enumeration,
// RangeError for a malformed language tag. Decides nothing about what is available.

/**
 * @typedef {object} Settings
 * @property {import("./summarizer.js").SummarizerType} type
 * @property {import("./summarizer.js").SummarizerFormat} format
 * @property {import("./summarizer.js").SummarizerLength} length
 * @property {import("./summarizer.js").PerformancePreference} preference
 * @property {readonly string[] | null} expectedInputLanguages canonical, frozen
 * @property {readonly string[] | null} expectedContextLanguages canonical, frozen
 * @property {string | null} outputLanguage canonical
 * @property {string} sharedContext
 */

const TYPES = /** @type {const} */ (["key-points", "tldr", "teaser", "headline"]);
const FORMATS = /** @type {const} */ (["markdown", "plain-text"]);
const LENGTHS = /** @type {const} */ (["short", "medium", "long"]);
const PREFERENCES = /** @type {const} */ (["auto", "speed", "capability"]);

/**
 * @param {unknown} options
 * @returns {Settings}
 */
export function readSettings(options) {
  const given = dictionary(options);
  if (given.monitor !== undefined && typeof given.monitor !== "function") throw wrong("monitor", "a function");
  return {
    type: choice("type", given.type, TYPES),
    format: choice("format", given.format, FORMATS),
    length: choice("length", given.length, LENGTHS),
    preference: choice("preference", given.preference, PREFERENCES),
    expectedInputLanguages: languages("expectedInputLanguages", given.expectedInputLanguages),
    expectedContextLanguages: languages("expectedContextLanguages", given.expectedContextLanguages),
    outputLanguage: given.outputLanguage === undefined ? null : language(given.outputLanguage),
    sharedContext: given.sharedContext === undefined ? "" : String(given.sharedContext),
  };
}

/**
 * @param {unknown} options of a single call
 * @returns {{ signal: AbortSignal | undefined, context: string }}
 */
export function readCallOptions(options) {
  const { signal, context = "" } = dictionary(options);
  return { signal: readSignal(signal), context: String(context) };
}

/**
 * By its shape, since a signal made in another frame is no instance of this one's AbortSignal.
 * @param {any} signal
 * @returns {AbortSignal | undefined}
 */
export function readSignal(signal) {
  if (signal === undefined || typeof signal?.throwIfAborted === "function") return signal;
  throw wrong("signal", "an AbortSignal");
}

/**
 * @param {unknown} options
 * @returns {Record<string, any>}
 */
function dictionary(options) {
  if (options === undefined || options === null) return {};
  if (typeof options === "object" || typeof options === "function") return options;
  throw new TypeError("Summarizer: options must be an object");
}

/**
 * @template {string} Choice
 * @param {string} name
 * @param {unknown} value
 * @param {readonly [Choice, ...Choice[]]} choices the first is the default
 * @returns {Choice}
 */
function choice(name, value, choices) {
  if (value === undefined) return choices[0];
  const found = choices.find((one) => one === String(value));
  if (found === undefined) throw wrong(name, choices.map((one) => `"${one}"`).join(", "));
  return found;
}

/**
 * @param {string} name
 * @param {any} tags
 */
function languages(name, tags) {
  if (tags === undefined) return null;
  if (typeof tags !== "object" || typeof tags?.[Symbol.iterator] !== "function") {
    throw wrong(name, "a list of language tags");
  }
  const canonical = [...new Set(Array.from(tags, language))];
  return canonical.length > 0 ? Object.freeze(canonical) : null;
}

/** @param {unknown} tag */
function language(tag) {
  try {
    return /** @type {string} */ (Intl.getCanonicalLocales(String(tag))[0]);
  } catch {
    throw new RangeError(`Summarizer: "${String(tag)}" is not a BCP 47 language tag such as "en" or "pt-BR"`);
  }
}

/**
 * @param {string} name
 * @param {string} expected
 */
function wrong(name, expected) {
  return new TypeError(`Summarizer: ${name} must be ${expected}`);
}
