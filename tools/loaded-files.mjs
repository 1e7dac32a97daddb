// Which files a page or a module loads: filesLoadedBy(entries) follows HTML links, CSS imports and
// addresses, JavaScript imports and `new URL("…", import.meta.url)`; not `import("…")`, which waits for its occasion,
// unless told to. Sees literal, relative addresses only: what a script puts together at run time it cannot know. Of
// fonts, those that English is written with.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";

import { init, parse as parseModule } from "es-module-lexer";
import { parse as parseHtml } from "parse5";

const LOADING_LINKS = new Set(["icon", "manifest", "modulepreload", "preload", "stylesheet"]);

await init;

/**
 * @param {string[]} entries paths of files
 * @param {{ occasional?: boolean }} [options] `occasional` follows dynamic imports too
 * @returns {Set<string>} absolute paths, the entries among them
 */
export function filesLoadedBy(entries, { occasional = false } = {}) {
  /** @type {Set<string>} */
  const found = new Set();
  const pending = entries.map((entry) => resolve(entry));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    if (!existsSync(file)) throw new Error(`${file} does not exist: something that is loaded names it`);
    found.add(file);
    for (const address of addressesIn(file, occasional)) {
      if (!/^([a-z]+:|#|\/\/)/i.test(address)) pending.push(resolve(dirname(file), address.replace(/[?#].*$/s, "")));
    }
  }
  return found;
}

/** @param {string} file @param {boolean} occasional */
function addressesIn(file, occasional) {
  const text = () => readFileSync(file, "utf8");
  switch (extname(file)) {
    case ".html":
      return addressesInHtml(parseHtml(text()));
    case ".css":
      return addressesInCss(text());
    case ".js":
      return addressesInModule(text(), occasional);
    default:
      return [];
  }
}

/** @param {string} text @param {boolean} occasional */
function addressesInModule(text, occasional) {
  const [imports] = parseModule(text);
  const followed = imports.filter(({ type }) => occasional || type !== "dynamic");
  const specifiers = followed.map((found) => ("specifier" in found ? (found.specifier ?? "") : ""));
  const imported = specifiers.filter((specifier) => specifier.startsWith("."));
  const located = text.matchAll(/new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url\s*\)/g);
  return [...imported, ...Array.from(located, (match) => match[1] ?? "")];
}

/** @param {string} text */
function addressesInCss(text) {
  const rules = text.replace(/\/\*.*?\*\//gs, "").replace(/@font-face\s*\{.*?\}/gs, (face) => (isForEnglish(face) ? face : ""));
  const addresses = rules.matchAll(/@import\s+["']([^"']+)["']|url\(\s*["']?([^"')]+?)["']?\s*\)/g);
  return Array.from(addresses, (match) => match[1] ?? match[2] ?? "");
}

/**
 * Whether a browser loads a face for a text in English: without a `unicode-range`, or with one that has letters of ASCII.
 * @param {string} face
 */
function isForEnglish(face) {
  const ranges = face.match(/unicode-range:([^;]*)/)?.[1]?.split(",") ?? ["U+0-7F"];
  const limits = ranges.map((range) => range.trim().replace(/^U\+/i, "").split("-").map((hex) => Number.parseInt(hex, 16)));
  return limits.some(([first = 0, last = first]) => first <= 0x61 && last >= 0x61);
}

/**
 * @param {import("parse5").DefaultTreeAdapterTypes.Node} node
 * @returns {string[]}
 */
function addressesInHtml(node) {
  const children = "childNodes" in node ? node.childNodes.flatMap(addressesInHtml) : [];
  if (!("attrs" in node)) return children;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const loads = (attributes.get("rel") ?? "").split(/\s+/).some((relation) => LOADING_LINKS.has(relation));
  const address = node.tagName === "link" ? (loads ? attributes.get("href") : undefined) : attributes.get("src");
  return address ? [address, ...children] : children;
}
