// Why a point was chosen: its whole sentence with what was left out dimmed, its rank among all, and what spoke for it and
// against it. Asks for the reasons only when a reader wants to know.
import { element, inLanguage } from "../elements.js";
import { explained } from "../latest-summary.js";
import { cut, within } from "../passages.js";
import { formatted, spoken, t } from "../translate.js";

/** @typedef {import("../../pkg/index.js").SignalName} SignalName */
/** @type {Record<SignalName, () => string>} */
const NAMES = {
  position: () => t("Where it stands in the text"),
  words: () => t("Words that a summary would hold"),
  centrality: () => t("What it shares with other sentences"),
  topic: () => t("Words that recur in the text"),
  title: () => t("What it shares with the title"),
  length: () => t("Its length"),
  wording: () => t("How it is worded"),
  document: () => t("What counts in a text of this kind"),
  publisher: () => t("The publisher's own key points"),
  context: () => t("What you care about"),
  support: () => t("Other articles that say the same"),
};
/** Weights that round to nothing say nothing. */
const LEAST_WEIGHT = 0.05;

/**
 * Puts "Why this?" under every point.
 * @param {Digest} digest that stands in its column now
 * @param {SummaryRequest} request
 */
export function offerReasons(digest, request) {
  /** @type {Promise<Summary> | undefined} */
  let reasons;
  for (const [point, item] of digest.items) {
    const details = element("details", { class: "why", lang: spoken(), dir: "auto" }, element("summary", {}, t("Why this?")));
    details.addEventListener("toggle", async () => {
      if (!details.open || details.childElementCount > 1) return;
      details.append(wholeSentence(point, digest));
      try {
        reasons ??= explained(request);
        details.append(...reasonsOf(point, await reasons));
      } catch {
        reasons = undefined;
        details.append(element("p", {}, t("The reasons could not be found out. Close this and open it again.")));
      }
    });
    item.append(details);
  }
}

/**
 * @param {KeyPoint} point
 * @param {Digest} digest
 */
function wholeSentence({ evidence, kept }, { articles }) {
  const [own, ...others] = evidence;
  const article = own && articles[own.document];
  if (!own || !article) return element("p", {});
  const pieces = cut([own], kept)[0]?.pieces ?? [];
  const said = pieces.map((piece) => {
    const words = article.text.slice(piece.start, piece.end);
    return kept.some((span) => within(piece, span)) ? words : element("s", {}, words);
  });
  const isShortened = said.some((part) => part instanceof HTMLElement && part.textContent?.trim());
  const names = others.filter(({ document, end, start }) => document === own.document && end - start < own.end - own.start)
    .map((passage) => element("q", inLanguage(article.language), article.text.slice(passage.start, passage.end)));
  return element("div", { class: "whole" },
    element("p", {}, isShortened ? t("The whole sentence; what is pale was left out:") : t("The whole sentence, as it stands:")),
    element("blockquote", inLanguage(article.language), ...said),
    ...(names.length ? [element("p", {}, t("With words from:"), " ", ...names)] : []));
}

/**
 * @param {KeyPoint} point
 * @param {Summary} summary with signals
 */
function reasonsOf({ evidence: [own] }, { documents }) {
  const sentences = (own && documents[own.document]?.sentences) ?? [];
  const sentence = sentences.find(({ start, end }) => own && start < own.end && end > own.start);
  if (!sentence) return [];
  const rank = 1 + sentences.filter(({ score }) => score > sentence.score).length;
  const signals = (sentence.signals ?? []).filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT);
  const most = Math.max(...signals.map(({ weight }) => Math.abs(weight)));
  const rows = signals.map(({ name, weight }) => {
    const bar = element("span", { class: weight < 0 ? "against" : "for" });
    bar.style.inlineSize = `${(Math.abs(weight) / most) * 100}%`;
    const number = formatted(Math.round(Math.abs(weight) * 10) / 10);
    return element("li", {}, element("span", {}, NAMES[name]()), bar, element("data", { dir: "ltr" }, `${weight < 0 ? "−" : "+"}${number}`));
  });
  return [
    element("p", {}, t("Of {n} sentences, number {rank} by weight. What speaks for it, and against it:", { n: sentences.length, rank })),
    element("ul", { class: "signals" }, ...rows),
  ];
}
