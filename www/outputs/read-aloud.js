// Reads a summary aloud, headline and points, each in a voice of its language, and marks what is being said. Only voices
// of the device itself are used: the others would send the text to a server.
import { languageName, t } from "../translate.js";

const VOICES_COME_WITHIN_MS = 1500;

/** @typedef {{ element: HTMLElement, text: string, voice: SpeechSynthesisVoice }} Piece */
/** @type {{ pieces: Piece[], next: number, changed: (state: SpeechState) => void, outlet: Outlet, watch: MutationObserver } | undefined} */
let reading;
/** @type {Outlet | undefined} the last that was asked for */
let wanted;
/** @type {SpeechSynthesisUtterance | undefined} kept, since Chromium forgets one that nobody holds while it is spoken */
let spoken;

/**
 * Begins to read, from the headline.
 * @param {Outlet} outlet
 * @param {(state: SpeechState) => void} changed
 */
export async function readAloud(outlet, changed) {
  if (wanted === outlet) return;
  stop();
  wanted = outlet;
  const { outputs } = outlet.digest;
  const { pieces, mute } = await piecesOf(outlet.digest);
  if (wanted !== outlet || !outputs.isConnected) return;
  if (mute.length) outlet.say(t("This device has no voice of its own for {language}. One can be added in its settings.", { language: mute.join(", ") }));
  if (!pieces.length) return stop();
  // Another summary, or a message in its place, ends the reading of this one.
  const watch = new MutationObserver(() => { if (!outputs.isConnected) stop(); });
  watch.observe(/** @type {Node} */ (outputs.parentNode), { childList: true });
  reading = { pieces, next: 0, changed, outlet, watch };
  goOn();
}

export function stop() {
  silence();
  const { changed, watch } = reading ?? {};
  reading = wanted = undefined;
  watch?.disconnect();
  changed?.("silent");
}

/** Falls silent; the piece that was being read will be read again. */
export function hold() {
  silence();
  reading?.changed("paused");
}

export function goOn() {
  if (!reading) return;
  const { pieces, next, changed, outlet } = reading;
  const piece = pieces[next];
  if (!piece) return stop();
  changed("speaking");
  mark(piece.element);
  const utterance = new SpeechSynthesisUtterance(piece.text);
  utterance.voice = piece.voice;
  utterance.lang = piece.voice.lang;
  utterance.addEventListener("end", () => {
    if (spoken !== utterance || !reading) return;
    reading.next += 1;
    goOn();
  });
  utterance.addEventListener("error", () => {
    if (spoken !== utterance) return;
    stop();
    outlet.say(t("The browser could not go on reading aloud."));
  });
  spoken = utterance;
  speechSynthesis.speak(utterance);
}

function silence() {
  spoken = undefined;
  speechSynthesis.cancel();
  mark();
}

/** @param {HTMLElement} [element] */
function mark(element) {
  for (const former of document.querySelectorAll(".aloud")) former.classList.remove("aloud");
  if (!element) return;
  element.classList.add("aloud");
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "nearest", behavior: isCalm ? "instant" : "smooth" });
}

/**
 * The headlines and points on show, in the order of the page, that there is a voice for; and the languages without one.
 * @param {Digest} digest
 */
async function piecesOf({ items, outputs }) {
  const voices = await ownVoices();
  const points = new Map([...items].map(([{ text }, item]) => [/** @type {Element} */ (item), text]));
  const shown = outputs.parentElement?.querySelectorAll(".headline, .points > li") ?? [];
  /** @type {Piece[]} */
  const pieces = [];
  const mute = new Set();
  for (const element of /** @type {Iterable<HTMLElement>} */ (shown)) {
    const text = points.get(element) ?? element.textContent;
    if (element.hidden || !text) continue;
    const { lang } = /** @type {HTMLElement} */ (element.closest("[lang]"));
    const voice = voiceFor(lang, voices);
    if (voice) pieces.push({ element, text, voice });
    else mute.add(languageName(lang));
  }
  return { pieces, mute: [...mute] };
}

/** @param {string} tag BCP 47 @param {SpeechSynthesisVoice[]} voices */
function voiceFor(tag, voices) {
  const [language] = tag.toLowerCase().split("-");
  const fitting = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  return fitting.find(({ lang }) => lang.replace("_", "-").toLowerCase() === tag.toLowerCase())
    ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** The voices of the device, which some browsers only look up when they are first asked. */
async function ownVoices() {
  if (!speechSynthesis.getVoices().length) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, VOICES_COME_WITHIN_MS);
    });
  }
  return speechSynthesis.getVoices().filter(({ localService }) => localService);
}

document.addEventListener("visibilitychange", () => { if (document.hidden) stop(); });
window.addEventListener("pagehide", stop);
