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
  const found = passagesOf(place, summary);
  const blocks = paragraphs(text);
  const title = titleIn(text, blocks, known?.title);
  /** @type {Mark[]} */
  const marks = [];
  const pieceOf = pieceMaker(text, ignored, found, marks);
  const lines = cut(blocks, [...found.passages, ...ignored]).map(({ block, pieces }) => {
    const children = pieces.map(pieceOf);
    const isOut = children.every((child) => child instanceof HTMLElement && child.localName === "s");
    const here = (/** @type {Span} */ span) => within(span, block) || within(block, span);
    const look = block === title ? "title" : isOut ? "tight" : block.look;
    const line = element(block === title ? "h3" : "p", { dir: "auto", class: look }, ...children);
    return { line, out: isOut ? ignored.filter(here) : [], back: include.filter(here) };
  });
  const { content, folds } = folded(lines);
  view.classList.toggle("long", text.length > LONG_UNITS);
  view.replaceChildren(...content);
  for (const [name, value] of Object.entries(inLanguage(known?.language ?? ""))) view.setAttribute(name, value);
  return { marks, folds };
}

/**
 * Makes the nodes of a text's pieces, one after the other.
 * @param {string} text
 * @param {IgnoredPassage[]} ignored
 * @param {ReturnType<typeof passagesOf>} found
 * @param {Mark[]} marks to which each mark is added
 */
function pieceMaker(text, ignored, { passages, points, numbers }, marks) {
  let passed = 0;
  return (/** @type {Span} */ piece) => {
    const words = text.slice(piece.start, piece.end);
    while ((ignored[passed]?.end ?? Infinity) <= piece.start) passed += 1;
    const leftOut = ignored[passed];
    if (leftOut && within(piece, leftOut)) return element("s", { title: reasonOf(leftOut) }, words);
    const holds = (/** @type {Span} */ span) => within(piece, span);
    if (!passages.some(holds)) return words;
    const number = numbers.get(piece.start);
    const mark = element("mark", points.some(holds) ? { class: "point" } : {}, ...(number ? [numberButton(number)] : []), words);
    marks.push({ ...piece, element: mark });
    return mark;
  };
}

/**
 * Lines in order, with those that were left out folded, and those that the reader has counted in held together; each
 * such group ends in a button for the contrary.
 * @param {{ line: Element, out: IgnoredPassage[], back: Span[] }[]} lines
 */
function folded(lines) {
  /** @type {Map<Element, Span[]>} */
  const folds = new Map();
  /** @type {Element[]} */
  const content = [];
  /** @type {Element | undefined} */
  let fold;
  for (const { line, out, back } of lines) {
    const isOut = out.length > 0;
    const passages = isOut ? out : back;
    if (!passages.length) fold = undefined;
    else if (fold?.localName !== (isOut ? "details" : "div")) content.push(fold = foldOf(out[0]));
    const button = fold?.lastElementChild;
    if (!button) content.push(line);
    else {
      button.before(line);
      folds.set(button, [...(folds.get(button) ?? []), ...passages]);
    }
  }
  return { content, folds };
}

/** @param {IgnoredPassage} [first] of what was left out; without one, for what the reader has counted in */
function foldOf(first) {
  const local = { lang: spoken() };
  const button = element("button", { type: "button", ...local }, first ? t("Count it in") : t("Leave it out again"));
  if (!first) return element("div", { class: "counted-in" }, button);
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
