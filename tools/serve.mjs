// Serves a folder over HTTP on loopback: serve(root) for the tests, and the command behind `make serve`.
// Gives files with the types that browsers insist on (.js, .wasm), always revalidated; never a folder
// listing, a hidden file, or a path outside the root. Not a server for the public.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const PORTS_TO_TRY = 50;

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Starts a server; port 0 takes any free port.
 * @param {string} root folder to serve
 * @param {{ port?: number, headers?: Record<string, string> }} [options] `headers` are added to every answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve(root, { port = 0, headers = {} } = {}) {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    respond(root, request, response).catch(() => response.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function respond(root, request, response) {
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are answered.");
  }
  const path = localPath(request.url ?? "/");
  if (path === undefined) return refuse(response, 404, "Not found.");
  const file = join(root, path.endsWith(sep) ? join(path, "index.html") : path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    response.setHeader("Location", `${path.split(sep).map(encodeURIComponent).join("/")}/`);
    return refuse(response, 308, "This is a folder.");
  }
  if (!found?.isFile()) return refuse(response, 404, "Not found.");
  response.setHeader("Content-Type", MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream");
  response.setHeader("Content-Length", found.size);
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

/**
 * The path below the root that a request target names, or undefined where it must not be answered.
 * @param {string} target
 */
function localPath(target) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(target, "http://127.0.0.1").pathname));
  } catch {
    return undefined;
  }
  const parts = path.split(sep);
  return path.startsWith(sep) && !path.includes("\0") && !parts.some((part) => part.startsWith(".")) ? path : undefined;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, status, reason) {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${reason}\n`);
}

/**
 * As serve(), on the first free port from `port` on.
 * @param {string} root
 * @param {number} port
 */
async function serveFromPort(root, port) {
  for (let tried = port; ; tried += 1) {
    try {
      return await serve(root, { port: tried });
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || tried >= port + PORTS_TO_TRY) throw error;
    }
  }
}

/** @param {string} url */
function openBrowser(url) {
  const command = process.platform === "darwin" ? "open" : "xdg-open";
  const display = process.platform === "darwin" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  if (!display) return;
  spawn(command, [url], { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { url } = await serveFromPort(root, Number(process.argv[2] ?? 8000));
  console.log(`nutgraf is at ${url} (stop with Ctrl+C)`);
  openBrowser(url);
}
