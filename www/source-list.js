// The row of articles over the column, where there are several: turns to one of them, adds another, removes the open
// one. Shows what sources.js holds.
import { byId, element, inLanguage } from "./elements.js";
import * as sources from "./sources.js";

/** @typedef {import("./sources.js").Article} Article */

const row = byId("sources", HTMLElement);
const addButton = byId("add", HTMLButtonElement);
const removeButton = byId("remove", HTMLButtonElement);
/** @type {Map<Article, HTMLButtonElement>} */
const buttons = new Map();

/**
 * @param {object} handlers
 * @param {(article: Article) => void} handlers.turned
 * @param {() => void} handlers.added
 * @param {() => void} handlers.removed
 */
export function listen({ turned, added, removed }) {
  row.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    for (const [article, button] of buttons) if (button === pressed) return turned(article);
  });
  addButton.addEventListener("click", added);
  removeButton.addEventListener("click", removed);
}

/** Shows the articles as they now are. Touches only what changed, so that the keyboard stays where it is. */
export function show() {
  const articles = sources.all();
  for (const [article, button] of buttons) {
    if (articles.includes(article)) continue;
    button.parentElement?.remove();
    buttons.delete(article);
  }
  articles.forEach((article, place) => {
    const item = buttonOf(article).parentElement;
    if (item && row.children[place] !== item) row.insertBefore(item, row.children[place] ?? null);
  });
  row.hidden = removeButton.hidden = articles.length < 2;
  addButton.hidden = sources.isBlank(sources.current());
  const open = buttonOf(sources.current());
  row.scrollLeft = open.offsetLeft - row.offsetWidth / 3;
}

/** Moves the keyboard to the open article's button. */
export const focus = () => buttonOf(sources.current()).focus();

/** @param {Article} article */
function buttonOf(article) {
  let button = buttons.get(article);
  if (!button) {
    button = element("button", { type: "button" });
    element("li", {}, button);
    buttons.set(article, button);
  }
  const label = sources.label(article);
  if (button.textContent !== label) button.replaceChildren(element("bdi", inLanguage(article.language), label));
  if (article === sources.current()) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  return button;
}
