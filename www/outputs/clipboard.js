// Puts texts on the clipboard. Where the browser refuses that, a text stands selected, ready to be copied by hand.
import { announce } from "../announce.js";
import { element } from "../elements.js";
import { t } from "../translate.js";

/**
 * @param {string} plain
 * @param {string} [html] the same for what takes more than plain text
 * @returns {Promise<boolean>} whether the browser took it
 */
export async function copied(plain, html) {
  try {
    if (html !== undefined) await writeBoth(plain, html).catch(() => navigator.clipboard.writeText(plain));
    else await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} plain @param {string} html */
async function writeBoth(plain, html) {
  const flavours = Object.entries({ "text/plain": plain, "text/html": html });
  const blobs = flavours.map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/**
 * Shows a text to copy by hand, with the keyboard in it.
 * @param {HTMLElement} place
 * @param {string} text
 */
export function offerByHand(place, text) {
  const field = element("textarea", { class: "by-hand", readonly: "", rows: "8", dir: "auto", "aria-label": t("To be copied") });
  field.value = text;
  place.replaceChildren(field);
  place.hidden = false;
  field.focus();
  field.select();
  announce(t("The browser did not allow copying. The text is selected, ready to be copied by hand."));
}
