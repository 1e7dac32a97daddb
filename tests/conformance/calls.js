// What a Summarizer of the Writing Assistance APIs draft does once it is there: summaries, streams, usage, aborts and
// the end. Each test takes the class, whosever it is, and throws where that does not conform.
import { chunksOf, expect, expectEqual, expectRejection, rejectionOf, thrownBy } from "./expect.js";

/** @typedef {import("./creation.js").ConformanceTest} ConformanceTest */

const SENTENCE = "Please tell me about the harbour.";
const OTHER = "The bridge opens on Friday evening.";
const BLANKS = ["", " ", "\n\t \u3000"];

/** The two ways to summarize, as promises of the text. */
const WAYS = [
  (/** @type {any} */ summarizer, /** @type {string} */ text, /** @type {object} */ options) =>
    summarizer.summarize(text, options),
  async (/** @type {any} */ summarizer, /** @type {string} */ text, /** @type {object} */ options) =>
    (await chunksOf(summarizer.summarizeStreaming(text, options))).join(""),
];

/** Without a reason, and with one. @type {[args: unknown[], isReason: (reason: any) => boolean][]} */
const ABORTS = [
  [[], (reason) => reason.name === "AbortError"],
  [["enough"], (reason) => reason === "enough"],
];

/** @type {ConformanceTest[]} */
export const callTests = [
  {
    name: "a single sentence gives a summary that is not empty, as a whole and as a stream",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      for (const way of WAYS) {
        const text = await way(summarizer, SENTENCE, {});
        expect(typeof text === "string" && text.length > 0, `got ${JSON.stringify(text)}`);
      }
    },
  },
  {
    name: "a stream is a ReadableStream whose chunks together are the summary, none of them empty",
    async run(Summarizer) {
      const summarizer = await Summarizer.create({ length: "long" });
      const text = `${SENTENCE} ${OTHER} Two towns pay for it. Nobody voted against the plan.`;
      const stream = summarizer.summarizeStreaming(text);
      expectEqual(Object.prototype.toString.call(stream), "[object ReadableStream]");
      const chunks = await chunksOf(stream);
      expect(chunks.every((chunk) => typeof chunk === "string" && chunk.length > 0), JSON.stringify(chunks));
      expectEqual(chunks.join(""), await summarizer.summarize(text));
    },
  },
  {
    name: "a blank text gives an empty string, and a stream without a chunk",
    async run(Summarizer) {
      const summarizer = await Summarizer.create({ sharedContext: "the harbour" });
      for (const blank of BLANKS) {
        expectEqual(await summarizer.summarize(blank, { context: "the harbour" }), "");
        expectEqual(await chunksOf(summarizer.summarizeStreaming(blank)), []);
      }
    },
  },
  {
    name: "a blank context changes nothing",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      for (const context of BLANKS) expect((await summarizer.summarize(SENTENCE, { context })) !== "", "empty");
    },
  },
  {
    name: "a missing text is a TypeError, and what is no text is read as one",
    async run(Summarizer) {
      const summarizer = await Summarizer.create({ format: "plain-text" });
      await expectRejection(summarizer.summarize(), "TypeError");
      expect(thrownBy(() => summarizer.summarizeStreaming()) instanceof TypeError, "a stream of nothing");
      expectEqual(await summarizer.measureInputUsage(2026), await summarizer.measureInputUsage("2026"));
    },
  },
  {
    name: "calls in parallel each get their own answer, for the same and for different texts",
    async run(Summarizer) {
      const summarizer = await Summarizer.create({ type: "tldr", format: "plain-text" });
      for (const way of WAYS) {
        const texts = await Promise.all([SENTENCE, SENTENCE, OTHER].map((text) => way(summarizer, text, {})));
        expect(texts[0] === texts[1] && texts[2] !== texts[0] && texts[2].length > 0, JSON.stringify(texts));
      }
    },
  },
  {
    name: "usage is positive, within the quota, and grows with the text and its context",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      const [one, ten, withContext] = await Promise.all([
        summarizer.measureInputUsage(SENTENCE),
        summarizer.measureInputUsage(SENTENCE.repeat(10)),
        summarizer.measureInputUsage(SENTENCE, { context: "the harbour" }),
      ]);
      expect(one > 0 && one < summarizer.inputQuota, `${one} of ${summarizer.inputQuota}`);
      expect(ten > one && withContext > one, JSON.stringify([one, ten, withContext]));
    },
  },
  {
    name: "a signal aborted before or during a call rejects it, with its reason",
    async run(Summarizer) {
      for (const [args, isReason] of ABORTS) {
        const controller = new AbortController();
        const { signal } = controller;
        const summarizer = await Summarizer.create();
        const calls = [
          Summarizer.create({ signal }), summarizer.measureInputUsage(SENTENCE, { signal }),
          ...WAYS.map((way) => way(summarizer, SENTENCE, { signal })),
        ];
        const outcomes = Promise.all(calls.map(rejectionOf));
        controller.abort(...args);
        for (const reason of await outcomes) expect(isReason(reason), `during: ${reason}`);
        for (const call of [Summarizer.create({ signal }), summarizer.summarize(SENTENCE, { signal }),
          summarizer.measureInputUsage(SENTENCE, { signal })]) {
          expect(isReason(await rejectionOf(call)), "before");
        }
        expect(isReason(thrownBy(() => summarizer.summarizeStreaming(SENTENCE, { signal }))), "a stream, before");
      }
    },
  },
  {
    name: "aborting after the end changes nothing, and an aborted call leaves the summarizer usable",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      for (const way of WAYS) {
        const late = new AbortController();
        const text = await way(summarizer, SENTENCE, { signal: late.signal });
        late.abort();
        const early = new AbortController();
        const aborted = rejectionOf(way(summarizer, OTHER, { signal: early.signal }));
        early.abort();
        await aborted;
        expectEqual(await way(summarizer, SENTENCE, {}), text);
      }
    },
  },
  {
    name: "destroy rejects what is under way and all that comes later with an AbortError, and may be repeated",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      const calls = [summarizer.measureInputUsage(SENTENCE), ...WAYS.map((way) => way(summarizer, SENTENCE, {}))];
      const underWay = Promise.all(calls.map((call) => expectRejection(call, "AbortError")));
      summarizer.destroy();
      summarizer.destroy();
      await underWay;
      await expectRejection(summarizer.summarize(SENTENCE), "AbortError");
      await expectRejection(summarizer.measureInputUsage(SENTENCE), "AbortError");
      expectEqual(thrownBy(() => summarizer.summarizeStreaming(SENTENCE)).name, "AbortError");
    },
  },
  {
    name: "the signal given to create destroys the summarizer with its reason, which destroy then cannot change",
    async run(Summarizer) {
      const controller = new AbortController();
      const summarizer = await Summarizer.create({ signal: controller.signal });
      const reason = new Error("the reader left");
      const calls = [summarizer.measureInputUsage(SENTENCE), ...WAYS.map((way) => way(summarizer, SENTENCE, {}))];
      const underWay = Promise.all(calls.map(rejectionOf));
      controller.abort(reason);
      summarizer.destroy();
      expect((await underWay).every((error) => error === reason), "under way: another error");
      expect((await rejectionOf(summarizer.summarize(SENTENCE))) === reason, "later: another error");
      expect((await rejectionOf(summarizer.measureInputUsage(SENTENCE))) === reason, "usage: another error");
    },
  },
  {
    name: "a stream goes on when nobody holds it or its summarizer any more",
    async run(Summarizer) {
      let reader = (await Summarizer.create()).summarizeStreaming(SENTENCE).getReader();
      const read = reader.read();
      reader = undefined;
      /** @type {{ gc?: () => void }} */ (globalThis).gc?.();
      expect((await read).value.length > 0, "empty");
    },
  },
  {
    name: "a cancelled stream stops silently, and the next call works",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      await summarizer.summarizeStreaming(SENTENCE).cancel("no longer wanted");
      expect((await summarizer.summarize(OTHER)) !== "", "empty");
    },
  },
];
