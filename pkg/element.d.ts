// Types of `<key-points>`.
import type { Summary } from "./index.js";

/**
 * Shows the key points of an element of the page, and leads to their passages.
 *
 * ```html
 * <key-points for="article" length="medium"></key-points>
 * ```
 *
 * Slots: `heading` (instead of the label), and the default one (shown where there is no summary).
 * Parts: `box`, `heading`, `body`, `list`, `item`, `point`, `tldr`, `headline`, `excuse`, `status`.
 * Custom properties: `--key-points-rule`, `--key-points-gap`, `--key-points-highlight`, `--key-points-highlight-text`.
 */
export class KeyPointsElement extends HTMLElement {
  /**
   * `for`: the id of the element to summarize. Default: the `<article>` around this one, else the page's first, else its
   * `<main>`.
   */
  htmlFor: string;
  /** At most 3, 5, 7 points, or 1, 3, 5 sentences of `"tldr"`. Default `"short"`. */
  length: "short" | "medium" | "long";
  /** Default `"key-points"`. */
  type: "key-points" | "tldr" | "headline";
  /** The text's language, a BCP 47 tag. Default `"auto"`. */
  language: string;

  addEventListener<Name extends keyof KeyPointsEventMap>(
    type: Name,
    listener: (this: KeyPointsElement, event: KeyPointsEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface KeyPointsEventMap extends HTMLElementEventMap {
  /** A summary is shown, or an empty one was made. */
  summary: CustomEvent<{ summary: Summary }>;
  /** No summary could be made. Cancel it to keep the error out of the console. */
  "summary-error": CustomEvent<{ error: Error }>;
  /** A point was chosen. Cancel it to show its passages in another way. */
  "point-select": CustomEvent<{ text: string; ranges: Range[] }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "key-points": KeyPointsElement;
  }
}
