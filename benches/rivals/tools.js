// The tools that `make bench-rivals` times, and how each is started: startTools() installs what is missing into
// target/rivals/ and gives for every tool a function that times it on a file. Measures and prints nothing itself.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "../../tests/browser/browsers.js";
import { ROOT } from "../../tools/root.mjs";
import { serve } from "../../tools/serve.mjs";

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} gives
 * @property {boolean} [plotted]
 * @property {number} [most] the longest text in bytes that it is given: it would take more than about 15 seconds for the next
 * @property {(file: string, milliseconds: number) => Promise<number>} time milliseconds a call
 */

const HERE = join(ROOT, "benches/rivals");
const WORK = join(ROOT, "target/rivals");
const NATIVE = join(WORK, "rust/release/nutgraf-rivals");
const OURS = "key points with their passages, sentences, teaser, headline, keywords";

/** What compares every sentence with every other. */
const QUADRATIC = 100_000;

/** Libraries for arrays would use several cores. */
const ONE_CORE = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/** @returns {Promise<{ tools: Tool[], stop: () => Promise<void> }>} */
export async function startTools() {
  install();
  const python = (/** @type {string} */ name) => child(join(WORK, "python/bin/python"), [join(HERE, "python/rival.py"), name]);
  const node = (/** @type {string} */ name) => child(process.execPath, [join(HERE, "node/rival.mjs"), name]);
  const chromium = await inBrowser("chromium");
  const firefox = await inBrowser("firefox");
  const processes = {
    nutgraf: child(NATIVE, ["nutgraf"]), wasm: node("nutgraf"), lede: child(NATIVE, ["lede"]), lexRank: python("sumy-lex-rank"),
    textRank: python("sumy-text-rank"), lsa: python("sumy-lsa"), summa: python("summa"), lexrank: node("lexrank"),
    frequency: node("node-summarizer"), rank: node("node-summarizer-rank"),
  };
  /** @type {Tool[]} */
  const tools = [
    { name: "nutgraf, native", gives: OURS, plotted: true, time: processes.nutgraf.time },
    { name: "nutgraf in Node", gives: OURS, time: processes.wasm.time },
    { name: "nutgraf in Chromium", gives: `${OURS}; worker and messages included`, plotted: true, time: chromium.time },
    { name: "nutgraf in Firefox", gives: `${OURS}; worker and messages included`, time: firefox.time },
    { name: "lede 0.5.1 (Rust)", gives: "sentences of 500 characters", plotted: true, time: processes.lede.time },
    { name: "sumy 0.13.0 LexRank", most: QUADRATIC, gives: "5 sentences", plotted: true, time: processes.lexRank.time },
    { name: "sumy 0.13.0 TextRank", most: QUADRATIC, gives: "5 sentences", time: processes.textRank.time },
    { name: "sumy 0.13.0 LSA", most: QUADRATIC, gives: "5 sentences", time: processes.lsa.time },
    { name: "summa 1.2.0 TextRank", most: QUADRATIC, gives: "sentences of 100 words", plotted: true, time: processes.summa.time },
    { name: "lexrank 1.0.5 (npm)", most: QUADRATIC, gives: "5 sentences", plotted: true, time: processes.lexrank.time },
    { name: "node-summarizer 1.0.7 frequency", most: 1_000_000, gives: "5 sentences", plotted: true, time: processes.frequency.time },
    { name: "node-summarizer 1.0.7 TextRank", most: 250_000, gives: "5 sentences", time: processes.rank.time },
  ];
  const stop = async () => {
    for (const { end } of [...Object.values(processes), chromium, firefox]) await end();
  };
  return { tools, stop };
}

/** A text in English grown from articles of this project. @param {number} bytes @returns {string} */
export function grownText(bytes) {
  return execFileSync(NATIVE, ["text", String(bytes)], { encoding: "utf8", maxBuffer: 2 ** 28 });
}

/** Not --locked: the lock file there follows the crate's own dependencies. */
export function buildNative() {
  run("cargo", ["build", "--quiet", "--release", "--manifest-path", join(HERE, "rust/Cargo.toml"), "--target-dir", join(WORK, "rust")]);
}

function install() {
  const packages = join(WORK, "node");
  mkdirSync(packages, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(HERE, "node", file), join(packages, file));
  copyFileSync(join(ROOT, ".npmrc"), join(packages, ".npmrc"));
  run("npm", ["ci", "--ignore-scripts", "--silent", "--prefix", packages]);
  // The one script of theirs that is needed: it makes an index of the words that node-summarizer looks up.
  run("npm", ["rebuild", "wordpos", "--silent", "--prefix", packages]);
  const environment = join(WORK, "python");
  if (!existsSync(join(environment, "bin/python"))) run("python3", ["-m", "venv", environment]);
  run(join(environment, "bin/python"), ["-m", "pip", "install", "--quiet", "--requirement", join(HERE, "python/requirements.txt")]);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
}

/**
 * A process that answers questions line by line, kept on one core where the system can.
 * @param {string} command
 * @param {string[]} args
 */
function child(command, args) {
  const pinned = spawnSync("taskset", ["--version"]).error ? [] : ["taskset", "--cpu-list", "0"];
  const [first = command, ...rest] = [...pinned, command, ...args];
  const started = spawn(first, rest, { cwd: join(WORK, "node"), env: ONE_CORE, stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  return {
    /** @param {string} file @param {number} milliseconds */
    async time(file, milliseconds) {
      started.stdin.write(`${file}\t${milliseconds}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${args.join(" ")} ended before it answered for ${file}`);
      return Number(value);
    },
    end: async () => void started.kill(),
  };
}

/** The package in a page, as a reader's browser runs it. @param {import("../../tests/browser/browsers.js").BrowserName} name */
async function inBrowser(name) {
  const server = await serve(ROOT);
  const browser = await launch(name);
  const page = await browser.newPage();
  await page.goto(`${server.url}benches/rivals/page.html`);
  let current = "";
  return {
    /** @param {string} file @param {number} milliseconds */
    async time(file, milliseconds) {
      if (current !== file) {
        current = file;
        await page.evaluate((text) => { /** @type {any} */ (globalThis).text = text; }, readFileSync(file, "utf8"));
      }
      return Number(await page.evaluate((least) => /** @type {any} */ (globalThis).time(least), milliseconds));
    },
    end: async () => {
      await browser.close();
      await server.close();
    },
  };
}
