// Gives a page the `Summarizer` where its browser has none. Importing it installs that on the global object and loads
// nothing yet; install() does the same for frames of the same origin, or in the place of the browser's own.
import { Summarizer, summarizerFor } from "./summarizer.js";

/** @typedef {typeof globalThis} Scope */

/**
 * @param {Scope} [scope] the window of a frame; its own errors are then used, and its document watched
 * @param {{ force?: boolean, frames?: boolean }} [options] `force` replaces a class that is there; `frames` does all this
 *   in the scope's frames too
 * @returns {boolean} whether it was installed
 */
export function install(scope = globalThis, { force = false, frames = false } = {}) {
  if (frames) installInFrames(scope, force);
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

/**
 * Installs it in each frame when a script asks for the frame's window. From outside: what a frame has loaded itself can
 * settle nothing any more in Firefox once the frame is gone.
 * @param {Scope} scope
 * @param {boolean} force
 */
function installInFrames({ HTMLIFrameElement: { prototype } }, force) {
  /** Of windows that have it, since a frame that navigates keeps its window. @type {WeakSet<Document>} */
  const done = new WeakSet();
  const descriptor = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, "contentWindow"));
  Object.defineProperty(prototype, "contentWindow", {
    ...descriptor,
    /** @this {HTMLIFrameElement} */
    get() {
      const window = descriptor.get?.call(this);
      // Null for one of another origin.
      const document = this.contentDocument;
      if (document && !done.has(document)) {
        done.add(document);
        install(window, { force, frames: true });
      }
      return window;
    },
  });
}

install();
