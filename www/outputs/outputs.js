// The row under a headline with what can be taken along of a summary: copied, saved, sent as a link, heard, printed.
import { announce } from "../announce.js";
import { copied, offerByHand } from "./clipboard.js";
import { confirmingButton } from "./confirming-button.js";
import { element } from "../elements.js";
import { toMarkdown } from "./markdown.js";
import { outline } from "./outline.js";
import { toHtml } from "./rich-text.js";
import { label } from "../sources.js";
import { t } from "../translate.js";

// Longer ones are cut by mail programs, messengers and old browsers.
const LONGEST_LINK = 32_000;

/**
 * Fills the row of a summary.
 * @param {Digest} digest
 */
export function offerOutputs(digest) {
  const { outputs: row, articles } = digest;
  const menu = element("div", { hidden: "" });
  const aside = element("div", { class: "said", role: "group", "aria-label": t("About copying and saving"), hidden: "" });
  const content = outline(digest.summary, articles.map(label));
  /** @type {Outlet} */
  const outlet = {
    digest,
    content,
    say: (...lines) => say(aside, lines),
    async copy(plain, html) {
      if (await copied(plain, html)) return clear(aside);
      offerByHand(aside, plain);
      return false;
    },
  };
  const copy = confirmingButton({ label: t("Copy"), done: t("Done") }, async () => {
    const done = await outlet.copy(toMarkdown(content), toHtml(content));
    if (done) announce(t("Copied."));
    return done;
  });
  const link = confirmingButton({ label: t("Copy link"), done: t("Done") }, () => copyLink(outlet));
  const print = element("button", { type: "button" }, t("Print"));
  print.addEventListener("click", () => window.print());
  row.replaceChildren(copy, saveButton(menu, outlet), link, ...listenButtons(outlet), print, menu, aside);
}

/**
 * The button that shows and hides the formats.
 * @param {HTMLElement} menu
 * @param {Outlet} outlet
 */
function saveButton(menu, outlet) {
  const button = element("button", { type: "button", class: "opener", "aria-expanded": "false" }, t("Save"));
  /** @param {boolean} open */
  const show = (open) => {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", `${open}`);
  };
  button.addEventListener("click", async () => {
    if (!menu.hidden) return show(false);
    const parts = await loaded(import("./save-menu.js"), outlet);
    if (!parts) return;
    if (!menu.firstChild) menu.append(parts.formats(outlet));
    show(true);
  });
  for (const part of [button, menu]) {
    part.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || menu.hidden) return;
      show(false);
      button.focus();
    });
  }
  return button;
}

/** @param {Outlet} outlet */
async function copyLink(outlet) {
  const parts = await loaded(import("../intake/link.js"), outlet);
  if (!parts) return false;
  const address = await parts.linkTo(outlet.digest.articles).catch(() => undefined);
  if (!address || address.length > LONGEST_LINK) {
    outlet.say(t("This is too long for a link: many programs cut one after {most} characters. Save it as a file instead.", { most: LONGEST_LINK }));
    return false;
  }
  const done = await outlet.copy(address);
  if (done) outlet.say(t("The link is copied. It holds the whole text, and whoever has it can read that; no server gets it."));
  return done;
}

/**
 * Buttons that have the summary read aloud, stopped, and held; none where the browser cannot speak.
 * @param {Outlet} outlet
 */
function listenButtons(outlet) {
  if (!("speechSynthesis" in window)) return [];
  const listen = element("button", { type: "button" }, t("Listen"));
  const pause = element("button", { type: "button", hidden: "" }, t("Pause"));
  /** @type {SpeechState} */
  let now = "silent";
  /** @param {SpeechState} state */
  function changed(state) {
    now = state;
    listen.textContent = state === "silent" ? t("Listen") : t("Stop");
    pause.textContent = state === "paused" ? t("Resume") : t("Pause");
    if (state === "silent" && document.activeElement === pause) listen.focus();
    pause.hidden = state === "silent";
  }
  listen.addEventListener("click", async () => {
    const parts = await loaded(import("./read-aloud.js"), outlet);
    if (now !== "silent") parts?.stop();
    else await parts?.readAloud(outlet, changed);
  });
  pause.addEventListener("click", async () => {
    const { hold, goOn } = await import("./read-aloud.js");
    if (now === "paused") goOn();
    else hold();
  });
  return [listen, pause];
}

/**
 * A part that is loaded on first use; without it, says what to do.
 * @template Parts
 * @param {Promise<Parts>} loading
 * @param {Outlet} outlet
 */
function loaded(loading, { say: tell }) {
  return loading.catch(() => tell(t("This could not be loaded. Check the connection and press again.")));
}

/** @param {HTMLElement} aside @param {string[]} lines */
function say(aside, lines) {
  aside.replaceChildren(...lines.map((line) => element("p", {}, line)));
  aside.hidden = false;
  announce(lines.join(" "));
}

/** @param {HTMLElement} aside */
function clear(aside) {
  aside.hidden = true;
  aside.replaceChildren();
  return true;
}
