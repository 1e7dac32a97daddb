// Starts the real browsers that the tests drive, each headless with a fresh profile, and opens pages in them
// that remember every complaint of their console. Does not serve files and knows nothing of what is tested.
import { existsSync } from "node:fs";
import { after, before, describe } from "node:test";
import puppeteer from "puppeteer-core";

/** @typedef {"chromium" | "firefox"} BrowserName */

const START_LIMIT_MS = 60_000;

// Software rendering, no first-run pages, no traffic of the browser's own, and collection of garbage on demand.
export const CHROMIUM_FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--lang=en-US", "--js-flags=--expose-gc",
];

/** @type {Record<BrowserName, import("puppeteer-core").LaunchOptions>} */
const LAUNCH_OPTIONS = {
  chromium: { browser: "chrome", args: CHROMIUM_FLAGS },
  firefox: { browser: "firefox", extraPrefsFirefox: { "intl.accept_languages": "en-US" } },
};

/** @type {Record<BrowserName, string[]>} */
const USUAL_PATHS = {
  chromium: [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
};

/**
 * Where a browser is. The environment variable CHROMIUM or FIREFOX names another binary.
 * @param {BrowserName} name
 */
export function executable(name) {
  const variable = name.toUpperCase();
  const path = process.env[variable] ?? USUAL_PATHS[name].find(existsSync);
  if (!path) throw new Error(`${name} not found: install it, or set ${variable} to its path`);
  return path;
}

/**
 * Starts a browser; its caller closes it.
 * @param {BrowserName} name
 */
export function launch(name) {
  return puppeteer.launch({
    ...LAUNCH_OPTIONS[name],
    executablePath: executable(name),
    headless: true,
    timeout: START_LIMIT_MS,
    env: { ...process.env, TZ: "UTC", LANG: "C.UTF-8" },
  });
}

/**
 * Declares the same tests once for every browser. `browser()` gives the running browser inside a test.
 * @param {(browser: () => import("puppeteer-core").Browser, name: BrowserName) => void} declareTests
 */
export function forEachBrowser(declareTests) {
  for (const name of /** @type {BrowserName[]} */ (["chromium", "firefox"])) {
    describe(name, () => {
      /** @type {import("puppeteer-core").Browser} */
      let browser;
      before(async () => { browser = await launch(name); });
      after(() => browser?.close());
      declareTests(() => browser, name);
    });
  }
}

/**
 * Opens `url` in a new tab. `complaints` fills with every console error or warning and every uncaught error.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 */
export async function openPage(browser, url) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints };
}
