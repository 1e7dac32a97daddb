// The shelf: articles that come with the page, and the reader's own texts of this visit, kept in memory only.
// Fetches every article once it is filled, so that all of them open without a network later on.
import { byId, element, inLanguage } from "./elements.js";

/** @typedef {Record<"file" | "title" | "outlet" | "language" | "kind", string> & { event?: string }} Article */
/** @typedef {{ title: string, language: string, note: (Node | string)[], own: boolean }} Entry */
/** @typedef {() => Promise<string>} Read */

const FOLDER = "www/articles/";
const TITLE_UNITS = 80;
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

const groups = byId("shelf-groups", HTMLElement);
const ownTexts = new Set();
/** @type {Map<Element, { read: Read, entry: Entry }>} */
const entries = new Map();

/**
 * @param {object} handlers
 * @param {(text: string, own: boolean) => void} handlers.picked
 * @param {(title: string) => void} handlers.missing an article could not be fetched
 */
export function listen({ picked, missing }) {
  groups.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const picking = button && entries.get(button);
    if (!picking) return;
    const text = await picking.read().catch(() => undefined);
    if (text === undefined) return missing(picking.entry.title);
    picked(text, picking.entry.own);
    button.setAttribute("aria-current", "true");
  });
}

/** Fills the shelf, then fetches the articles themselves. */
export async function stock() {
  const articles = /** @type {Article[]} */ (JSON.parse(await fetchText("index.json")));
  const reads = articles.map((article) => {
    const { title, language, file } = article;
    const read = once(() => fetchText(file));
    listOf(groupOf(article)).append(item({ title, language, note: note(article), own: false }, read));
    return read;
  });
  await Promise.allSettled(reads.map((read) => read()));
}

/**
 * Keeps a text of the reader's own that is about to make room.
 * @param {string} text
 * @param {string} language
 */
export function keep(text, language) {
  if (ownTexts.has(text)) return;
  ownTexts.add(text);
  const list = listOf("Yours");
  list.prepend(item({ title: firstLine(text), language, note: [], own: true }, async () => text));
  groups.prepend(/** @type {Element} */ (list.parentElement));
}

/** Shows that no entry is the text in hand any more. */
export function leave() {
  for (const button of entries.keys()) button.removeAttribute("aria-current");
}

/**
 * @param {Entry} entry
 * @param {Read} read
 */
function item(entry, read) {
  const button = element("button", { type: "button" }, element("span", inLanguage(entry.language), entry.title));
  entries.set(button, { read, entry });
  return element("li", {}, button, ...(entry.note.length ? [element("small", {}, ...entry.note)] : []));
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
 * @param {Read} read
 * @returns {Read}
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
 * @param {Article} article
 */
function groupOf({ event, language }) {
  return event ?? (isEnglish(language) ? "In English" : "In other languages");
}

/** @param {Article} article */
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
function firstLine(text) {
  const line = text.trim().split(/[\n\r]/, 1)[0] ?? "";
  return line.length > TITLE_UNITS ? `${[...line].slice(0, TITLE_UNITS).join("")}…` : line;
}
