// Reads the text of a PDF file with pdf.js, which is loaded with the first one. Pages are not drawn, nor is anything in
// the file run.
import { library, Unreadable } from "./file-problems.js";
import { linesOf } from "./pdf-lines.js";
import { articleOfPages } from "./pdf-text.js";

const LIBRARY = new URL("../vendor/pdfjs/", import.meta.url).href;

/**
 * @param {ArrayBuffer} bytes
 * @param {{ signal: AbortSignal, progress: (page: number, pages: number) => void }} work
 * @returns {Promise<string>} rejects with what is wrong, or with the signal's reason
 */
export async function textOfPdf(bytes, { signal, progress }) {
  const { getDocument, GlobalWorkerOptions } = await library(import("../vendor/pdfjs/pdf.js"));
  GlobalWorkerOptions.workerSrc = `${LIBRARY}pdf.worker.js`;
  signal.throwIfAborted();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${LIBRARY}cmaps/`,
    disableFontFace: true,
    disableWorkerRendering: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
  const stop = () => loading.destroy();
  signal.addEventListener("abort", stop);
  try {
    const file = await loading.promise;
    const { info } = await file.getMetadata().catch(() => ({ info: {} }));
    const pages = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      progress(number, file.numPages);
      pages.push(await linesOfPage(file, number));
    }
    if (!pages.flat().length) throw new Unreadable("pictures");
    return articleOfPages(pages, String(/** @type {any} */ (info).Title ?? ""));
  } catch (error) {
    signal.throwIfAborted();
    const { name = "", message = "" } = /** @type {Error} */ (error);
    if (name === "PasswordException") throw new Unreadable("protected");
    throw message.includes("fake worker") ? new Unreadable("missing") : error;
  } finally {
    signal.removeEventListener("abort", stop);
    loading.destroy();
  }
}

/**
 * @param {import("pdfjs-dist").PDFDocumentProxy} file
 * @param {number} number from 1
 */
async function linesOfPage(file, number) {
  const page = await file.getPage(number);
  const { transform, width } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return linesOf(itemsOf(items, transform), width);
}

/**
 * What pdf.js found, measured on the page as it is seen.
 * @param {any[]} found
 * @param {number[]} view the transform from the file's coordinates
 * @returns {TextItem[]}
 */
export function itemsOf(found, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) {
  return found.filter(({ str }) => str !== undefined).map(({ str, transform: [p, q, r, s, t, u], width, fontName, hasEOL }) => {
    const along = [a * p + c * q, b * p + d * q];
    return {
      text: str,
      x: a * t + c * u + e,
      y: b * t + d * u + f,
      width,
      size: Math.hypot(a * r + c * s, b * r + d * s) || 1,
      font: fontName,
      upright: Math.abs(along[0] ?? 0) >= Math.abs(along[1] ?? 0),
      ends: hasEOL,
    };
  });
}
