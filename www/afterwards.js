// What can be done with a summary, loaded once there is the first one: each part adds itself to every summary on show.
import { element } from "./elements.js";
import { showInterests } from "./focus.js";
import "./heat.js";
import { lead } from "./hover.js";
import { offerOutputs } from "./outputs.js";
import { printable } from "./print-page.js";
import { offerTeaser } from "./teaser.js";
import { offerReasons } from "./why.js";

for (const sheet of ["scripts", "outputs", "why", "print", "app"]) {
  document.head.append(element("link", { rel: "stylesheet", href: `www/styles/${sheet}.css` }));
}
// What a summary can do without.
for (const part of [import("./colophon.js"), import("./offline.js")]) part.catch(() => {});

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
