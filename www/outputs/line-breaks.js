// Breaks a text into lines of a given width, as a browser would, for a canvas, which cannot. Words of languages without
// spaces are found by Intl.Segmenter; no line begins with a closing mark or ends with an opening one.

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，．！？：；「」『』（）【】〈〉《》・…—ー]/u;
const CLOSING = /^[\p{Pe}\p{Pf}、。，．！？：；,.!?:;%’”…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・\u30fc]/u;
const OPENING = /[\p{Ps}\p{Pi}“‘¿¡$£€¥#]$/u;
const DASH = /[\p{L}\p{N}][-–—/]$/u;

/**
 * @param {string} text
 * @param {string} language BCP 47 tag, or ""
 * @param {number} width
 * @param {(line: string) => number} measure
 * @returns {string[]}
 */
export function linesOf(text, language, width, measure) {
  const lines = [""];
  for (const part of parts(text, language)) {
    const line = lines[lines.length - 1] + part;
    if (measure(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else if (measure(part.trimEnd()) <= width) lines.push(part);
    else lines.push(...broken(part, width, measure));
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/**
 * The same, but for a last line that is hardly one: the others leave it some words.
 * @type {typeof linesOf}
 */
export function prettyLinesOf(text, language, width, measure) {
  const lines = linesOf(text, language, width, measure);
  const last = (/** @type {string[]} */ some) => measure(some[some.length - 1] ?? "");
  for (let narrower = width; lines.length > 1 && last(lines) < width / 4 && narrower > 0.8 * width; narrower -= 0.03 * width) {
    const others = linesOf(text, language, narrower, measure);
    if (others.length === lines.length && last(others) >= width / 4) return others;
  }
  return lines;
}

/**
 * The same number of lines, as even as they can be.
 * @type {typeof linesOf}
 */
export function evenLinesOf(text, language, width, measure) {
  const { length } = linesOf(text, language, width, measure);
  let [tooNarrow, wideEnough] = [0, width];
  while (wideEnough - tooNarrow > 4) {
    const middle = (tooNarrow + wideEnough) / 2;
    if (linesOf(text, language, middle, measure).length > length) tooNarrow = middle;
    else wideEnough = middle;
  }
  return linesOf(text, language, wideEnough, measure);
}

/**
 * The pieces of a text between which a line may end, each with the space behind it.
 * @param {string} text
 * @param {string} language
 */
function parts(text, language) {
  /** @type {string[]} */
  const found = [];
  let last = "";
  for (const { segment } of new Intl.Segmenter(language || undefined, { granularity: "word" }).segment(text)) {
    if (found.length && !mayBreak(last, segment)) last = found[found.length - 1] += segment;
    else found.push(last = segment);
  }
  return found;
}

/** @param {string} before @param {string} after */
function mayBreak(before, after) {
  if (/^\s/.test(after) || CLOSING.test(after) || OPENING.test(before.trimEnd())) return false;
  if (/\p{N}$/u.test(before) && /^[\p{Script=Han}%]/u.test(after)) return false;
  if (/[^\S\u00a0\u202f\u2060]$/.test(before)) return true;
  const unspaced = UNSPACED.test([...before].at(-1) ?? "") || UNSPACED.test([...after][0] ?? "");
  return unspaced || DASH.test(before) && /^\p{L}/u.test(after);
}

/**
 * What is wider than a line, cut where it must be.
 * @param {string} part
 * @param {number} width
 * @param {(line: string) => number} measure
 */
function broken(part, width, measure) {
  const lines = [""];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(part)) {
    const line = lines[lines.length - 1] + segment;
    if (measure(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else lines.push(segment);
  }
  return lines;
}
