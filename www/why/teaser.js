// Lets the reader turn from the running summary to the teaser, and back.
import { byId, element, inLanguage } from "../elements.js";
import { t } from "../translate.js";

let wantsTeaser = false;

/** @param {Digest} digest that stands in its column now */
export function offerTeaser({ summary }) {
  const running = byId("result", HTMLElement).querySelector(".running");
  if (!(running instanceof HTMLElement) || !summary.teaser || summary.events.length > 1) return;
  const heading = running.previousElementSibling;
  const teaser = element("p", { class: "running", ...inLanguage(summary.language) }, summary.teaser);
  const button = element("button", { type: "button" });
  running.after(teaser);
  const headed = element("div", { class: "headed" });
  heading?.replaceWith(headed);
  headed.append(...(heading ? [heading] : []), button);
  function turn() {
    running?.toggleAttribute("hidden", wantsTeaser);
    teaser.hidden = !wantsTeaser;
    if (heading) heading.textContent = wantsTeaser ? t("Teaser") : t("In brief");
    button.textContent = wantsTeaser ? t("Show the summary") : t("Show the teaser");
  }
  button.addEventListener("click", () => {
    wantsTeaser = !wantsTeaser;
    turn();
  });
  turn();
}
