// Opens files as plain articles, as far as they hold text. Loaded with the first of them; what reads PDF and Word files is
// loaded with the first of those. Says how far it is where that takes long, and can be stopped.
import { textOf } from "./file-text.js";
import { showProgress } from "./file-progress.js";
import { sayProblem } from "./file-problems.js";
import { article, undirected } from "../sources.js";

/** @type {AbortController | undefined} */
let running;

/**
 * @param {File[]} files
 * @param {(articles: Article[]) => void} open
 * @param {(message: string) => void} tell gets a sentence for each file that cannot be read
 */
export async function openFiles(files, open, tell) {
  running?.abort();
  const controller = running = new AbortController();
  const { signal } = controller;
  const progress = showProgress(controller);
  const articles = [];
  const problems = [];
  for (const file of files) {
    const name = undirected(file.name) ?? "";
    try {
      const text = await textOf(file, { signal, progress: (page, pages) => progress.show(name, page, pages) });
      articles.push(article(text, { file: name.replace(/\.\w+$/, "") }));
    } catch (error) {
      if (signal.aborted) return;
      problems.push(sayProblem(name, error));
    }
  }
  progress.end();
  open(articles);
  if (problems.length) tell(problems.join(" "));
}
