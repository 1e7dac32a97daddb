// pkg/assets.js as it is in inline.js: the module's bytes and the worker's script are in the file itself, as texts that
// tools/inline-build.mjs puts in the place of the two imports.
import deflatedModule from "deflated:pkg/wasm/nutgraf_bg.wasm";
import workerScript from "script:pkg/worker.js";

/** @type {string | undefined} */
let workerAddress;

export async function wasmModule() {
  const binary = atob(deflatedModule);
  const deflated = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

export function newWorker() {
  // One address for all workers there will be: each made would stay in memory as long as the page.
  workerAddress ??= URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
  return new Worker(workerAddress);
}
