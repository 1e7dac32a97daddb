// The picture of who says what: a table of articles by points with a dot where an article tells a point. Each dot opens
// its passage, each article's name leaves only its points in the list. Text nodes only.
import { announce } from "./announce.js";
import { choiceOf } from "./digest-text.js";
import { element, inLanguage } from "./elements.js";
import { label } from "./sources.js";

/** @typedef {import("./sources.js").Article} Article */
/** @typedef {import("./digest-text.js").Controls} Controls */
/** @typedef {import("./summary-text.js").Items} Items */
/** @typedef {import("../pkg/index.js").KeyPoint} KeyPoint */

const TITLE = "Who says what";

/** @type {Article | undefined} whose points alone are shown, from one summary to the next */
let only;

/**
 * @param {Items} items
 * @param {Article[]} articles
 * @param {Controls} controls
 */
export function whoSaysWhat(items, articles, controls) {
  const names = articles.map((article) => {
    const name = element("bdi", inLanguage(article.language), label(article));
    return element("button", { type: "button", title: "Only the points of this article" }, name);
  });
  const note = element("p", { class: "only", hidden: "" });
  const everything = element("button", { type: "button" }, "Show all");

  /** @param {Article | undefined} chosen */
  function filter(chosen) {
    const document = chosen ? articles.indexOf(chosen) : -1;
    only = document < 0 ? undefined : chosen;
    names.forEach((name, place) => name.setAttribute("aria-pressed", String(place === document)));
    let shown = 0;
    for (const [{ documents }, item] of items) {
      item.hidden = Boolean(only) && !documents.includes(document);
      shown += item.hidden ? 0 : 1;
    }
    note.hidden = !only;
    note.replaceChildren(`${shown} of ${items.size} points. `, everything);
    return only ? `${shown} of ${items.size} points are told by ${label(only)}.` : "All points.";
  }
  names.forEach((name, place) => name.addEventListener("click", () => {
    announce(filter(only === articles[place] ? undefined : articles[place]));
  }));
  everything.addEventListener("click", () => {
    const name = names[only ? articles.indexOf(only) : 0];
    announce(filter(undefined));
    name?.focus();
  });
  filter(only);
  return [table(names, [...items.keys()], articles, controls), note];
}

/**
 * @param {HTMLElement[]} names
 * @param {KeyPoint[]} points
 * @param {Article[]} articles
 * @param {Controls} controls
 */
function table(names, points, articles, controls) {
  const heads = points.map((_, place) => element("th", { scope: "col" }, String(place + 1)));
  const rows = names.map((name, document) => element("tr", {},
    element("th", { scope: "row" }, name),
    ...points.map((point, place) => {
      if (!point.documents.includes(document)) return element("td", {});
      // The marks at the points do the same by keyboard; a reader need not pass every dot on the way to them.
      const dot = element("button", { type: "button", tabindex: "-1", "aria-label": `tells point ${place + 1}` });
      controls.set(dot, choiceOf(point, document, articles));
      return element("td", {}, dot);
    })));
  return element("div", { class: "who" }, element("table", { "aria-label": TITLE },
    element("thead", {}, element("tr", {}, element("td", {}, TITLE), ...heads)),
    element("tbody", {}, ...rows)));
}
