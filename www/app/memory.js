// Keeps the texts in hand and the settings in this browser for the reader's return, a moment after they change; until
// the reader wants nothing kept. Where the browser refuses, nothing is kept and nothing is said.
import { erase, read, write } from "./kept.js";
import * as settings from "../settings.js";
import * as shelf from "../shelf.js";
import * as sources from "../sources.js";

const MOMENT_MS = 500;
// In localStorage: "kept" where there is something, "off" where the reader wants nothing kept.
const FLAG = "nutgraf-memory";
const PROBE = "nutgraf-probe";

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
/** @type {Kept} what was kept last, or was there at the start */
let last = { articles: [], place: -1, settings: settings.current() };

/** Whether this browser can keep anything. */
export async function works() {
  try {
    if (isOn()) await read();
    // A full disk keeps no word either.
    localStorage.setItem(PROBE, "");
    localStorage.removeItem(PROBE);
    return true;
  } catch {
    return false;
  }
}

/** Whether what is in hand will be here on return. */
export const keeps = async () => await works() && isOn();

export const isOn = () => localStorage.getItem(FLAG) !== "off";

/** Keeps what is in hand, and all that follows. */
export function start() {
  if (sources.readable().length) soon();
  sources.listen(soon);
  settings.listen(soon);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && pause) keep();
  });
}

/** @param {boolean} wanted */
export async function turn(wanted) {
  if (wanted) {
    localStorage.removeItem(FLAG);
    await keep();
  } else {
    try {
      localStorage.setItem(FLAG, "off");
    } finally {
      await erase().catch(() => {});
    }
  }
}

/** Forgets what was kept, and the reader's own texts on the shelf; what is in hand stays there. */
export async function forget() {
  clearTimeout(pause);
  pause = undefined;
  last = present();
  if (isOn()) localStorage.removeItem(FLAG);
  shelf.forget();
  await erase().catch(() => {});
}

/** Keeps what is in hand now, and says whether it is kept. */
export async function keep() {
  clearTimeout(pause);
  pause = undefined;
  const now = present();
  try {
    if (!isOn()) return false;
    if (localStorage.getItem(FLAG) && isSame(now)) return true;
    await write(now);
    last = now;
    // Another tab, or the reader, may have turned it off meanwhile.
    if (isOn()) localStorage.setItem(FLAG, "kept");
    return isOn();
  } catch {
    // Denied or full. What is in hand is not in danger, and the next change tries again.
    return false;
  }
}

// Once in a moment also while changes go on, so that there is always something kept.
function soon() {
  pause ??= setTimeout(keep, MOMENT_MS);
}

/** @returns {Kept} */
function present() {
  const articles = sources.readable();
  return { articles, place: articles.indexOf(sources.current()), settings: settings.current() };
}

/** @param {Kept} now */
function isSame(now) {
  return now.articles === last.articles && now.place === last.place && now.settings === last.settings;
}
