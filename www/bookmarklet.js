// The bookmarklet: a link that, kept among the bookmarks and chosen on any page, opens that page's article here. Loaded
// when a reader opens its explanation; takes the place of this page as the address to send to.
import { byId } from "./elements.js";

/** Shows the link, made for where this page is served. */
export function offerBookmarklet() {
  const link = byId("bookmarklet", HTMLAnchorElement);
  const tooLong = "This page is too long to be sent. Select the part that matters, then choose the bookmark again.";
  link.href = `javascript:${encodeURIComponent(`(${sendPage})(${JSON.stringify([location.href.split(/[?#]/, 1)[0], tooLong])})`)}`;
}

/**
 * Runs on other people's pages, as the source it is here: it may name nothing from outside, and does nothing that a strict
 * policy forbids. Opens the tab first, while the click still counts, and leaves no referrer.
 * @param {string[]} given where to send the page, and what to say where it is too long
 */
async function sendPage([address, tooLong]) {
  const tab = open();
  const selection = getSelection();
  const copy = document.createElement("div");
  if (selection?.isCollapsed === false) {
    for (let at = 0; at < selection.rangeCount; at += 1) copy.append(selection.getRangeAt(at).cloneContents());
  } else {
    copy.append(document.documentElement.cloneNode(true));
  }
  for (const unread of copy.querySelectorAll("script,style,noscript,template,svg,canvas,iframe,img,picture,video,audio,link")) unread.remove();
  const page = JSON.stringify({ html: copy.innerHTML, title: document.title, url: location.href });
  const deflated = new Blob([page]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  let bytes = "";
  for (const byte of new Uint8Array(await new Response(deflated).arrayBuffer())) bytes += String.fromCharCode(byte);
  const packed = btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (packed.length > 1e6) {
    tab?.close();
    return alert(tooLong);
  }
  const link = (tab ?? window).document.createElement("a");
  link.href = `${address}#page=${packed}`;
  link.rel = "noreferrer";
  if (tab) tab.opener = null;
  link.click();
}
