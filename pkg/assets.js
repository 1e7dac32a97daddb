// The package's files that are not imported: the module, the data that some texts need, and the worker. Each address is
// one literal expression, so that bundlers find the file and rewrite it. inline.js has another file in the place of this
// one, with the same exports.

/** @type {Record<import("./messages.js").Asset, () => import("./index.js").DataInput>} */
export const assets = {
  "nutgraf_bg.wasm": () => new URL("./wasm/nutgraf_bg.wasm", import.meta.url),
  "english.bin": () => new URL("./wasm/english.bin", import.meta.url),
  "languages.bin": () => new URL("./wasm/languages.bin", import.meta.url),
};

export function newWorker() {
  const here = import.meta.url;
  // A worker's script must be of the page's own origin; what it imports may come from a CDN.
  if (/^https?:/.test(here) && new URL(here).origin !== location.origin) {
    const bootstrap = `import ${JSON.stringify(new URL("./worker.js", here))};`;
    const address = URL.createObjectURL(new Blob([bootstrap], { type: "text/javascript" }));
    return new Worker(address, { type: "module" });
  }
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}
