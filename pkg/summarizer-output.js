// Puts a summary into the words that a Summarizer gives, by its type and format, in chunks that together are the
// whole. Adds nothing to the summary but bullets, line ends and the backslashes that Markdown needs.

/** @typedef {import("./index.js").Summary} Summary */
/** @typedef {import("./summarizer-options.js").Settings} Settings */

/** Marks that mean something wherever they stand: code, emphasis, links, tags, entities and the backslash itself. */
const INLINE_MARKS = /[\\`*[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~/gu;
/** Marks that mean something where a line begins: headings, quotes, lists, fences and rules. */
const LEADING_MARK = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(\d{1,9})[.)](?=\s|$)|[-=](?=[-=\s]*$)|~)/;

/**
 * @param {Summary} summary
 * @param {Settings} settings
 * @returns {string[]} none is empty
 */
export function chunksOf(summary, { type, format }) {
  const shown = format === "markdown" ? asMarkdown : (/** @type {string} */ text) => text;
  switch (type) {
    case "key-points": return summary.keyPoints.map(({ text }, index) => `${index > 0 ? "\n" : ""}* ${shown(text)}`);
    case "headline": return present(shown(summary.headline));
    case "teaser": return present(shown(summary.teaser));
    default: return present(shown(summary.text));
  }
}

/** @param {string} text */
function present(text) {
  return text === "" ? [] : [text];
}

/**
 * One line of CommonMark that is read as this very text.
 * @param {string} text
 */
function asMarkdown(text) {
  const marked = text.replace(INLINE_MARKS, "\\$&");
  return marked.replace(LEADING_MARK, (mark, number) => (number ? `${number}\\${mark.at(-1)}` : `\\${mark}`));
}
