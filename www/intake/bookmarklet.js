// The bookmarklet: a link that, kept among the bookmarks and chosen on any page, opens that page's article here. Made for
// the address that this page is served from. Loaded last, since nobody needs it for a summary.
import { announce } from "../announce.js";
import { element } from "../elements.js";
import { t } from "../translate.js";

/** Explains it in the colophon, in the language of the page. */
export function offerBookmarklet() {
  const details = element("details", { class: "bookmarklet" });
  document.querySelector(".colophon")?.firstElementChild?.after(details);
  const explain = () => details.replaceChildren(...explanation());
  new MutationObserver(explain).observe(document.documentElement, { attributeFilter: ["lang"] });
  explain();
}

function explanation() {
  const tooLong = t("This page is too long to be sent. Select the part that matters, then choose the bookmark again.");
  const given = JSON.stringify([location.href.split(/[?#]/, 1)[0], tooLong]);
  const link = element("a", {}, t("Key points"));
  link.href = `javascript:${encodeURIComponent(`(${sendPage})(${given})`)}`;
  link.style.lineHeight = "2";
  const said = element("p", {});
  // Here it has nothing to read, and the page's policy would forbid it; but not everyone can drag a link.
  for (const type of ["click", "auxclick"]) link.addEventListener(type, (event) => copyInstead(event, link.href, said));
  const how = t("Drag this link to the bookmarks bar. Chosen there on any page, it opens that page’s article here, or the part that you selected. No server takes part.");
  return [element("summary", {}, t("Read any page here")), element("p", {}, how), element("p", {}, link), said];
}

/**
 * @param {Event} event
 * @param {string} address
 * @param {HTMLElement} said where to say what to do
 */
async function copyInstead(event, address, said) {
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = t("The address of this link is copied. Make a bookmark and paste it there as its address, or drag the link to the bookmarks bar.");
  } catch {
    said.textContent = t("Drag this link to the bookmarks bar, and choose it there while you read another page.");
  }
  announce(said.textContent);
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
