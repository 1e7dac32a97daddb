// What stands on paper below a summary: the sources, then every article with its passages marked, whichever is open on the
// screen. Is there only while the page is printed.
import { byId, element, inLanguage } from "../elements.js";
import { choose, typeset } from "../reading-view.js";
import { label } from "../sources.js";
import { spoken, t } from "../translate.js";

/** @type {Digest | undefined} */
let latest;
/** @type {HTMLElement | undefined} */
let printed;

/** @param {Digest} digest that is printed from now on, as long as it is on show */
export function printable(digest) {
  latest = digest;
}

/** @param {Digest} digest */
function pageOf({ summary, articles }) {
  const several = articles.length > 1;
  const list = element("ul", {}, ...articles.map((article) => element("li", { dir: "auto" }, ...described(article))));
  return element("div", { class: "printed" },
    element("h3", {}, several ? t("Sources") : t("Source")), list,
    ...articles.map((article, place) => {
      const view = element("article", { class: "reading" });
      const { marks } = typeset(view, article, summary, place);
      const points = summary.keyPoints;
      /** @param {Passage} passage */
      const isHere = ({ document }) => document === place;
      choose(marks, points.flatMap(({ evidence }) => evidence).filter(isHere), points.flatMap(({ kept }) => kept).filter(isHere));
      const name = element("h2", inLanguage(article.language), label(article));
      return element("section", {}, ...(several ? [name] : []), view);
    }));
}

/**
 * Publisher, title, day and address, as far as they are known.
 * @param {Article} article
 */
function described(article) {
  const { name, title, date, url } = article;
  const day = date && new Intl.DateTimeFormat(spoken(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
  const known = [name, title, day, url].filter((one) => one !== undefined && one !== "");
  const facts = known.length ? known : [label(article)];
  return facts.flatMap((fact, at) => [at ? ", " : "", element("bdi", {}, fact ?? "")]);
}

window.addEventListener("beforeprint", () => {
  if (!latest?.outputs.isConnected) return;
  printed?.remove();
  printed = pageOf(latest);
  byId("spread", HTMLElement).append(printed);
});
window.addEventListener("afterprint", () => printed?.remove());
