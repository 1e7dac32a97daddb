// Speaks through the page's one live region, politely. The newest message replaces the last one.
import { byId } from "./elements.js";

const NO_BREAK_SPACE = "\u00a0";

/** @param {string} message */
export function announce(message) {
  const status = byId("status", HTMLElement);
  // The same words twice would be no change, and so not be spoken.
  status.textContent = status.textContent === message ? message + NO_BREAK_SPACE : message;
}
