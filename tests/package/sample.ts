// A program as a user of the package writes it: the tests compile it, strictly, against the installed types.
import { init, summarize, Summarizer, terminate } from "nutgraf";
import "nutgraf/element-define";
import type { KeyPointsElement } from "nutgraf/element";
import { install } from "nutgraf/polyfill";
import type { BuiltinClass, BuiltinOptions, BuiltinSummarizer } from "./builtin.js";
import type { IgnoredReason, InitInput, KeyPoint, Source, SummarizeOptions, Summary, SummaryLength } from "nutgraf";

const lengths: SummaryLength[] = ["short", "medium", "long", { sentences: 3 }, { words: 80 }, { ratio: 0.2 }];
const sources: readonly (string | Source)[] = [
  "The council voted on Monday.",
  { text: "<p>The council voted.</p>", format: "html", name: "Herald", url: "https://a.example/", date: "2026-11-22" },
  { text: "Share this\n\nThe council voted.", include: [{ start: 0, end: 10 }] },
];
const inputs: InitInput[] = ["/nutgraf.wasm", new URL("https://a.example/"), new Uint8Array(), new ArrayBuffer(8)];

export async function keyPointsOf(text: string, signal: AbortSignal): Promise<string[]> {
  const options: SummarizeOptions = { length: "medium", language: "en", context: "costs", explain: true, avoid: ["quotes"], signal };
  const summary: Summary = await summarize(text, options);
  return summary.keyPoints.map((point: KeyPoint) => point.text);
}

export async function highlights(): Promise<string[]> {
  await init(fetch("/nutgraf.wasm"));
  await init(inputs[0]);
  const summary = await summarize(sources, { length: lengths[3] });
  const reasons: IgnoredReason[] = summary.documents.flatMap(({ ignored }) => ignored.map(({ reason }) => reason));
  const names: string[] = summary.documents[0]?.sentences[0]?.signals?.map(({ name }) => name) ?? [];
  const claims: number[] = summary.disagreements.flatMap(({ claims }) => claims.map(({ document }) => document));
  terminate();
  return [...reasons, ...names, `${claims.length} claims`, summary.documents[0]?.title ?? "untitled"];
}

// @ts-expect-error A number is no source.
summarize(42);
// @ts-expect-error Numbers cannot be avoided.
summarize("text", { avoid: ["numbers"] });
// @ts-expect-error There is no such length.
summarize("text", { length: "tiny" });
// @ts-expect-error A length has one measure.
summarize("text", { length: { words: 3, ratio: 0.5 } });
// @ts-expect-error A summary has no such field.
summarize("text").then((summary) => summary.bullets);

// What is written for the browser's own class takes this one.
export const asBuiltin: BuiltinClass = Summarizer;
const createOptions: BuiltinOptions = { type: "tldr", format: "plain-text", length: "long", preference: "speed" };

export async function tldr(text: string, signal: AbortSignal): Promise<string> {
  if ((await Summarizer.availability(createOptions)) === "unavailable") return "";
  const summarizer: BuiltinSummarizer = await Summarizer.create({
    ...createOptions,
    expectedInputLanguages: ["en"],
    monitor: (monitor) => monitor.addEventListener("downloadprogress", (event) => console.log(event.type)),
    signal,
  });
  for await (const chunk of summarizer.summarizeStreaming(text, { context: "costs" })) console.log(chunk);
  return summarizer.summarize(text);
}

const installed: boolean = install(window, { force: true });
console.log(installed);
// @ts-expect-error There is no such type of summary.
Summarizer.create({ type: "tl;dr" });
// @ts-expect-error Only create() makes one.
new Summarizer();

const keyPoints: KeyPointsElement = document.createElement("key-points");
keyPoints.type = "tldr";
keyPoints.addEventListener("summary", ({ detail }) => console.log(detail.summary.keyPoints.length));
keyPoints.addEventListener("point-select", (event) => {
  event.preventDefault();
  console.log(event.detail.ranges.map(String));
});
