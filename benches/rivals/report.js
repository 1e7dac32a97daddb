// What was measured beside the rivals, as Markdown: report() gives docs/benchmarks.md, withRatios() the README with
// its few lines of it. Names no day and no machine's name.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const NATIVE = "nutgraf, native";
const BROWSER = "nutgraf in Chromium";
const OTHERS = ["lede 0.5.1 (Rust)", "sumy 0.13.0 LexRank", "summa 1.2.0 TextRank", "lexrank 1.0.5 (npm)", "node-summarizer 1.0.7 frequency"];

/**
 * @typedef {Map<string, number[]>} Times milliseconds of every round, by the tool's name
 * @typedef {{ bytes: number, times: Times }} Measured
 * @typedef {{ tools: import("./tools.js").Tool[], measured: Measured[], texts: string }} Run
 */

/** @param {Run} run @returns {string} */
export function report({ tools, measured, texts }) {
  const names = tools.map(({ name }) => name);
  const others = names.filter((name) => !name.startsWith("nutgraf"));
  const heads = ["", ...measured.map(({ bytes }) => size(bytes))];
  const steps = measured.slice(1).map((to, at) => /** @type {[Measured, Measured]} */ ([measured[at], to]));
  /** @type {(of: string[], cell: (name: string, times: Times) => string) => string} */
  const bySize = (of, cell) => table(heads, of.map((name) => [name, ...measured.map(({ times }) => cell(name, times))]));
  return `# How fast it is

Made by \`make bench-rivals\`: every tool in one run on ${machine()}, on the same texts:
${texts}.

In each round every tool summarizes once, one after the other, so that what else the machine does hits all alike. Of
a short text the time is the mean of as many calls as fill 60 ms. Every process is warm; reading files is not counted.

![Time against size](speed.svg)

## Milliseconds a text, medians of the rounds

${bySize(names, (name, times) => milliseconds(times.get(name)))}

A dash: left out, since the tool would take more than about 15 seconds.

## Times as long as nutgraf, native

The median of the rounds' ratios, in brackets their quartiles. Both on one core.

${bySize(names.filter((name) => name !== NATIVE), (name, times) => ratio(times.get(name), times.get(NATIVE)))}

## Times as long as nutgraf in Chromium

With its worker and the messages to it; the others in their own runtime, without either.

${bySize(others, (name, times) => ratio(times.get(name), times.get(BROWSER)))}

## Growth

What four times the text takes, as a multiple of the time, judged from each size and the next; four is in proportion.

${table(["", ...steps.map(([from, to]) => `${size(from.bytes)} to ${size(to.bytes)}`)], names.map((name) => [name, ...steps.map(([from, to]) => growth(name, from, to))]))}

## What each gives

${tools.map(({ name, gives }) => `- ${name}: ${gives}.`).join("\n")}

Each does only what it does: of these, only nutgraf shortens sentences, tells where each stands, and names keywords in
the same call. Its time for a short English text is that of parsing the sentences that it shortens. sumy has a plain splitter of sentences here in the place of NLTK's model, which does less and is faster.
`;
}

/**
 * The README with the ratios that most will ask for.
 * @param {string} readme
 * @param {Run} run
 * @returns {string}
 */
export function withRatios(readme, { measured }) {
  const at = (/** @type {number} */ bytes) => measured.find((one) => one.bytes === bytes)?.times ?? new Map();
  const [article, middle, large] = [at(5_000), at(100_000), at(1_000_000)];
  const times = (/** @type {Times} */ of, /** @type {string} */ name, base = NATIVE) => ratio(of.get(name), of.get(base));
  const lines = `How many times as long as nutgraf others take, on the same texts in one run, medians and quartiles:

| | lede (Rust) | sumy LexRank (Python) | summa (Python) | lexrank (npm) | node-summarizer (npm) |
|---|---|---|---|---|---|
${[["5 KB", article], ["100 KB", middle], ["1 MB", large]].map(([name, of]) => `| ${name}, native | ${OTHERS.map((other) => times(/** @type {Times} */ (of), other)).join(" | ")} |`).join("\n")}
| 100 KB, in Chromium with its worker | ${OTHERS.map((other) => times(middle, other, BROWSER)).join(" | ")} |

In Chromium, worker included, 5 KB take ${milliseconds(article.get(BROWSER))} ms, 100 KB ${milliseconds(middle.get(BROWSER))} ms and 1 MB ${milliseconds(large.get(BROWSER))} ms. A short text is slower than with tools that
only count words: the sentences that are shortened are parsed. A dash: more than about 15 seconds.
`;
  return readme.replace(/(<!-- The next lines[^\n]*\n)[^]*(<!-- Until here)/, (_, start, end) => start + lines + end);
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column ? "--:" : "---"))), ...rows.map(line)].join("\n");
}

/** Between two numbers, in proportion. @param {number[]} numbers @param {number} part */
function quantile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (place % 1) * (above - below);
}

/** @param {number[] | undefined} times */
function milliseconds(times) {
  return times ? short(quantile(times, 0.5)) : "–";
}

/** @param {number[] | undefined} times @param {number[] | undefined} base */
function ratio(times, base) {
  if (!times || !base) return "–";
  const ratios = times.slice(0, base.length).map((time, round) => time / (base[round] ?? NaN));
  return `**${short(quantile(ratios, 0.5))}** (${short(quantile(ratios, 0.25))}–${short(quantile(ratios, 0.75))})`;
}

/** @param {string} name @param {Measured} from @param {Measured} to */
function growth(name, from, to) {
  const [before, after] = [from.times.get(name), to.times.get(name)];
  if (!before || !after) return "–";
  return short((quantile(after, 0.5) / quantile(before, 0.5)) ** (Math.log(4) / Math.log(to.bytes / from.bytes)));
}

/** Three digits, but all before the point. @param {number} number */
function short(number) {
  const digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
  return number.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, digits ? "" : ",");
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1_000_000 ? `${bytes / 1000} KB` : `${bytes / 1_000_000} MB`;
}

function machine() {
  const count = cpus().length;
  return `one core of a ${count}-core ${isVirtual() ? "virtual machine" : "machine"}`;
}

function isVirtual() {
  try {
    return /^flags\s*:.*\bhypervisor\b/m.test(readFileSync("/proc/cpuinfo", "utf8"));
  } catch {
    return false;
  }
}
