// The summary's column: what is shown in it, the points as controls that show their passages, and what is said
// where there is no summary. Does not summarize, and does not know where passages are shown.
import { announce } from "./announce.js";
import { byId, element } from "./elements.js";
import { written } from "./summary-text.js";
import { t } from "./translate.js";

const CALM_MS = 400;

const panel = byId("summary", HTMLElement);
const result = byId("result", HTMLElement);
const progress = byId("progress", HTMLElement);
/** @type {Digest | undefined} */
let onShow;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let calm;

/** @param {PanelHandlers} handlers */
export function listen({ chosen, cancelled }) {
  /** @param {Event} event */
  function choose(event) {
    const control = event.target instanceof Element ? event.target.closest("button, a") : null;
    const choice = control && onShow?.controls.get(control);
    if (!onShow || !choice) return;
    event.preventDefault();
    for (const other of onShow.controls.keys()) other.removeAttribute("aria-current");
    control.setAttribute("aria-current", "true");
    chosen(choice, event.type === "click" ? "click" : "focus");
  }
  result.addEventListener("click", choose);
  result.addEventListener("focusin", choose);
  byId("cancel", HTMLButtonElement).addEventListener("click", cancelled);
}

/**
 * Says that work is going on, but only once it takes long enough to be noticed.
 * @param {Article[]} articles
 */
export function busy(articles) {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  settle();
  panel.setAttribute("aria-busy", "true");
  calm = setTimeout(() => {
    byId("progress-text", HTMLElement).textContent = t("Reading {n} characters.", { n: characters });
    progress.hidden = false;
    announce(t("Summarizing."));
  }, CALM_MS);
}

/**
 * @param {Summary} summary
 * @param {Article[]} articles that it is of
 */
export function show(summary, articles) {
  const { content, digest } = written(summary, articles);
  fill(...content);
  onShow = digest;
  return digest;
}

/** Whether it is what stands in the column now. @param {Digest} digest */
export const isOnShow = (digest) => digest === onShow;

/** @param {string[]} lines */
export function say(...lines) {
  fill(element("div", { class: "quiet" }, ...lines.map((line) => element("p", {}, line))));
}

/**
 * @param {{ title: string, advice: string[], retry: boolean }} explained
 * @param {() => void} retry
 */
export function fail({ title, advice, retry: canRetry }, retry) {
  const button = element("button", { type: "button" }, t("Try again"));
  button.addEventListener("click", retry);
  const lines = advice.map((line) => element("p", {}, line));
  fill(element("div", { class: "failure" }, element("h3", {}, title), ...lines, ...(canRetry ? [button] : [])));
}

/** Moves the keyboard to the summary, so that the next press of Tab is on what can be done with it, then on its points. */
export function focus() {
  result.focus({ preventScroll: true });
}

/** @param {Node[]} content */
function fill(...content) {
  settle();
  onShow = undefined;
  result.replaceChildren(...content);
  panel.scrollTop = 0;
}

function settle() {
  clearTimeout(calm);
  progress.hidden = true;
  panel.removeAttribute("aria-busy");
}
