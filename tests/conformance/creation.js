// How a Summarizer of the Writing Assistance APIs draft comes into being: availability, creation, options, progress
// and aborts. Each test takes the class, whosever it is, and throws where that does not conform.
import { expect, expectEqual, expectRejection, rejectionOf } from "./expect.js";

/** @typedef {any} SummarizerClass the class under test, taken as a script without types would */
/** @typedef {{ name: string, run: (Summarizer: SummarizerClass) => Promise<void> | void }} ConformanceTest */

const TYPES = ["key-points", "tldr", "teaser", "headline"];
const FORMATS = ["markdown", "plain-text"];
const LENGTHS = ["short", "medium", "long"];
const AVAILABILITIES = ["unavailable", "downloadable", "downloading", "available"];
const LANGUAGE_LISTS = ["expectedInputLanguages", "expectedContextLanguages"];

/** @type {(SummarizerClass: SummarizerClass, options?: object) => Promise<{ summarizer: any, loaded: number[] }>} */
async function createWatched(Summarizer, options = {}) {
  /** @type {number[]} */
  const loaded = [];
  const monitor = (/** @type {EventTarget} */ target) => {
    target.addEventListener("downloadprogress", (event) => {
      const { loaded: share, total, lengthComputable } = /** @type {ProgressEvent} */ (event);
      expectEqual([total, lengthComputable], [1, true], "total and lengthComputable");
      loaded.push(share);
    });
  };
  return { summarizer: await Summarizer.create({ ...options, monitor }), loaded };
}

