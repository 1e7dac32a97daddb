// What is taken along of a summary, as plain data in the order of the page: event by event the headline, the points with
// their sources, what the articles disagree on, the running summary. Every text is one line without control characters.
import { balanced } from "./bidi.js";

/**
 * @param {Summary} summary
 * @param {string[]} labels what to call its sources
 * @returns {Outline}
 */
export function outline(summary, labels) {
  const { headline, keywords, documents, events } = summary;
  const everything = { headline, documents: [...labels.keys()] };
  const parts = events.length > 1 ? events : [everything];
  return {
    parts: parts.map((event) => ({
      ...partOf(event, summary, labels),
      language: documents[event.documents[0] ?? 0]?.language ?? "",
      text: line(parts.length > 1 ? textOf(event, summary) : summary.text),
    })),
    keywords: keywords.map(({ text }) => line(text)),
  };
}

/**
 * @param {SummaryEvent} event
 * @param {Summary} summary
 * @param {string[]} labels
 */
function partOf({ headline, documents }, { keyPoints, disagreements, updates }, labels) {
  /** @param {number[]} said */
  const sources = (said) => (labels.length > 1 ? said.map((one) => line(labels[one] ?? "")) : []);
  /** @param {Disagreement[]} matters */
  const claimed = (matters) => matters.filter(({ claims }) => documents.includes(claims[0]?.document ?? 0))
    .map(({ text, claims }) => ({ text: line(text), sources: sources(claims.map(({ document }) => document)) }));
  return {
    headline: line(headline),
    points: keyPoints
      .map((point, index) => ({ number: index + 1, text: line(point.text), sources: sources(point.documents), point }))
      .filter(({ point }) => documents.includes(point.evidence[0]?.document ?? 0))
      .map(({ number, text, sources: from }) => ({ number, text, sources: from })),
    disagreements: claimed(disagreements),
    updates: claimed(updates),
  };
}

/** @param {SummaryEvent} event @param {Summary} summary */
function textOf({ documents }, { sentences }) {
  return sentences.filter(({ document }) => documents.includes(document)).map(({ text }) => text).join(" ");
}

/** @param {string} text */
const line = (text) => balanced(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
