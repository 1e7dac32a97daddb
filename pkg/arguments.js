// Checks what a caller of summarize() gave and copies its known fields: the only place that judges arguments.
// Says which argument is wrong and what was expected; never looks at what a text says.
import { quotaExceeded } from "./messages.js";

/** The most text one call takes, in UTF-16 code units over all its sources. */
const QUOTA = 16_777_216;

const FORMATS = ["auto", "text", "markdown", "html"];
const LENGTHS = ["short", "medium", "long"];
const MEASURES = ["sentences", "words", "ratio"];
const EXPECTED_FORMAT = '"auto", "text", "markdown" or "html"';
const EXPECTED_LENGTH = '"short", "medium", "long", { sentences }, { words } or { ratio }';

// Calendar dates and date-times of ISO 8601: 2026, 2026-11, 2026-11-22, 2026-11-22T08:30, with seconds and zone.
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-4])(:[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?)?)?$/;

/**
 * @param {unknown} sources
 * @param {unknown} options
 * @returns {{ request: import("./messages.js").SummarizeRequest, signal: AbortSignal | undefined }}
 */
export function checkArguments(sources, options = {}) {
  if (!isObject(options)) throw wrongType("options", "an object", options);
  const request = {
    sources: checkSources(sources),
    options: {
      length: checkLength(options["length"]),
      language: checkLanguage(options["language"]),
      context: optionalString("options.context", options["context"]),
      explain: checkExplain(options["explain"]),
    },
  };
  return { request, signal: checkSignal(options["signal"]) };
}

/** @param {unknown} sources */
function checkSources(sources) {
  const checked = Array.isArray(sources)
    ? Array.from(sources, (source, index) => checkSource(source, `sources[${index}]`))
    : [checkSource(sources, "sources")];
  const requested = checked.reduce((sum, { text }) => sum + text.length, 0);
  if (requested > QUOTA) {
    const message = `summarize: the sources' texts must have at most ${QUOTA} UTF-16 code units together, got ${requested}`;
    throw quotaExceeded(message, { requested, quota: QUOTA });
  }
  return checked;
}

/**
 * @param {unknown} source
 * @param {string} name
 */
function checkSource(source, name) {
  if (typeof source === "string") return { text: source };
  if (!isObject(source)) {
    throw wrongType(name, name === "sources" ? "a string, a Source or an array of them" : "a string or a Source", source);
  }
  if (typeof source["text"] !== "string") throw wrongType(`${name}.text`, "a string", source["text"]);
  return {
    text: source["text"],
    format: checkFormat(`${name}.format`, source["format"]),
    title: optionalString(`${name}.title`, source["title"]),
    name: optionalString(`${name}.name`, source["name"]),
    url: optionalString(`${name}.url`, source["url"]),
    date: checkDate(`${name}.date`, source["date"]),
  };
}

/**
 * @param {string} name
 * @param {unknown} format
 */
function checkFormat(name, format) {
  if (format !== undefined && !FORMATS.includes(/** @type {string} */ (format))) {
    throw wrongType(name, EXPECTED_FORMAT, format);
  }
  return /** @type {import("./index.js").SourceFormat | undefined} */ (format);
}

/**
 * @param {string} name
 * @param {unknown} date
 */
function checkDate(name, date) {
  const text = optionalString(name, date);
  if (text !== undefined && !DATE.test(text)) {
    throw new RangeError(`summarize: ${name} must be an ISO 8601 date such as "2026-11-22", got ${shown(text)}`);
  }
  return text;
}

/** @param {unknown} length */
function checkLength(length) {
  if (length === undefined || LENGTHS.includes(/** @type {string} */ (length))) {
    return /** @type {import("./index.js").SummaryLength | undefined} */ (length);
  }
  if (!isObject(length)) throw wrongType("options.length", EXPECTED_LENGTH, length);
  const [measure, ...others] = MEASURES.filter((key) => length[key] !== undefined);
  if (measure === undefined || others.length > 0) {
    const given = measure === undefined ? "none of these keys" : [measure, ...others].join(" and ");
    throw new TypeError(`summarize: options.length must be ${EXPECTED_LENGTH} with exactly one key, got ${given}`);
  }
  const amount = checkMeasure(measure, length[measure]);
  return /** @type {import("./index.js").SummaryLength} */ (/** @type {unknown} */ ({ [measure]: amount }));
}

/**
 * @param {string} measure
 * @param {unknown} amount
 */
function checkMeasure(measure, amount) {
  const name = `options.length.${measure}`;
  if (typeof amount !== "number") throw wrongType(name, "a number", amount);
  const most = measure === "ratio" ? 1 : Number.MAX_SAFE_INTEGER;
  if (!(amount >= 0 && amount <= most)) {
    const range = measure === "ratio" ? "from 0 to 1" : "of 0 or more";
    throw new RangeError(`summarize: ${name} must be a number ${range}, got ${amount}`);
  }
  return measure === "ratio" ? amount : Math.floor(amount);
}

/** @param {unknown} language */
function checkLanguage(language) {
  const tag = optionalString("options.language", language);
  if (tag !== undefined && tag !== "auto" && !isLanguageTag(tag)) {
    throw new RangeError(
      `summarize: options.language must be "auto" or a BCP 47 tag such as "en" or "pt-BR", got ${shown(tag)}`,
    );
  }
  return tag;
}

/** @param {string} tag */
function isLanguageTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** @param {unknown} explain */
function checkExplain(explain) {
  if (explain !== undefined && typeof explain !== "boolean") throw wrongType("options.explain", "a boolean", explain);
  return explain;
}

/** @param {unknown} signal */
function checkSignal(signal) {
  if (signal === undefined) return undefined;
  // By its shape, since a signal made in another frame is no instance of this one's AbortSignal.
  if (!isObject(signal) || typeof signal["aborted"] !== "boolean" || typeof signal["addEventListener"] !== "function") {
    throw wrongType("options.signal", "an AbortSignal", signal);
  }
  return /** @type {AbortSignal} */ (/** @type {unknown} */ (signal));
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function optionalString(name, value) {
  if (value !== undefined && typeof value !== "string") throw wrongType(name, "a string", value);
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null;
}

/**
 * @param {string} name
 * @param {string} expected
 * @param {unknown} value
 */
function wrongType(name, expected, value) {
  return new TypeError(`summarize: ${name} must be ${expected}, got ${shown(value)}`);
}

/**
 * A value in an error message: short strings as they are, everything else by its type.
 * @param {unknown} value
 */
function shown(value) {
  if (typeof value === "string") return value.length > 40 ? "a longer string" : JSON.stringify(value);
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value;
}
