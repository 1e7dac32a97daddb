// The article's column: a field to paste and type into, and the same text typeset for reading, in which passages are
// shown; over it a row to turn to another article. Reports a text when the reader pauses; never changes or loses one.
import { byId, element, nameButton } from "./elements.js";
import { choose, typeset } from "./reading-view.js";
import { articleText, pastedTexts } from "./intake.js";
import * as sources from "./sources.js";
import { t } from "./translate.js";

const TYPING_PAUSE_MS = 300;
const LONG_UNITS = 50_000;
/** No browser lays a longer text out in a field within seconds: such a one can be read, and not be written in. */
const FIELD_UNITS = 2_000_000;

const field = byId("text", HTMLTextAreaElement);
const view = byId("reading", HTMLElement);
const toggle = byId("toggle", HTMLButtonElement);
const freshButton = byId("fresh", HTMLButtonElement);
const addButton = byId("add", HTMLButtonElement);
const removeButton = byId("remove", HTMLButtonElement);
const row = byId("sources", HTMLElement);

let isReading = false;
/** @type {{ summary: Summary, of: Article[] } | undefined} */
let known;
/** @type {ReturnType<typeof typeset> | undefined} undefined until the view shows text and summary */
let set;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

// What a browser that reloads the page put back into the field.
sources.write(field.value);

/** @param {SourceHandlers} handlers */
export function listen({ typed, pasted, fresh, turned, added, removed, counted }) {
  let wasPasted = false;
  /** @param {Event} event */
  function takeUp(event) {
    // A paste into a text is part of the writing.
    const isFirst = sources.isBlank(sources.current());
    wasPasted ||= isFirst && event instanceof InputEvent && event.inputType === "insertFromPaste";
    sources.write(field.value);
    set = undefined;
    setReading(isReading);
    clearTimeout(pause);
    pause = setTimeout(() => {
      typed(wasPasted);
      wasPasted = false;
    }, TYPING_PAUSE_MS);
  }
  field.addEventListener("input", takeUp);
  // A browser that reloads, or comes back to, the page may put the former text into the field by itself.
  window.addEventListener("pageshow", (event) => {
    if (field.value && field.value !== text()) takeUp(event);
  });
  document.addEventListener("paste", async (event) => {
    const { html, plain } = pastedTexts(event.clipboardData);
    const intoField = event.target === field;
    // A field would be laid out, and a long text in it takes a second.
    const isFirst = sources.isBlank(sources.current());
    const isWhole = !intoField || plain.length > (isFirst ? LONG_UNITS : FIELD_UNITS);
    if (!plain.trim() || !isWhole && !html) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = field;
    const given = html ? await articleText(html, plain) : plain;
    if (isWhole) return pasted(given);
    wasPasted = isFirst;
    field.setSelectionRange(selectionStart, selectionEnd);
    // Nothing else that puts text into a field can be undone by the reader.
    if (!document.execCommand("insertText", false, given)) {
      field.setRangeText(given, selectionStart, selectionEnd, "end");
      field.dispatchEvent(new InputEvent("input"));
    }
  });
  toggle.addEventListener("click", () => {
    setReading(!isReading);
    if (!isReading) field.focus();
  });
  freshButton.addEventListener("click", fresh);
  addButton.addEventListener("click", added);
  removeButton.addEventListener("click", removed);
  view.addEventListener("click", ({ target }) => {
    const passages = target instanceof Element ? set?.folds.get(target) : undefined;
    if (!passages) return;
    sources.count(passages);
    counted();
    view.focus();
  });
  row.addEventListener("click", ({ target }) => {
    const article = sources.all()[placeInRow(target)];
    if (article) turned(article);
  });
}

/** The open article's text, whether the reader has paused or not. */
const text = () => sources.current().text;

/** Shows the article that is open now: to be read, or as an empty field to be filled. */
export function turn() {
  clearTimeout(pause);
  // To fill a field with a long text takes a second, which is only worth while when it is to be changed.
  field.value = text().length > LONG_UNITS ? "" : text();
  field.setSelectionRange(0, 0);
  field.placeholder = sources.all().length > 1
    ? t("Paste another article, or choose one from the shelf.") : t("Paste an article, or start typing.");
  set = undefined;
  setReading(!sources.isBlank(sources.current()));
  if (!isReading) field.focus();
}

/** Turns from the field to the same text, set for reading. */
export const read = () => setReading(true);

/**
 * Takes the summary of the texts in hand; without one, forgets what there was.
 * @param {Summary} [given]
 */
export function summarized(given) {
  known = given && { summary: given, of: sources.readable() };
  set = undefined;
  setReading(isReading);
}

/**
 * Shows passages of the open article, and scrolls there.
 * @param {Span[]} passages
 * @param {Span[]} kept
 * @returns {string} what the passages say
 */
export function show(passages, kept) {
  setReading(true);
  choose(set?.marks ?? [], passages, kept)?.scrollIntoView({ block: "nearest" });
  return passages.map(({ start, end }) => text().slice(start, end)).join(" … ");
}

/**
 * The article that is set for reading, with what is known of it; nothing while there is none.
 * @returns {InView | undefined}
 */
export function inView() {
  const of = sources.readable();
  if (!isReading || !set || known?.of !== of) return undefined;
  return { article: sources.current(), place: of.indexOf(sources.current()), summary: known.summary, marks: set.marks };
}

/** @param {boolean} reading */
function setReading(reading) {
  const shown = isReading && set;
  isReading = reading;
  const articles = sources.readable();
  // A summary of what is no more in hand says nothing of this text.
  const summary = known?.of === articles ? known.summary : undefined;
  if (reading) set ??= typeset(view, sources.current(), summary, articles.indexOf(sources.current()));
  if (!reading && field.value !== text()) field.value = text();
  view.hidden = !reading;
  field.hidden = reading;
  toggle.textContent = reading ? t("Edit") : t("Read");
  const isBlank = sources.isBlank(sources.current());
  toggle.hidden = isBlank || reading && text().length > FIELD_UNITS;
  freshButton.hidden = addButton.hidden = isBlank;
  byId("open", HTMLElement).hidden = !isBlank;
  // To choose a point sets nothing anew, and what is drawn beside a long text takes its time.
  if ((isReading && set) !== shown) view.dispatchEvent(new Event("typeset"));
  showRow();
}

/** Shows which articles are in hand, where there are several; the keyboard stays where it is. */
function showRow() {
  const articles = sources.all();
  const focused = placeInRow(document.activeElement);
  const buttons = articles.map((one) => nameButton(sources.label(one), one.language));
  row.replaceChildren(...buttons.map((button) => element("li", {}, button)));
  const open = buttons[articles.indexOf(sources.current())];
  open?.setAttribute("aria-current", "true");
  row.hidden = removeButton.hidden = articles.length < 2;
  // Asked where something stands, a browser lays out the long text too.
  if (!row.hidden) row.scrollLeft = open?.offsetLeft ?? 0;
  buttons[focused]?.focus();
}

/** @param {unknown} part of the row, or anything else */
const placeInRow = (part) => [...row.children].findIndex((item) => part instanceof Node && item.contains(part));
