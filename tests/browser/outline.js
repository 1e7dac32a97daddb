// Summaries made by hand, for tests of how they are written.
import { outline } from "../../www/outputs/outline.js";

/** @typedef {import("../../pkg/index.js").Summary} Summary */

/**
 * What is taken along of a summary that says `text` as its only point, and nothing else unless told.
 * @param {string} text
 * @param {{ sources?: string[], headline?: string, running?: string, keywords?: string[] }} [more]
 */
export function saying(text, { sources = ["Post"], headline = "", running = "", keywords = [] } = {}) {
  const documents = [...sources.keys()];
  const evidence = documents.map((document) => ({ document, start: 0, end: text.length }));
  return outline(/** @type {Summary} */ ({
    language: "en",
    headline,
    keyPoints: [{ text, evidence, kept: [], documents, onlyHere: false, score: 1 }],
    sentences: [],
    text: running,
    teaser: "",
    keywords: keywords.map((keyword) => ({ text: keyword, score: 1, count: 1 })),
    documents: [],
    disagreements: [],
    updates: [],
    events: [],
  }), sources);
}
