// What a summary of several articles shows beyond that of one: who says what, and on what they disagree. Text nodes only.
import { announce } from "./announce.js";
import { element, inLanguage, nameButton } from "./elements.js";
import { label } from "./sources.js";
import { choiceOf } from "./summary-text.js";
import { spoken, t } from "./translate.js";

/** @type {Article | undefined} whose points alone are shown, from one summary to the next */
let only;

/**
 * The articles that tell a point, each a button that opens its passage.
 * @param {KeyPoint} point
 * @param {Digest} digest
 */
export function sourcesOf(point, digest) {
  const lead = point.onlyHere ? [element("i", { lang: spoken(), dir: "auto" }, t("Only in"))] : [];
  return told(point.documents.map((document) => choiceOf(point, document, digest)), digest, ...lead);
}

/**
 * The articles that tell of an event, each a button that opens it.
 * @param {SummaryEvent} event
 * @param {Digest} digest
 */
export function toldBy({ documents }, digest) {
  const articles = digest.articles.filter((_, place) => documents.includes(place));
  return told(articles.map((article) => ({ article, passages: [], kept: [] })), digest);
}

/**
 * @param {Choice[]} choices
 * @param {Digest} digest
 * @param {Node[]} lead
 */
function told(choices, { controls }, ...lead) {
  return element("p", { class: "told" }, ...lead, ...choices.map((choice) => {
    const button = nameButton(label(choice.article), choice.article.language);
    controls.set(button, choice);
    return button;
  }));
}

/**
 * What every article says of a matter on which they contradict each other.
 * @param {Disagreement} matter
 * @param {Digest} digest
 */
export function sideBySide({ text, claims }, digest) {
  const sides = claims.map((claim) => {
    const article = /** @type {Article} */ (digest.articles[claim.document]);
    const local = inLanguage(article.language);
    return element("li", {},
      element("p", { class: "words", ...local }, claim.text),
      element("blockquote", local, article.text.slice(claim.start, claim.end)),
      told([{ article, passages: [claim], kept: [claim] }], digest));
  });
  // The sides' words, which end the text, stand below it.
  const [subject = text] = text.split(`: ${claims[0]?.text}`);
  return element("div", { class: "matter" }, element("p", { class: "facts", dir: "auto" }, subject), element("ul", { class: "sides" }, ...sides));
}

/**
 * A table of articles by points with a dot where an article tells a point. Pressing an article's name leaves only its
 * points in the list, pressing it again all of them.
 * @param {Digest} digest
 */
export function whoSaysWhat({ articles, items }) {
  const names = articles.map((article) => nameButton(label(article), article.language));
  const none = element("p", { class: "told" }, t("None of the points is told there."));
  function filter() {
    const document = only ? articles.indexOf(only) : -1;
    names.forEach((name, place) => name.setAttribute("aria-pressed", `${place === document}`));
    for (const [{ documents }, item] of items) item.hidden = document >= 0 && !documents.includes(document);
    const shown = [...items.values()].filter((item) => !item.hidden).length;
    none.hidden = shown > 0;
    return shown;
  }
  names.forEach((name, place) => name.addEventListener("click", () => {
    only = only === articles[place] ? undefined : articles[place];
    announce(t("{shown} of {n} points shown.", { shown: filter(), n: items.size }));
  }));
  filter();
  const heads = [...items.keys()].map((_, place) => element("th", { scope: "col" }, `${place + 1}`));
  const rows = names.map((name, document) => element("tr", {}, element("th", { scope: "row" }, name),
    ...[...items.keys()].map(({ documents }) => (
      documents.includes(document) ? element("td", { "aria-label": t("yes") }, "●") : element("td", {}, "·")))));
  const head = element("tr", {}, element("td", {}, t("Who says what")), ...heads);
  return element("div", { class: "who" }, element("table", {}, head, ...rows), none);
}
