// The page as an application: its manifest, the offer to install it, and files that are opened with it. Loaded last, so
// that no browser spends the reader's first second on it.
import { announce } from "../announce.js";
import { element } from "../elements.js";
import { t } from "../translate.js";

/**
 * Has a button install the page, once the browser says that it can be.
 * @param {HTMLButtonElement} button
 * @param {() => void} offer
 */
export function whenInstallable(button, offer) {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    button.onclick = () => /** @type {any} */ (event).prompt();
    button.hidden = false;
    offer();
  });
  window.addEventListener("appinstalled", () => {
    button.hidden = true;
    announce(t("Installed."));
  });
  // Not before someone listens: a browser makes its offer once.
  document.head.append(
    element("link", { rel: "manifest", href: "manifest.webmanifest" }),
    element("link", { rel: "apple-touch-icon", href: "www/icons/nutgraf-192.png" }),
  );
}

/**
 * Has files that the system opens with the page chosen as if by hand.
 * @param {HTMLInputElement} chooser
 */
export function listenToLaunches(chooser) {
  /** @param {{ files?: { getFile: () => Promise<File> }[] }} launch */
  async function open({ files = [] }) {
    choose(chooser, await Promise.all(files.map((handle) => handle.getFile())));
  }
  /** @type {any} */ (window).launchQueue?.setConsumer(open);
}

/**
 * @param {HTMLInputElement} chooser
 * @param {File[]} files
 */
export function choose(chooser, files) {
  if (!files.length) return;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event("change"));
}
