// <key-points> where there is no document: a server may import it, and gets no error and no element.
import assert from "node:assert/strict";
import { test } from "node:test";

test("a server can import the element and its registration, which then does nothing", async () => {
  const { KeyPointsElement } = await import("../../pkg/element.js");
  await import("../../pkg/element-define.js");
  assert.equal(typeof KeyPointsElement, "function");
  assert.equal("customElements" in globalThis, false);
});

test("a server can import the polyfill, whose class then works there", async () => {
  assert.equal("Summarizer" in globalThis, false);
  await import("../../pkg/polyfill.js");
  const { Summarizer } = /** @type {any} */ (globalThis);
  const text = await (await Summarizer.create({ type: "headline" })).summarize("The bridge is closed until May.");
  assert.equal(text, "The bridge is closed until May");
});
