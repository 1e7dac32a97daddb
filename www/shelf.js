// The shelf: articles that come with the page, and the reader's own texts of this visit, kept in memory only.
// Fetches every article once the page is idle, so that all of them open without a network later on.
import { byId, element, inLanguage } from "./elements.js";

/** @typedef {{ file: string, title: string, outlet: string, language: string, kind: string, event?: string }} Article */
/** @typedef {{ title: string, language: string, note: (Node | string)[], read: () => Promise<string> }} Entry */

const FOLDER = "www/articles/";
const TITLE_UNITS = 80;
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/**
 * @param {object} handlers
 * @param {(text: string, own: boolean) => void} handlers.picked
 * @param {(title: string) => void} handlers.missing an article could not be fetched
 */
export function shelf({ picked, missing }) {
  const groups = byId("shelf-groups", HTMLElement);
  const ownList = element("ul", {});
  const ownGroup = element("section", { hidden: "" }, element("h3", {}, "Yours"), ownList);
  /** @type {Set<string>} */
  const ownTexts = new Set();
  groups.append(ownGroup);

  /**
   * @param {Entry} entry
   * @param {boolean} own
   */
  function item({ title, language, note, read }, own) {
    const local = inLanguage(language);
    const button = element("button", { type: "button" }, element("span", local, title));
    button.addEventListener("click", async () => {
      const text = await read().catch(() => undefined);
      if (text === undefined) return missing(title);
      picked(text, own);
      mark(button);
    });
    return element("li", {}, button, ...(note.length ? [element("small", {}, ...note)] : []));
  }

  /** @param {Element} [current] */
  function mark(current) {
    for (const other of groups.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "true");
  }

  return {
    /** Fills the shelf, then fetches the articles themselves. */
    async stock() {
      const articles = /** @type {Article[]} */ (JSON.parse(await fetchText("index.json")));
      /** @type {Map<string, HTMLElement>} */
      const lists = new Map();
      const reads = articles.map((article) => {
        const { title, language, file } = article;
        const group = groupOf(article);
        const list = lists.get(group) ?? element("ul", {});
        const read = once(() => fetchText(file));
        lists.set(group, list);
        list.append(item({ title, language, note: note(article), read }, false));
        return read;
      });
      for (const [group, list] of lists) groups.append(element("section", {}, element("h3", {}, group), list));
      await Promise.allSettled(reads.map((read) => read()));
    },

    /**
     * Keeps a text of the reader's own that is about to make room.
     * @param {string} text
     * @param {string} language
     */
    keep(text, language) {
      if (ownTexts.has(text)) return;
      ownTexts.add(text);
      ownList.prepend(item({ title: firstLine(text), language, note: [], read: async () => text }, true));
      ownGroup.hidden = false;
    },

    /** Shows that no entry is the text in hand any more. */
    leave: () => mark(),
  };
}

/** @param {string} file */
async function fetchText(file) {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`${file} was expected in ${FOLDER}, but the server answers ${response.status}`);
  return response.text();
}

/**
 * Remembers what `fetch` gave; asks again only where it failed.
 * @param {() => Promise<string>} fetch
 */
function once(fetch) {
  /** @type {Promise<string> | undefined} */
  let kept;
  return () => (kept ??= fetch().catch((error) => {
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
