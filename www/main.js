// Wires the panels: articles come in, their summary is asked for, and what the reader chooses in one panel is shown in
// the other.
import { announce, announceOften } from "./announce.js";
import { byId } from "./elements.js";
import { explain } from "./failure.js";
import { listenToFiles } from "./intake.js";
import * as work from "./latest-summary.js";
import * as shelf from "./shelf.js";
import * as source from "./source-panel.js";
import * as sources from "./sources.js";
import * as settings from "./settings.js";
import * as panel from "./summary-panel.js";
import { loadDigest } from "./summary-text.js";
import { speak, t } from "./translate.js";
import { lockScriptSources } from "./trusted-types.js";
import * as views from "./views.js";

const spread = byId("spread", HTMLElement);
const lengths = byId("length", HTMLFieldSetElement);
const note = byId("note", HTMLElement);

// What the first summary does not need is fetched after it, or when none is asked for so long.
const PATIENCE_MS = 2000;
/** @type {() => void} */
let settle = () => {};
const settled = /** @type {Promise<void>} */ (new Promise((resolve) => { settle = resolve; }));

// Whether the text should be set for reading, and a small screen turn to the summary, as soon as there is one.
let turnWhenReady = false;
/** @type {Article[] | undefined} of which a summary was last asked */
let asked;
/** @type {Article[] | undefined} whose summary was last announced */
let spokenOf;
/** @type {Promise<typeof import("./afterwards.js")> | undefined} what only a summary needs */
let afterwards;

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
    work.request({ articles: asked, settings: settings.current() }, { succeeded, failed });
    return;
  }
  work.cancel();
  source.summarized();
  if (sources.current().text) sayNothing(t("Only blank space so far. Paste an article, or type on."));
  else welcome();
}

/**
 * @param {Summary} summary
 * @param {SummaryRequest} request
 */
function succeeded(summary, request) {
  const { articles } = request;
  settle();
  // Where the reader has typed on, this summary is of a text that is no more; the next one is on its way.
  if (articles !== sources.readable()) return;
  summary.documents.forEach(({ title, language }, place) => Object.assign(articles[place] ?? {}, { title: sources.undirected(title) ?? "", language }));
  source.summarized(summary);
  const count = summary.keyPoints.length;
  if (!count) return sayNothing(t("No sentence was found here to summarize. Paste or type some more."));
  const digest = panel.show(summary, articles);
  spread.dataset["state"] = "filled";
  if (turnWhenReady) {
    source.read();
    views.turnTo("summary");
  }
  turnWhenReady = false;
  const points = count === 1 ? t("1 key point") : t("{n} key points", { n: count });
  // Of the same articles many summaries can follow each other fast.
  const say = articles === spokenOf ? announceOften : announce;
  spokenOf = articles;
  say(articles.length > 1
    ? t("Summary of {articles} articles ready: {points}.", { articles: articles.length, points })
    : t("Summary ready: {points}.", { points }));
  equip(digest, request);
}

/**
 * Gives a summary what can be done with it.
 * @param {Digest} digest
 * @param {SummaryRequest} request
 */
async function equip(digest, request) {
  try {
    afterwards ??= import("./afterwards.js");
    const { shown, styled } = await afterwards;
    await styled;
    if (panel.isOnShow(digest)) shown(digest, request);
  } catch {
    // It can be read all the same; the next one tries again.
    afterwards = undefined;
  }
}

/** @param {Failure} failure */
function failed(failure) {
  const explained = explain(failure);
  settle();
  source.summarized();
  spread.dataset["state"] = "failed";
  panel.fail(explained, summarizeText);
  announce(`${explained.title}. ${explained.advice[0]}`);
}

function welcome() {
  sayInstead(
    t("Paste an article, and its key points stand here as soon as you pause."),
    t("Choose a point to see the very passage it was made from, marked in the text."),
    t("Nothing to hand? Take an article from the shelf."),
  );
}

/** @param {string} message stands over the article until the next summary */
function tell(message) {
  note.textContent = message;
  note.hidden = false;
  note.scrollIntoView({ block: "nearest" });
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

/** Takes up what the last visit left, where there is something. */
async function recall() {
  try {
    if (localStorage.getItem("nutgraf-memory") !== "kept") return;
    if (await (await import("./app/kept.js")).recall()) turnWhenReady = true;
  } catch {
    // A browser may refuse to say.
  }
}

function missing() {
  tell(t("This could not be opened. Check the connection and try again."));
}

function openAddress() {
  if (!/^\?shared|#(text|page)=/.test(location.search + location.hash)) return;
  import("./intake/arrival.js").then(({ arrive }) => arrive(open, tell)).catch(missing);
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
    announce(t("{name} was removed.", { name: sources.label(sources.current()) }));
    keep([sources.remove()]);
    turn();
    if (sources.all().length === 1) byId("reading", HTMLElement).focus();
  },
  counted: summarizeText,
});
listenToFiles((files) => import("./intake/files.js").then(({ openFiles }) => openFiles(files, open, tell), missing));
panel.listen({
  chosen({ article, passages, kept }, how) {
    if (!sources.all().includes(article)) return;
    if (article !== sources.current()) {
      sources.turnTo(article);
      turn();
    }
    if (how === "click") views.turnTo("source");
    const words = source.show(passages, kept);
    if (!words || how !== "click") return;
    const name = sources.label(article);
    announce(sources.all().length > 1 ? t("Passage marked in {name}: {words}", { name, words }) : t("Passage marked: {words}", { words }));
  },
  cancelled() {
    work.cancel();
    source.summarized();
    sayNothing(t("Stopped. Your text is where it was; change it, or choose a length, to begin again."));
  },
});
shelf.listen({
  picked(articles) {
    open(articles);
    panel.focus();
  },
  missing: (title) => tell(t("“{title}” could not be fetched. Check the connection and choose it again.", { title })),
});
views.listen();
byId("adjust", HTMLButtonElement).addEventListener("click", async () => {
  const { turn: turnPanel } = await import("./why/adjust.js");
  turnPanel();
});
lengths.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) settings.change({ length: /** @type {SummaryLength} */ (target.value) });
});
byId("unready", HTMLElement).remove();
// Neither harms when it fails now: the first summary tries again and says what is wrong, and texts can be pasted.
work.load().catch(() => {});
await recall();
await speakAsSet();
settings.listen(async (changed) => {
  if ("language" in changed) {
    await speakAsSet();
    shelf.show();
  }
  summarizeText();
});
summarizeText();
openAddress();
window.addEventListener("hashchange", openAddress);
const stocked = shelf.stock().catch(() => announce(t("The shelf could not be fetched. Pasting and typing work.")));
setTimeout(() => { if (!asked?.length) settle(); }, PATIENCE_MS);
Promise.all([stocked, settled]).then(fetchTheRest);

/** What other texts and uses need: they can come when there is no network. */
async function fetchTheRest() {
  const bookmarklet = import("./intake/bookmarklet.js").then(({ offerBookmarklet }) => offerBookmarklet());
  const all = import("./afterwards.js").then(({ complete }) => complete);
  const modules = [loadDigest(), import("./intake/files.js"), all, import("./shelf-choice.js"), bookmarklet];
  const faces = [...document.fonts].map((face) => face.load());
  await Promise.allSettled([shelf.fetchAll(), work.loadLanguages(), ...modules, ...faces]);
  performance.mark("stocked");
}

/** Has the page speak the language that the reader has set, or else one that the browser asks for. */
function speakAsSet() {
  return speak([settings.current().language || navigator.languages].flat());
}
