// Checks what a caller of summarize() gave and copies its known fields: the only place that judges arguments.
// Says which argument is wrong and what was expected; never looks at what a text says.
import { quotaExceeded } from "./messages.js";

/** The most text one call takes, in UTF-16 code units over all its sources. */
export const QUOTA = 16_777_216;

const FORMATS = ["auto", "text", "markdown", "html"];
const LENGTHS = ["short", "medium", "long"];
const MEASURES = ["sentences", "words", "ratio"];
const AVOIDABLE = ["quotes", "questions"];
const EXPECTED_FORMAT = '"auto", "text", "markdown" or "html"';
const EXPECTED_LENGTH = '"short", "medium", "long", { sentences }, { words } or { ratio }';

// ISO 8601: 2026, 2026-11, 2026-11-22, 2026-11-22T08:30, with seconds, fraction and zone.
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.+)?)?)?$/;
const TIME = /T([01]\d|2[0-4])(:[0-5]\d(:([0-5]\d|60)([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

/** @typedef {import("./messages.js").SummarizeRequest} SummarizeRequest */

/**
 * @param {unknown} sources
 * @param {unknown} [options]
 * @returns {{ request: SummarizeRequest, signal: AbortSignal | undefined }}
 */
export function checkArguments(sources, options = {}) {
  if (!isObject(options)) throw wrongType("options", "an object", options);
  const { length, language, context, explain, avoid, signal } = options;
  if (explain !== undefined && typeof explain !== "boolean") throw wrongType("options.explain", "a boolean", explain);
  return {
    request: {
      sources: checkSources(sources),
      options: {
        length: checkLength(length),
        language: checkLanguage(optionalString("options.language", language)),
        context: optionalString("options.context", context),
        explain,
        ...checkAvoid(avoid),
      },
    },
    signal: checkSignal(signal),
  };
}

/** @param {unknown} avoid */
function checkAvoid(avoid = []) {
  if (!Array.isArray(avoid) || !avoid.every((kind) => AVOIDABLE.includes(kind))) {
    throw wrongType("options.avoid", 'an array of "quotes" and "questions"', avoid);
  }
  return { avoidQuotes: avoid.includes("quotes"), avoidQuestions: avoid.includes("questions") };
}

/** @param {unknown} source */
export function checkOneSource(source) {
  return checkSources([source])[0];
}

/** @param {unknown} sources */
function checkSources(sources) {
  const checked = Array.isArray(sources)
    ? Array.from(sources, (source, index) => checkSource(`sources[${index}]`, source))
    : [checkSource("sources", sources)];
  const requested = checked.reduce((sum, { text }) => sum + text.length, 0);
  if (requested > QUOTA) {
    const message = `summarize: the texts must have at most ${QUOTA} UTF-16 code units together, got ${requested}`;
    throw quotaExceeded(message, { requested, quota: QUOTA });
  }
  return checked;
}

/**
 * @param {string} name
 * @param {unknown} source
 * @returns {import("./messages.js").PlainSource}
 */
function checkSource(name, source) {
  if (typeof source === "string") return { text: source };
  if (!isObject(source)) {
    throw wrongType(name, `a string${name === "sources" ? ", a Source or an array of them" : " or a Source"}`, source);
  }
  const { text, format, title, name: label, url, date, include } = source;
  if (typeof text !== "string") throw wrongType(`${name}.text`, "a string", text);
  if (format !== undefined && !FORMATS.includes(/** @type {string} */ (format))) {
    throw wrongType(`${name}.format`, EXPECTED_FORMAT, format);
  }
  return {
    text,
    format: /** @type {import("./index.js").SourceFormat | undefined} */ (format),
    title: optionalString(`${name}.title`, title),
    name: optionalString(`${name}.name`, label),
    url: optionalString(`${name}.url`, url),
    date: checkDate(`${name}.date`, date),
    include: checkInclude(`${name}.include`, include),
  };
}

/**
 * The passages as numbers: where the first begins and ends, where the second does …
 * @param {string} name
 * @param {unknown} include
 */
function checkInclude(name, include) {
  if (include === undefined) return include;
  if (!Array.isArray(include)) throw wrongType(name, "an array of { start, end }", include);
  return include.flatMap((passage, index) =>
    ["start", "end"].map((key) => {
      const offset = passage?.[key];
      if (typeof offset !== "number") throw wrongType(`${name}[${index}].${key}`, "a number", offset);
      return offset;
    }),
  );
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function checkDate(name, value) {
  const date = optionalString(name, value);
  if (date !== undefined && !(DATE.test(date) && (!date.includes("T") || TIME.test(date)))) {
    throw wrongRange(name, 'an ISO 8601 date such as "2026-11-22"', date);
  }
  return date;
}

/**
 * @param {unknown} length
 * @returns {import("./index.js").SummaryLength | undefined}
 */
function checkLength(length) {
  if (length === undefined || LENGTHS.includes(/** @type {string} */ (length))) return /** @type {any} */ (length);
  if (!isObject(length)) throw wrongType("options.length", EXPECTED_LENGTH, length);
  const measures = MEASURES.filter((key) => length[key] !== undefined);
  const [measure, another] = measures;
  if (!measure || another) {
    const given = measures.join(" and ") || "none of these keys";
    throw new TypeError(`summarize: options.length must be ${EXPECTED_LENGTH} with exactly one key, got ${given}`);
  }
  return /** @type {any} */ ({ [measure]: checkAmount(measure, length[measure]) });
}

/**
 * @param {string} measure
 * @param {unknown} amount
 */
function checkAmount(measure, amount) {
  const name = `options.length.${measure}`;
  if (typeof amount !== "number") throw wrongType(name, "a number", amount);
  if (measure === "ratio") {
    if (!(amount >= 0 && amount <= 1)) throw wrongRange(name, "a number from 0 to 1", amount);
    return amount;
  }
  if (!(amount >= 0 && amount < Infinity)) throw wrongRange(name, "a number of 0 or more", amount);
  return Math.floor(amount);
}

/** @param {string | undefined} language */
function checkLanguage(language) {
  if (language === undefined || language === "auto") return language;
  try {
    Intl.getCanonicalLocales(language);
    return language;
  } catch {
    throw wrongRange("options.language", '"auto" or a BCP 47 tag such as "en" or "pt-BR"', language);
  }
}

/**
 * By its shape, since a signal made in another frame is no instance of this one's AbortSignal.
 * @param {unknown} signal
 */
function checkSignal(signal) {
  const isSignal = isObject(signal) && "aborted" in signal && typeof signal["addEventListener"] === "function";
  if (signal !== undefined && !isSignal) throw wrongType("options.signal", "an AbortSignal", signal);
  return /** @type {AbortSignal | undefined} */ (signal);
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
 * @param {string} name
 * @param {string} expected
 * @param {string | number} value
 */
function wrongRange(name, expected, value) {
  const given = typeof value === "number" ? value : shown(value);
  return new RangeError(`summarize: ${name} must be ${expected}, got ${given}`);
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
