// The article's column: a field to paste and type into, and the same text typeset for reading, in which
// passages are shown. Reports a text when the reader pauses; never changes or loses one.
import { byId } from "./elements.js";
import { choose, typeset } from "./reading-view.js";

/** @typedef {import("./passages.js").Span} Span */
/** @typedef {import("../pkg/index.js").Summary} Summary */

const TYPING_PAUSE_MS = 300;

/**
 * @param {object} handlers
 * @param {(pasted: boolean) => void} handlers.typed the reader changed the text, by pasting or not, and paused
 * @param {(text: string) => void} handlers.pasted the reader pasted a text somewhere else on the page
 * @param {() => void} handlers.fresh the reader wants to begin with another text
 */
export function sourcePanel({ typed, pasted, fresh }) {
  const field = byId("text", HTMLTextAreaElement);
  const view = byId("reading", HTMLElement);
  const toggle = byId("toggle", HTMLButtonElement);
  const freshButton = byId("fresh", HTMLButtonElement);
  let text = field.value;
  let isReading = false;
  /** @type {Summary | undefined} of the text in hand, where there is one */
  let summary;
  /** @type {import("./reading-view.js").Mark[] | undefined} undefined until the view shows text and summary */
  let marks;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let wasPasted = false;

  /** @param {boolean} reading */
  function setReading(reading) {
    isReading = reading;
    if (reading) marks ??= typeset(view, text, summary);
    view.hidden = !reading;
    field.hidden = reading;
    toggle.textContent = reading ? "Edit" : "Read";
    toggle.hidden = freshButton.hidden = !text.trim();
  }

  /** @param {Summary} [ofText] */
  function forget(ofText) {
    summary = ofText;
    marks = undefined;
  }

  field.addEventListener("input", (event) => {
    text = field.value;
    forget();
    setReading(false);
    wasPasted ||= event instanceof InputEvent && event.inputType === "insertFromPaste";
    clearTimeout(pause);
    pause = setTimeout(() => {
      typed(wasPasted);
      wasPasted = false;
    }, TYPING_PAUSE_MS);
  });

  document.addEventListener("paste", (event) => {
    const given = event.clipboardData?.getData("text/plain") ?? "";
    if (event.target === field || !given.trim()) return;
    event.preventDefault();
    pasted(given);
  });

  toggle.addEventListener("click", () => {
    setReading(!isReading);
    if (!isReading) field.focus();
  });
  freshButton.addEventListener("click", fresh);

  return {
    /** The text in hand, whether the reader has paused or not. */
    text: () => text,

    /**
     * Puts another text in place: to be read, or an empty field to be filled.
     * @param {string} given
     */
    open(given) {
      clearTimeout(pause);
      text = field.value = given;
      field.setSelectionRange(0, 0);
      forget();
      setReading(Boolean(text.trim()));
      if (!isReading) field.focus();
    },

    /** @param {Summary} [ofText] of the text in hand; undefined where there is none any more */
    summarized(ofText) {
      forget(ofText);
      setReading(isReading);
    },

    /**
     * Shows passages of the text, and scrolls there.
     * @param {Span[]} passages
     * @param {Span[]} kept
     * @returns {string} what the passages say
     */
    show(passages, kept) {
      setReading(true);
      choose(marks ?? [], passages, kept)?.scrollIntoView({ block: "nearest" });
      return passages.map(({ start, end }) => text.slice(start, end)).join(" … ");
    },
  };
}
