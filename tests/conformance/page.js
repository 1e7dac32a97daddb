// Runs the conformance tests in a page, on the browser's own Summarizer or nutgraf's: all of them by the button, or one
// by one by `conformance.run(name)`, as the browser tests do.
import { install } from "../../pkg/polyfill.js";
import { callTests } from "./calls.js";
import { creationTests } from "./creation.js";
import { frameTests } from "./frames.js";
import { qualityTests } from "./quality.js";
import { readSamples } from "./samples.js";

const isNative = location.search !== "?nutgraf";
if (!isNative) install(window, { force: true, frames: true });

const samples = await readSamples(async (url) => (await fetch(url)).text());
const { Summarizer, commonmark } = /** @type {any} */ (globalThis);
const tests = [...creationTests, ...callTests, ...frameTests, ...qualityTests(samples, commonmark)];

/** @param {string} name @returns {Promise<string | null>} what is wrong */
async function run(name) {
  try {
    await tests.find((test) => test.name === name)?.run(Summarizer);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
  }
}

document.querySelector("button")?.addEventListener("click", async () => {
  const list = /** @type {HTMLOListElement} */ (document.querySelector("ol"));
  list.replaceChildren();
  for (const { name } of tests) {
    const item = list.appendChild(document.createElement("li"));
    item.textContent = `… ${name}`;
    const fault = await run(name);
    item.textContent = fault === null ? `conforms: ${name}` : `DOES NOT: ${name}: ${fault}`;
  }
});

Object.assign(globalThis, { conformance: { run, names: tests.map(({ name }) => name) } });
