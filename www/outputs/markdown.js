// Writes what is taken along of a summary as Markdown (CommonMark, and as GitHub reads it). Every word of the article is
// escaped, so that it shows as the same plain words.
import { t } from "../translate.js";

/**
 * @param {Outline} outline
 * @returns {string} ends in a newline
 */
export function toMarkdown({ parts, keywords }) {
  const words = keywords.map(escape).join(", ");
  const blocks = [...parts.flatMap(blocksOf), words && t("Keywords: {words}", { words })];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** @param {OutlinePart} part */
function blocksOf({ headline, points, disagreements, updates, text }) {
  return [
    headline && `# ${escape(headline)}`,
    points.map(({ number, ...point }) => `${number}. ${told(point)}`).join("\n"),
    ...under(t("Where they disagree"), disagreements),
    ...under(t("What has changed"), updates),
    escape(text),
  ];
}

/**
 * @param {string} heading
 * @param {Told[]} matters
 */
function under(heading, matters) {
  // A list that begins with hyphens would be formulas in a spreadsheet.
  return matters.length ? [`${heading}:`, matters.map((matter) => `* ${told(matter)}`).join("\n")] : [];
}

/** @param {Told} told */
function told({ text, sources }) {
  return escape(text) + (sources.length ? ` (${sources.map(escape).join(", ")})` : "");
}

/** @param {string} line */
function escape(line) {
  return line
    .replace(/[\\`*[\]<>|~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^[#+=@-]/, "\\$&")
    // No backslash goes with these, which a spreadsheet takes for the former.
    .replace(/^[＝＋－＠]/, "\u2060$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/(?<!\\)#$/, "\\#");
}
