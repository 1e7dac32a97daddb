// Typesets a text for reading: its title, its paragraphs, the passages its points were made from, and what
// was left out as not part of the article. Gives the marks, so that a passage can be shown. Text nodes only.
import { element, inLanguage } from "./elements.js";
import { cut, paragraphs, within } from "./passages.js";
import { t } from "./translate.js";

/**
 * Fills `view` with the text.
 * @param {HTMLElement} view
 * @param {string} text
 * @param {Summary} [summary] of exactly this text, or of several with it among them
 * @param {number} [place] the text's among them
 * @returns {Mark[]} in the text's order
 */
export function typeset(view, text, summary, place = 0) {
  const known = summary?.documents[place];
  const ignored = known?.ignored ?? [];
  const { passages, numbers } = passagesOf(place, summary);
  /** @type {Mark[]} */
  const marks = [];
  const lines = paragraphs(text);
  const title = titleIn(text, lines, known?.title);
  let passed = 0;

  const set = cut(lines, [...passages, ...ignored]).map(({ block, pieces }) => {
    const children = pieces.map((piece) => {
      const words = text.slice(piece.start, piece.end);
      while ((ignored[passed]?.end ?? Infinity) <= piece.start) passed += 1;
      const leftOut = ignored[passed];
      if (leftOut && within(piece, leftOut)) {
        return element("s", { title: t("Left out: {reason}", { reason: t(leftOut.reason.replaceAll("-", " ")) }) }, words);
      }
      if (!passages.some((span) => within(piece, span))) return words;
      const mark = element("mark", {}, words);
      const number = numbers.get(piece.start);
      if (number) mark.dataset["points"] = number;
      marks.push({ ...piece, element: mark });
      return mark;
    });
    if (block === title) return element("h3", { dir: "auto", class: "title" }, ...children);
    const isLeftOut = children.every((child) => child instanceof HTMLElement && child.localName === "s");
    return element("p", { dir: "auto", class: isLeftOut ? "tight" : block.look }, ...children);
  });
  view.replaceChildren(...set);
  for (const [name, value] of Object.entries(inLanguage(known?.language ?? ""))) view.setAttribute(name, value);
  return marks;
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
  const passages = [
    ...points.flatMap(({ evidence, kept }) => [...evidence, ...kept]),
    ...(summary?.sentences ?? []),
    ...(summary?.disagreements.flatMap(({ claims }) => claims) ?? []),
  ];
  return { passages: passages.filter(isHere), numbers };
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
