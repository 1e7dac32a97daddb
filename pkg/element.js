// <key-points>: shows the key points of elements of the page and leads to their passages. Its attributes are its state:
// for, length, type, language. Importing this file registers nothing, so it is safe on a server.
import { dataFiles } from "./data-files.js";
import { labelsFor } from "./element-labels.js";
import { sourceOf } from "./element-source.js";
import { createView } from "./element-view.js";
import { summarize } from "./index.js";

/** @typedef {import("./index.js").Summary} Summary */
/** @typedef {import("./index.js").Passage} Passage */
/** @typedef {keyof typeof COUNTS} Type */

/** The most lines for each length. */
const COUNTS = {
  "key-points": { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  headline: { short: 1, medium: 1, long: 1 },
};
const QUIET_MS = 300;

const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class KeyPointsElement extends Base {
  static observedAttributes = ["for", "length", "type", "language", "lang"];

  /** @type {ReturnType<typeof createView> | undefined} */
  #view;
  #observer = new MutationObserver((changes) => {
    const [before, targets] = [this.#read, this.#targets];
    this.#read = targets;
    const isNew = targets.length !== before.length || targets.some((target) => !before.includes(target));
    if (isNew || changes.some((change) => targets.some((target) => target.contains(change.target)))) this.#plan(QUIET_MS);
  });
  /** @type {Element[]} */
  #read = [];
  /** @type {AbortController | undefined} */
  #work;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What is shown or being made, by all that it is made of. */
  #shown = "";
  /** @type {import("./element-source.js").DomSource[]} */
  #sources = [];
  /** Takes the marks off. */
  #unmark = () => {};

  get htmlFor() { return this.getAttribute("for") ?? ""; }
  set htmlFor(value) { this.setAttribute("for", value); }

  get length() { return this.#choice("length", ["short", "medium", "long"]); }
  set length(value) { this.setAttribute("length", value); }

  get type() { return this.#choice("type", ["key-points", "tldr", "headline"]); }
  set type(value) { this.setAttribute("type", value); }

  get language() { return this.getAttribute("language") ?? "auto"; }
  set language(value) { this.setAttribute("language", value); }

  connectedCallback() {
    this.#view ??= createView(this);
    this.#view.setLabel(this.#labels.heading);
    if (!this.#shown) this.#view.reserve(this.type, COUNTS[this.type][this.length]);
    this.#plan(0);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#observer.disconnect();
    this.#unmark();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#plan(0);
  }

  /**
   * An attribute, or the first choice.
   * @template {string} Choice
   * @param {string} name
   * @param {readonly [Choice, ...Choice[]]} choices
   */
  #choice(name, choices) {
    return choices.find((choice) => choice === this.getAttribute(name)) ?? choices[0];
  }

  get #labels() {
    const [keyPoints, brief, none] = labelsFor(languageOf(this));
    return { heading: this.type === "key-points" ? keyPoints : brief, none };
  }

  /** The elements named by `for`, else the page's article or main part. */
  get #targets() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const found = this.htmlFor
      ? this.htmlFor.split(/\s+/).map((id) => root.getElementById(id))
      : [this.closest("article") ?? document.querySelector("article") ?? document.querySelector("main")];
    return found.filter((target) => target !== null);
  }

  /** Reads the page once nothing has changed for so long. @param {number} delay */
  #plan(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), delay);
  }

  async #update() {
    const targets = this.#read = this.#targets;
    this.#observer.disconnect();
    // Not the targets alone, which may be replaced.
    const around = targets[0]?.getRootNode() ?? document;
    this.#observer.observe(around, { childList: true, characterData: true, subtree: true });
    if (!targets[0]) return;
    const { type, length, language } = this;
    this.#sources = targets.map(sourceOf);
    const sources = this.#sources.map(({ text }) => ({ text, format: /** @type {const} */ ("html") }));
    this.#view?.setLabel(this.#labels.heading);
    const made = JSON.stringify([sources, type, length, language]);
    if (made === this.#shown) return;
    this.#shown = made;
    this.#work?.abort();
    const { signal } = this.#work = new AbortController();
    loadAhead(language === "auto" ? languageOf(targets[0]) : language);
    try {
      this.#show(await summarize(sources, { length, language, signal }), targets);
    } catch (error) {
      if (this.#shown === made) this.#shown = "";
      if (!signal.aborted) this.#fail(/** @type {Error} */ (error));
    }
  }

  /** @param {Summary} summary @param {Element[]} targets */
  #show(summary, targets) {
    const lines = linesOf(summary, this.type);
    if (lines.length === 0) {
      this.#view?.excuse(this.#labels.none);
    } else {
      const items = lines.map(({ text, passages }) => ({
        text,
        href: `#${targets[passages[0]?.document ?? 0]?.id}`,
        choose: () => this.#choose(text, passages),
      }));
      const announcement = `${this.#labels.heading}: ${lines.length}`;
      this.#view?.show(this.type, items, { language: summary.language, announcement });
    }
    this.dispatchEvent(new CustomEvent("summary", { detail: { summary } }));
  }

  /** @param {Error} error */
  #fail(error) {
    this.#view?.excuse(this.#labels.none);
    const isHandled = !this.dispatchEvent(new CustomEvent("summary-error", { detail: { error }, cancelable: true }));
    if (!isHandled) console.error(`<key-points>: ${error.message}`);
  }

  /** @param {string} text @param {Passage[]} passages */
  async #choose(text, passages) {
    const ranges = passages.flatMap(({ document, start, end }) => this.#sources[document]?.rangeOf(start, end) ?? []);
    const event = new CustomEvent("point-select", { detail: { text, ranges }, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(event)) return;
    const { hidePassages, showPassages } = await import("./element-highlight.js");
    this.#unmark();
    this.#unmark = () => hidePassages(ranges);
    showPassages(ranges);
  }
}

/** @param {Element} element */
function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}

/** Fetches what a text in this language needs with the module. @param {string} tag */
function loadAhead(tag) {
  if (tag) dataFiles[/^en\b/i.test(tag) ? "english.bin" : "languages.bin"].get().catch(() => {});
}

/**
 * @param {Summary} summary
 * @param {Type} type
 * @returns {{ text: string, passages: Passage[] }[]}
 */
function linesOf({ keyPoints, sentences, headline }, type) {
  switch (type) {
    case "tldr": return sentences.map((sentence) => ({ text: sentence.text, passages: [sentence] }));
    case "headline": return headline ? [{ text: headline, passages: keyPoints[0]?.evidence ?? [] }] : [];
    default: return keyPoints.map(({ text, evidence }) => ({ text, passages: evidence }));
  }
}
