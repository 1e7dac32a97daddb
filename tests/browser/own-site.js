// A copy of the site that a test may change and stop, served from a folder as on a host that has other sites too. Its
// address is not that of a developer's machine, so that its service worker works as it does for readers.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeOfflineList } from "../../tools/offline-build.mjs";
import { serve } from "../../tools/serve.mjs";
import { ROOT } from "./site.js";

const PARTS = ["index.html", "manifest.webmanifest", "service-worker.js", "www", "pkg"];
const PATH = "readers/nutgraf/";

/** @param {import("node:test").TestContext} context */
export async function ownSite(context) {
  const root = await mkdtemp(join(tmpdir(), "nutgraf-own-"));
  const folder = join(root, PATH);
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  writeOfflineList(folder);
  const { url, close } = await serve(root);
  const stop = once(close);
  context.after(async () => {
    await stop();
    await rm(root, { recursive: true });
  });
  /** @param {string} file @param {string} old @param {string} other */
  async function change(file, old, other) {
    const text = await readFile(join(folder, file), "utf8");
    if (!text.includes(old)) throw new Error(`${file} has no "${old}"`);
    await writeFile(join(folder, file), text.replace(old, other));
  }
  /** @param {string} file @param {string} text */
  async function add(file, text) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return {
    developers: `${url}${PATH}`,
    url: `${url.replace("127.0.0.1", "nutgraf.localhost")}${PATH}`,
    stop,
    change,
    add,
    /** Makes the files as they are a new version. */
    publish: () => writeOfflineList(folder),
  };
}

/** @param {() => Promise<void>} close */
function once(close) {
  /** @type {Promise<void> | undefined} */
  let closed;
  return () => (closed ??= close());
}

/** Waits until the page would open without a network. @param {import("puppeteer-core").Page} page */
export async function untilKeptOffline(page) {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated";
  }, { polling: 100 });
}
