// pkg/assets.js as it is in inline.js: the files' bytes and the worker's script are in the file itself, as texts that
// tools/inline-build.mjs puts in the place of these imports.
import english from "bytes:pkg/wasm/english.bin";
import languages from "bytes:pkg/wasm/languages.bin";
import wasm from "bytes:pkg/wasm/nutgraf_bg.wasm";
import workerScript from "script:pkg/worker.js";

import { bytesFrom } from "./bytes-text.js";

/** @type {string | undefined} */
let workerAddress;

export const assets = {
  "nutgraf_bg.wasm": () => bytesFrom(wasm),
  "english.bin": () => bytesFrom(english),
  "languages.bin": () => bytesFrom(languages),
};

export function newWorker() {
  // One address for all workers there will be: each made would stay in memory as long as the page.
  workerAddress ??= URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
  return new Worker(workerAddress);
}
