// Texts from elsewhere, as plain articles: pasted rich text, and files that are chosen or dropped anywhere on the page.
// HTML is read by nutgraf; nothing of it is ever parsed as HTML here.
import { plainText } from "../../pkg/index.js";
import { byId } from "../elements.js";

// Tags that part blocks: without them the clipboard's own plain text says as much.
const BLOCKS = /<(?:p|h[1-6]|li|blockquote|br|div|td)\b/gi;
const FEWEST_BLOCKS = 2;
/** Where the article found has less than this share of the letters that were copied, the reader wanted more than it. */
const LEAST_SHARE = 0.6;

/**
 * What was pasted, as HTML where that adds something and as plain text.
 * @param {DataTransfer | null} clipboard
 */
export function pastedTexts(clipboard) {
  if (pastedFiles(clipboard).length) return { html: "", plain: "" };
  const html = clipboard?.getData("text/html") ?? "";
  const plain = clipboard?.getData("text/plain") ?? "";
  return { html: (html.match(BLOCKS)?.length ?? 0) >= FEWEST_BLOCKS ? html : "", plain };
}

/**
 * Files that were copied as such; what comes with HTML is a picture of it.
 * @param {DataTransfer | null} clipboard
 */
const pastedFiles = (clipboard) => (clipboard?.getData("text/html") ? [] : [...clipboard?.files ?? []]);

/**
 * The article of a pasted page, or the plain text where reading it loses too much or fails.
 * @param {string} html
 * @param {string} plain
 */
export async function articleText(html, plain) {
  try {
    const article = await plainText({ text: html, format: "html" });
    return letters(article) >= LEAST_SHARE * letters(plain) ? article : plain;
  } catch {
    return plain;
  }
}

/** @param {string} text */
const letters = (text) => text.replace(/\s+/g, "").length;

/** @param {(files: File[]) => void} open */
export function listenToFiles(open) {
  const chooser = byId("files", HTMLInputElement);
  /** @param {Event} event @param {File[]} files */
  function take(event, files) {
    if (!files.length) return;
    event.preventDefault();
    open(files);
  }
  byId("open", HTMLButtonElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", (event) => {
    take(event, [...chooser.files ?? []]);
    chooser.value = "";
  });
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => take(event, [...event.dataTransfer?.files ?? []]));
  document.addEventListener("paste", (event) => take(event, pastedFiles(event.clipboardData)));
}
