// Reads the text of a Word document in a worker, which is loaded with the first one.
import { Unreadable } from "./file-problems.js";
import { articleText } from "./intake.js";

/**
 * @param {ArrayBuffer} bytes
 * @param {AbortSignal} signal
 * @returns {Promise<string>} rejects where the document is damaged, the worker did not load, or the signal says so
 */
export async function textOfDocx(bytes, signal) {
  const worker = new Worker(new URL("./docx-worker.js", import.meta.url), { type: "module" });
  try {
    return await articleText(await answer(worker, bytes, signal), "");
  } finally {
    worker.terminate();
  }
}

/**
 * @param {Worker} worker
 * @param {ArrayBuffer} bytes
 * @param {AbortSignal} signal
 * @returns {Promise<string>} HTML
 */
function answer(worker, bytes, signal) {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data: { html, wrong } }) => (wrong ? reject(new Error(wrong)) : resolve(html)));
    worker.addEventListener("error", () => reject(new Unreadable("missing")));
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    signal.throwIfAborted();
    worker.postMessage(bytes, [bytes]);
  });
}
