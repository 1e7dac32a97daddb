// nutgraf beside other summarizers, in one run and on the same texts: writes docs/benchmarks.md, docs/speed.svg and the ratios of README.md. Rounds
// are interleaved, each tool once a round, so that whatever else the machine does hits all alike, and what is said is
// the ratio within a round. NUTGRAF_DATA=folder reads real news there instead of texts grown from our own articles. Asserts nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ROOT } from "../tools/root.mjs";
import { plot } from "./rivals/plot.js";
import { report, withRatios } from "./rivals/report.js";
import { buildNative, grownText, startTools } from "./rivals/tools.js";

/** @typedef {import("./rivals/report.js").Times} Times */

const SIZES = [5_000, 30_000, 100_000, 250_000, 1_000_000, 4_000_000, 10_000_000];
const ROUNDS = 9;
/** Short calls are repeated for so long. */
const LEAST_MS = 60;
/** A tool that takes longer gets fewer rounds. */
const SLOW_MS = 1_500;
const SLOW_ROUNDS = 3;

const TEXTS = join(ROOT, "target/rivals/texts");
const NEWS = ["cnndm_cased", "bbc_news_summary"];

buildNative();
const source = texts();
const { tools, stop } = await startTools();
/** @type {{ bytes: number, times: Times }[]} */
const measured = [];
for (const { bytes, file } of source.texts) {
  const racing = tools.filter(({ most = Infinity }) => bytes <= most);
  /** @type {Times} */
  const times = new Map(racing.map(({ name }) => [name, []]));
  // Once before it counts, so that compilers have seen it: slow ones have seen the size before.
  for (const { name, time } of racing) if (median(measured.at(-1)?.times.get(name) ?? [0]) * 4 < SLOW_MS) await time(file, LEAST_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, time } of racing) {
      const own = times.get(name) ?? [];
      if (own.length >= SLOW_ROUNDS && median(own) > SLOW_MS) continue;
      own.push(await time(file, LEAST_MS));
    }
  }
  measured.push({ bytes, times });
  console.log(`${bytes} bytes: ${racing.map(({ name }) => `${name} ${median(times.get(name) ?? []).toPrecision(3)} ms`).join(", ")}`);
}
await stop();
const run = { tools, measured, texts: source.name };
writeFileSync(join(ROOT, "docs/benchmarks.md"), report(run));
writeFileSync(join(ROOT, "docs/speed.svg"), plot(run));
writeFileSync(join(ROOT, "README.md"), withRatios(readFileSync(join(ROOT, "README.md"), "utf8"), run));
console.log("wrote docs/benchmarks.md, docs/speed.svg and the ratios of README.md");

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? NaN;
}

/** Writes the texts into files. */
function texts() {
  mkdirSync(TEXTS, { recursive: true });
  const news = process.env["NUTGRAF_DATA"] ? newsFrom(process.env["NUTGRAF_DATA"]) : undefined;
  const sizes = SIZES.filter((bytes) => !news || bytes <= news.length);
  const made = sizes.map((bytes) => {
    const file = join(TEXTS, `${bytes}.txt`);
    const text = news ? news.slice(0, bytes).replace(/\s\S*$/, "") : grownText(bytes);
    writeFileSync(file, text);
    return { bytes, file };
  });
  return { name: news ? "news articles of CNN, the Daily Mail and the BBC" : "English grown from articles of this project, one word in twenty new", texts: made };
}

/** Articles of other people one after the other. @param {string} folder */
function newsFrom(folder) {
  const sets = NEWS.map((name) => join(folder, `${name}.jsonl.gz`)).filter(existsSync);
  if (sets.length === 0) throw new Error(`NUTGRAF_DATA=${folder} has no ${NEWS.join(".jsonl.gz and no ")}.jsonl.gz`);
  const lines = sets.flatMap((file) => gunzipSync(readFileSync(file)).toString().trim().split("\n"));
  return lines.map((line) => /** @type {string} */ (JSON.parse(line).text)).join("\n\n");
}
