// What was measured beside the rivals, as Markdown: report() gives docs/benchmarks.md. Names no day and no machine's name.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const NATIVE = "nutgraf, native";
const BROWSER = "nutgraf in Chromium";

/**
 * @typedef {{ bytes: number, times: Map<string, number[]> }} Measured
 * @typedef {{ tools: import("./tools.js").Tool[], measured: Measured[], texts: string }} Run
 */

/** @param {Run} run @returns {string} */
export function report({ tools, measured, texts }) {
  const names = tools.map(({ name }) => name);
  const others = names.filter((name) => !name.startsWith("nutgraf"));
  return `# How fast it is

Made by \`make bench-rivals\`: every tool in one run on ${machine()}, on the same texts: ${texts}.
In each round every tool summarizes once, one after the other, so that what else the machine does hits all alike. Of
a short text the time is the mean of as many calls as fill 60 ms. Every process is warm; reading files is not counted.

![Time against size](speed.svg)

## Milliseconds a text, medians of the rounds

${table(["", ...measured.map(({ bytes }) => size(bytes))], names.map((name) => [name, ...measured.map(({ times }) => milliseconds(times.get(name)))]))}

A dash: the tool would take more than 15 seconds, judged by how its time has grown.

## Times as long as nutgraf, native

The median of the rounds' ratios, in brackets their quartiles. Both on one core.

${table(["", ...measured.map(({ bytes }) => size(bytes))], [...names.filter((name) => name !== NATIVE)].map((name) => [name, ...measured.map(({ times }) => ratio(times.get(name), times.get(NATIVE)))]))}

## Times as long as nutgraf in Chromium

With its worker and the messages to it; the others in their own runtime, without either.

${table(["", ...measured.map(({ bytes }) => size(bytes))], others.map((name) => [name, ...measured.map(({ times }) => ratio(times.get(name), times.get(BROWSER)))]))}

## Growth

What ten times the text takes, as a multiple of the time; ten is in proportion.

${table(["", ...steps(measured).map(([from, to]) => `${size(from.bytes)} to ${size(to.bytes)}`)], names.map((name) => [name, ...steps(measured).map(([from, to]) => growth(from.times.get(name), to.times.get(name)))]))}

## What each gives

${table(["", "gives"], tools.map(({ name, gives }) => [name, gives]))}

Each does only what it does: no tool but nutgraf shortens sentences, gives keywords in the same call, or tells where a
sentence stands. sumy has a plain splitter of sentences here in the place of NLTK's model, which does less and is faster.
`;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column ? "--:" : "---"))), ...rows.map(line)].join("\n").replace("| --: |\n| nutgraf, native | key", "| --- |\n| nutgraf, native | key");
}

/** @param {number[]} numbers @param {number} part */
function quantile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.round(part * (sorted.length - 1))] ?? NaN;
}

/** @param {number[] | undefined} times */
function milliseconds(times) {
  return times ? short(quantile(times, 0.5)) : "–";
}

/** @param {number[] | undefined} times @param {number[] | undefined} base */
function ratio(times, base) {
  if (!times || !base) return "–";
  const ratios = times.map((time, round) => time / (base[round] ?? NaN));
  return `**${short(quantile(ratios, 0.5))}** (${short(quantile(ratios, 0.25))}–${short(quantile(ratios, 0.75))})`;
}

/** @param {number[] | undefined} from @param {number[] | undefined} to */
function growth(from, to) {
  return from && to ? short(quantile(to, 0.5) / quantile(from, 0.5)) : "–";
}

/** The sizes of which there is one ten times as large. @param {Measured[]} measured @returns {[Measured, Measured][]} */
function steps(measured) {
  return measured.flatMap((from) => measured.filter((to) => to.bytes === 10 * from.bytes).map((to) => /** @type {[Measured, Measured]} */ ([from, to])));
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
