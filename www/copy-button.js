// The button that copies a summary as Markdown, and says that it did. Where the browser refuses its clipboard,
// the Markdown stands ready to be copied by hand.
import { announce } from "./announce.js";
import { element } from "./elements.js";
import { label } from "./sources.js";
import { t } from "./translate.js";

const CONFIRMATION_MS = 2000;

/**
 * @param {Summary} summary
 * @param {Article[]} articles what it is of
 */
export function copyButton(summary, articles) {
  const button = element("button", { type: "button", class: "copy" }, t("Copy as Markdown"));
  button.addEventListener("click", async () => {
    const { toMarkdown } = await import("./markdown.js");
    const markdown = toMarkdown(summary, articles.map(label));
    try {
      await navigator.clipboard.writeText(markdown);
    } catch {
      return offerByHand(button, markdown);
    }
    announce(t("Copied as Markdown."));
    button.textContent = t("Copied");
    setTimeout(() => { button.textContent = t("Copy as Markdown"); }, CONFIRMATION_MS);
  });
  return button;
}

/**
 * @param {HTMLElement} button
 * @param {string} markdown
 */
function offerByHand(button, markdown) {
  const field = element("textarea", { class: "by-hand", readonly: "", rows: "8", "aria-label": t("Summary as Markdown") });
  field.value = markdown;
  button.replaceWith(field);
  field.focus();
  field.select();
  announce(t("The browser did not allow copying. The Markdown is selected, ready to be copied by hand."));
}
