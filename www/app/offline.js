// Has the page work without a network from now on, and says in an ear of the masthead when the network is gone or a new
// version is ready. Where a browser has no service worker nothing is said.
import { announce } from "../announce.js";
import { element } from "../elements.js";
import * as memory from "./memory.js";
import { t, translate } from "../translate.js";

const AN_HOUR_MS = 3_600_000;
const ear = /** @type {HTMLElement} */ (document.querySelector(".masthead .ear:last-child"));
const usual = [...ear.childNodes];
/** @type {(() => (string | Node)[]) | undefined} what is said of a new version */
let version;
let hasSaid = false;

for (const event of ["offline", "online"]) window.addEventListener(event, show);
document.addEventListener("spoken", show);
show();
navigator.serviceWorker?.register("service-worker.js", { updateViaCache: "none" }).then(watch, () => {});

function show() {
  const isOffline = !navigator.onLine;
  const news = isOffline ? [t("You are offline. Everything here goes on working.")] : version?.();
  ear.toggleAttribute("data-news", Boolean(news));
  ear.replaceChildren(...news ?? usual);
  if (!news) translate(ear);
  if (!isOffline || hasSaid) return;
  hasSaid = true;
  announce(ear.textContent ?? "");
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
  const later = () => [t("A new version is ready. It comes when you open this page the next time.")];
  const button = element("button", { type: "button" });
  button.addEventListener("click", async () => {
    // Reloading would lose what nothing keeps.
    if (!await memory.keep()) return tell(later);
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") location.reload();
    });
    worker.postMessage("take over");
  });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "others are open") tell(() => [t("A new version is ready. It comes when the other tabs of this page are closed.")]);
  });
  if (!await memory.keeps()) return tell(later);
  tell(() => {
    button.textContent = t("Reload");
    return [t("A new version is ready."), " ", button];
  });
}

/** @param {() => (string | Node)[]} news in the language of the page */
function tell(news) {
  version = news;
  show();
  announce(news().filter((part) => typeof part === "string").join("").trim());
}
