// Finds the elements that index.html promises, and makes new ones. Text goes in as text nodes only: nothing
// here can parse HTML.

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`index.html needs a ${type.name} with the id "${id}"`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * The attributes of an element that shows text in the reader's language.
 * @param {string} language BCP 47 tag, or "" where it is unknown
 * @returns {Record<string, string>}
 */
export function inLanguage(language) {
  return language ? { lang: language, dir: "auto" } : { dir: "auto" };
}

/**
 * A button that says a name in the name's own language.
 * @param {string} name
 * @param {string} language
 */
export function nameButton(name, language) {
  return element("button", { type: "button" }, element("bdi", inLanguage(language), name));
}
