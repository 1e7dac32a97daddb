// The heat of a text: how much each of its sentences matters, as a shade behind it, and as a thin strip beside the whole
// text that shows where its points come from. Reads the texts as they are set, and changes nothing of them.
import { byId, element } from "../elements.js";
import { inView } from "../source-panel.js";
import { t } from "../translate.js";

/** Scores from which a sentence is a shade darker. */
const SHADES = [0.2, 0.35, 0.5, 0.65, 0.8];
const STRIP_BANDS = 150;

const view = byId("reading", HTMLElement);
const strip = element("div", { class: "strip", "aria-hidden": "true" });
const track = element("div", { class: "track" }, strip);
const button = element("button", { type: "button", "aria-pressed": "false" });
let isHot = false;

view.after(track);
byId("toggle", HTMLElement).before(button);
button.addEventListener("click", () => {
  isHot = !isHot;
  show();
});
strip.addEventListener("click", ({ clientY }) => {
  const { top, height } = strip.getBoundingClientRect();
  scrollTo((clientY - top) / height);
});
view.addEventListener("typeset", show);
document.addEventListener("spoken", show);
show();

/** Shows the heat of what is in view. */
function show() {
  const shown = inView();
  track.hidden = button.hidden = !shown;
  button.textContent = t("Heat map");
  button.setAttribute("aria-pressed", `${isHot}`);
  paint(isHot ? shown : undefined);
  if (shown) drawStrip(shown);
}

/**
 * Shades the sentences. Highlights are ranges beside the text: the text itself stays as it is.
 * @param {InView} [shown]
 */
function paint(shown) {
  if (!("highlights" in CSS)) return;
  const shades = SHADES.map(() => new Highlight());
  const sentences = shown?.summary.documents[shown.place]?.sentences ?? [];
  let next = 0;
  for (const { node, start } of shown ? textNodes(shown.article.text) : []) {
    const end = start + node.length;
    while (next > 0 && (sentences[next]?.start ?? Infinity) > start) next -= 1;
    for (; next < sentences.length; next += 1) {
      const sentence = /** @type {Summary["documents"][0]["sentences"][0]} */ (sentences[next]);
      if (sentence.start >= end) break;
      const shade = SHADES.findLastIndex((least) => sentence.score >= least);
      const [from, to] = [Math.max(sentence.start, start), Math.min(sentence.end, end)];
      if (from < to) shades[shade]?.add(new StaticRange({ startContainer: node, startOffset: from - start, endContainer: node, endOffset: to - start }));
    }
  }
  shades.forEach((shade, place) => CSS.highlights.set(`heat-${place + 1}`, shade));
}

/**
 * The nodes of the view that hold the text, each with its offset in it.
 * @param {string} text
 */
function* textNodes(text) {
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  let passed = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node.parentElement?.closest("button, summary")) continue;
    const start = text.indexOf(node.data, passed);
    if (start < 0) continue;
    passed = start + node.length;
    yield { node, start };
  }
}

/**
 * Draws the whole text as a strip: its heat in bands, the places of the points over them.
 * @param {InView} shown
 */
function drawStrip({ article, place, summary }) {
  const { length } = article.text;
  const bands = new Float32Array(STRIP_BANDS);
  for (const { start, end, score } of summary.documents[place]?.sentences ?? []) {
    const last = Math.floor(((end - 1) / length) * STRIP_BANDS);
    for (let band = Math.floor((start / length) * STRIP_BANDS); band <= last; band += 1) {
      bands[band] = Math.max(bands[band] ?? 0, score);
    }
  }
  const heat = [...bands].map((score, band) => bar("heat", band / STRIP_BANDS, 1 / STRIP_BANDS, score));
  const points = summary.keyPoints.flatMap(({ evidence }) => evidence.filter(({ document }) => document === place)
    .map(({ start, end }) => bar("point", start / length, (end - start) / length, 1)));
  strip.replaceChildren(...heat, ...points);
}

/**
 * @param {string} kind
 * @param {number} from share of the strip
 * @param {number} size likewise
 * @param {number} strength from 0 to 1
 */
function bar(kind, from, size, strength) {
  const made = element("span", { class: kind });
  made.style.insetBlockStart = `${from * 100}%`;
  made.style.blockSize = `${size * 100}%`;
  made.style.opacity = `${strength}`;
  return made;
}

/** @param {number} share of the text */
function scrollTo(share) {
  const { top, height } = view.getBoundingClientRect();
  window.scrollBy(0, top + share * height - window.innerHeight / 3);
}
