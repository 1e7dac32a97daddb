// Shows over the article how far the reading of a long file is, with a button that stops it; nothing of files soon read.
import { announce } from "../announce.js";
import { byId, element } from "../elements.js";
import { t } from "../translate.js";

const CALM_MS = 400;

/** @param {AbortController} controller is aborted by the reader, or by files that come meanwhile */
export function showProgress(controller) {
  const note = byId("note", HTMLElement);
  const bar = element("progress", {});
  const words = element("span", {});
  const button = element("button", { type: "button" }, t("Cancel"));
  const shown = element("div", { class: "progress" }, bar, element("p", {}, words, " ", button));
  const soon = performance.now() + CALM_MS;
  button.addEventListener("click", () => {
    controller.abort();
    announce(t("Stopped. Your text is where it was."));
  });
  controller.signal.addEventListener("abort", end);

  /** @param {string} name @param {number} page @param {number} pages */
  function show(name, page, pages) {
    bar.max = pages;
    bar.value = page;
    words.textContent = t("Reading {name}, page {page} of {pages}.", { name, page, pages });
    bar.setAttribute("aria-label", t("Reading {name}.", { name }));
    if (shown.isConnected || performance.now() < soon || controller.signal.aborted) return;
    note.replaceChildren(shown);
    note.hidden = false;
    note.scrollIntoView({ block: "nearest" });
    announce(t("Reading {name}.", { name }));
  }

  function end() {
    if (shown.isConnected) note.hidden = true;
    shown.remove();
  }
  return { show, end };
}
