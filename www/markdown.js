// Writes a summary as Markdown (CommonMark, and as GitHub reads it). Every word of the article is escaped, so
// that it shows as the same plain words.

/** @typedef {import("../pkg/index.js").Summary} Summary */

/**
 * @param {Summary} summary
 * @param {string[]} [labels] what to call its sources, where there are several
 * @returns {string} ends in a newline
 */
export function toMarkdown({ headline, keyPoints, disagreements, text, keywords }, labels = []) {
  const points = keyPoints.map((point, index) => {
    return `${index + 1}. ${escape(point.text)}${named(labels.length ? point.documents : [], labels)}`;
  }).join("\n");
  const matters = labels.length ? disagreements.map((matter) => {
    const sides = matter.claims.map((claim) => `  - ${escape(claim.text)}${named([claim.document], labels)}`);
    return [`- ${escape(matter.text)}`, ...sides].join("\n");
  }).join("\n") : "";
  const words = keywords.map((keyword) => escape(keyword.text)).join(", ");
  const parts = [
    headline && `# ${escape(headline)}`,
    points,
    matters && `Where the sources disagree:\n\n${matters}`,
    escape(text),
    words && `Keywords: ${words}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * @param {number[]} documents
 * @param {string[]} labels
 */
function named(documents, labels) {
  return documents.length ? ` (${documents.map((document) => escape(labels[document] ?? "")).join(", ")})` : "";
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
