// Writes a summary as Markdown (CommonMark, and as GitHub reads it). Every word of the article is escaped, so
// that it shows as the same plain words.

/**
 * @param {Summary} summary
 * @param {string[]} [labels] what to call its sources
 * @returns {string} ends in a newline
 */
export function toMarkdown({ headline, keyPoints, disagreements = [], text, keywords }, labels = []) {
  /** @param {number[]} documents */
  const from = (documents) => (labels.length > 1 ? ` (${documents.map((one) => escape(labels[one] ?? "")).join(", ")})` : "");
  const points = keyPoints.map((point, index) => `${index + 1}. ${escape(point.text)}${from(point.documents)}`).join("\n");
  const matters = disagreements.map((one) => `- ${escape(one.text)}${from(one.claims.map((claim) => claim.document))}`);
  const words = keywords.map((keyword) => escape(keyword.text)).join(", ");
  const parts = [
    headline && `# ${escape(headline)}`,
    points,
    matters.length && `Where they disagree:\n\n${matters.join("\n")}`,
    escape(text),
    words && `Keywords: ${words}`,
  ];
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
