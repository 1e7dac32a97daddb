// What a summary of several articles says beyond that of one, as elements: which sources tell a point, and where they
// contradict each other. Puts what each control stands for into the controls it is given. Text nodes only.
import { element, inLanguage } from "./elements.js";
import { label } from "./sources.js";

/** @typedef {import("./passages.js").Span} Span */
/** @typedef {import("./sources.js").Article} Article */
/** @typedef {import("../pkg/index.js").KeyPoint} KeyPoint */
/** @typedef {import("../pkg/index.js").Disagreement} Disagreement */
/** @typedef {{ article: Article, passages: Span[], kept: Span[] }} Choice passages of an article, and what is said of them */
/** @typedef {Map<Element, Choice>} Controls */

/**
 * The passages of a point in one of its sources; in the first one, the parts that are its words.
 * @param {KeyPoint} point
 * @param {number} document
 * @param {Article[]} articles
 * @returns {Choice}
 */
export function choiceOf({ evidence, kept }, document, articles) {
  const passages = evidence.filter((passage) => passage.document === document);
  const article = /** @type {Article} */ (articles[document]);
  return { article, passages, kept: document === evidence[0]?.document ? kept : passages };
}

/**
 * The sources that tell a point, each a button that opens its passage.
 * @param {KeyPoint} point
 * @param {Article[]} articles
 * @param {Controls} controls
 */
export function sourcesOf(point, articles, controls) {
  const marks = point.documents.map((document) => mark(choiceOf(point, document, articles), controls));
  const lead = point.onlyHere ? element("i", {}, "Only in") : element("span", { class: "visually-hidden" }, "Told by");
  return element("p", { class: "told", lang: "en" }, lead, ...marks.flatMap((button) => [" ", button]));
}

/**
 * The articles that tell of an event, each a button that opens it.
 * @param {Article[]} articles
 * @param {Controls} controls
 */
export function toldBy(articles, controls) {
  const marks = articles.map((article) => mark({ article, passages: [], kept: [] }, controls));
  return element("p", { class: "told" }, ...marks.flatMap((button) => [button, " "]));
}

/**
 * What every source says of a matter on which they contradict each other.
 * @param {Disagreement} matter
 * @param {Article[]} articles
 * @param {Controls} controls
 */
export function sideBySide({ text, claims }, articles, controls) {
  const [first] = claims;
  const sides = claims.map((claim) => {
    const article = /** @type {Article} */ (articles[claim.document]);
    const local = inLanguage(article.language);
    return element("li", {},
      element("p", { class: "words", ...local }, claim.text),
      element("blockquote", local, article.text.slice(claim.start, claim.end)),
      element("p", { class: "told" }, mark({ article, passages: [claim], kept: [claim] }, controls)));
  });
  const language = first && articles[first.document]?.language;
  return element("div", { class: "matter" },
    element("p", inLanguage(language ?? ""), subject(text, first?.text ?? "")),
    element("ul", { class: "sides" }, ...sides));
}

/**
 * What the matter is about, without the sides' words, which stand below it.
 * @param {string} text
 * @param {string} firstSide
 */
function subject(text, firstSide) {
  const end = text.lastIndexOf(`: ${firstSide}`);
  return end > 0 ? text.slice(0, end) : text;
}

/**
 * @param {Choice} choice
 * @param {Controls} controls
 */
function mark(choice, controls) {
  const name = element("bdi", inLanguage(choice.article.language), label(choice.article));
  const button = element("button", { type: "button", class: "mark" }, name);
  controls.set(button, choice);
  return button;
}
