// Reads an element of a page as plain HTML for summarize(), and finds passages of that again as Ranges.

/** @typedef {{ at: number, node: Text, from: number, length: number }} Piece text of one node, where it stands */
/** @typedef {{ text: string, rangeOf: (start: number, end: number) => Range | undefined }} DomSource */

/** What is no text of an article, whatever it says. */
const LEFT_OUT = "script, style, noscript, template, svg, math, canvas, iframe, object, audio, video, img, picture, "
  + "button, input, select, textarea, dialog, key-points, [hidden], [aria-hidden=true]";
const WITHOUT_END = ["br", "hr", "wbr"];
const ESCAPES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;" });

/**
 * @param {Element} root
 * @returns {DomSource}
 */
export function sourceOf(root) {
  /** @type {string[]} */
  const parts = [];
  /** @type {Piece[]} */
  const pieces = [];
  let length = 0;

  /** @param {string} part */
  function write(part) {
    parts.push(part);
    length += part.length;
  }

  /** @param {Text} node */
  function writeText(node) {
    let from = 0;
    for (const part of node.data.split(/([&<])/)) {
      pieces.push({ at: length, node, from, length: part.length });
      write(ESCAPES[part] ?? part);
      from += part.length;
    }
  }

  /** @param {Element} element */
  function writeElement(element) {
    if (element.matches(LEFT_OUT) || getComputedStyle(element).display === "none") return;
    // Who reads the source knows HTML's own elements only; one of a page's own is most often a block.
    const name = element.localName.includes("-") ? "div" : element.localName;
    write(`<${name}>`);
    for (const child of element.childNodes) {
      if (child instanceof Text) writeText(child);
      else if (child instanceof Element) writeElement(child);
    }
    if (!WITHOUT_END.includes(name)) write(`</${name}>`);
  }

  writeElement(root);
  return { text: parts.join(""), rangeOf: (start, end) => rangeIn(pieces, start, end) };
}

/**
 * @param {Piece[]} pieces in order
 * @param {number} start
 * @param {number} end
 */
function rangeIn(pieces, start, end) {
  const first = pieces.findLast(({ at }) => at <= start);
  const last = pieces.findLast(({ at }) => at < end);
  // A node may have become shorter since; the element reads it anew soon.
  if (!first || !last || last.from + end - last.at < 0) return undefined;
  const range = new Range();
  range.setStart(first.node, Math.min(first.from + Math.min(start - first.at, first.length), first.node.length));
  range.setEnd(last.node, Math.min(last.from + Math.min(end - last.at, last.length), last.node.length));
  return range;
}
