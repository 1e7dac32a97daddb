// The page's one Trusted Types policy: scripts and workers may come from the page's own origin, nothing else,
// and no string at all may become HTML. Browsers without Trusted Types lose nothing but this second lock.

export function lockScriptSources() {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  factory?.createPolicy("default", { createScriptURL: ownScript });
}

/**
 * @param {string} url
 * @returns {string | null} null refuses it
 */
function ownScript(url) {
  return new URL(url, document.baseURI).origin === location.origin ? url : null;
}
