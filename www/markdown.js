// Writes a summary as Markdown (CommonMark, and as GitHub reads it). Every word of the article is escaped, so
// that it shows as the same plain words.

/** @typedef {import("../pkg/index.js").Summary} Summary */

/**
 * @param {Summary} summary
 * @returns {string} ends in a newline
 */
export function toMarkdown({ headline, keyPoints, text, keywords }) {
  const points = keyPoints.map((point, index) => `${index + 1}. ${escape(point.text)}`).join("\n");
  const words = keywords.map((keyword) => escape(keyword.text)).join(", ");
  const parts = [headline && `# ${escape(headline)}`, points, escape(text), words && `Keywords: ${words}`];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** @param {string} text */
function escape(text) {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*[\]<>|~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/(?<!\\)#$/, "\\#");
}
