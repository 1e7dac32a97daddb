// Has the page work without a network from now on, and says in an ear of the masthead when the network is gone or a new
// version is ready. Where a browser has no service worker nothing is said.
import { announce } from "./announce.js";
import { element } from "./elements.js";
import * as memory from "./memory.js";
import { t, translate } from "./translate.js";

const AN_HOUR_MS = 3_600_000;
// In English: they are translated where they stand, and again when the page changes its language.
const OFFLINE = "You are offline. Everything here goes on working.";
const READY = "A new version is ready.";
const AFTER_OTHERS = "A new version is ready. It comes when the other tabs of this page are closed.";
const LATER = "A new version is ready. It comes when you open this page the next time.";

const ear = /** @type {HTMLElement} */ (document.querySelector(".masthead .ear:last-child"));
const usual = [...ear.childNodes];
/** @type {Node[]} what is said of a new version */
let version = [];
let hasSaid = false;

window.addEventListener("offline", show);
window.addEventListener("online", show);
show();
navigator.serviceWorker?.register("service-worker.js", { updateViaCache: "none" }).then(watch, () => {});

function show() {
  const news = navigator.onLine ? version : [new Text(OFFLINE)];
  ear.toggleAttribute("data-news", news.length > 0);
  ear.replaceChildren(...(news.length ? news : usual));
  translate(ear);
  if (navigator.onLine || hasSaid) return;
  hasSaid = true;
  announce(t(OFFLINE));
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      // The first one is no news.
      if (coming.state === "installed" && registration.active) offer(coming);
    });
  });
  // A browser looks for a new version when the page is opened, and an application stays open for weeks.
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < AN_HOUR_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/** @param {ServiceWorker} worker of the new version */
async function offer(worker) {
  const button = element("button", { type: "button" }, "Reload");
  button.addEventListener("click", async () => {
    // Reloading would lose what nothing keeps.
    if (!await memory.keep()) return tell(LATER);
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") location.reload();
    });
    worker.postMessage("take over");
  });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "others are open") tell(AFTER_OTHERS);
  });
  if (await memory.keeps()) tell(`${READY} `, button);
  else tell(LATER);
}

/** @param {(string | Node)[]} news */
function tell(...news) {
  const [words = ""] = news;
  version = news.map((part) => (typeof part === "string" ? new Text(part) : part));
  show();
  announce(t(String(words).trim()));
}
