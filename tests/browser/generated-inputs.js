// Texts and options made up by chance, the same ones from the same seed: words and marks of many scripts, Markdown, HTML,
// damaged letters, emoji, control characters and lone surrogates, one source or several. Does not say what is right.

/** @typedef {{ sources: import("../../pkg/index.js").Source[], options: import("../../pkg/index.js").SummarizeOptions }} Job */

// Sentences of which texts are made, so that there is something to choose, to shorten and to compare.
const SENTENCES = [
  "The mayor of Harwick, Lena Voss, closed the old bridge over the Arne on Monday.",
  "“It cannot be repaired,” she said, “and nobody has 4.5 million euros.”",
  "Seven people were hurt when it gave way, police said.",
  "Nine people were hurt when it gave way, police said on Tuesday.",
  "However, the council had not been warned, the British Museum Trust (BMT) denied.",
  "Why did nobody ask Dr. K. L. Ames, who built it in 1931?",
  "He left at 12:30 p.m. for St. Mary's, which lies 3,5 km away, but did not arrive.",
  "Der Stadtrat hat am Montag beschlossen, die Brücke zu schließen, weil sie 4 Mio. Euro kosten würde.",
  "Le maire a dit : « On ne peut plus la réparer », et personne n'a répondu.",
  "Городской совет решил закрыть мост. Мэр сказал: «Чинить его поздно».",
  "市議会は月曜日、古い橋を閉鎖することを決めた。「もう直せない」と市長は述べた。",
  "市议会周一决定关闭这座旧桥，费用为四亿元。",
  "시의회는 월요일에 낡은 다리를 닫기로 했다.",
  "قالت المدينة إن الجسر آمن وسيفتح غدا؟",
  "ראש העיר סגר את הגשר הישן ביום שני.",
  "नगर परिषद ने पुराना पुल बंद करने का फैसला किया।",
  "สภาเมืองลงมติปิดสะพานเก่าในวันจันทร์",
  "Η γέφυρα έκλεισε; Ναι, είπε ο δήμαρχος.",
  "Share this article",
  "Read more: The bridge that nobody wanted",
  "By Ada Lund",
  "© 2026 The Harwick Post. All rights reserved.",
];
const WORDS = [
  "bridge", "the", "and", "not", "Voss", "U.S.", "e.g.", "3.5", "10%", "$4", "iPhone", "мост", "Łódź", "größte", "écrire",
  "İstanbul", "straße", "漢字", "カタカナ", "ひらがな", "다리", "جسر", "גשר", "पुल", "สะพาน", "γέφυρα", "Էջ", "a-b", "'tis",
];
const MARKS = [
  ". ", "? ", "! ", ", ", "; ", ": ", "…", "—", " – ", "“", "”", "\"", "«", "»", "「", "」", "(", ")", "[", "]", "。", "،",
  "।", "?!", "...", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "• ", "- ", "1. ", "@", "#", "/", "\\", "&", "<", ">",
];
const MARKDOWN = [
  "# ", "## ", "> ", "* ", "**", "_", "~~", "`", "\n```\n", "[a](b)", "![a](b)", "[^1]", "| a | b |\n|---|---|\n", "\n---\n",
  "\\*", "<br>", "  \n", "- [ ] ",
];
const HTML = [
  "<p>", "</p>", "<div class=\"comment\">", "</div>", "<article>", "<h1>", "</h1>", "<ul><li>", "</ul>", "<b>", "</b>", "<br>",
  "<a href=\"x\">", "</a>", "<script>", "</script>", "<!--", "-->", "&amp;", "&nbsp;", "&#x1F600;", "&#0;", "&bogus;", "&lt",
  "<table><tr><td>", "<nav>", "</nav>", "<title>", "</title>", "<pre>", "<", "<p hidden>", "<![CDATA[", "<figcaption>",
];
const DAMAGE = [
  "â€™", "Ã©", "â€œ", "Ã\u0083Â©", "e\u0301", "\u0301", "ﬁ", "o\ufb03ce", "\u00ad", "\u00ad\n", "\ufffd", "Erdo?an", "ﺍ", "\u200b",
  "\u200d", "\u202e", "\u202c", "\u2066", "\ufeff", "\0", "\u001b[", "\u0085", "😀", "👩\u200d🚒", "🇫🇷", "✊🏽", "\ud83d", "\ude00", "\udc00",
];
const DATES = ["2026", "2026-03", "2026-03-03", "2026-03-04T10:00:00Z"];
const LANGUAGES = ["auto", "en", "de", "fr-CA", "ja", "zh-Hant-TW", "ar", "xx", "tlh"];

/**
 * So many jobs.
 * @param {number} count
 * @param {number} seed
 * @returns {Job[]}
 */
export function generatedJobs(count, seed) {
  const chance = generator(seed);
  /** @param {number} most */
  const number = (most) => Math.floor(chance() * most);
  /** @template T @param {T[]} list @returns {T} */
  const one = (list) => /** @type {T} */ (list[number(list.length)]);

  function text() {
    const kinds = one([[SENTENCES, WORDS, MARKS], [SENTENCES, SENTENCES, MARKS], [SENTENCES, MARKDOWN, WORDS, MARKS],
      [SENTENCES, HTML, HTML, WORDS], [SENTENCES, DAMAGE, WORDS, MARKS], [WORDS, MARKS, MARKDOWN, HTML, DAMAGE], [SENTENCES]]);
    const between = one([" ", " ", "\n\n", "", "\n"]);
    return Array.from({ length: number(one([3, 12, 40])) }, () => one(one(kinds))).join(between);
  }

  /** @returns {import("../../pkg/index.js").Source} */
  function source() {
    const maybe = (/** @type {() => string} */ value) => (chance() < 0.3 ? value() : undefined);
    const place = () => number(600);
    return {
      text: text(),
      format: one(["auto", "auto", "text", "markdown", "html"]),
      title: maybe(() => one([...SENTENCES, ...DAMAGE, ""])),
      name: maybe(() => one([...WORDS, ...DAMAGE])),
      url: maybe(() => `https://example.org/${one([...WORDS, ...DAMAGE])}`),
      date: maybe(() => one(DATES)),
      include: chance() < 0.2 ? Array.from({ length: number(4) }, () => ({ start: place(), end: place() })) : undefined,
    };
  }

  /** @returns {import("../../pkg/index.js").SummarizeOptions} */
  function options() {
    return {
      length: one(["short", "medium", "long", { sentences: number(30) }, { words: number(200) }, { ratio: chance() }]),
      language: chance() < 0.2 ? one(LANGUAGES) : undefined,
      context: chance() < 0.2 ? one([...SENTENCES, ...WORDS, ...DAMAGE]) : undefined,
      explain: chance() < 0.3,
      avoid: one([undefined, undefined, ["quotes"], ["questions"], ["quotes", "questions"]]),
    };
  }

  const several = () => (chance() < 0.25 ? 2 + number(4) : 1);
  return Array.from({ length: count }, () => ({ sources: Array.from({ length: several() }, source), options: options() }));
}

/**
 * Numbers from 0 to 1 that look like chance: mulberry32.
 * @param {number} seed
 */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
