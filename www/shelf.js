// The shelf: articles that come with the page, and the reader's own texts of this visit, kept in memory only.
// Fetches every article once it is filled, so that all of them open without a network later on.
import { byId, element, inLanguage } from "./elements.js";
import { article, firstLine } from "./sources.js";

const FOLDER = "www/articles/";
const TITLE_UNITS = 80;
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

const groups = byId("shelf-groups", HTMLElement);
const ownTexts = new Set();
/** @type {Map<Element, Entry>} */
const entries = new Map();

/** @param {ShelfHandlers} handlers */
export function listen({ picked, missing }) {
  groups.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const entry = button && entries.get(button);
    if (!entry) return;
    const articles = await Promise.all(entry.reads.map((read) => read())).catch(() => undefined);
    if (!articles) return missing(entry.title);
    entry.reads.forEach((read, place) => {
      for (const one of entries.values()) if (one.reads[0] === read && !one.reads[1]) one.text = articles[place]?.text;
    });
    picked(articles);
  });
}

/** Fills the shelf, then fetches the articles themselves. */
export async function stock() {
  const bundled = /** @type {Bundled[]} */ (JSON.parse(await fetchText("index.json")));
  const reads = bundled.map((one) => {
    const { title, language, file, outlet, date } = one;
    const text = once(() => fetchText(file));
    const known = { own: false, name: outlet, date, title, language };
    const read = async () => article(await text(), known);
    listOf(groupOf(one)).append(item(title, language, read, note(one)));
    return read;
  });
  for (const event of new Set(bundled.map((one) => one.event))) {
    if (event) offerTogether(event, reads.filter((_, place) => bundled[place]?.event === event));
  }
  await Promise.allSettled(reads.map((read) => read()));
}

/**
 * Keeps a text of the reader's own that is about to make room.
 * @param {Article} leaving
 */
export function keep(leaving) {
  const { text, language } = leaving;
  if (ownTexts.has(text)) return;
  ownTexts.add(text);
  const list = listOf("Yours");
  list.prepend(item(heading(text), language, async () => ({ ...leaving })));
  groups.prepend(/** @type {Element} */ (list.parentElement));
}

/** @param {Article[]} inHand are shown to be */
export function mark(inHand) {
  for (const [button, { text }] of entries) {
    if (inHand.some((one) => one.text === text)) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

/**
 * @param {string} title
 * @param {string} language
 * @param {() => Promise<Article>} read
 * @param {(Node | string)[]} [note]
 */
function item(title, language, read, note) {
  const button = element("button", { type: "button" }, element("span", inLanguage(language), title));
  entries.set(button, { title, reads: [read] });
  return element("li", {}, button, ...(note ? [element("small", {}, ...note)] : []));
}

/**
 * The reports of one event, read together by one click.
 * @param {string} event
 * @param {(() => Promise<Article>)[]} reads
 */
function offerTogether(event, reads) {
  const button = element("button", { type: "button", class: "together" }, `Read all ${reads.length} together`);
  entries.set(button, { title: event, reads });
  listOf(event).before(button);
}

/**
 * The list under a heading, made where there is none yet.
 * @param {string} heading
 */
function listOf(heading) {
  for (const section of groups.children) {
    if (section.firstChild?.textContent === heading) return /** @type {Element} */ (section.lastElementChild);
  }
  const list = element("ul", {});
  groups.append(element("section", {}, element("h3", {}, heading), list));
  return list;
}

/** @param {string} file */
async function fetchText(file) {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`${file} was expected in ${FOLDER}, but the server answers ${response.status}`);
  return response.text();
}

/**
 * Remembers what was read; reads again only where that failed.
 * @param {() => Promise<string>} read
 */
function once(read) {
  /** @type {Promise<string> | undefined} */
  let kept;
  return () => (kept ??= read().catch((error) => {
    kept = undefined;
    throw error;
  }));
}

/**
 * Reports of one event stand together; the rest by what a reader can read.
 * @param {Bundled} article
 */
function groupOf({ event, language }) {
  return event ?? (isEnglish(language) ? "In English" : "In other languages");
}

/** @param {Bundled} article */
function note({ outlet, kind, event, language }) {
  const name = element("span", inLanguage(language), outlet);
  if (event) return [name];
  return [name, `, ${kind}${isEnglish(language) ? "" : ` in ${languageNames.of(language)}`}`];
}

/** @param {string} language */
function isEnglish(language) {
  return /^en\b/.test(language);
}

/** @param {string} text */
function heading(text) {
  const line = firstLine(text);
  return line.length > TITLE_UNITS ? `${[...line].slice(0, TITLE_UNITS).join("")}…` : line;
}
