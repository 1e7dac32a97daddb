// What a Summarizer of the Writing Assistance APIs draft does in a frame, and once that is gone. Needs a document, and
// a way to have the class in the frame: the browser's own is there already, a polyfill has to be installed.
import { expect, rejectionOf, thrownBy } from "./expect.js";

/** @typedef {(frame: any) => any} ClassOf gives the class of a frame's window */

const SENTENCE = "Please tell me about the harbour.";

/**
 * @param {ClassOf} classOf
 * @returns {{ name: string, run: () => Promise<void> }[]}
 */
export function frameTests(classOf) {
  function openFrame() {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const window = /** @type {any} */ (frame.contentWindow);
    return { frame, Summarizer: classOf(window), DOMException: window.DOMException };
  }

  /** @param {any} reason @param {Function} DOMException */
  function expectInactive(reason, DOMException) {
    expect(reason?.name === "InvalidStateError", `got ${reason}`);
    expect(reason.constructor === DOMException, "not the frame's own DOMException");
  }

  return [
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
}
