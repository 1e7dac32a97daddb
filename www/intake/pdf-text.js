// The text of a PDF file as an article: lines joined to paragraphs, words that a line end had parted made whole, notes at
// the foot of pages put last. Pure: takes lines as pdf-lines.js makes them.
import { withoutRunningLines } from "./pdf-lines.js";

const ENDS_SENTENCE = /[.!?…:;。！？؟۔।։]["'”’»›)\]」』）]*$/u;
const BULLET = /^[•‣▪◦●■∙·]\s?/;
const ITEM = /^(?:[–—-]|\(?(?:\d{1,3}|\p{L})[.)]|\[\d+\])\s/u;
const NOTE = /^(?:\d{1,3}|[*†‡§])[.)]?\s*\p{L}/u;
/** A line of a table of contents. */
const OF_CONTENTS = /(?:\s?[.·…]){4,}\s*(?:\d+|[ivxlc]+)$/i;
const WITHOUT_SPACES = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const PARTED = /([\p{L}\p{M}'’]+)[-\u2010]$/u;
/** Titles that programs write by themselves. */
const NO_TITLE = /^(?:untitled|microsoft \w+ - |about:|https?:|\S+\.\w{2,5}$|\S*$)|\.(?:docx?|indd|qxd|tex|dvi|pptx?|pdf|rtf|odt)$/i;
const LONGEST_TITLE = 200;
const LONGEST_WORD = 60;

/** How far a gap may exceed the usual distance of lines, and the sizes of two lines each other. */
const GAP = 1.3;
const WIDE_GAP = 2;
const SIZES = 1.12;
/** Indents are less than this many times the size of the text, the distance of columns is more. */
const COLUMN_STEP = 3;

/**
 * @param {Line[][]} pages
 * @param {string} [title] that the file says it has; used where the text has none
 * @returns {string} paragraphs with blank lines between them
 */
export function articleOfPages(pages, title = "") {
  const read = pages.map((lines) => lines.filter(({ text }) => !OF_CONTENTS.test(text)));
  const { bodies, notes } = partedNotes(withoutRunningLines(read));
  const lines = [...bodies, ...notes].flat();
  const join = joiner(lines);
  const leadings = usualLeadings(bodies);
  const texts = [bodies, notes].flatMap((some) => paragraphsOf(some, leadings)).map((paragraph) => paragraph.map(({ text }) => text).reduce(join));
  return [...titleFor(texts, title), ...texts.map((text) => text.replaceAll("\u00ad", ""))].join("\n\n");
}

/**
 * Notes at the foot of pages part sentences that go on overleaf.
 * @param {Line[][]} pages
 */
function partedNotes(pages) {
  const body = sizeOf(pages.flat());
  /** @type {Line[][]} */
  const notes = [];
  const bodies = pages.map((lines) => {
    const last = lines.findLastIndex(({ size }) => size > body * 0.93);
    const first = lines.findIndex(({ text }, place) => place > last && NOTE.test(text));
    if (last < 0 || first < 0) return lines;
    notes.push(lines.slice(first));
    return lines.slice(0, first);
  });
  return { bodies, notes };
}

/**
 * The distance of lines that is most frequent among those of a size.
 * @param {Line[][]} pages
 * @returns {(size: number) => number}
 */
function usualLeadings(pages) {
  /** @type {Map<number, number[]>} */
  const steps = new Map();
  for (const lines of pages) {
    lines.forEach((line, place) => {
      const above = lines[place - 1];
      const step = line.y - (above?.y ?? line.y);
      if (!above || !areOfOneSize(line, above) || step < line.size * 0.7 || step > line.size * 3) return;
      const size = Math.round(line.size);
      if (!steps.get(size)?.push(step)) steps.set(size, [step]);
    });
  }
  const leadings = new Map([...steps].map(([size, some]) => [size, usual(some, (step) => Math.round(step * 2) / 2, () => 1)]));
  return (size) => leadings.get(Math.round(size)) ?? size * 1.25;
}

/** The size that most of a text has, in half points. @param {Line[]} lines */
const sizeOf = (lines) => usual(lines, ({ size }) => Math.round(size * 2) / 2, ({ text }) => text.length);

/**
 * The value that weighs most; of equals the least.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => number} value
 * @param {(one: T) => number} weight
 */
function usual(all, value, weight) {
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (const one of all) weights.set(value(one), (weights.get(value(one)) ?? 0) + weight(one));
  return [...weights].toSorted(([a, of], [b, than]) => than - of || a - b)[0]?.[0] ?? 0;
}

/**
 * @param {Line[][]} pages
 * @param {(size: number) => number} leading
 */
function paragraphsOf(pages, leading) {
  /** @type {Line[][]} */
  const paragraphs = [];
  const body = sizeOf(pages.flat());
  for (const lines of pages) {
    const columnStart = columnStarts(lines);
    lines.forEach((line, place) => {
      const paragraph = paragraphs.at(-1);
      const before = lines[place - 1];
      const next = lines[place + 1];
      const goesOn = paragraph && (before && line.y > before.y - before.size
        ? !isBreak(paragraph, line, next, columnStart, leading(line.size))
        : goesOnOverleaf(/** @type {Line} */ (paragraph.at(-1)), line, body));
      if (goesOn) paragraph.push(line);
      else paragraphs.push([line]);
    });
  }
  return paragraphs;
}

/**
 * Where the column of a line begins: the leftmost start of the page's lines that begin nearly where it does.
 * @param {Line[]} lines
 * @returns {(line: Line) => number}
 */
function columnStarts(lines) {
  const step = COLUMN_STEP * sizeOf(lines) || 1;
  const place = (/** @type {number} */ start) => Math.round(start / step);
  const starts = new Map();
  for (const { start } of lines) starts.set(place(start), Math.min(start, starts.get(place(start)) ?? Infinity));
  return ({ start }) => Math.min(...[-1, 0, 1].map((off) => starts.get(place(start) + off) ?? Infinity));
}

/** @param {Line} one @param {Line} other */
const areOfOneSize = (one, other) => Math.max(one.size, other.size) < Math.min(one.size, other.size) * SIZES;

/** Whether a sentence surely goes on. @param {Line} above @param {Line} line */
const goesOnInLowerCase = (above, line) => !ENDS_SENTENCE.test(above.text) && /^\p{Ll}/u.test(line.text);

/** @param {Line} last @param {Line} line the first of another column or page @param {number} body size; headings are larger */
function goesOnOverleaf(last, line, body) {
  return areOfOneSize(last, line) && last.size < body * SIZES && !ENDS_SENTENCE.test(last.text) && !BULLET.test(line.text);
}

/** What the line above would have needed to take up the first word of a line, with some room. @param {Line} line */
function firstWordWidth({ text, start, end }) {
  const word = WITHOUT_SPACES.test(text[0] ?? "") ? 2 : text.search(/\s|$/) + 2;
  return (end - start) * word / text.length;
}

/**
 * Whether a line that stands below a paragraph begins another.
 * @param {Line[]} paragraph
 * @param {Line} line
 * @param {Line | undefined} next
 * @param {(line: Line) => number} columnStart
 * @param {number} leading
 */
function isBreak(paragraph, line, next, columnStart, leading) {
  const above = /** @type {Line} */ (paragraph.at(-1));
  const first = /** @type {Line} */ (paragraph[0]);
  const step = line.y - above.y;
  // Another piece of the same row, or the line that an initial begins.
  if (Math.abs(step) < line.size / 2) return false;
  if (/^\p{Lu}$/u.test(above.text) && above.size > line.size * 1.5 && step < above.size) return false;
  if (!areOfOneSize(above, line) || step > leading * WIDE_GAP || BULLET.test(line.text)) return true;
  if (goesOnInLowerCase(above, line)) return false;
  if (step > leading * GAP) return true;
  const isIndented = (/** @type {Line} */ one) => one.start - columnStart(one) > one.size * 0.8;
  const ended = ENDS_SENTENCE.test(above.text);
  const end = Math.max(line.end, ...paragraph.slice(-4).map((one) => one.end));
  const isShort = end - above.end > Math.max(firstWordWidth(line), (end - columnStart(line)) / 20);
  if (ITEM.test(line.text) && (ended || isShort)) return true;
  if (isShort && (ended || above.font !== line.font)) return true;
  const isItem = BULLET.test(first.text) || ITEM.test(first.text);
  if (isIndented(line)) return isIndented(above) ? ended && paragraph.length === 1 : !isItem && (ended || !next || !isIndented(next));
  return isIndented(above) && paragraph.length > 1 && !isIndented(first);
}

/**
 * Joins a line to what stands before it.
 * @param {Line[]} lines of the whole text, whose words tell what is one
 * @returns {(text: string, line: string) => string}
 */
function joiner(lines) {
  /** @type {Set<string> | undefined} in lower case, with the compounds */
  let words;
  return (text, line) => {
    const end = text.slice(-LONGEST_WORD);
    if (end.endsWith("\u00ad")) return text.slice(0, -1) + line;
    const parted = end.match(PARTED)?.[1]?.toLowerCase();
    const rest = line.match(/^\p{Ll}[\p{L}\p{M}]*/u)?.[0];
    if (parted && rest) {
      words ??= new Set(lines.flatMap(({ text: one }) => one.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
      const isCompound = words.has(`${parted}-${rest}`) && !words.has(parted + rest) || /\p{Lu}{2}[-\u2010]$/u.test(end);
      return (isCompound ? text : text.slice(0, -1)) + line;
    }
    const isTight = WITHOUT_SPACES.test(end.at(-1) ?? "") && WITHOUT_SPACES.test(line[0] ?? "") || /[\p{L}\p{N}][-\u2010—]$/u.test(end);
    return text + (isTight ? "" : " ") + line;
  };
}

/** @param {string[]} texts @param {string} title */
function titleFor([first = "", ...others], title) {
  const given = title.replace(/\s+/g, " ").trim();
  const hasOwn = first.length <= LONGEST_TITLE && !/[.!?…。！？]$/.test(first) && others.length > 0;
  return hasOwn || NO_TITLE.test(given) || given.length > LONGEST_TITLE ? [] : [given];
}
