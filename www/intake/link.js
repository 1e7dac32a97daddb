// Texts in the fragment of a link, which a browser sends to no server: linkTo() packs articles, unpack() reads what came.
// Deflated JSON as base64url; what comes may be anyone's, so that it is bounded and every field is checked.
import { article } from "../sources.js";

/** Firefox opens no longer address; others open longer ones. */
const LONGEST_LINK = 1_000_000;
const MOST_UNITS = 16 * 1024 * 1024;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * A link that opens this page with these articles.
 * @param {Article[]} articles
 * @returns {Promise<string>} rejects with a RangeError where browsers would not open a link that long
 */
export async function linkTo(articles) {
  const packed = articles.map(({ text, title, name, url, date }) => ({
    text, title: title || undefined, name, url, date,
  }));
  const link = `${location.href.split(/[?#]/, 1)[0]}#text=${await pack(packed.length === 1 ? packed[0] : packed)}`;
  if (link.length > LONGEST_LINK) {
    throw new RangeError(`a link has at most ${LONGEST_LINK} characters, this one would have ${link.length}: shorten the text`);
  }
  return link;
}

/**
 * The articles that a link carries.
 * @param {string} packed what follows "#text="
 * @returns {Promise<Article[]>} rejects where there is no text in it, or more than fits
 */
export async function articlesIn(packed) {
  const content = await unpack(packed);
  const articles = (Array.isArray(content) ? content : [content]).map(checked).filter(({ text }) => text.trim());
  if (!articles.length) throw new RangeError("a link must carry a text");
  return articles;
}

/** @param {any} given */
function checked(given) {
  const [text = "", title = "", name, url, date] = ["text", "title", "name", "url", "date"].map((key) => string(given?.[key]));
  return article(text, { title, name, url: isWeb(url) ? url : undefined, date: DATE.test(date ?? "") ? date : undefined });
}

/** @param {unknown} value */
const string = (value) => (typeof value === "string" && value ? value : undefined);

/** @param {string | undefined} url */
export const isWeb = (url) => /^https?:\/\//i.test(url ?? "");

/**
 * @param {unknown} content anything that JSON can say
 * @returns {Promise<string>} base64url
 */
async function pack(content) {
  const deflated = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  let bytes = "";
  for (const byte of new Uint8Array(await new Response(deflated).arrayBuffer())) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * What was packed. A few kilobytes can swell to gigabytes, so it is read piece by piece and only so far.
 * @param {string} packed
 * @returns {Promise<unknown>}
 */
export async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = inflated.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let json = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    json += piece.value;
    if (json.length > MOST_UNITS) {
      reader.cancel().catch(() => {});
      throw new RangeError(`a link may carry at most ${MOST_UNITS} characters`);
    }
  }
  return JSON.parse(json);
}
