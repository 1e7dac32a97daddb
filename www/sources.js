// The articles in hand: one, or several that are read together. Holds them and which of them is open; shows nothing.
import { t } from "./translate.js";

const LABEL_LENGTH = 26;
/** In a name they turn around what stands beside it, even out of an element that isolates it. */
export const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

let articles = [article("")];
let open = /** @type {Article} */ (articles[0]);
/** @type {Article[] | undefined} */
let written;
let changed = () => {};

/** @param {() => void} heard is called whenever something is in hand or open that was not */
export function listen(heard) {
  changed = heard;
}

/**
 * @param {string} text
 * @param {Partial<Article>} [known]
 * @returns {Article}
 */
export function article(text, known) {
  const { name, file, url } = known ?? {};
  const called = { title: undirected(known?.title) ?? "", name: undirected(name), file: undirected(file), url: undirected(url) };
  return { own: true, language: "", ...known, ...called, text: text.replace(/\r\n?/g, "\n") };
}

/**
 * A name that turns nothing around.
 * @param {string | null | undefined} name
 */
export function undirected(name) {
  return name?.replace(DIRECTION_MARKS, "");
}

export const all = () => articles;
export const current = () => open;

/** @param {Article} one */
export const isBlank = (one) => !one.text.trim();

/** Those that have a text; the very same list as long as none of them changes. */
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
  changed();
  return left;
}

export function add() {
  open = article("");
  articles = [...articles, open];
}

/** Takes the open article away; its neighbour is opened. */
export function remove() {
  const left = open;
  const place = articles.indexOf(left);
  turnTo(articles[place + 1] ?? articles[place - 1] ?? article(""));
  articles = articles.filter((one) => one !== left);
  written = undefined;
  changed();
  return left;
}

/** @param {Article} one is opened; a blank one that was open is gone */
export function turnTo(one) {
  open = one;
  articles = articles.filter((other) => other === one || !isBlank(other));
  changed();
}

/** @param {string} text of the open article; under another first line it is another article */
export function write(text) {
  if (text === open.text) return;
  if (firstLine(text) !== firstLine(open.text)) open.name = open.file = open.url = open.date = undefined;
  open.text = text;
  open.include = undefined;
  open.own = true;
  written = undefined;
  changed();
}

/**
 * Counts passages of the open article as part of it; or, where they count already, no more.
 * @param {Span[]} passages
 */
export function count(passages) {
  const counted = open.include ?? [];
  const others = counted.filter((one) => !passages.includes(one));
  open.include = others.length < counted.length ? others : [...counted, ...passages.map(({ start, end }) => ({ start, end }))];
  written = undefined;
  changed();
}

/**
 * What to call an article in few words, and no two alike.
 * @param {Article} one
 */
export function label(one) {
  const called = shortName(one);
  const namesakes = articles.filter((other) => shortName(other) === called);
  if (!called) return t("Source {n}", { n: articles.indexOf(one) + 1 });
  return namesakes.length > 1 ? `${called} (${namesakes.indexOf(one) + 1})` : called;
}

/** @param {Article} one */
function shortName({ name, title, file }) {
  const whole = name || title || file || "";
  return whole.length > LABEL_LENGTH ? `${whole.slice(0, LABEL_LENGTH).replace(/[\ud800-\udbff\s]+$/, "")}…` : whole;
}

/** @param {string} text */
export const firstLine = (text) => text.trim().split("\n", 1)[0] ?? "";
