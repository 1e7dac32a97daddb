// What this browser keeps of a visit for the reader's return: opens the one place where it is, and takes up what is
// there. Loaded at the start only where there is something. memory.js keeps and forgets.
import { byId } from "../elements.js";
import * as settings from "../settings.js";
import * as source from "../source-panel.js";
import * as sources from "../sources.js";

// Neither another tab nor a slow disk may keep the reader waiting.
const PATIENCE_MS = 1000;
const DATABASE = "nutgraf";
const STORE = "kept";
const KEY = "last";

/** @param {Kept} kept */
export const write = (kept) => ask("readwrite", (store) => store.put(kept, KEY));

/** @returns {Promise<unknown>} fails where nothing can be kept */
export const read = () => ask("readonly", (store) => store.get(KEY));

export const erase = () => answer(indexedDB.deleteDatabase(DATABASE));

/**
 * Takes up what the last visit left: the settings, and the texts where the reader has not begun with another. What is
 * damaged, or comes too late, is as if it were not there.
 * @returns {Promise<boolean>} whether it has texts
 */
export async function recall() {
  try {
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
    const kept = /** @type {Kept} */ (await Promise.race([read(), late]));
    settings.change(usable(kept.settings));
    for (const preset of byId("length", HTMLFieldSetElement).querySelectorAll("input")) preset.checked = preset.value === settings.current().length;
    return put(kept.articles.map((one) => sources.article(one.text, one)), kept.place);
  } catch {
    return false;
  }
}

/**
 * @param {Article[]} articles
 * @param {number} place of the open one
 */
function put(articles, place) {
  const [first, ...others] = articles;
  const open = articles[place] ?? first;
  // The browser may have put the open text back into the field by itself.
  const { text } = sources.current();
  if (!first || !open || text && text !== open.text) return false;
  sources.put([first, ...others]);
  sources.turnTo(open);
  source.turn();
  return true;
}

/** @type {{ [name in keyof Settings]: (value: any) => boolean }} what can be set */
const VALID = {
  length: (value) => ["short", "medium", "long"].includes(value)
    || value instanceof Object && Object.entries(value).every(([unit, n]) => ["sentences", "words", "ratio"].includes(unit) && n > 0),
  context: (value) => typeof value === "string",
  avoid: (value) => Array.isArray(value) && value.every((one) => ["quotes", "questions"].includes(one)),
  language: (value) => typeof value === "string",
};

/** @param {Record<string, unknown>} kept @returns {Partial<Settings>} */
function usable(kept) {
  return Object.fromEntries(Object.entries(VALID).filter(([name, isValid]) => isValid(kept[name])).map(([name]) => [name, kept[name]]));
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} request
 */
async function ask(mode, request) {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answer(opening);
  try {
    return await answer(request(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Else Firefox reports it as an error that nobody heard.
      event.preventDefault();
      reject(request.error);
    };
  });
}
