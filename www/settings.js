// What the reader has set for summaries and for the page. Holds it, and tells whoever listens that it was changed.

/** @type {Readonly<Settings>} */
let settings = { length: "short", context: "", avoid: [], language: "" };
/** @type {((changed: Partial<Settings>) => void)[]} */
const listeners = [];

export const current = () => settings;

/** @param {Partial<Settings>} changed */
export function change(changed) {
  settings = { ...settings, ...changed };
  for (const heard of listeners) heard(changed);
}

/** @param {(changed: Partial<Settings>) => void} heard */
export function listen(heard) {
  listeners.push(heard);
}
