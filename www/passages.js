// Cuts a text into paragraphs, and those into pieces at the edges of the passages that are to be seen in it.
// Takes a text whose lines end in "\n", as a field gives it; gives UTF-16 offsets into it, never other characters.

// A longer line or block would be laid out whole where a part of it is seen; it ends at white space where it has any.
const LINE = /[^\n]{1,20000}(?!\S)|[^\n]{1,20000}/gu;
const BLOCK = /[^]{1,20000}(?=\n)|[^]{1,20000}(?!\S)|[^]{1,20000}/gu;
const MOST_LINES = 5000;
const BLANK_LINE = /\n[^\S\n]*\n/;
const LISTED = /^\s*(?:[-*+•–—·]|\d+[.)])\s/;
const FULL_LINE_UNITS = 100;
const FULL_LINE_UNITS_CJK = 40;
const SUBHEAD_UNITS = 80;
const SUBHEAD = /^\s*(#{1,6} .*|["'“‘«„]?[\p{L}\p{N}].*[^\p{P}\s]|[^.]*\?)\s*$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Every line with something on it, in order. A line is set apart where a blank line stands before it, where the
 * line before it is longer than anyone breaks by hand, and, but for lists, in a text of such lines without blank
 * ones. A short line set apart that ends without a stop looks like a heading within the article. Of more lines than a
 * browser sets at once, many stand in one block as they are.
 * @param {string} text
 * @returns {Paragraph[]}
 */
export function paragraphs(text) {
  const found = [];
  const blankLines = text.search(BLANK_LINE) >= 0;
  let previous = { end: 0, full: true };
  let longLines = false;
  for (const line of text.matchAll(LINE)) {
    if (!line[0].trim()) continue;
    if (found.length === MOST_LINES) return blocks(text);
    const start = line.index;
    const end = start + line[0].length;
    const apart = BLANK_LINE.test(text.slice(previous.end, start)) || previous.full
      || (longLines && !blankLines && !LISTED.test(line[0]));
    found.push({ start, end, look: look(line[0], apart) });
    previous = { end, full: line[0].length > (CJK.test(line[0]) ? FULL_LINE_UNITS_CJK : FULL_LINE_UNITS) };
    longLines ||= previous.full;
  }
  return found;
}

/**
 * @param {string} text
 * @returns {Paragraph[]}
 */
function blocks(text) {
  return [...text.matchAll(BLOCK)].filter(([block]) => block.trim()).map(({ 0: block, index }) => (
    { start: index + block.length - block.trimStart().length, end: index + block.length, look: "spaced" }));
}

/**
 * @param {string} line
 * @param {boolean} apart
 * @returns {Paragraph["look"]}
 */
function look(line, apart) {
  if (!apart) return "tight";
  return line.length <= SUBHEAD_UNITS && SUBHEAD.test(line) ? "subhead" : "spaced";
}

/**
 * Cuts each paragraph at every edge of a passage.
 * @template {Span} Block
 * @param {Block[]} blocks in order, not overlapping
 * @param {Span[]} passages
 * @returns {{ block: Block, pieces: Span[] }[]} a block's pieces together are the block
 */
export function cut(blocks, passages) {
  const edges = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  return blocks.map((block) => {
    const pieces = [];
    let start = block.start;
    while (next < edges.length && /** @type {number} */ (edges[next]) < block.end) {
      const edge = /** @type {number} */ (edges[next]);
      if (edge > start) {
        pieces.push({ start, end: edge });
        start = edge;
      }
      next += 1;
    }
    pieces.push({ start, end: block.end });
    return { block, pieces };
  });
}

/**
 * @param {Span} inner
 * @param {Span} outer
 */
export function within(inner, outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}
