// Files as plain articles, as far as they hold text. Loaded with the first of them.
import { articleText } from "./intake.js";
import { article } from "./sources.js";

/** @param {File[]} files */
export async function articlesOf(files) {
  const texts = await Promise.all(files.map((file) => read(file).catch(() => "")));
  const articles = texts.map((text, at) => article(text, { file: files[at]?.name.replace(/\.\w+$/, "") }));
  return {
    articles: articles.filter(({ text }) => text),
    unreadable: files.filter((_, at) => !texts[at]).map(({ name }) => name),
  };
}

/**
 * @param {File} file
 * @returns {Promise<string>} empty where it holds no text
 */
async function read(file) {
  const text = decoded(await file.arrayBuffer());
  if (!text.trim() || text.includes("\0")) return "";
  return /\.x?html?$/i.test(file.name) && await articleText(text, "") || text;
}

/** What is not UTF-8 is what Windows used to write. @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
