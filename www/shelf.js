// The shelf: articles that come with the page, and the reader's own texts of this visit, kept in memory only.
// Fetches every article in time, so that all of them open without a network later on.
import { byId, element, inLanguage } from "./elements.js";
import { article, firstLine } from "./sources.js";
import { languageName, t } from "./translate.js";

const FOLDER = "www/articles/";
const TITLE_UNITS = 80;

const groups = byId("shelf-groups", HTMLElement);
/** @type {Entry[]} newest first */
const own = [];
/** @type {(Entry & { about: Bundled })[]} */
let bundled = [];
/** @type {Map<Element, Entry[]>} what each button opens */
let buttons = new Map();
/** @type {(about: Bundled) => boolean} */
let isWanted = () => true;

/** @param {ShelfHandlers} handlers */
export function listen({ picked, missing }) {
  groups.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const entries = button && buttons.get(button);
    if (!entries) return;
    const articles = await Promise.all(entries.map(({ read }) => read())).catch(() => undefined);
    if (!articles) return missing(entries[0]?.title ?? "");
    entries.forEach((entry, place) => { entry.text = articles[place]?.text; });
    picked(articles);
  });
}

/** Fills the shelf with the titles of what comes with the page. */
export async function stock() {
  const listed = /** @type {Bundled[]} */ (JSON.parse(await fetchText("index.json")));
  bundled = listed.map((about) => {
    const { title, language, file, outlet, date } = about;
    const text = once(() => fetchText(file));
    const known = { own: false, name: outlet, date, title, language };
    return { about, title, language, read: async () => article(await text(), known) };
  });
  show();
}

/** Fetches the articles themselves. */
export async function fetchAll() {
  await Promise.allSettled(bundled.map(({ read }) => read()));
}

/**
 * Keeps a text of the reader's own that is about to make room.
 * @param {Article} leaving
 */
export function keep(leaving) {
  const { text, language } = leaving;
  if (own.some((entry) => entry.text === text)) return;
  own.unshift({ title: heading(text), language, text, read: async () => ({ ...leaving }) });
  show();
}

/** Forgets the reader's own texts. */
export function forget() {
  own.length = 0;
  show();
}

/** What comes with the page. */
export const stocked = () => bundled.map(({ about }) => about);

/** @param {(about: Bundled) => boolean} wanted of what comes with the page */
export function narrow(wanted) {
  isWanted = wanted;
  show();
}

/** @param {Article[]} inHand are shown to be */
export function mark(inHand) {
  for (const [button, [entry, another]] of buttons) {
    if (!another && inHand.some((one) => one.text === entry?.text)) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

/** Writes the shelf: the reader's own texts, the reports of one event, and the rest by what a reader can read. */
export function show() {
  const inHand = [...buttons].filter(([button]) => button.hasAttribute("aria-current")).map(([, [entry]]) => entry);
  buttons = new Map();
  /** @type {Map<string, HTMLElement[]>} */
  const lists = new Map();
  /** @param {string} group @param {HTMLElement} item */
  const put = (group, item) => lists.set(group, [...(lists.get(group) ?? []), item]);
  for (const entry of own) put(t("Yours"), item(entry));
  for (const entry of bundled) if (isWanted(entry.about)) put(groupOf(entry.about), item(entry, note(entry.about)));
  groups.replaceChildren(...[...lists].map(([group, items]) => {
    const together = bundled.filter(({ about }) => about.event === group && isWanted(about));
    /** @type {Record<string, string>} */
    const named = together[0] ? { lang: together[0].language } : {};
    return element("section", {}, element("h3", named, group), ...offerTogether(together), element("ul", {}, ...items));
  }));
  for (const [button, [entry, another]] of buttons) {
    if (!another && inHand.includes(entry)) button.setAttribute("aria-current", "true");
  }
}

/**
 * @param {Entry} entry
 * @param {(Node | string)[]} [note]
 */
function item(entry, note) {
  const button = element("button", { type: "button" }, element("span", inLanguage(entry.language), entry.title));
  buttons.set(button, [entry]);
  return element("li", {}, button, ...(note ? [element("small", {}, ...note)] : []));
}

/**
 * The reports of one event, read together by one click.
 * @param {Entry[]} reports
 */
function offerTogether(reports) {
  if (!reports.length) return [];
  const button = element("button", { type: "button", class: "together" }, t("Read all {n} together", { n: reports.length }));
  buttons.set(button, reports);
  return [button];
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

/** @param {Bundled} about */
function groupOf({ event, language }) {
  return event ?? (isEnglish(language) ? t("In English") : t("In other languages"));
}

/** @param {Bundled} about */
function note({ outlet, kind, event, language }) {
  const name = element("span", inLanguage(language), outlet);
  if (event) return [name];
  return [name, `, ${t(kind)}${isEnglish(language) ? "" : `, ${languageName(language)}`}`];
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
