// Typesets a text for reading: its title, its paragraphs, the passages its points were made from, and, folded, what
// was left out as not part of the article. Gives the marks, so that a passage can be shown. Text nodes only.
import { element, inLanguage } from "./elements.js";
import { cut, paragraphs, within } from "./passages.js";
import { spoken, t } from "./translate.js";

const LONG_UNITS = 50_000;

/**
 * Fills `view` with the text.
 * @param {HTMLElement} view
 * @param {Article} article
 * @param {Summary} [summary] of exactly this text, or of several with it among them
 * @param {number} [place] the text's among them
 * @returns {{ marks: Mark[], folds: Map<Element, Span[]> }} in the text's order; which passages a button counts in or leaves out
 */
export function typeset(view, article, summary, place = 0) {
  const { text, include = [] } = article;
  const known = summary?.documents[place];
  const ignored = known?.ignored ?? [];
  const { passages, points, numbers } = passagesOf(place, summary);
  /** @type {Mark[]} */
  const marks = [];
  /** @type {Map<Element, Span[]>} */
  const folds = new Map();
  /** @type {Element | undefined} */
  let fold;
  const lines = paragraphs(text);
  const title = titleIn(text, lines, known?.title);
  const set = [];
  let passed = 0;
  /** @type {IgnoredPassage[]} of the line at hand */
  let out = [];

  /** @param {Span} piece */
  function pieceOf(piece) {
    const words = text.slice(piece.start, piece.end);
    while ((ignored[passed]?.end ?? Infinity) <= piece.start) passed += 1;
    const leftOut = ignored[passed];
    if (leftOut && within(piece, leftOut)) {
      out.push(leftOut);
      return element("s", { title: reasonOf(leftOut) }, words);
    }
    if (!passages.some((span) => within(piece, span))) return words;
    const number = numbers.get(piece.start);
    const mark = element("mark", points.some((span) => within(piece, span)) ? { class: "point" } : {}, ...(number ? [numberButton(number)] : []), words);
    marks.push({ ...piece, element: mark });
    return mark;
  }

  for (const { block, pieces } of cut(lines, [...passages, ...ignored])) {
    out = [];
    const children = pieces.map(pieceOf);
    const isOut = children.every((child) => child instanceof HTMLElement && child.localName === "s");
    const back = include.filter((span) => within(span, block) || within(block, span));
    const tag = block === title ? "h3" : "p";
    const line = element(tag, { dir: "auto", class: block === title ? "title" : isOut ? "tight" : block.look }, ...children);
    if (!isOut && !back.length) fold = undefined;
    else if (fold?.localName !== (isOut ? "details" : "div")) set.push(fold = foldOf(isOut, out[0]));
    if (!fold) set.push(line);
    else {
      fold.lastElementChild?.before(line);
      const button = /** @type {Element} */ (fold.lastElementChild);
      folds.set(button, [...(folds.get(button) ?? []), ...(isOut ? out : back)]);
    }
  }
  view.classList.toggle("long", text.length > LONG_UNITS);
  view.replaceChildren(...set);
  for (const [name, value] of Object.entries(inLanguage(known?.language ?? ""))) view.setAttribute(name, value);
  return { marks, folds };
}

/**
 * What holds lines that were left out, folded, or that the reader has counted in; it ends in a button for the contrary.
 * @param {boolean} isOut
 * @param {IgnoredPassage} [first]
 */
function foldOf(isOut, first) {
  const local = { lang: spoken() };
  if (!isOut || !first) return element("div", { class: "counted-in" }, element("button", { type: "button", ...local }, t("Leave it out again")));
  const button = element("button", { type: "button", ...local }, t("Count it in"));
  return element("details", { class: "left-out" }, element("summary", local, reasonOf(first)), button);
}

/** @param {IgnoredPassage} leftOut */
const reasonOf = ({ reason }) => t("Left out: {reason}", { reason: t(reason.replaceAll("-", " ")) });

/** @param {string} number */
function numberButton(number) {
  return element("button", { type: "button", class: "number", "data-points": number, "aria-label": t("Point {number}", { number }) });
}

/**
 * Shows the passages as the chosen ones, and the parts of them that the point's words are most strongly.
 * @param {Mark[]} marks
 * @param {Span[]} passages
 * @param {Span[]} kept
 * @returns {HTMLElement | undefined} the first one
 */
export function choose(marks, passages, kept) {
  let first;
  for (const mark of marks) {
    const chosen = passages.some((span) => within(mark, span));
    mark.element.classList.toggle("chosen", chosen);
    mark.element.classList.toggle("kept", chosen && kept.some((span) => within(mark, span)));
    if (chosen) first ??= mark.element;
  }
  return first;
}

/**
 * Every passage of one text that can be shown, and the numbers of the points that begin at an offset.
 * @param {number} place
 * @param {Summary} [summary]
 */
function passagesOf(place, summary) {
  const points = summary?.keyPoints ?? [];
  /** @param {Passage} passage */
  const isHere = ({ document }) => document === place;
  /** @type {Map<number, string>} */
  const numbers = new Map();
  points.forEach(({ evidence }, index) => {
    for (const { start } of evidence.filter(isHere)) {
      numbers.set(start, [numbers.get(start), index + 1].filter(Boolean).join(", "));
    }
  });
  const own = points.flatMap(({ evidence }) => evidence);
  const passages = [
    ...own,
    ...points.flatMap(({ kept }) => kept),
    ...(summary?.sentences ?? []),
    ...(summary?.disagreements.flatMap(({ claims }) => claims) ?? []),
  ];
  return { passages: passages.filter(isHere), points: own.filter(isHere), numbers };
}

/**
 * The line that is the title, whatever its white space and the signs that Markdown puts around a heading.
 * @param {string} text
 * @param {Paragraph[]} lines
 * @param {string | null} [title]
 */
function titleIn(text, lines, title) {
  /** @param {string} words */
  const bare = (words) => words.replace(/\s+/g, " ").trim().replace(/^#+ | #+$/g, "");
  return title ? lines.find(({ start, end }) => bare(text.slice(start, end)) === bare(title)) : undefined;
}
