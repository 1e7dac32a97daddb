// Gives a page the `Summarizer` where its browser has none. Importing it installs that on the global object and loads
// nothing yet; install() does the same for a frame of the same origin, or in the place of the browser's own.
import { Summarizer, summarizerFor } from "./summarizer.js";

/**
 * @param {typeof globalThis} [scope] the window of a frame; its own errors are then used, and its document watched
 * @param {{ force?: boolean }} [options] `force` replaces a class that is there
 * @returns {boolean} whether it was installed
 */
export function install(scope = globalThis, { force = false } = {}) {
  if ("Summarizer" in scope && !force) return false;
  // As the platform defines its classes: not enumerable, and replaceable.
  Object.defineProperty(scope, "Summarizer", {
    value: scope === globalThis ? Summarizer : summarizerFor(scope),
    writable: true,
    enumerable: false,
    configurable: true,
  });
  return true;
}

install();
