// Writes a summary as elements: headline, facts, room for what can be taken along, key points, running summary, keywords;
// for articles about several events, event by event. Gives with them what each control stands for. Text nodes only.
import { element, inLanguage } from "./elements.js";
import { facts, measure } from "./reading-time.js";
import { t } from "./translate.js";

/** @type {typeof import("./digest.js") | undefined} */
let digestParts;

/** Loads what only a summary of several articles shows, before the first of them is written. */
export async function loadDigest() {
  digestParts ??= await import("./digest.js");
}

/**
 * @param {Summary} summary
 * @param {Article[]} articles what it is of, in its order
 */
export function written(summary, articles) {
  const { language, headline, keyPoints, text, keywords, documents, events } = summary;
  /** @type {Digest} */
  const digest = { summary, articles, controls: new Map(), items: new Map(), outputs: element("div", { class: "outputs" }) };
  for (const point of keyPoints) digest.items.set(point, itemOf(point, digest));
  const shown = [...keyPoints.map((point) => point.text), text].join("\n");
  const common = documents.every((one) => one.language === language) ? language : "";
  const isUnspaced = documents.some((one) => /^(ja|zh)/.test(one.language));
  const words = documents.reduce((sum, one) => sum + one.words, 0);
  const before = isUnspaced ? measure(articles.map((article) => article.text).join("\n")) : { words, characters: 0 };
  const counts = facts(common, before, shown);
  const opening = [element("p", { class: "facts" }, counts), digest.outputs, ...(digestParts && articles.length > 1 ? [digestParts.whoSaysWhat(digest)] : [])];
  const chips = keywords.map((keyword) => element("li", {}, element("button", { type: "button", "aria-pressed": "false" }, keyword.text)));
  const content = [
    ...(events.length > 1 ? [
      element("p", {}, t("These articles tell of {n} different events, each summarized by itself.", { n: events.length })),
      ...opening,
      ...events.flatMap((event) => eventOf(event, digest, digestParts ? [digestParts.toldBy(event, digest)] : [])),
    ] : eventOf({ headline, documents: [...articles.keys()] }, digest, opening)),
    ...under(t("Keywords"), chips.length ? [element("ul", { class: "keywords", ...inLanguage(language) }, ...chips)] : []),
  ];
  return { content, digest };
}

/**
 * The headline of an event, what stands right under it, and what there is to say.
 * @param {SummaryEvent} event
 * @param {Digest} digest
 * @param {Node[]} opening
 */
function eventOf({ headline, documents }, digest, opening) {
  const { summary, articles, controls, items } = digest;
  /** @param {Passage} [passage] */
  const isHere = (passage) => passage && documents.includes(passage.document);
  const local = inLanguage(articles[documents[0] ?? 0]?.language ?? "");
  const points = [...items].filter(([{ evidence }]) => isHere(evidence[0])).map(([, item]) => item);
  const here = (/** @type {Disagreement[]} */ matters) =>
    matters.filter(({ claims }) => isHere(claims[0])).flatMap((matter) => digestParts?.sideBySide(matter, digest) ?? []);
  const sentences = summary.sentences.filter(isHere).map(({ text, document, start, end }) => {
    const control = element("a", { href: "#reading" }, text);
    const article = /** @type {Article} */ (articles[document]);
    controls.set(control, { article, passages: [{ start, end }], kept: [{ start, end }] });
    return control;
  });
  const running = element("p", { class: "running", ...local }, ...sentences.flatMap((control) => [control, " "]));
  return [
    element("h3", { class: "headline", ...local }, headline),
    ...opening,
    ...under(t("Key points"), points.length ? [element("ol", { class: "points", ...local }, ...points)] : []),
    ...under(t("Where they disagree"), here(summary.disagreements)),
    ...under(t("What has changed"), here(summary.updates)),
    ...under(t("In brief"), sentences.length ? [running] : []),
  ];
}

/**
 * @param {KeyPoint} point
 * @param {Digest} digest
 */
function itemOf(point, digest) {
  const button = element("button", { type: "button" }, element("span", {}, point.text));
  const choice = choiceOf(point, point.evidence[0]?.document ?? 0, digest);
  digest.controls.set(button, choice);
  const value = `${digest.items.size + 1}`;
  if (!digestParts || digest.articles.length === 1) return element("li", { value }, button);
  return element("li", { value, ...inLanguage(choice.article.language) }, button, digestParts.sourcesOf(point, digest));
}

/**
 * The passages of a point in one article; in the one it was made from, the parts that are its words.
 * @param {KeyPoint} point
 * @param {number} document
 * @param {Digest} digest
 * @returns {Choice}
 */
export function choiceOf({ evidence, kept }, document, { articles }) {
  const passages = evidence.filter((passage) => passage.document === document);
  const article = /** @type {Article} */ (articles[document]);
  return { article, passages, kept: document === evidence[0]?.document ? kept : passages };
}

/**
 * A heading over what there is; nothing over nothing.
 * @param {string} heading
 * @param {Node[]} content
 */
function under(heading, content) {
  return content.length ? [element("h3", {}, heading), ...content] : [];
}
