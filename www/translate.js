// The page in the reader's language. English stands in the code and in index.html, and is the key to the words of every
// other language in www/languages/: one plain file each, in which a number chooses among the forms that its language has.

const FOLDER = "www/languages/";
/** Every language that the page speaks, as it calls itself. */
export const LANGUAGES = {
  en: "English", ar: "العربية", de: "Deutsch", es: "Español", fr: "Français", ja: "日本語", pt: "Português", uk: "Українська",
};
const RIGHT_TO_LEFT = new Set(["ar"]);
const ATTRIBUTES = ["aria-label", "placeholder", "title"];
// The reader's texts, and all else that says its own language or direction.
const FOREIGN = "body [lang], body [dir]";

let language = "en";
/** @type {Record<string, string | Record<string, string>>} */
let words = {};
/** @type {WeakMap<Node, string>} what stood there in English */
const originals = new WeakMap();

/** The language of the page, a BCP 47 tag. */
export const spoken = () => language;

/**
 * Has the page speak the first of the wanted languages that it knows; English where none is, or its words do not load.
 * @param {readonly string[]} wanted BCP 47 tags
 */
export async function speak(wanted) {
  const former = language;
  const known = wanted.map((tag) => tag.split("-", 1)[0] ?? "").find((tag) => tag in LANGUAGES) ?? "en";
  try {
    words = known === "en" ? {} : await (await fetch(`${FOLDER}${known}.json`)).json();
    language = known;
  } catch {
    words = {};
    language = "en";
  }
  if (language === former) return;
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  translate(documentElement);
  document.dispatchEvent(new Event("spoken"));
}

/**
 * A text of the page in the reader's language.
 * @param {string} text in English; `{name}` stands for a value
 * @param {Record<string, string | number>} [values] of which `n` chooses the form
 */
export function t(text, values = {}) {
  const forms = words[text] ?? text;
  const n = Number(values["n"]);
  const form = typeof forms === "string" ? forms : forms[new Intl.PluralRules(language).select(n)] ?? forms["other"] ?? text;
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? formatted(value) : value;
  });
}

/** @param {number} number */
export const formatted = (number) => new Intl.NumberFormat(language).format(number);

/** The name of a language in the language of the page. @param {string} tag BCP 47 */
export const languageName = (tag) => new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;

/**
 * Translates what stands in the document, from its English.
 * @param {Element} root
 */
export function translate(root) {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (!element.closest(FOREIGN)) {
      for (const node of element.childNodes) if (node instanceof Text) node.data = translated(node, node.data);
    }
    if (element.parentElement?.closest(FOREIGN)) continue;
    for (const name of ATTRIBUTES) {
      const attribute = element.getAttributeNode(name);
      if (attribute) attribute.value = translated(attribute, attribute.value);
    }
  }
}

/**
 * @param {Node} node
 * @param {string} present what it says now
 */
function translated(node, present) {
  const english = originals.get(node) ?? present;
  const key = english.replace(/\s+/g, " ").trim();
  if (!originals.has(node) && !(key in words)) return present;
  originals.set(node, english);
  return english.replace(/\S(?:.*\S)?/s, () => t(key));
}
