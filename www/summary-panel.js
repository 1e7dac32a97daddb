// The summary's column: headline, key points, running summary, keywords, and what is said where there is none.
// Gives every point and sentence as a control that shows its passages. Does not summarize.
import { announce } from "./announce.js";
import { byId, element, inLanguage } from "./elements.js";
import { toMarkdown } from "./markdown.js";
import { facts } from "./reading-time.js";

/** @typedef {import("./passages.js").Span} Span */
/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {{ passages: Span[], kept: Span[] }} Choice */

const CALM_MS = 400;
const CONFIRMATION_MS = 2000;
const number = new Intl.NumberFormat("en");

/**
 * @param {object} handlers
 * @param {(choice: Choice, how: "focus" | "click") => void} handlers.chosen
 * @param {() => void} handlers.cancelled
 */
export function summaryPanel({ chosen, cancelled }) {
  const panel = byId("summary", HTMLElement);
  const result = byId("result", HTMLElement);
  const progress = byId("progress", HTMLElement);
  /** @type {WeakMap<Element, Choice>} */
  const choices = new WeakMap();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;

  /** @param {Event} event */
  function choose(event) {
    const control = event.target instanceof Element ? event.target.closest("button, a") : null;
    const choice = control && choices.get(control);
    if (!choice) return;
    event.preventDefault();
    for (const other of result.querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    control.setAttribute("aria-current", "true");
    chosen(choice, event.type === "click" ? "click" : "focus");
  }
  result.addEventListener("click", choose);
  result.addEventListener("focusin", choose);
  byId("cancel", HTMLButtonElement).addEventListener("click", cancelled);

  function settle() {
    clearTimeout(calm);
    progress.hidden = true;
    panel.removeAttribute("aria-busy");
  }

  /** @param {Node[]} content */
  function fill(...content) {
    settle();
    result.replaceChildren(...content);
    result.scrollTop = 0;
  }

  return {
    /**
     * Says that work is going on, but only once it takes long enough to be noticed.
     * @param {string} text
     */
    busy(text) {
      settle();
      panel.setAttribute("aria-busy", "true");
      calm = setTimeout(() => {
        byId("progress-text", HTMLElement).textContent = `Reading ${number.format(text.length)} characters.`;
        progress.hidden = false;
        announce("Summarizing.");
      }, CALM_MS);
    },

    /**
     * @param {Summary} summary
     * @param {string} source
     */
    show(summary, source) {
      fill(...written(summary, source, choices));
    },

    /** @param {string[]} lines */
    say(...lines) {
      fill(element("div", { class: "quiet" }, ...lines.map((line) => element("p", {}, line))));
    },

    /**
     * @param {{ title: string, advice: string[], retry: boolean }} explained
     * @param {() => void} retry
     */
    fail({ title, advice, retry: canRetry }, retry) {
      const button = element("button", { type: "button" }, "Try again");
      button.addEventListener("click", retry);
      const lines = advice.map((line) => element("p", {}, line));
      fill(element("div", { class: "failure" }, element("h3", {}, title), ...lines, ...(canRetry ? [button] : [])));
    },
  };
}

/**
 * @param {Summary} summary
 * @param {string} source
 * @param {WeakMap<Element, Choice>} choices filled with what each control shows
 */
function written(summary, source, choices) {
  const local = inLanguage(summary.language);
  const points = summary.keyPoints.map(({ text, evidence, kept }) => {
    const control = element("button", { type: "button" }, element("span", {}, text));
    choices.set(control, { passages: evidence, kept });
    return element("li", {}, control);
  });
  const sentences = summary.sentences.flatMap(({ text, start, end }, index) => {
    const control = element("a", { href: "#reading" }, text);
    choices.set(control, { passages: [{ start, end }], kept: [{ start, end }] });
    return index ? [" ", control] : [control];
  });
  const keywords = summary.keywords.map(({ text }) => element("li", {}, text));
  const shown = [...summary.keyPoints.map((point) => point.text), summary.text].join("\n");
  return [
    element("h3", { class: "headline", ...local }, summary.headline),
    element("p", { class: "facts" }, facts(summary.language, source, shown)),
    element("h3", {}, "Key points"),
    element("ol", { class: "points", ...local }, ...points),
    element("h3", {}, "In brief"),
    element("p", { class: "running", ...local }, ...sentences),
    ...(keywords.length ? [element("h3", {}, "Keywords"), element("ul", { class: "keywords", ...local }, ...keywords)] : []),
    copyButton(summary),
  ];
}

/** @param {Summary} summary */
function copyButton(summary) {
  const button = element("button", { type: "button", class: "copy" }, "Copy as Markdown");
  button.addEventListener("click", async () => {
    const markdown = toMarkdown(summary);
    try {
      await navigator.clipboard.writeText(markdown);
      announce("Copied as Markdown.");
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy as Markdown"; }, CONFIRMATION_MS);
    } catch {
      offerByHand(button, markdown);
    }
  });
  return button;
}

/**
 * Where the browser refuses its clipboard, the Markdown stands ready to be copied by hand.
 * @param {HTMLElement} button
 * @param {string} markdown
 */
function offerByHand(button, markdown) {
  const field = element("textarea", { class: "by-hand", readonly: "", rows: "8", "aria-label": "Summary as Markdown" });
  field.value = markdown;
  button.replaceWith(field);
  field.focus();
  field.select();
  announce("The browser did not allow copying. The Markdown is selected, ready to be copied by hand.");
}
