// The bar that turns between summary, article and shelf where only one of them fits on the screen. Where all
// fit, the bar is not shown and turning changes nothing.
import { byId } from "./elements.js";

const spread = byId("spread", HTMLElement);
const bar = byId("views", HTMLElement);
// How far down the summary was left, so that the reader who looked up a passage comes back to the same point.
let place = 0;

/** @param {View} view */
export function turnTo(view) {
  if (spread.dataset["view"] === "summary") place = window.scrollY;
  spread.dataset["view"] = view;
  for (const button of bar.querySelectorAll("button")) {
    if (button.value === view) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (document.activeElement?.checkVisibility() === false) byId(view, HTMLElement).focus();
}

/** Lets the reader turn. */
export function listen() {
  bar.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const view = /** @type {View} */ (event.target.value);
    turnTo(view);
    window.scrollTo(0, view === "summary" ? place : 0);
  });
}
