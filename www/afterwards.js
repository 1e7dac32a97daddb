// What can be done with a summary, loaded once there is the first one: each part adds itself to every summary on show.
import { element } from "./elements.js";
import { showInterests } from "./why/focus.js";
import "./why/heat.js";
import { lead } from "./why/hover.js";
import { offerOutputs } from "./outputs/outputs.js";
import { printable } from "./outputs/print-page.js";
import { offerTeaser } from "./why/teaser.js";
import { offerReasons } from "./why/why.js";

/** Settles when the style sheets are there: nothing is shown without its own. */
export const styled = Promise.all(["scripts", "outputs", "why", "print", "app"].map(style));

/** Settles when all of this can do without a network: also what a summary does not need at once. */
export const complete = Promise.allSettled([
  styled,
  import("./app/colophon.js"), import("./app/offline.js"), import("./why/adjust.js"),
  import("./outputs/save-menu.js"), import("./intake/link.js"), import("./outputs/picture.js"), import("./outputs/read-aloud.js"),
]);

/**
 * @param {Digest} digest that stands in its column now
 * @param {SummaryRequest} request
 */
export function shown(digest, request) {
  offerOutputs(digest);
  printable(digest);
  showInterests();
  lead(digest);
  offerTeaser(digest);
  offerReasons(digest, request);
}

/** @param {string} sheet */
function style(sheet) {
  const link = element("link", { rel: "stylesheet", href: `www/styles/${sheet}.css` });
  document.head.append(link);
  return new Promise((resolve) => {
    for (const type of ["load", "error"]) link.addEventListener(type, resolve);
  });
}
