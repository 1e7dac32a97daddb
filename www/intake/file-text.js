// The text of one file, whatever it is: told by its first bytes, since names and types can be wrong.
import { library, Unreadable } from "./file-problems.js";
import { articleText } from "../intake.js";

const MOST_BYTES = 256 * 1024 * 1024;
/** No summary is made of more: the limit of summarize(). */
const MOST_UNITS = 16 * 1024 * 1024;
const SNIFFED_BYTES = 1024;
/** A file of which so many bytes in a row of every second are zero is UTF-16 that does not say so. */
const LEAST_ZEROS = 0.4;

/**
 * @param {File} file
 * @param {{ signal: AbortSignal, progress: (page: number, pages: number) => void }} work
 * @returns {Promise<string>} never blank; rejects with what is wrong
 */
export async function textOf(file, work) {
  if (file.size > MOST_BYTES) throw new Unreadable("large");
  const bytes = await file.arrayBuffer();
  const text = await textOfBytes(bytes, file.name, work);
  if (!text.trim()) throw new Unreadable("empty");
  if (text.length > MOST_UNITS) throw new Unreadable("large");
  return text;
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} name
 * @param {{ signal: AbortSignal, progress: (page: number, pages: number) => void }} work
 */
async function textOfBytes(bytes, name, work) {
  const start = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(SNIFFED_BYTES, bytes.byteLength)));
  if (start.includes("%PDF-")) {
    const { textOfPdf } = await library(import("./pdf-file.js"));
    return textOfPdf(bytes, work);
  }
  if (start.startsWith("PK\x03\x04") && /\.docx$/i.test(name)) {
    const { textOfDocx } = await library(import("./docx-file.js"));
    return textOfDocx(bytes, work.signal);
  }
  // Word puts an encrypted document into the container of its older format.
  if (start.startsWith("\xd0\xcf\x11\xe0") && /\.docx$/i.test(name)) throw new Unreadable("protected");
  if (/\.(?:pdf|docx)$/i.test(name) && start.trim()) throw new Unreadable("damaged");
  if (/^(?:PK\x03\x04|\{\\rtf)/.test(start)) throw new Unreadable("kind");
  const text = decoded(bytes, start);
  if (text.includes("\0")) throw new Unreadable("kind");
  return /\.x?html?$/i.test(name) && await articleText(text, "") || text;
}

/** @param {ArrayBuffer} bytes @param {string} start its first bytes, one a character */
function decoded(bytes, start) {
  for (const encoding of ["utf-8", ...encodingOf(start)]) {
    try {
      return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
    } catch {
      // Not in this one, or of a name that no browser knows.
    }
  }
  // What is none of these is what Windows used to write.
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Encodings that a file may be in if it is not UTF-8. @param {string} start */
function encodingOf(start) {
  const zeros = [0, 1].map((odd) => [...start].filter((unit, place) => place % 2 === odd && unit === "\0").length / start.length * 2);
  if (start.startsWith("\xff\xfe") || (zeros[1] ?? 0) > LEAST_ZEROS) return ["utf-16le"];
  if (start.startsWith("\xfe\xff") || (zeros[0] ?? 0) > LEAST_ZEROS) return ["utf-16be"];
  return start.match(/<meta[^>]+charset=["']?([\w-]+)/i)?.slice(1) ?? [];
}
