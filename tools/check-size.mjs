// Checks what a reader downloads against its budgets and prints both. Sizes are after Brotli at quality 11,
// file by file, as a static host sends them; 1 KB is 1024 bytes.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

import { brotliSize } from "./brotli-size.mjs";
import { filesLoadedBy } from "./loaded-files.mjs";
import { ROOT } from "./root.mjs";

const KB = 1024;

/** Put together at run time by www/, so that no link names it. */
const FETCHED_BY_THE_PAGE = "www/articles/index.json";

const embedded = filesLoadedBy([join(ROOT, "pkg/index.js")]);
const withSummarizer = filesLoadedBy([join(ROOT, "pkg/index.js")], { occasional: true });
const withElement = filesLoadedBy([join(ROOT, "pkg/element-define.js")]);
const withChoice = filesLoadedBy([join(ROOT, "pkg/element-define.js")], { occasional: true });
const page = new Set([...filesLoadedBy([join(ROOT, "index.html"), join(ROOT, FETCHED_BY_THE_PAGE)]), ...embedded]);
const english = [...embedded].filter((file) => file.endsWith("english.bin"));
const languages = [...embedded].filter((file) => file.endsWith("languages.bin"));
// Loaded with a second article and the first file.
const later = [...languages, ...["digest.js"].map((file) => join(ROOT, "www", file))];

const rows = [
  row("WebAssembly module", withExtension(embedded, ".wasm"), 200),
  row("data for texts in English", english, 64),
  row("data for texts in other languages", languages, 64),
  row("JavaScript of the package and its worker", withExtension(embedded, ".js"), 15),
  row("what the first use of Summarizer adds", added(withSummarizer, embedded), 6),
  row("what <key-points> adds", added(withElement, embedded), 6),
  row("what the first choice of a point adds", added(withChoice, new Set([...withElement, ...withSummarizer])), 1),
  row("inline.js, the package in one file", [join(ROOT, "pkg/inline.js")], 320),
  // The data of English are the larger: no reader's first summary needs both.
  row("page, all it loads before the first summary", [...page].filter((file) => !later.includes(file)), 300),
];
console.log(`${"downloaded".padEnd(44)} files    Brotli    budget`);
for (const { name, files, size, budget } of rows) {
  const verdict = size > budget ? "  OVER" : "";
  console.log(`${name.padEnd(44)} ${String(files).padStart(5)} ${kilobytes(size)} ${kilobytes(budget)}${verdict}`);
}
const over = rows.filter(({ size, budget }) => size > budget);
if (over.length > 0) {
  console.error(`over budget: ${over.map(({ name }) => name).join(", ")}`);
  process.exit(1);
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {number} budget in KB
 */
function row(name, files, budget) {
  if (files.length === 0) throw new Error(`no file found for the ${name}: nothing loads it any more`);
  const size = files.reduce((sum, file) => sum + brotliSize(readFileSync(file)), 0);
  return { name, files: files.length, size, budget: budget * KB };
}

/**
 * @param {Set<string>} files
 * @param {string} extension
 */
function withExtension(files, extension) {
  return [...files].filter((file) => extname(file) === extension);
}

/**
 * The scripts that are in the one set and not in the other.
 * @param {Set<string>} files
 * @param {Set<string>} others
 */
function added(files, others) {
  return withExtension(files, ".js").filter((file) => !others.has(file));
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`.padStart(9);
}
