// Opens what another application shared with the page, which the service worker has taken and put aside.
import { byId } from "../elements.js";
import { choose } from "../app/installed.js";
import { article } from "../sources.js";
import { t } from "../translate.js";

const ADDRESS = /\bhttps?:\/\/\S+/g;

/**
 * @param {(articles: Article[]) => void} open
 * @param {(message: string) => void} tell
 */
export async function openShared(open, tell) {
  history.replaceState(history.state, "", location.pathname + location.hash);
  const aside = await caches.open("nutgraf-shared");
  const taken = await aside.match("share");
  if (!taken) return;
  const shared = await taken.formData();
  await aside.delete("share");
  const files = shared.getAll("files").filter((one) => one instanceof File && one.size > 0);
  if (files.length) return choose(byId("files", HTMLInputElement), /** @type {File[]} */ (files));
  const [title = "", text = "", url = ""] = ["title", "text", "url"].map((name) => String(shared.get(name) ?? "").trim());
  const words = text.replace(ADDRESS, "").trim();
  if (!words || words === title) {
    return tell(t("Only an address was shared, and this page fetches nothing from other sites. Share the text of the article, or use the bookmarklet there."));
  }
  const [address] = `${url} ${text}`.match(ADDRESS) ?? [];
  const name = address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : undefined;
  open([article(title && !words.startsWith(title) ? `${title}\n\n${words}` : words, { name, url: address })]);
}
