// Which languages the Summarizer serves, by the best fit of a BCP 47 tag: "de-CH" is served as "de". Knows tags only.

/** One for each file of languages that the module is built from; a test compares the two. */
const SERVED = new Set(("af am ar az bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja "
  + "ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur vi zh")
  .split(" "));

// Languages read by the rules of a close one, and the canonical name of one that is known by its older.
const SERVED_AS = new Map([["no", "nb"], ["nn", "nb"], ["bs", "hr"], ["fil", "tl"]]);

/**
 * The language whose rules serve a tag, or undefined where none do.
 * @param {string} tag canonical
 */
export function servedLanguage(tag) {
  const [primary = ""] = tag.split("-");
  const language = SERVED_AS.get(primary) ?? primary;
  return SERVED.has(language) ? language : undefined;
}
