// `rival.mjs NAME` answers every line "FILE⇥MILLISECONDS" with the milliseconds that one call on that file takes, the
// mean of so many calls as fill the time. Rivals are those installed in the folder that it runs in.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const SENTENCES = 5;

/** @type {Record<string, () => Promise<(text: string) => unknown>>} */
const TOOLS = {
  nutgraf: async () => (await import("../../../pkg/index.js")).summarize,
  lexrank: async () => {
    const { summarize } = installed("lexrank");
    return (text) => new Promise((resolve) => { summarize(text, SENTENCES, (/** @type {unknown[]} */ ...answer) => resolve(answer)); });
  },
  "node-summarizer": async () => {
    const { SummarizerManager } = installed("node-summarizer");
    return (text) => new SummarizerManager(text, SENTENCES).getSummaryByFrequency();
  },
  "node-summarizer-rank": async () => {
    const { SummarizerManager } = installed("node-summarizer");
    return (text) => new SummarizerManager(text, SENTENCES).getSummaryByRank();
  },
};

/** @param {string} name */
function installed(name) {
  return createRequire(`${process.cwd()}/`)(name);
}

const summarize = await TOOLS[process.argv[2] ?? ""]?.();
if (!summarize) throw new Error(`expected one of ${Object.keys(TOOLS).join(", ")}`);
for await (const line of createInterface({ input: process.stdin })) {
  const [path = "", milliseconds] = line.split("\t");
  const text = readFileSync(path, "utf8");
  const started = performance.now();
  let calls = 0;
  while (calls === 0 || performance.now() - started < Number(milliseconds)) {
    await summarize(text);
    calls += 1;
  }
  console.log((performance.now() - started) / calls);
}
