// Answers for the page's files from this browser, so that the page opens without a network: all of one version, never of
// two. Takes what other applications share with the page, and hands it to nobody else. Sends nothing anywhere.
const LIST = "www/app/offline-files.js";
// A server may send the page's policy with this file as well.
/** @type {any} */ (self).trustedTypes?.createPolicy("default", { createScriptURL: (/** @type {string} */ url) => (url === LIST ? url : null) });
importScripts(LIST);

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = worker.registration.scope;
const OURS = `nutgraf ${SCOPE} `;
const NAME = OURS + OFFLINE.version;
const FILES = new Set(OFFLINE.files.map(([path]) => path));
// Large libraries that few readers need are kept once they were used.
const ON_USE = "www/vendor/";
// Whoever works on the page sees the files as they are now; the kept ones only where there is no server.
const NEWEST_FIRST = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(worker.location.hostname);

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOtherVersions()));
worker.addEventListener("message", (event) => event.waitUntil(takeOver(event.source)));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === "share" && request.method === "POST") event.respondWith(putAside(request));
  if (request.method !== "GET" || path === undefined || !FILES.has(path) && !path.startsWith(ON_USE)) return;
  event.respondWith(NEWEST_FIRST ? newest(request, path) : kept(request, path));
});

/** The path from the page's folder. @param {string} url */
function pathOf(url) {
  if (!url.startsWith(SCOPE)) return undefined;
  const [path = ""] = url.slice(SCOPE.length).split(/[?#]/, 1);
  return path === "" || path === "index.html" ? "./" : path;
}

/** All of them, each with the very bytes that belong to this version, or none. */
async function keepFiles() {
  try {
    const cache = await caches.open(NAME);
    await cache.addAll(OFFLINE.files.map(([path, integrity]) => new Request(path, { cache: "no-cache", integrity })));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function forgetOtherVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)));
}

/**
 * Becomes the worker of the page that asks, unless others of the former version are open, whose files would be gone.
 * @param {ExtendableMessageEvent["source"]} page
 */
async function takeOver(page) {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(SCOPE)).length > 1) page?.postMessage("others are open");
  else await worker.skipWaiting();
}

/** @param {Request} request @param {string} path */
async function kept(request, path) {
  const cache = await caches.open(NAME);
  const found = await cache.match(path);
  // A host that tidies addresses redirects some files, and no page may be opened with the answer to that.
  if (found) return found.redirected ? new Response(found.body, found) : found;
  const response = await fetch(request);
  if (response.ok && path.startsWith(ON_USE)) await cache.put(path, response.clone());
  return response;
}

/** @param {Request} request @param {string} path */
async function newest(request, path) {
  try {
    return await fetch(request);
  } catch {
    return kept(request, path);
  }
}

/** Puts what was shared where the page finds it. @param {Request} request */
async function putAside(request) {
  const cache = await caches.open("nutgraf-shared");
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  await cache.put("share", new Response(await request.arrayBuffer(), { headers }));
  return Response.redirect("./?shared", 303);
}
