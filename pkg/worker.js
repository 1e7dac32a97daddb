// The worker's side: answers every question under its id, with a result or a plain error. Keeps no state.
import { perform, start } from "./engine.js";
import { plainError } from "./messages.js";

self.addEventListener("message", ({ data }) => {
  self.postMessage(answer(/** @type {import("./messages.js").Question} */ (data)));
});

// An unreadable question has no id to answer: failing aloud tells the page that this worker is of no use.
self.addEventListener("messageerror", () => {
  throw new Error("nutgraf's worker could not read a message");
});

/**
 * @param {import("./messages.js").Question} question
 * @returns {import("./messages.js").Answer}
 */
function answer(question) {
  try {
    if (question.type === "perform") {
      return { id: question.id, outcome: perform(question.request, question.data) };
    }
    start(question.module, question.data);
    return { id: question.id };
  } catch (thrown) {
    return { id: question.id, error: plainError(thrown) };
  }
}
