// How the lines of a PDF file become an article: what is joined, what is parted, what is dropped. On made-up lines, without
// a browser; files.test.js has real files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../www/intake/pdf-lines.js";
import { articleOfPages } from "../../www/intake/pdf-text.js";

const LEADING = 14;

/**
 * Lines of one size and distance, from the top of a page.
 * @param {(string | Partial<Line>)[]} given
 * @returns {Line[]}
 */
function page(...given) {
  let y = 60;
  return given.map((one) => {
    const { text = "", ...others } = typeof one === "string" ? { text: one } : one;
    y = others.y ?? y + LEADING;
    const start = others.start ?? 70;
    return { start, end: start + 5 * text.length, size: 11, font: "f1", ...others, text, y };
  });
}

/** @param {Line[][]} pages */
const paragraphs = (...pages) => articleOfPages(pages).split("\n\n");

test("lines at the usual distance are one paragraph, a wider gap or another size parts", () => {
  assert.deepEqual(paragraphs(page(
    { text: "The wall", size: 18 },
    { text: "The council voted on Monday to rebuild the wall, which", y: 110 },
    "fell in last month's storm. The work will take two",
    "years.",
    { text: "Fishing boats have had no shelter since then.", y: 174 },
  )), [
    "The wall",
    "The council voted on Monday to rebuild the wall, which fell in last month's storm. The work will take two years.",
    "Fishing boats have had no shelter since then.",
  ]);
});

test("an indent begins a paragraph; a list's deeper lines do not", () => {
  const filler = "and so it went on for many a year, as the keeper says,";
  assert.deepEqual(paragraphs(page(
    { text: "The council voted on Monday to rebuild the whole wall.", start: 82 },
    "It fell in last month's storm, the third of the year, and",
    "no ship has called since then at the port of the town.",
    { text: "Fishing boats have had no shelter since the autumn. It", start: 82 },
    "is not known when they will have one again, he said.",
  )), [
    "The council voted on Monday to rebuild the whole wall. It fell in last month's storm, the third of the year, and no ship has called since then at the port of the town.",
    "Fishing boats have had no shelter since the autumn. It is not known when they will have one again, he said.",
  ]);
  assert.deepEqual(paragraphs(page(
    `• The wall is rebuilt, ${filler}`, { text: "at a cost of four million", start: 84 },
    `• The road is mended, ${filler}`, { text: "at half of that", start: 84 },
  )), [`• The wall is rebuilt, ${filler} at a cost of four million`, `• The road is mended, ${filler} at half of that`]);
});

test("a word parted at a line end is whole again; a compound keeps its hyphen", () => {
  const [text] = paragraphs(page(
    "The representa-", "tives of the well-known", "town met the well-", "known mayor of Weir-", "Upon-Sea, a NATO-", "member, over co\u00ad", "operation.",
  ));
  assert.equal(text, "The representatives of the well-known town met the well-known mayor of Weir-Upon-Sea, a NATO-member, over cooperation.");
});

test("a sentence goes on in the next column and overleaf, past the notes at the foot", () => {
  const first = page(
    "The council voted on Monday to rebuild the harbour", "wall, which had fallen in the storm of last month, and",
    { text: "1 Minutes of the council, page nine.", size: 8, y: 700 },
    { text: "then went home without a word to the waiting crowd", start: 320, y: 74 },
    { text: "on the square, of which many had come from", start: 320, y: 88 },
  );
  const [note] = first.splice(2, 1);
  const second = page("far. It rained.");
  assert.deepEqual(paragraphs([...first, /** @type {Line} */ (note)], second), [
    "The council voted on Monday to rebuild the harbour wall, which had fallen in the storm of last month, and then went home "
      + "without a word to the waiting crowd on the square, of which many had come from far. It rained.",
    "1 Minutes of the council, page nine.",
  ]);
});

test("running heads, page numbers and tables of contents are dropped; what is said twice is not", () => {
  const pages = [1, 2, 3, 4, 5, 6].map((number) => page(
    { text: number % 2 ? "Annual report" : "The harbour of Weir", y: 30 },
    { text: `${"I".repeat(number)}: of what was done in a year, and of what was left.`, y: 60 },
    `It was in year ${number} that the wall was mended, says the report, which is long.`,
    "It stands.",
    `It was in year ${number} that the road was mended, says the report, which is long.`,
    "It stands.",
    `So ends ${"I".repeat(number)}.`,
    { text: `– ${number} –`, y: 800 },
  ));
  pages.unshift(page("Chapter one . . . . . . . . 12", "Chapter two ............ iv"));
  const text = articleOfPages(pages);
  assert.doesNotMatch(text, /–|\. \. \.|\.\.\.|Annual|harbour/);
  assert.match(text, /^I: of what was done/);
  assert.equal(text.match(/It stands\./g)?.length, 12);
});

test("scripts without spaces are joined without them", () => {
  assert.deepEqual(paragraphs(page("市議会は月曜日、先月の嵐で崩れた港の壁を", "再建することを決めた。")), ["市議会は月曜日、先月の嵐で崩れた港の壁を再建することを決めた。"]);
});

test("the file's title is used where the text has none and a person gave it", () => {
  const body = page("The council voted on Monday to rebuild the wall.");
  assert.equal(articleOfPages([body], "News of  Weir").split("\n\n")[0], "News of Weir");
  for (const title of ["", "report.docx", "Microsoft Word - report", "untitled", "about:blank", "x".repeat(300)]) {
    assert.equal(articleOfPages([body], title), "The council voted on Monday to rebuild the wall.");
  }
  const titled = page({ text: "Wall rises again", size: 20 }, { text: "The council voted on Monday.", y: 120 });
  assert.equal(articleOfPages([titled], "News of Weir").split("\n\n")[0], "Wall rises again");
});

/** @param {Partial<TextItem>} item @returns {TextItem} */
const item = (item) => ({ text: "", x: 0, y: 100, width: 10, size: 11, font: "f1", upright: true, ends: false, ...item });

test("raised marks of notes and text that runs up the margin are no part of a line; powers are", () => {
  const lines = linesOf([
    item({ text: "The wall fell in the storm", width: 120 }), item({ text: "12", x: 120, y: 96, size: 7 }), item({ text: ". It is 4 km", x: 127, width: 60 }),
    item({ text: "2", x: 187, y: 96, size: 7 }), item({ text: " wide.", x: 194, ends: true }),
    item({ text: "Draft of March", y: 300, upright: false, ends: true }),
  ], 600);
  assert.deepEqual(lines.map(({ text }) => text), ["The wall fell in the storm. It is 4 km2 wide."]);
});

test("a line that runs from right to left is read so, its numbers as numbers", () => {
  const [line] = linesOf([
    item({ text: "2026", x: 100, width: 20 }), item({ text: " ", x: 120 }), item({ text: "عام", x: 130, width: 30 }),
    item({ text: " ", x: 160 }), item({ text: "ﻓﻲ", x: 170, width: 20, ends: true }),
  ], 600);
  assert.equal(line?.text, "في عام 2026");
  assert.deepEqual([line?.start, line?.end], [410, 500]);
});
