// The site on a network that fails: any of its files can be missing, cut, replaced, of a wrong type, or long in coming.
import { once } from "node:events";
import { createServer } from "node:http";
import { serve } from "../../tools/serve.mjs";
import { ROOT } from "./site.js";

/** @typedef {"missing" | "reset" | "cut" | "short" | "replaced" | "mistyped" | "held"} Fault */

const PAGE = '<!doctype html><html lang="en"><title>Blank</title><link rel="icon" href="data:,"></html>';

/**
 * Files under `/~1/`, `/~2/` … are those of the site once more, for a package that has nothing loaded yet.
 * @param {import("node:test").TestContext} context
 */
export async function faultySite(context) {
  const sound = await serve(ROOT);
  /** @type {Map<string, Fault>} by the end of a path; what is held is answered once its entry is gone */
  const faults = new Map();
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").replace(/^\/~\d+/, "");
    if (path === "/blank.html") {
      response.setHeader("Content-Type", "text/html").end(PAGE);
      return;
    }
    const fault = () => [...faults].find(([end]) => path.endsWith(end))?.[1];
    while (fault() === "held" && !response.destroyed) await new Promise((resolve) => { setTimeout(resolve, 10); });
    try {
      const answer = await fetch(new URL(path, sound.url));
      fail(fault(), { status: answer.status, type: answer.headers.get("Content-Type") ?? "", body: Buffer.from(await answer.arrayBuffer()) }, response);
    } catch {
      // The test is over.
      response.destroy();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(async () => {
    server.closeAllConnections();
    server.close();
    await sound.close();
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, faults };
}

/**
 * @param {Fault | undefined} fault
 * @param {{ status: number, type: string, body: Buffer }} answer
 * @param {import("node:http").ServerResponse} response
 */
function fail(fault, { status, type, body }, response) {
  const half = body.subarray(0, body.length / 2);
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = fault === "missing" ? 404 : status;
  response.setHeader("Content-Type", fault === "mistyped" || fault === "replaced" ? "text/html" : type);
  switch (fault) {
    case "reset":
      response.destroy();
      break;
    case "cut":
      response.setHeader("Content-Length", body.length);
      response.write(half, () => setTimeout(() => response.destroy(), 20));
      break;
    default:
      response.end({ missing: "", short: half, replaced: PAGE }[/** @type {string} */ (fault)] ?? body);
  }
}
