// Writes headline and points as HTML for the clipboard, whence mail and word processors take them as a heading and a
// numbered list. Made of escaped texts only; the page itself never reads it.
import { isRightToLeft } from "./bidi.js";
import { noFormula } from "./plain-text.js";

const ENTITIES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" });

/** @param {Outline} outline */
export function toHtml({ parts }) {
  return parts.map(({ headline, points }) => {
    const items = points.map(({ text, sources }) => {
      return block("li", text, sources.length ? ` (${sources.map((name) => `<bdi>${escape(name)}</bdi>`).join(", ")})` : "");
    });
    const list = items.length ? `<ol start="${points[0]?.number}"${direction(points[0]?.text ?? "")}>${items.join("")}</ol>` : "";
    return (headline && block("h2", headline)) + list;
  }).join("");
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [html] stands behind it
 */
function block(tag, text, html = "") {
  return `<${tag}${direction(text)}>${escape(noFormula(text))}${html}</${tag}>`;
}

/** @param {string} text */
const direction = (text) => (isRightToLeft(text) ? ' dir="rtl"' : "");

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
