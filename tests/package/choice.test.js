// What a reader can say of the choice: passages that belong to the article after all, and kinds of sentences that are not
// wanted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, summarize } from "../../pkg/index.js";

const PARAGRAPHS = [
  "🚲🚆 Tram Line Opens",
  "By Jane Roe 🖋",
  "Share this article 😀 on every network",
  "The council of Harwick opened its first tram line on Monday after nine years of work.",
  "The line crosses the river 🌊 on a new bridge and ends at the hospital on the hill above the town.",
  "Trams run every six minutes, the operator said, and carry four hundred people each.",
  "Subscribe to our newsletter 📰 for more stories",
];
const TEXT = PARAGRAPHS.join("\n\n");
const PAGE = `<html><body><nav>😀 Home and news</nav><main>${PARAGRAPHS.slice(3, 6).map((text) => `<p>${text} It took long, and it was dear.</p>`).join("")}</main>
<footer>All rights are held by the 📰 Herald of Harwick.</footer></body></html>`;

for (const [name, text] of Object.entries({ "a text": TEXT, "a page": PAGE })) {
  test(`what was ignored of ${name} comes back where it is included, and nothing else changes`, async () => {
    const before = (await summarize(text)).documents[0];
    assert(before && before.ignored.length >= 2);
    for (const { start, end } of before.ignored) {
      const after = (await summarize({ text, include: [{ start, end }] })).documents[0];
      assert(after);
      assert.deepEqual(after.ignored, before.ignored.filter((passage) => passage.start !== start));
      /** @type {number[]} */
      const known = before.sentences.map((sentence) => sentence.start);
      /** @type {import("../../pkg/index.js").ScoredSentence[]} */
      const [added, ...others] = after.sentences.filter((sentence) => !known.includes(sentence.start));
      assert(added && start <= added.start && added.end <= end, text.slice(start, end));
      assert.deepEqual(others, []);
      assert.equal(after.title, before.title);
      assert.equal(after.sentences.length, before.sentences.length + 1);
    }
    const include = before.ignored.map(({ start, end }) => ({ start, end }));
    assert.deepEqual((await summarize({ text, include })).documents[0]?.ignored, []);
  });
}

test("a passage counts by any of its characters, also from inside a surrogate pair", async () => {
  const emoji = TEXT.indexOf("😀");
  const ignored = async (/** @type {number} */ start, /** @type {number} */ end) => {
    const { documents } = await summarize({ text: TEXT, include: [{ start, end }] });
    return documents[0]?.ignored.some((passage) => passage.start <= emoji && emoji < passage.end);
  };
  assert.equal(await ignored(emoji, emoji + 2), false);
  assert.equal(await ignored(emoji - 1, emoji + 1), false);
  assert.equal(await ignored(emoji + 1, emoji + 3), false);
  assert.equal(await ignored(emoji, emoji), true);
  assert.equal(await ignored(emoji + 2, emoji), true);
  assert.equal(await ignored(TEXT.length + 5, Infinity), true);
});

test("a dateline that is included stays with its sentence", async () => {
  const text = "LONDON, England — The council opened the bridge on Monday. It took nine years.";
  const [dateline] = (await summarize(text)).documents[0]?.ignored ?? [];
  assert.equal(dateline?.reason, "dateline");
  const { documents } = await summarize({ text, include: [dateline] });
  assert.equal(documents[0]?.sentences[0]?.start, 0);
});

test("plainText gives what is included too", async () => {
  assert(!(await plainText(TEXT)).includes("Share this"));
  const start = TEXT.indexOf("Share this");
  assert((await plainText({ text: TEXT, include: [{ start, end: start + 5 }] })).includes("Share this article 😀 on"));
});

test("questions that are avoided are nowhere in the summary", async () => {
  const text = `Who will pay for the bridge of Harwick over the river Arne? ${PARAGRAPHS.slice(3, 6).join(" ")}
    “Why did the bridge of Harwick take nine years?” she asked.`;
  const shown = async (/** @type {import("../../pkg/index.js").SummarizeOptions} */ options) => {
    const { text: running, teaser, keyPoints, sentences } = await summarize(text, { length: { sentences: 9 }, ...options });
    assert(sentences.length > 1 && keyPoints.length > 0);
    return [running, teaser, ...keyPoints.map((point) => point.text)].join(" ");
  };
  assert.match(await shown({}), /\?/);
  assert.doesNotMatch(await shown({ avoid: ["questions"] }), /\?/);
});

test("where there is nothing but what is avoided, one sentence is given", async () => {
  const text = "“We will close the bridge on Monday,” she said. “Who will pay for all of it?” “Nobody knows it yet.”";
  const { sentences, keyPoints, headline, teaser } = await summarize(text, { length: "long", avoid: ["quotes", "questions"] });
  assert.deepEqual([sentences.length, keyPoints.length], [1, 1]);
  assert(headline && teaser);
});
