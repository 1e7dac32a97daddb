// Wires the panels: a text comes in, its summary is asked for, and what the reader chooses in one is shown in
// the other. Holds the little state they share: whose text it is, and in which language.
import { announce } from "./announce.js";
import { byId } from "./elements.js";
import { explain } from "./failure.js";
import * as work from "./latest-summary.js";
import * as shelf from "./shelf.js";
import * as source from "./source-panel.js";
import * as panel from "./summary-panel.js";
import { lockScriptSources } from "./trusted-types.js";
import * as views from "./views.js";

/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {import("./latest-summary.js").Request} Request */

const spread = byId("spread", HTMLElement);
const lengths = byId("length", HTMLFieldSetElement);

let isOwn = true;
let language = "";
// Whether a small screen should turn to the summary as soon as there is one.
let turnWhenReady = false;

/**
 * Puts a text in the place of the one in hand, which is kept on the shelf where it is the reader's own.
 * @param {string} text
 * @param {boolean} own
 */
function open(text, own) {
  const former = source.text();
  if (isOwn && former.trim() && former !== text) shelf.keep(former, language);
  isOwn = own;
  language = "";
  turnWhenReady = true;
  shelf.leave();
  source.open(text);
  window.scrollTo(0, 0);
  summarizeText();
}

function summarizeText() {
  const text = source.text();
  if (text.trim()) {
    panel.busy(text);
    work.request({ text, length: chosenLength() }, { succeeded, failed });
    return;
  }
  work.cancel();
  source.summarized();
  if (text) sayNothing("Only blank space so far. Paste an article, or type on.");
  else welcome();
}

/** @returns {Request["length"]} */
function chosenLength() {
  const checked = lengths.querySelector("input:checked");
  return /** @type {Request["length"]} */ (checked instanceof HTMLInputElement ? checked.value : "short");
}

/**
 * @param {Summary} summary
 * @param {Request} request
 */
function succeeded(summary, { text }) {
  // Where the reader has typed on, this summary is of a text that is no more; the next one is on its way.
  if (text !== source.text()) return;
  language = summary.language;
  source.summarized(summary);
  const count = summary.keyPoints.length;
  if (!count) return sayNothing("No sentence was found here to summarize. Paste or type some more.");
  panel.show(summary, text);
  spread.dataset["state"] = "filled";
  if (turnWhenReady) views.turnTo("summary");
  turnWhenReady = false;
  announce(`Summary ready: ${count} key ${count === 1 ? "point" : "points"}.`);
}

/** @param {import("./latest-summary.js").Failure} failure */
function failed(failure) {
  const explained = explain(failure);
  source.summarized();
  spread.dataset["state"] = "failed";
  panel.fail(explained, summarizeText);
  announce(`${explained.title}. ${explained.advice[0]}`);
}

function welcome() {
  sayInstead(
    "Paste an article, and its key points stand here as soon as you pause.",
    "Choose a point to see the very passage it was made from, marked in the text.",
    "Nothing to hand? Take an article from the shelf.",
  );
}

/** @param {string} message */
function sayNothing(message) {
  sayInstead(message);
  announce(message);
}

/** @param {string[]} lines */
function sayInstead(...lines) {
  spread.dataset["state"] = "empty";
  views.turnTo("source");
  panel.say(...lines);
}

lockScriptSources();
source.listen({
  typed(pasted) {
    isOwn = true;
    turnWhenReady ||= pasted;
    shelf.leave();
    summarizeText();
  },
  pasted: (text) => open(text, true),
  fresh: () => open("", true),
});
panel.listen({
  chosen({ passages, kept }, how) {
    if (how === "click") views.turnTo("source");
    const words = source.show(passages, kept);
    if (how === "click") announce(`Passage marked: ${words}`);
  },
  cancelled() {
    work.cancel();
    source.summarized();
    sayNothing("Stopped. Your text is where it was; change it, or choose a length, to begin again.");
  },
});
shelf.listen({
  picked(text, own) {
    open(text, own);
    panel.focus();
  },
  missing: (title) => announce(`“${title}” could not be fetched. Check the connection and choose it again.`),
});
views.listen();
lengths.addEventListener("change", summarizeText);
byId("unready", HTMLElement).remove();
summarizeText();
// Neither harms when it fails now: the first summary tries again and says what is wrong, and texts can be pasted.
work.load().catch(() => {});
const stocked = shelf.stock().catch(() => announce("The shelf could not be fetched. Pasting and typing work."));
// Last, the letters that this page has not needed yet: a text that has them can come when there is no network.
stocked.then(() => document.fonts.forEach((face) => void face.load().catch(() => {})));
