// The texts that the quality tests summarize: bundled articles, one a language. In a page they are fetched, in Node
// read from disk, by what the caller gives.

const FILES = [
  { language: "en", file: "buried-seagrass-seeds.txt" },
  { language: "de", file: "veldhorst-quartalszahlen.txt" },
  { language: "fr", file: "rendez-nous-nos-bancs.txt" },
  { language: "es", file: "union-valdeluna-remontada.txt" },
];

/**
 * @param {(url: URL) => Promise<string>} read
 * @returns {Promise<import("./quality.js").Sample[]>}
 */
export function readSamples(read) {
  return Promise.all(FILES.map(async ({ language, file }) => {
    const text = await read(new URL(`../../www/articles/${file}`, import.meta.url));
    return { language, name: language, text };
  }));
}
