// Opens what came in the address: texts that a link carries, a page that the bookmarklet sent, or word of what another
// application shared. Takes it out of the address first, so that it is neither kept nor sent on. Loaded only where there
// is such an address.
import { articleText } from "../intake.js";
import { articlesIn, isWeb, unpack } from "./link.js";
import { openShared } from "./shared.js";
import { article } from "../sources.js";
import { t } from "../translate.js";

/**
 * @param {(articles: Article[]) => void} open
 * @param {(message: string) => void} tell
 */
export async function arrive(open, tell) {
  if (location.search === "?shared") return openShared(open, tell);
  const [kind, packed = ""] = location.hash.slice(1).split("=", 2);
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    open(kind === "page" ? [await articleOfPage(packed)] : await articlesIn(packed));
  } catch {
    tell(kind === "page"
      ? t("No text was found on the page that you came from. Select the text there, copy it and paste it here.")
      : t("This link is damaged, so its text could not be read. Ask for the link again, or paste the text itself."));
  }
}

/**
 * The article of a page that the bookmarklet packed.
 * @param {string} packed
 */
async function articleOfPage(packed) {
  const { html, title, url } = /** @type {Record<string, unknown>} */ (await unpack(packed));
  const text = await articleText(String(html), "");
  // Of a page without a text, its title is found.
  if (!text.trim() || text.trim() === String(title).trim()) throw new RangeError("a page must have a text");
  const address = isWeb(String(url)) && URL.canParse(String(url)) ? new URL(String(url)) : undefined;
  return article(text, { title: String(title ?? ""), name: address?.hostname.replace(/^www\./, ""), url: address?.href });
}