/** @type {ConformanceTest[]} */
export const creationTests = [
  {
    name: "create and availability are functions, and nothing is constructed without create",
    run(Summarizer) {
      expectEqual([typeof Summarizer.create, typeof Summarizer.availability], ["function", "function"]);
      let built;
      try {
        built = new Summarizer();
      } catch (error) {
        expect(error instanceof TypeError, `expected a TypeError, got ${error}`);
      }
      expect(built === undefined, "new Summarizer() gave an object");
    },
  },
  {
    name: "an instance has the methods and attributes, with their types and defaults",
    async run(Summarizer) {
      const summarizer = await Summarizer.create();
      expect(summarizer instanceof Summarizer, "not an instance of its class");
      expectEqual(Object.prototype.toString.call(summarizer), "[object Summarizer]");
      for (const method of ["summarize", "summarizeStreaming", "measureInputUsage", "destroy"]) {
        expectEqual(typeof summarizer[method], "function", method);
      }
      const { type, format, length, sharedContext, inputQuota } = summarizer;
      expectEqual([type, format, length, sharedContext], ["key-points", "markdown", "short", ""]);
      expect(inputQuota > 0, `inputQuota is ${inputQuota}`);
      for (const name of [...LANGUAGE_LISTS, "outputLanguage"]) {
        expect(summarizer[name] === null, `${name} is not null`);
      }
    },
  },
  {
    name: "every option is reflected by its attribute",
    async run(Summarizer) {
      const choices = { type: TYPES, format: FORMATS, length: LENGTHS, sharedContext: ["the harbour", " "] };
      for (const [name, values] of Object.entries(choices)) {
        for (const value of values) expectEqual((await Summarizer.create({ [name]: value }))[name], value, name);
      }
      for (const name of LANGUAGE_LISTS) {
        expectEqual((await Summarizer.create({ [name]: ["en"] }))[name], ["en"], name);
      }
      expectEqual((await Summarizer.create({ outputLanguage: "en" })).outputLanguage, "en");
    },
  },
  {
    name: "language tags are made canonical, listed once, and the list is frozen",
    async run(Summarizer) {
      const tags = ["EN", "en", "en-us"];
      const summarizer = await Summarizer.create({ expectedInputLanguages: tags, outputLanguage: "EN" });
      expectEqual([summarizer.expectedInputLanguages, summarizer.outputLanguage], [["en", "en-US"], "en"]);
      expect(Object.isFrozen(summarizer.expectedInputLanguages), "the list can be changed");
    },
  },
  {
    name: "a malformed language tag is a RangeError, everywhere",
    async run(Summarizer) {
      for (const name of [...LANGUAGE_LISTS, "outputLanguage"]) {
        const value = name === "outputLanguage" ? "en-abc-invalid" : ["en", "en-abc-invalid"];
        await expectRejection(Summarizer.create({ [name]: value }), "RangeError");
        await expectRejection(Summarizer.availability({ [name]: value }), "RangeError");
      }
    },
  },
  {
    name: "a value that is in no enumeration is a TypeError",
    async run(Summarizer) {
      for (const name of ["type", "format", "length"]) {
        await expectRejection(Summarizer.create({ [name]: "tl;dr" }), "TypeError");
        await expectRejection(Summarizer.availability({ [name]: "tl;dr" }), "TypeError");
      }
    },
  },
  {
    name: "availability is one of four words for every combination of options",
    async run(Summarizer) {
      const lists = [undefined, ["en"], ["es"], ["jp", "fr"]];
      const outputs = [undefined, "en", "es", "jp", "fr"];
      const combinations = [undefined, ...TYPES].flatMap((type) => [undefined, ...FORMATS].flatMap((format) =>
        [undefined, ...LENGTHS].flatMap((length) => lists.flatMap((expectedInputLanguages) =>
          lists.flatMap((expectedContextLanguages) => outputs.map((outputLanguage) =>
            ({ type, format, length, expectedInputLanguages, expectedContextLanguages, outputLanguage })))))));
      expectEqual(combinations.length, 4_800);
      for (const options of combinations) {
        const answer = await Summarizer.availability(options);
        expect(AVAILABILITIES.includes(answer), `${JSON.stringify(options)}: ${answer}`);
      }
    },
  },
  {
    name: "English is served, in its regions too, and Zulu is not, by availability and create alike",
    async run(Summarizer) {
      const english = { expectedInputLanguages: ["en-GB"], expectedContextLanguages: ["en"], outputLanguage: "en" };
      for (const options of [undefined, { type: "tldr", format: "plain-text", length: "medium", ...english }]) {
        expect((await Summarizer.availability(options)) !== "unavailable", "English is unavailable");
      }
      for (const options of [{ expectedInputLanguages: ["zu"] }, { outputLanguage: "zu" }]) {
        expectEqual(await Summarizer.availability(options), "unavailable", JSON.stringify(options));
        await expectRejection(Summarizer.create(options), "NotSupportedError");
      }
    },
  },
  {
    name: "speed may be preferred",
    async run(Summarizer) {
      const options = { preference: "speed", outputLanguage: "en" };
      expect((await Summarizer.availability(options)) !== "unavailable", "speed is unavailable");
      const summarizer = await Summarizer.create(options);
      expect(summarizer.inputQuota > 0, "no quota");
      const usage = await summarizer.measureInputUsage("One short sentence.");
      expect(usage > 0 && usage < summarizer.inputQuota, `usage is ${usage}`);
      expectEqual(await summarizer.summarize(""), "");
    },
  },
  {
    name: "progress begins with 0, ends with 1, rises in steps of 1/65536, and is over when create resolves",
    async run(Summarizer) {
      const { loaded } = await createWatched(Summarizer);
      const count = loaded.length;
      expectEqual([loaded[0], loaded.at(-1)], [0, 1], "first and last");
      loaded.forEach((share, index) => {
        expect(index === 0 || share > /** @type {number} */ (loaded[index - 1]), `${loaded} does not rise`);
        expect(Number.isInteger(share * 65_536), `${share} is no multiple of 1/65536`);
      });
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      expectEqual(loaded.length, count, "number of events");
    },
  },
  {
    name: "the monitor is called at once, and has a handler attribute",
    async run(Summarizer) {
      /** @type {any} */
      let monitor;
      let events = 0;
      const creation = Summarizer.create({ monitor: (/** @type {any} */ given) => { monitor = given; } });
      expect(typeof monitor?.addEventListener === "function", "no monitor yet");
      monitor.ondownloadprogress = () => { events += 1; };
      await creation;
      expect(events >= 2, `${events} events`);
    },
  },
  {
    name: "what the monitor throws is what create rejects with, and no event follows",
    async run(Summarizer) {
      const error = new Error("no monitor, please");
      let events = 0;
      const monitor = (/** @type {EventTarget} */ target) => {
        target.addEventListener("downloadprogress", () => { events += 1; });
        throw error;
      };
      expect((await rejectionOf(Summarizer.create({ monitor }))) === error, "another error");
      expectEqual(events, 0, "events");
    },
  },
  {
    name: "aborting in the first progress event rejects with the reason, with create taken off its class",
    async run({ create }) {
      const controller = new AbortController();
      const reason = new Error("changed my mind");
      /** @type {number[]} */
      const loaded = [];
      const monitor = (/** @type {EventTarget} */ target) => {
        target.addEventListener("downloadprogress", (event) => {
          loaded.push(/** @type {ProgressEvent} */ (event).loaded);
          controller.abort(reason);
        });
      };
      expect((await rejectionOf(create({ monitor, signal: controller.signal }))) === reason, "another error");
      expectEqual(loaded, [0], "events");
    },
  },
];
