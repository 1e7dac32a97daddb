// Lets the reader browse the shelf by kind and by language. Loaded once the shelf is stocked.
import { byId, element } from "./elements.js";
import { narrow, stocked } from "./shelf.js";
import { languageName, t } from "./translate.js";

const kinds = element("select", {});
const languages = element("select", {});

byId("shelf-groups", HTMLElement).before(element("div", { class: "shelf-choice" }, kinds, languages));
kinds.addEventListener("change", choose);
languages.addEventListener("change", choose);
document.addEventListener("spoken", fill);
fill();

/** Writes the choices in the language of the page. */
function fill() {
  const all = stocked();
  kinds.setAttribute("aria-label", t("Kind of article"));
  languages.setAttribute("aria-label", t("Language of the article"));
  offer(kinds, t("Every kind"), all.map(({ kind }) => kind), t);
  offer(languages, t("Every language"), all.map(({ language }) => baseOf(language)), languageName);
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} every
 * @param {string[]} values
 * @param {(value: string) => string} named
 */
function offer(select, every, values, named) {
  const { value } = select;
  const options = [...new Set(values)].map((one) => element("option", { value: one }, named(one)));
  select.replaceChildren(element("option", { value: "" }, every), ...options);
  select.value = value;
}

function choose() {
  narrow(({ kind, language }) => [kind, ""].includes(kinds.value) && [baseOf(language), ""].includes(languages.value));
}

/** @param {string} language BCP 47 tag */
function baseOf(language) {
  return language.split("-", 1)[0] ?? "";
}
