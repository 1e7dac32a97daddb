// The articles in hand: one, or several that are read together. Holds them, what is known of each, and which of
// them is open. Shows nothing and summarizes nothing.

/**
 * What is known of an article: whether its words are the reader's own, its publisher, its file's name, when it was
 * published, and what its last summary found.
 * @typedef {{ own: boolean, name?: string, file?: string, date?: string, title: string, language: string }} Known
 */
/** @typedef {{ text: string } & Known} Article its text has line ends as a field gives them */

const LABEL_LENGTH = 26;

/** @type {Article[]} */
let articles = [article("")];
let open = /** @type {Article} */ (articles[0]);
/** @type {Article[] | undefined} */
let written;

/**
 * @param {string} text
 * @param {Partial<Known>} [known]
 * @returns {Article}
 */
export function article(text, known) {
  return { own: true, title: "", language: "", ...known, text: text.replace(/\r\n?/g, "\n") };
}

export const all = () => articles;
export const current = () => open;

/** @param {Article} one */
export const isBlank = (one) => !one.text.trim();

/** The articles that have a text; the very same list as long as none of them changes. */
export const readable = () => (written ??= articles.filter((one) => !isBlank(one)));

/**
 * Puts articles in the place of those in hand; where a blank one waits beside others, in its place only.
 * @param {[Article, ...Article[]]} given
 * @returns {Article[]} those that left
 */
export function put(given) {
  const waits = articles.length > 1 && isBlank(open);
  const left = waits ? [] : articles;
  articles = waits ? articles.flatMap((one) => (one === open ? given : [one])) : given;
  open = given[0];
  written = undefined;
  return left;
}

/** Adds a blank article and opens it. */
export function add() {
  open = article("");
  articles = [...articles, open];
}

/** Takes the open article away and opens the one that then stands in its place. */
export function remove() {
  const place = articles.indexOf(open);
  const left = open;
  articles = articles.filter((one) => one !== left);
  open = articles[Math.min(place, articles.length - 1)] ?? article("");
  written = undefined;
  return left;
}

/**
 * Opens another article; a blank one that was open is gone.
 * @param {Article} one
 */
export function turnTo(one) {
  open = one;
  articles = articles.filter((other) => other === one || !isBlank(other));
}

/**
 * Takes what the open article's text has become. Under another first line it is another article.
 * @param {string} text
 */
export function write(text) {
  if (text === open.text) return;
  if (firstLine(text) !== firstLine(open.text)) {
    Object.assign(open, { name: undefined, file: undefined, date: undefined, title: "" });
  }
  Object.assign(open, { text, own: true });
  written = undefined;
}

/**
 * What to call an article in few words, and no two alike.
 * @param {Article} one
 */
export function label(one) {
  const called = bareLabel(one);
  const namesakes = articles.filter((other) => bareLabel(other) === called);
  if (!called) return `Source ${articles.indexOf(one) + 1}`;
  return namesakes.length > 1 ? `${called} (${namesakes.indexOf(one) + 1})` : called;
}

/** @param {Article} one */
function bareLabel({ name, title, file }) {
  const whole = name || title || file || "";
  if (whole.length <= LABEL_LENGTH) return whole;
  // Of a word that is cut in two nothing is left, and no comma before the ellipsis.
  const start = [...whole].slice(0, LABEL_LENGTH + 1).join("").replace(/(?<=.{9})\s\S*$/u, "");
  return `${start.replace(/[\s\p{P}]+$/u, "")}…`;
}

/** @param {string} text */
export const firstLine = (text) => text.trim().split("\n", 1)[0] ?? "";
