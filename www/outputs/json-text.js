// Writes a summary as JSON: every point with the passages it was made from, as quotes and as places in the sources.
import { DIRECTION_MARKS } from "../sources.js";

/**
 * @param {Digest} digest
 * @returns {string} ends in a newline
 */
export function toJson({ summary, articles }) {
  /** @param {Passage} passage */
  const quoted = ({ document: source, start, end }) => ({ source, quote: articles[source]?.text.slice(start, end), start, end });
  /** @param {Disagreement[]} matters */
  const matters = (matters) => (matters.length ? matters.map(({ text, claims }) => ({ text, passages: claims.map(quoted) })) : undefined);
  const content = {
    headline: summary.headline,
    keyPoints: summary.keyPoints.map(({ text, evidence, documents }) => ({ text, passages: evidence.map(quoted), sources: documents })),
    summary: summary.text,
    keywords: summary.keywords.map(({ text }) => text),
    disagreements: matters(summary.disagreements),
    updates: matters(summary.updates),
    sources: articles.map(({ title, name, url, date, language }) => ({ title, name, url, date, language })),
  };
  // Escaped, marks of direction say the same to a program and turn nothing around for who looks at the file.
  const escaped = (/** @type {string} */ mark) => `\\u${mark.charCodeAt(0).toString(16)}`;
  return `${JSON.stringify(content, null, 2).replace(DIRECTION_MARKS, escaped)}\n`;
}
