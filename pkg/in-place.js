// Runs requests in the calling thread, for hosts that have no worker to give. Same results, but it blocks.
import { perform, release, start } from "./engine.js";

/**
 * @param {Promise<WebAssembly.Module>} loading
 * @param {Uint8Array[]} data
 * @returns {Promise<import("./worker-client.js").Runner>}
 */
export async function startInPlace(loading, data) {
  start(await loading, data);
  let stopped = false;
  return {
    async run(request, data) {
      // A turn of the event loop between two requests, so that a page can paint and abort the next one.
      await new Promise((resolve) => { setTimeout(resolve); });
      if (stopped) return new Promise(() => {});
      return perform(request, data);
    },
    stop() {
      stopped = true;
      release();
    },
  };
}
