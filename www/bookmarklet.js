// The bookmarklet: a link that, kept among the bookmarks and chosen on any page, opens that page's article here. Made for
// the address that this page is served from. Loaded last, since nobody needs it for a summary.
import { announce } from "./announce.js";
import { byId } from "./elements.js";
import { t } from "./translate.js";

/** Gives the link of the colophon its address, and shows it. */
export function offerBookmarklet() {
  const link = byId("bookmarklet", HTMLAnchorElement);
  const tooLong = t("This page is too long to be sent. Select the part that matters, then choose the bookmark again.");
  const given = JSON.stringify([location.href.split(/[?#]/, 1)[0], tooLong]);
  link.href = `javascript:${encodeURIComponent(`(${sendPage})(${given})`)}`;
  // Here it has nothing to read, and the page's policy would forbid it; but not everyone can drag a link.
  for (const type of ["click", "auxclick"]) link.addEventListener(type, copyInstead);
  byId("anywhere", HTMLElement).hidden = false;
}

/** @param {Event} event */
async function copyInstead(event) {
  event.preventDefault();
  const link = byId("bookmarklet", HTMLAnchorElement);
  const copied = await navigator.clipboard.writeText(link.href).then(() => true, () => false);
  const advice = copied
    ? t("The address of this link is copied. Make a bookmark and paste it there as its address, or drag the link to the bookmarks bar.")
    : t("Drag this link to the bookmarks bar, and choose it there while you read another page.");
  const line = link.parentElement?.nextElementSibling ?? link.closest("details")?.appendChild(document.createElement("p"));
  if (line) line.textContent = advice;
  announce(advice);
}

/**
 * Runs on other people's pages, from its source: it may name nothing from outside, and does nothing that a strict policy
 * forbids. Opens the tab first, while the click still counts.
 * @param {string[]} given where to send the page, and what to say where it is too long
 */
async function sendPage([address, tooLong]) {
  const tab = open();
  const selection = getSelection();
  const selected = document.implementation.createHTMLDocument().body;
  for (let at = 0; selection?.isCollapsed === false && at < selection.rangeCount; at += 1) {
    selected.append(selection.getRangeAt(at).cloneContents());
  }
  const html = (selected.innerHTML || document.documentElement.outerHTML)
    .replace(/<(script|style|noscript|template|svg)\b[^]*?<\/\1>/gi, "")
    .replace(/<(?:img|source|link)\b(?:"[^"]*"|[^">])*>/gi, "");
  const page = JSON.stringify({ html, title: document.title, url: location.href });
  const deflated = new Blob([page]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  let bytes = "";
  for (const byte of new Uint8Array(await new Response(deflated).arrayBuffer())) bytes += String.fromCharCode(byte);
  const packed = btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (packed.length > 1e6) {
    tab?.close();
    alert(tooLong);
    return;
  }
  const link = (tab ?? window).document.createElement("a");
  link.href = `${address}#page=${packed}`;
  link.rel = "noreferrer";
  if (tab) tab.opener = null;
  else link.target = "_blank";
  link.click();
}
