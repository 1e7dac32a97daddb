// Hands files to the browser to save, named after what they hold.
import { element } from "../elements.js";

const LONGEST_NAME = 60;
// Windows reads these as devices, whatever follows the stop.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const SAVED_BY_THEN_MS = 60_000;

/**
 * A name that every file system takes: letters and digits of any script, and hyphens.
 * @param {string} headline
 * @param {string} extension
 */
export function fileName(headline, extension) {
  const words = headline.normalize("NFC").replace(/['’\p{Cf}]/gu, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-/, "");
  const start = [...words].slice(0, LONGEST_NAME).join("");
  const name = (start === words ? words : start.replace(/(?<=.)-[^-]*$/, "")).replace(/-$/, "");
  return `${!name || DEVICE.test(name) ? `summary${name && `-${name}`}` : name}.${extension}`;
}

/** @param {File} file */
export function save(file) {
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_BY_THEN_MS);
}
