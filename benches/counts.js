// How many instructions each stage takes on fixed texts, counted by callgrind, beside those of benches/instructions.tsv:
// prints the change, and fails where the whole of a text, or a stage that weighs in it, takes over 3 % more. `--update`
// writes the table anew. Counts hardly depend on the machine, but on the compiler: by another one they are only shown.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tools/root.mjs";

const TABLE = join(ROOT, "benches/instructions.tsv");
const FOLDER = join(ROOT, "target/counts");
const STAGES = ["whole", "open", "analyze", "measure", "compare", "score", "choose", "keyphrases", "parse", "points", "assemble"];
const MOST = 1.03;
/** A stage weighs in a text when its growth is so much of the whole. */
const WEIGHS = 0.01;

const article = (/** @type {string} */ name) => `www/articles/${name}.txt`;
const EVENT = ["kyiv-warns", "second-tier-team", "aides-arrive", "junior-officials", "stood-up"].map((name) => article(`istanbul-${name}`));
/** @type {Record<string, string[]>} */
const TEXTS = {
  "one article": [article("market-street-car-free")],
  "five sources": EVENT,
  "100 KB English": ["Latin", "100000"],
  "100 KB Russian": ["Cyrillic", "100000"],
  "100 KB Japanese": ["Kana", "100000"],
  "1 MB English": ["Latin", "1000000"],
};

requireValgrind();
const compiler = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();
const program = build();
/** @type {Record<string, number[]>} */
const counted = Object.fromEntries(Object.entries(TEXTS).map(([name, given]) => [name, count(given)]));
const before = known();
const grown = compare(before.counts);
if (process.argv.includes("--update")) {
  const rows = Object.entries(counted).map(([name, counts]) => [name, ...counts]);
  const lines = [[`# Instructions a stage, by make bench-counts; ${compiler}`], ["text", ...STAGES], ...rows];
  writeFileSync(TABLE, `${lines.map((line) => line.join("\t")).join("\n")}\n`);
  console.log("wrote benches/instructions.tsv");
} else if (before.compiler !== compiler) {
  console.log(`not judged: the table is by ${before.compiler}, here is ${compiler}`);
} else if (grown.length > 0) {
  console.error(`over 3 % more instructions: ${grown.join(", ")}. Where that is worth it: make bench-counts UPDATE=--update`);
  process.exitCode = 1;
}

function requireValgrind() {
  try {
    execFileSync("valgrind", ["--version"], { stdio: "ignore" });
  } catch {
    console.error("valgrind is not here: install it (Debian: apt-get install valgrind)");
    process.exit(1);
  }
}

/** The program with names in it and otherwise as it ships. @returns {string} its path */
function build() {
  mkdirSync(FOLDER, { recursive: true });
  const command = ["build", "--quiet", "--release", "--locked", "--features", "training", "--example", "stages", "--target-dir", FOLDER];
  execFileSync("cargo", command, { cwd: ROOT, stdio: "inherit", env: { ...process.env, CARGO_PROFILE_RELEASE_STRIP: "none" } });
  return join(FOLDER, "release/examples/stages");
}

/** @param {string[]} given @returns {number[]} one for each of STAGES */
function count(given) {
  const profile = join(FOLDER, "profile");
  execFileSync("valgrind", ["--quiet", "--tool=callgrind", `--callgrind-out-file=${profile}`, program, ...given], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const report = execFileSync("callgrind_annotate", ["--inclusive=yes", "--threshold=100", profile], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return STAGES.map((stage) => {
    const line = report.match(new RegExp(`^ *([0-9,]+) .*[ :]stages::${stage}\\b(?!::)`, "m"));
    return line ? Number(line[1]?.replaceAll(",", "")) : 0;
  });
}

/** The table as it is kept. */
function known() {
  const lines = existsSync(TABLE) ? readFileSync(TABLE, "utf8").trim().split("\n") : [];
  const rows = lines.slice(2).map((line) => line.split("\t"));
  const counts = new Map(rows.map(([name = "", ...counts]) => [name, counts.map(Number)]));
  return { compiler: lines[0]?.split("; ")[1] ?? "nobody", counts };
}

/** Prints every count with its change. @param {Map<string, number[]>} kept @returns {string[]} what grew too much */
function compare(kept) {
  return Object.entries(counted).flatMap(([name, counts]) => {
    const old = kept.get(name);
    const whole = counts[0] ?? 0;
    console.log(`${name}: ${STAGES.map((stage, at) => `${stage} ${((counts[at] ?? 0) / 1e6).toFixed(2)} M${change(counts[at] ?? 0, old?.[at])}`).join(", ")}`);
    return STAGES.flatMap((stage, at) => {
      const [now, then] = [counts[at] ?? 0, old?.[at] ?? Infinity];
      return now > MOST * then && now - then > WEIGHS * whole ? [`${stage} of ${name}${change(now, then)}`] : [];
    });
  });
}

/** @param {number} now @param {number} [then] */
function change(now, then) {
  return then ? ` (${now < then ? "" : "+"}${((now / then - 1) * 100).toFixed(1)} %)` : "";
}
