// Wires the panels: a text comes in, its summary is asked for, and what the reader chooses in one is shown in
// the other. Holds the little state they share: whose text it is, and the summary on show.
import { announce } from "./announce.js";
import { byId } from "./elements.js";
import { explain } from "./failure.js";
import { latestSummary, loadEarly } from "./latest-summary.js";
import { shelf } from "./shelf.js";
import { sourcePanel } from "./source-panel.js";
import { summaryPanel } from "./summary-panel.js";
import { lockScriptSources } from "./trusted-types.js";
import { views } from "./views.js";

/** @typedef {import("../pkg/index.js").Summary} Summary */
/** @typedef {import("./latest-summary.js").Request} Request */

lockScriptSources();
const spread = byId("spread", HTMLElement);
const lengths = byId("length", HTMLFieldSetElement);
const turnTo = views();
/** @type {{ own: boolean, language: string, turn: boolean }} */
const state = { own: true, language: "", turn: false };

const source = sourcePanel({
  typed(pasted) {
    state.own = true;
    state.turn ||= pasted;
    onShelf.leave();
    summarizeText();
  },
  pasted: (text) => open(text, true),
  fresh: () => open("", true),
});

const panel = summaryPanel({
  chosen({ passages, kept }, how) {
    if (how === "click") turnTo("source");
    const words = source.show(passages, kept);
    if (how === "click") announce(`Passage marked: ${words}`);
  },
  cancelled() {
    work.cancel();
    source.summarized();
    panel.say("Stopped. Your text is where it was; change it, or choose a length, to begin again.");
    announce("Stopped.");
  },
});

const onShelf = shelf({
  picked(text, own) {
    open(text, own);
    byId("result", HTMLElement).focus({ preventScroll: true });
  },
  missing: (title) => announce(`“${title}” could not be fetched. Check the connection and choose it again.`),
});

const work = latestSummary({
  succeeded(summary, { text }) {
    state.language = summary.language;
    // While the reader types on, this summary is of a text that is no more; the next one is on its way.
    if (text !== source.text()) return;
    source.summarized(summary);
    if (!summary.keyPoints.length) return sayNothing("There is nothing here to summarize: no sentence was found. Paste or type some more.");
    panel.show(summary, text);
    spread.dataset["state"] = "filled";
    if (state.turn) turnTo("summary");
    state.turn = false;
    announce(`Summary ready: ${summary.keyPoints.length} key ${summary.keyPoints.length === 1 ? "point" : "points"}.`);
  },
  failed(failure) {
    const explained = explain(failure);
    source.summarized();
    spread.dataset["state"] = "failed";
    panel.fail(explained, summarizeText);
    announce(`${explained.title}. ${explained.advice[0]}`);
  },
});

/**
 * Puts a text in the place of the one in hand, which is kept on the shelf where it is the reader's own.
 * @param {string} text
 * @param {boolean} own
 */
function open(text, own) {
  const former = source.text();
  if (state.own && former.trim() && former !== text) onShelf.keep(former, state.language);
  Object.assign(state, { own, language: "", turn: true });
  onShelf.leave();
  source.open(text);
  window.scrollTo(0, 0);
  summarizeText();
}

function summarizeText() {
  const text = source.text();
  if (!text.trim()) {
    work.cancel();
    source.summarized();
    return sayNothing(text ? "Only blank space so far. Paste an article, or type on." : "");
  }
  panel.busy(text);
  work.request({ text, length: chosenLength() });
}

/** @param {string} message where empty, the page explains itself */
function sayNothing(message) {
  spread.dataset["state"] = "empty";
  turnTo("source");
  if (message) {
    panel.say(message);
    return announce(message);
  }
  panel.say(
    "Paste an article, and its key points stand here as soon as you pause.",
    "Choose a point to see the very passage it was made from, marked in the text.",
    "Nothing to hand? Take an article from the shelf.",
  );
}

/** @returns {Request["length"]} */
function chosenLength() {
  const checked = lengths.querySelector("input:checked");
  return /** @type {Request["length"]} */ (checked instanceof HTMLInputElement ? checked.value : "short");
}

lengths.addEventListener("change", summarizeText);
byId("unready", HTMLElement).remove();
summarizeText();
// Both may fail without harm now: the first summary, or the first article, says so and can be tried again.
loadEarly().catch(() => {});
onShelf.stock().catch(() => announce("The shelf could not be fetched. Pasting and typing work."));
