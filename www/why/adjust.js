// The panel in which a reader sets how long a summary is, what it should be about, and what to leave alone. Loaded when
// it is first opened; every change counts at once.
import { byId, element } from "../elements.js";
import * as settings from "../settings.js";
import { t } from "../translate.js";

const TYPING_PAUSE_MS = 250;
/** @type {Record<string, number>} the points that a preset length has at most */
const PRESETS = { short: 3, medium: 5, long: 7 };
/** @type {Record<string, Unit>} what a length is counted in */
const UNITS = {
  sentences: {
    range: [1, 20, 1],
    usual: 5,
    name: () => t("points and sentences"),
    said: (n) => (n === 1 ? t("1 point at most") : t("{n} points at most", { n })),
    length: (n) => ({ sentences: n }),
  },
  words: {
    range: [20, 600, 10],
    usual: 120,
    name: () => t("words"),
    said: (n) => t("{n} words at most", { n }),
    length: (n) => ({ words: n }),
  },
  ratio: {
    range: [1, 60, 1],
    usual: 15,
    name: () => t("share of the text"),
    said: (n) => t("{n} % of the text", { n }),
    length: (n) => ({ ratio: n / 100 }),
  },
};
/**
 * @typedef {object} Unit
 * @property {[number, number, number]} range least, most, step
 * @property {number} usual
 * @property {() => string} name
 * @property {(n: number) => string} said
 * @property {(n: number) => SummaryLength} length
 */

const button = byId("adjust", HTMLButtonElement);
const panel = byId("adjusting", HTMLElement);
const presets = byId("length", HTMLFieldSetElement);
const slider = element("input", { type: "range", id: "amount" });
const amount = element("output", { for: "amount" });
const units = element("select", { id: "unit" });
const interest = element("input", { type: "text", id: "interest", dir: "auto", autocomplete: "off", spellcheck: "false" });
const boxes = ["quotes", "questions"].map((value) => element("input", { type: "checkbox", value }));
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

document.head.append(element("link", { rel: "stylesheet", href: "www/styles/adjust.css" }));
fill();
document.addEventListener("spoken", fill);
settings.listen(show);
slider.addEventListener("input", setLength);
units.addEventListener("change", () => {
  aim(units.value, unit().usual);
  setLength();
});
interest.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => settings.change({ context: interest.value.trim() }), TYPING_PAUSE_MS);
});
for (const box of boxes) {
  box.addEventListener("change", () => settings.change({
    avoid: /** @type {Settings["avoid"]} */ (boxes.filter(({ checked }) => checked).map(({ value }) => value)),
  }));
}

/** Opens the panel, or closes it. */
export function turn() {
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-expanded", `${!panel.hidden}`);
}

function unit() {
  return /** @type {Unit} */ (UNITS[units.value] ?? UNITS["sentences"]);
}

function setLength() {
  say();
  settings.change({ length: unit().length(Number(slider.value)) });
}

/** Writes the panel in the language of the page. */
function fill() {
  units.replaceChildren(...Object.entries(UNITS).map(([value, { name }]) => element("option", { value }, name())));
  slider.setAttribute("aria-label", t("Length"));
  units.setAttribute("aria-label", t("Length in"));
  const [quotes = "", questions = ""] = boxes;
  panel.replaceChildren(
    element("div", { class: "amount" }, slider, amount, units),
    element("div", { class: "interest" }, element("label", { for: "interest" }, t("What do you care about?")), interest),
    element("div", { class: "avoid" },
      element("label", {}, quotes, t("No quotations")),
      element("label", {}, questions, t("No questions"))),
  );
  show();
}

/** Shows what is set. */
function show() {
  const { length, context, avoid } = settings.current();
  const [name, value] = typeof length === "string"
    ? ["sentences", PRESETS[length] ?? 0]
    : /** @type {[string, number]} */ (Object.entries(length)[0]);
  aim(name, name === "ratio" ? Math.round(value * 100) : value);
  for (const preset of presets.querySelectorAll("input")) preset.checked = preset.value === length;
  if (document.activeElement !== interest) interest.value = context;
  for (const box of boxes) box.checked = avoid.some((one) => one === box.value);
}

/**
 * @param {string} name of a unit
 * @param {number} value
 */
function aim(name, value) {
  units.value = name;
  const [min, max, step] = unit().range;
  Object.assign(slider, { min: `${min}`, max: `${max}`, step: `${step}`, value: `${value}` });
  say();
}

function say() {
  amount.value = unit().said(Number(slider.value));
  slider.setAttribute("aria-valuetext", amount.value);
}
