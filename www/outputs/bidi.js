// Texts of both directions of writing side by side: which one a text has, and how to keep the marks in one text from
// turning around what stands beside it.
import { DIRECTION_MARKS } from "../sources.js";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
const EMBEDDINGS = "\u202a\u202b\u202d\u202e";
const END_OF_EMBEDDING = "\u202c";
const ISOLATES = "\u2066\u2067\u2068";
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/** Whether a text runs from right to left: its first letter tells, as it does for `dir="auto"`. @param {string} text */
export const isRightToLeft = (text) => RIGHT_TO_LEFT.test(text.match(/\p{L}/u)?.[0] ?? "");

/**
 * A text that closes every stretch of direction it opens, and none that it has not opened.
 * @param {string} text
 */
export function balanced(text) {
  /** @type {string[]} */
  let open = [];
  const kept = text.replace(DIRECTION_MARKS, (mark) => {
    if (EMBEDDINGS.includes(mark)) open.push(END_OF_EMBEDDING);
    else if (ISOLATES.includes(mark)) open.push(END_OF_ISOLATE);
    else if (mark === END_OF_EMBEDDING) return open.at(-1) === mark ? open.pop() ?? "" : "";
    else {
      if (!open.includes(mark)) return "";
      open = open.slice(0, open.lastIndexOf(mark));
    }
    return mark;
  });
  return kept + open.reverse().join("");
}

/**
 * A balanced text as it can stand within a line, so that neither turns the other around.
 * @param {string} text
 * @param {boolean} rightToLeft whether the line is
 */
export function isolated(text, rightToLeft) {
  const isForeign = (rightToLeft ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text) || text.search(DIRECTION_MARKS) >= 0;
  return isForeign ? ISOLATE + text + END_OF_ISOLATE : text;
}
