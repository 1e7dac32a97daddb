// Writes what is taken along of a summary as plain text. No line of it is a formula where it is pasted into a spreadsheet,
// and none turns around what stands beside it.
import { isRightToLeft, isolated } from "./bidi.js";
import { t } from "../translate.js";

const FORMULA = /^[=+\-@＝＋－＠]/;
// Invisible, and no space: with it a text begins that would else begin as a formula does.
const WORD_JOINER = "\u2060";

/**
 * @param {Outline} outline
 * @returns {string} ends in a newline
 */
export function toPlainText({ parts, keywords }) {
  const words = keywords.map((word) => isolated(word, isRightToLeft(t("Keywords")))).join(", ");
  const blocks = [...parts.flatMap(blocksOf), words && t("Keywords: {words}", { words })];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** @param {OutlinePart} part */
function blocksOf({ headline, points, disagreements, updates, text }) {
  return [
    noFormula(headline),
    points.map(({ number, ...point }) => `${number}. ${told(point)}`).join("\n"),
    under(t("Where they disagree"), disagreements),
    under(t("What has changed"), updates),
    noFormula(text),
  ];
}

/**
 * A text that a spreadsheet takes for one.
 * @param {string} text
 */
export function noFormula(text) {
  return FORMULA.test(text) ? WORD_JOINER + text : text;
}

/**
 * @param {string} heading
 * @param {Told[]} matters
 */
function under(heading, matters) {
  return matters.length ? [`${heading}:`, ...matters.map((matter) => `• ${told(matter)}`)].join("\n") : "";
}

/** @param {Told} told */
function told({ text, sources }) {
  const names = sources.map((name) => isolated(name, isRightToLeft(text)));
  return text + (names.length ? ` (${names.join(", ")})` : "");
}
