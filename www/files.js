// Files as articles: dropped anywhere on the page, or chosen. Text, Markdown and HTML; says which could not be read.
import { byId } from "./elements.js";
import { article } from "./sources.js";

/** @typedef {import("./sources.js").Article} Article */

const button = byId("open", HTMLButtonElement);
const chooser = byId("files", HTMLInputElement);
const spread = byId("spread", HTMLElement);

/** @param {(articles: Article[], unreadable: string[]) => void} opened */
export function listen(opened) {
  /** @param {Iterable<File>} files */
  async function open(files) {
    const named = await Promise.all([...files].map(async (file) => ({ name: file.name, read: await read(file) })));
    opened(named.flatMap(({ read }) => read ?? []), named.filter(({ read }) => !read).map(({ name }) => name));
  }
  button.addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    await open(chooser.files ?? []);
    chooser.value = "";
  });
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    spread.dataset["dropping"] = "";
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) delete spread.dataset["dropping"];
  });
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    delete spread.dataset["dropping"];
    open(event.dataTransfer?.files ?? []);
  });
}

/** @param {DragEvent} event */
const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

/**
 * @param {File} file
 * @returns {Promise<Article | undefined>} nothing where it is no text
 */
async function read(file) {
  try {
    const text = decoded(await file.arrayBuffer());
    if (!text.trim() || text.includes("\0")) return undefined;
    return article(await asArticle(file.name, text), { file: file.name.replace(/\.\w+$/, "") });
  } catch {
    return undefined;
  }
}

/** UTF-8 or UTF-16; what is neither is taken for what Windows used to write. @param {ArrayBuffer} bytes */
function decoded(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
async function asArticle(name, text) {
  if (!/\.x?html?$/i.test(name)) return text;
  const { plainText } = await import("../pkg/index.js");
  return plainText({ text, format: "html" }).then((plain) => plain || text, () => text);
}
