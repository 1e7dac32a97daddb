// What a Summarizer of the Writing Assistance APIs draft does in a frame, and once that is gone. Needs a document whose
// frames have the class by themselves, as a browser's own does, or once their window is asked for.
import { expect, rejectionOf, thrownBy } from "./expect.js";

const SENTENCE = "Please tell me about the harbour.";

/** @type {{ name: string, run: () => Promise<void> }[]} */
export const frameTests = [
  {
    name: "a frame of the same origin has the class, and it works",
    async run() {
      const { frame, Summarizer } = openFrame();
      const text = await (await Summarizer.create()).summarize(SENTENCE);
      frame.remove();
      expect(text !== "", "empty");
    },
  },
  {
    name: "a frame that has gone on to another page has it too, and one of another origin can be asked for its window",
    async run() {
      for (const sandbox of [null, "allow-scripts"]) {
        const { frame } = openFrame();
        if (sandbox) frame.setAttribute("sandbox", sandbox);
        const loaded = new Promise((resolve) => { frame.addEventListener("load", resolve); });
        frame.srcdoc = "<p>Another page</p>";
        await loaded;
        const window = /** @type {any} */ (frame.contentWindow);
        expect(window !== null, "no window");
        if (!sandbox) expect((await (await window.Summarizer.create()).summarize(SENTENCE)) !== "", "empty");
        frame.remove();
      }
    },
  },
  {
    name: "in a frame that was removed, create and availability reject with the frame's InvalidStateError",
    async run() {
      const { frame, Summarizer, DOMException } = openFrame();
      frame.remove();
      expectInactive(await rejectionOf(Summarizer.create()), DOMException);
      expectInactive(await rejectionOf(Summarizer.availability()), DOMException);
    },
  },
  {
    name: "a summarizer of a frame that was removed rejects, and its streaming throws at once",
    async run() {
      const { frame, Summarizer, DOMException } = openFrame();
      const summarizer = await Summarizer.create();
      frame.remove();
      expectInactive(await rejectionOf(summarizer.summarize(SENTENCE)), DOMException);
      expectInactive(await rejectionOf(summarizer.measureInputUsage(SENTENCE)), DOMException);
      expectInactive(thrownBy(() => summarizer.summarizeStreaming(SENTENCE)), DOMException);
    },
  },
];

function openFrame() {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const { Summarizer, DOMException } = /** @type {any} */ (frame.contentWindow);
  return { frame, Summarizer, DOMException };
}

/** @param {any} reason @param {Function} DOMException */
function expectInactive(reason, DOMException) {
  expect(reason?.name === "InvalidStateError", `got ${reason}`);
  expect(reason.constructor === DOMException, "not the frame's own DOMException");
}
