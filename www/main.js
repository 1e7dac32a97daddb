// Wires the panels: articles come in, their summary is asked for, and what the reader chooses in one panel is shown in
// the other.
import { announce } from "./announce.js";
import { byId } from "./elements.js";
import { explain } from "./failure.js";
import { listenToFiles } from "./intake.js";
import * as work from "./latest-summary.js";
import * as shelf from "./shelf.js";
import * as source from "./source-panel.js";
import * as sources from "./sources.js";
import * as panel from "./summary-panel.js";
import { loadDigest } from "./summary-text.js";
import { lockScriptSources } from "./trusted-types.js";
import * as views from "./views.js";

const spread = byId("spread", HTMLElement);
const lengths = byId("length", HTMLFieldSetElement);
const note = byId("note", HTMLElement);

// Whether a small screen should turn to the summary as soon as there is one.
let turnWhenReady = false;
/** @type {Article[] | undefined} of which a summary was last asked */
let asked;

/**
 * Puts articles in the place of those in hand, or of the blank one that waits beside them.
 * @param {Article[]} given
 */
function open([first, ...others]) {
  if (!first) return;
  keep(sources.put([first, ...others]));
  turnWhenReady = true;
  source.turn();
  window.scrollTo(0, 0);
  summarizeText();
}

/** @param {Article[]} left of which the reader's own stay on the shelf */
function keep(left) {
  const stays = new Set(sources.all().map(({ text }) => text));
  for (const one of left) if (one.own && !sources.isBlank(one) && !stays.has(one.text)) shelf.keep(one);
}

// The reader may have typed and turned before the pause that has a text summarized.
function turn() {
  source.turn();
  if (sources.readable() !== asked) summarizeText();
}

function summarizeText() {
  note.hidden = true;
  shelf.mark(sources.all());
  asked = sources.readable();
  if (asked.length) {
    panel.busy(asked);
    work.request({ articles: asked, length: chosenLength() }, { succeeded, failed });
    return;
  }
  work.cancel();
  source.summarized();
  if (sources.current().text) sayNothing("Only blank space so far. Paste an article, or type on.");
  else welcome();
}

/** @returns {SummaryRequest["length"]} */
function chosenLength() {
  const checked = lengths.querySelector("input:checked");
  return /** @type {SummaryRequest["length"]} */ (checked instanceof HTMLInputElement ? checked.value : "short");
}

/**
 * @param {Summary} summary
 * @param {SummaryRequest} request
 */
function succeeded(summary, { articles }) {
  // Where the reader has typed on, this summary is of a text that is no more; the next one is on its way.
  if (articles !== sources.readable()) return;
  summary.documents.forEach(({ title, language }, place) => Object.assign(articles[place] ?? {}, { title, language }));
  source.summarized(summary);
  const count = summary.keyPoints.length;
  if (!count) return sayNothing("No sentence was found here to summarize. Paste or type some more.");
  panel.show(summary, articles);
  spread.dataset["state"] = "filled";
  if (turnWhenReady) views.turnTo("summary");
  turnWhenReady = false;
  const several = articles.length > 1 ? ` of ${articles.length} articles` : "";
  announce(`Summary${several} ready: ${count} key ${count === 1 ? "point" : "points"}.`);
}

/** @param {Failure} failure */
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

/** @param {string} message stands over the article until the next summary */
function tell(message) {
  note.textContent = message;
  note.hidden = false;
  announce(message);
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

function openAddress() {
  if (!/^#(text|page)=/.test(location.hash)) return;
  const missing = () => tell("What this link carries could not be opened. Check the connection, then reload the page.");
  import("./arrival.js").then(({ arrive }) => arrive(open, tell), missing);
}

lockScriptSources();
source.listen({
  typed(pasted) {
    turnWhenReady ||= pasted;
    summarizeText();
  },
  pasted: (text) => open([sources.article(text)]),
  fresh: () => open([sources.article("")]),
  turned(article) {
    sources.turnTo(article);
    turn();
  },
  added() {
    sources.add();
    turn();
    views.turnTo("source");
  },
  removed() {
    announce(`${sources.label(sources.current())} was removed.`);
    keep([sources.remove()]);
    turn();
    if (sources.all().length === 1) byId("reading", HTMLElement).focus();
  },
});
listenToFiles((articles, problems) => {
  open(articles);
  if (problems.length) tell(problems.join(" "));
});
panel.listen({
  chosen({ article, passages, kept }, how) {
    if (!sources.all().includes(article)) return;
    if (article !== sources.current()) {
      sources.turnTo(article);
      turn();
    }
    if (how === "click") views.turnTo("source");
    const words = source.show(passages, kept);
    const where = sources.all().length > 1 ? ` in ${sources.label(article)}` : "";
    if (words && how === "click") announce(`Passage marked${where}: ${words}`);
  },
  cancelled() {
    work.cancel();
    source.summarized();
    sayNothing("Stopped. Your text is where it was; change it, or choose a length, to begin again.");
  },
});
shelf.listen({
  picked(articles) {
    open(articles);
    panel.focus();
  },
  missing: (title) => tell(`“${title}” could not be fetched. Check the connection and choose it again.`),
});
views.listen();
lengths.addEventListener("change", summarizeText);
byId("unready", HTMLElement).remove();
summarizeText();
openAddress();
window.addEventListener("hashchange", openAddress);
// Neither harms when it fails now: the first summary tries again and says what is wrong, and texts can be pasted.
work.load().catch(() => {});
const stocked = shelf.stock().catch(() => announce("The shelf could not be fetched. Pasting and typing work."));
// Last, what texts in other languages, several texts, files and copying need: they can come when there is no network.
stocked.then(() => {
  work.loadLanguages().catch(() => {});
  for (const later of [loadDigest(), import("./files.js"), import("./markdown.js")]) later.catch(() => {});
  document.fonts.forEach((face) => void face.load().catch(() => {}));
});
