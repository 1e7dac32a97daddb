// Writes a summary as elements: headline, facts, key points, running summary, keywords, the button that copies.
// Gives with them what each point and sentence stands for. Text nodes only.
import { copyButton } from "./copy-button.js";
import { element, inLanguage } from "./elements.js";
import { facts } from "./reading-time.js";

/** @typedef {import("./passages.js").Span} Span */
/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {{ passages: Span[], kept: Span[] }} Choice passages of the source, and the parts of them that are said */

/**
 * @param {Summary} summary
 * @param {string} source
 * @returns {{ content: Node[], controls: Map<Element, Choice> }}
 */
export function written(summary, source) {
  const { language, headline, keyPoints, text, keywords } = summary;
  const local = inLanguage(language);
  const points = pointsOf(summary);
  const sentences = sentencesOf(summary);
  const shown = [...keyPoints.map((point) => point.text), text].join("\n");
  const words = keywords.map((keyword) => element("li", {}, keyword.text));
  const content = [
    element("h3", { class: "headline", ...local }, headline),
    element("p", { class: "facts" }, facts(language, source, shown)),
    element("h3", {}, "Key points"),
    element("ol", { class: "points", ...local }, ...[...points.keys()].map((control) => element("li", {}, control))),
    element("h3", {}, "In brief"),
    element("p", { class: "running", ...local }, ...[...sentences.keys()].flatMap((control) => [control, " "])),
    ...(words.length ? [element("h3", {}, "Keywords"), element("ul", { class: "keywords", ...local }, ...words)] : []),
    copyButton(summary),
  ];
  return { content, controls: new Map([...points, ...sentences]) };
}

/** @param {Summary} summary @returns {Map<Element, Choice>} */
function pointsOf({ keyPoints }) {
  return new Map(keyPoints.map(({ text, evidence, kept }) => [
    element("button", { type: "button" }, element("span", {}, text)),
    { passages: evidence, kept },
  ]));
}

/** @param {Summary} summary @returns {Map<Element, Choice>} */
function sentencesOf({ sentences }) {
  return new Map(sentences.map(({ text, start, end }) => [
    element("a", { href: "#reading" }, text),
    { passages: [{ start, end }], kept: [{ start, end }] },
  ]));
}
