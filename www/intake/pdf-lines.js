// The lines of a PDF page, from the pieces of text that pdf.js finds on it, and without what recurs on every page.
// Pure: knows neither pdf.js nor the page that shows the text.

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// Forms that letters have in fonts only; their plain letters are meant.
const FONT_FORMS = /[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]+/g;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§]+)(?:[,–-]\d{1,3})*$/;
/** Takes a mark of a note; not "km" or "10", of which a raised number is a power. */
const TAKES_NOTE_MARK = /\p{L}{4}["'”’»)\]]*$|[.,;:!?…]["'”’»)\]]*$/u;
/** The narrowest space between words, as a share of the size. */
const LEAST_SPACE = 0.15;
/** How many lines at either end of a page may be its running head or foot. */
const RUNNING_LINES = 3;

/**
 * @param {TextItem[]} items in reading order
 * @param {number} width of the page; lines that run from right to left are measured from its right edge
 * @returns {Line[]}
 */
export function linesOf(items, width) {
  const upright = items.filter((item) => item.upright);
  const rows = [];
  /** @type {TextItem[]} */
  let row = [];
  for (const item of upright.length * 2 < items.length ? items : upright) {
    if (item.text) row.push(item);
    if (!item.ends) continue;
    rows.push(row);
    row = [];
  }
  return [...rows, row].map((one) => lineOf(one, width)).filter(({ text }) => text);
}

/** @param {TextItem[]} row @param {number} width @returns {Line} */
function lineOf(row, width) {
  const words = row.filter(({ text }) => text.trim());
  const main = words.reduce((most, item) => (item.text.length * item.size > most.text.length * most.size ? item : most), words[0] ?? NOTHING);
  const said = words.map(({ text }) => text).join("");
  const reversed = said.replace(/[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g, "").length * 2 > said.replace(/\P{L}/gu, "").length;
  const ordered = reversed ? spaced(fromRight(row)) : row;
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width: wide }) => x + wide));
  return {
    text: textOf(ordered, main),
    start: reversed ? width - right : left,
    end: reversed ? width - left : right,
    y: main.y,
    size: main.size,
    font: main.font,
  };
}

/** @type {TextItem} */
const NOTHING = { text: "", x: 0, y: 0, width: 0, size: 1, font: "", upright: true, ends: false };

/** @param {TextItem[]} items @param {TextItem} main the piece that sets the line's size and baseline */
function textOf(items, main) {
  let text = "";
  for (const item of items) {
    const raised = main.y - item.y > main.size / 4 && item.size < main.size * 0.9;
    if (!(raised && NOTE_MARK.test(item.text.trim()) && TAKES_NOTE_MARK.test(text))) text += item.text;
  }
  return text.replace(FONT_FORMS, (forms) => forms.normalize("NFKC")).replace(/\s+/g, " ").trim();
}

/**
 * The pieces of a line that runs from right to left; what runs the other way within it, such as a number, keeps its order.
 * @param {TextItem[]} row
 */
function fromRight(row) {
  const fromLeft = row.toSorted((a, b) => a.x - b.x);
  /** @type {TextItem[][]} */
  const runs = [];
  let wasLatin = false;
  for (const item of fromLeft) {
    const isLatin = /[\p{L}\p{N}]/u.test(item.text) && !RIGHT_TO_LEFT.test(item.text);
    if (isLatin && wasLatin) runs.at(-1)?.push(item);
    else runs.push([item]);
    wasLatin = isLatin;
  }
  return runs.reverse().flat();
}

/**
 * With the spaces that only gaps stand for; pdf.js finds those of lines that run from left to right. Marks that stand before
 * their letter follow it.
 * @param {TextItem[]} items
 */
function spaced(items) {
  return items.map((item, place) => {
    const before = items[place - 1];
    const gap = before ? Math.max(before.x - item.x - item.width, item.x - before.x - before.width) : 0;
    const text = item.text.replace(/^(\p{M}+)(\P{M})/u, "$2$1");
    return { ...item, text: gap > item.size * LEAST_SPACE ? ` ${text}` : text };
  });
}

/**
 * Drops running heads, running feet and page numbers: what stands at the same place at either end of several pages, is the
 * same but for its numbers, and has nothing else beyond it.
 * @param {Line[][]} pages
 */
export function withoutRunningLines(pages) {
  const outer = pages.map((lines) => {
    const downwards = lines.toSorted((a, b) => a.y - b.y);
    return [downwards.slice(0, RUNNING_LINES), downwards.slice(-RUNNING_LINES).reverse()];
  });
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const line of outer.flatMap((ends) => [...new Set(ends.flat())])) {
    for (const key of placesOf(line)) if (!found.get(key)?.push(line.text)) found.set(key, [line.text]);
  }
  // Twice is enough where a number goes on, or where there are no more pages.
  const recurs = (/** @type {Line} */ line) => placesOf(line).some((key) => {
    const texts = found.get(key) ?? [];
    return texts.length > 2 || texts.length === 2 && (pages.length === 2 || texts[0] !== texts[1]);
  });
  return pages.map((lines, page) => {
    const running = new Set(outer[page]?.flatMap((end) => {
      const body = end.findIndex((line) => !recurs(line));
      return body < 0 ? end : end.slice(0, body);
    }));
    return lines.filter((line) => !running.has(line));
  });
}

/** What a line says but for its numbers, and where; of two grids, so that lines nearly as high share one. @param {Line} line */
function placesOf({ text, y }) {
  const same = text.replace(/\d+/g, "0").replace(/^[ivxlc]+$/i, "0");
  return [Math.floor(y / 4), Math.floor(y / 4 + 0.5) + 0.5].map((place) => `${place} ${same}`);
}
