// Speaks through the page's one live region, politely. The newest message replaces the last one.
import { byId } from "./elements.js";

const NO_BREAK_SPACE = "\u00a0";
const CALM_MS = 1000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let held;
let lastOften = -CALM_MS;

/** @param {string} message */
export function announce(message) {
  clearTimeout(held);
  const status = byId("status", HTMLElement);
  // The same words twice would be no change, and so not be spoken.
  status.textContent = status.textContent === message ? message + NO_BREAK_SPACE : message;
}

/**
 * Speaks what may come often, such as while a slider is moved: of all within a second the first and the last.
 * @param {string} message
 */
export function announceOften(message) {
  const since = performance.now() - lastOften;
  lastOften = performance.now();
  if (since >= CALM_MS) return announce(message);
  clearTimeout(held);
  held = setTimeout(() => announce(message), CALM_MS);
}
