// Writes a summary as elements: headline, facts, key points, running summary, keywords, the button that copies; for
// articles about several events, event by event. Gives with them what each control stands for. Text nodes only.
import { copyButton } from "./copy-button.js";
import { choiceOf, sideBySide, sourcesOf, toldBy } from "./digest-text.js";
import { element, inLanguage } from "./elements.js";
import { facts } from "./reading-time.js";
import { whoSaysWhat } from "./who-says-what.js";

/** @typedef {import("./sources.js").Article} Article */
/** @typedef {import("./digest-text.js").Controls} Controls */
/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {import("../pkg/index.js").KeyPoint} KeyPoint */
/** @typedef {import("../pkg/index.js").SummaryEvent} SummaryEvent */
/** @typedef {Map<KeyPoint, HTMLElement>} Items each point as it stands in its list */

/**
 * @param {Summary} summary
 * @param {Article[]} articles that it is of, in its order
 * @returns {{ content: Node[], controls: Controls }}
 */
export function written(summary, articles) {
  const { language, headline, keyPoints, text, keywords, documents, events } = summary;
  const local = inLanguage(language);
  /** @type {Controls} */
  const controls = new Map();
  const items = new Map(keyPoints.map((point, place) => [point, itemOf(point, place + 1, summary, articles, controls)]));
  const shown = [...keyPoints.map((point) => point.text), text].join("\n");
  const counts = facts(documents.map((one) => one.language), articles.map((one) => one.text), shown);
  const opening = [
    element("p", { class: "facts" }, counts),
    ...(articles.length > 1 ? whoSaysWhat(items, articles, controls) : []),
  ];
  const words = keywords.map((keyword) => element("li", {}, keyword.text));
  const all = { headline, documents: [...articles.keys()] };
  const content = [
    ...(events.length > 1
      ? [apart(events), ...opening, ...events.map((event) => eventOf(event, summary, articles, items, controls))]
      : [headlineOf(all, language), ...opening, ...bodyOf(all, summary, articles, items, controls)]),
    ...(words.length ? [element("h3", {}, "Keywords"), element("ul", { class: "keywords", ...local }, ...words)] : []),
    copyButton(summary, articles),
  ];
  return { content, controls };
}

/** @param {SummaryEvent[]} events */
function apart(events) {
  const line = `These articles tell of ${events.length} different events, so each event is summarized by itself.`;
  return element("p", { class: "apart" }, line);
}

/**
 * @param {SummaryEvent} event
 * @param {Summary} summary
 * @param {Article[]} articles
 * @param {Items} items
 * @param {Controls} controls
 */
function eventOf(event, summary, articles, items, controls) {
  const language = summary.documents[event.documents[0] ?? 0]?.language ?? "";
  const told = toldBy(articles.filter((_, place) => event.documents.includes(place)), controls);
  const body = bodyOf(event, summary, articles, items, controls);
  return element("section", { class: "event" }, headlineOf(event, language), told, ...body);
}

/**
 * @param {SummaryEvent} event
 * @param {string} language
 */
function headlineOf({ headline }, language) {
  return element("h3", { class: "headline", ...inLanguage(language) }, headline);
}

/**
 * What follows the headline of an event: its points, where sources contradict each other, and its running summary.
 * @param {SummaryEvent} event
 * @param {Summary} summary
 * @param {Article[]} articles
 * @param {Items} items
 * @param {Controls} controls
 */
function bodyOf({ documents }, summary, articles, items, controls) {
  /** @param {{ document: number }} [passage] */
  const isOfEvent = (passage) => passage && documents.includes(passage.document);
  const points = [...items].filter(([{ evidence }]) => isOfEvent(evidence[0])).map(([, item]) => item);
  const matters = summary.disagreements.filter(({ claims }) => isOfEvent(claims[0]));
  const sentences = summary.sentences.filter(isOfEvent);
  const running = sentences.map(({ text, document, start, end }) => {
    const control = element("a", { href: "#reading" }, text);
    const article = /** @type {Article} */ (articles[document]);
    controls.set(control, { article, passages: [{ start, end }], kept: [{ start, end }] });
    return control;
  });
  const level = summary.events.length > 1 ? "h4" : "h3";
  const local = inLanguage(summary.documents[sentences[0]?.document ?? 0]?.language ?? "");
  return [
    ...(points.length ? [
      element(level, {}, "Key points"),
      element("ol", { class: "points", ...(articles.length > 1 ? {} : local) }, ...points),
    ] : []),
    ...(matters.length ? [
      element(level, {}, "Where they disagree"),
      ...matters.map((matter) => sideBySide(matter, articles, controls)),
    ] : []),
    ...(running.length ? [
      element(level, {}, "In brief"),
      element("p", { class: "running", ...local }, ...running.flatMap((control) => [control, " "])),
    ] : []),
  ];
}

/**
 * @param {KeyPoint} point
 * @param {number} number
 * @param {Summary} summary
 * @param {Article[]} articles
 * @param {Controls} controls
 */
function itemOf(point, number, summary, articles, controls) {
  const button = element("button", { type: "button" }, element("span", {}, point.text));
  const own = point.evidence[0]?.document ?? 0;
  controls.set(button, choiceOf(point, own, articles));
  // Where an article is alone with its event, the line under the event's headline names it.
  const peers = summary.events.find(({ documents }) => documents.includes(own))?.documents ?? [];
  const marks = peers.length > 1 ? [sourcesOf(point, articles, controls)] : [];
  return element("li", { value: String(number), ...languageOf(own, summary) }, button, ...marks);
}

/**
 * Of several articles each can be in another language, and each passage says its own.
 * @param {number} document
 * @param {Summary} summary
 */
function languageOf(document, { documents }) {
  return documents.length > 1 ? inLanguage(documents[document]?.language ?? "") : {};
}
