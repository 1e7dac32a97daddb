// Draws on the canvas of a picture as the page draws on the screen: its fonts and leading for each language, its paper and
// ink, light or dark. Makes blocks, which know their height before they stand anywhere.
import { isRightToLeft } from "./bidi.js";
import { element } from "../elements.js";
import { evenLinesOf, prettyLinesOf } from "./line-breaks.js";

export const WIDTH = 1080;
export const MARGIN = 88;
const MEASURE = WIDTH - 2 * MARGIN;
/** The picture is looked at from as far as a page on which an em has 16 pixels. */
const REM = 32;
/** No point has so many; a text that is one endless word may. */
const MOST_UNITS = 1000;
/** From the middle of a line to its baseline, in em. */
const BASELINE = 0.34;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {HTMLElement} place of the page, whose style is taken
 */
export function penOn(context, place) {
  const page = getComputedStyle(document.documentElement);
  /** @param {string} name of a token */
  const color = (name) => page.getPropertyValue(name);

  /** @param {string} language BCP 47 tag, or "" */
  function styleOf(language) {
    const probe = element("span", { hidden: "", ...(language && { lang: language }) });
    place.append(probe);
    const style = getComputedStyle(probe);
    const number = (/** @type {string} */ name) => Number.parseFloat(style.getPropertyValue(name));
    const taken = {
      family: style.fontFamily,
      point: number("--point") * REM,
      pointLeading: number("--point-leading"),
      headLeading: number("--head-leading"),
    };
    probe.remove();
    return taken;
  }

  /**
   * @param {string} given
   * @param {{ language: string, size: number, leading: number, color: string, inset?: number, even?: boolean }} look
   * @returns {Block}
   */
  function words(given, { language, size, leading, color: ink, inset = 0, even = false }) {
    const text = given.length > MOST_UNITS ? `${given.slice(0, MOST_UNITS)}…` : given;
    const font = `${size}px ${styleOf(language).family}`;
    const isRtl = isRightToLeft(text);
    context.font = font;
    const lines = (even ? evenLinesOf : prettyLinesOf)(text, language, MEASURE - inset, (line) => context.measureText(line).width);
    return {
      height: lines.length * size * leading,
      draw(top) {
        Object.assign(context, { font, fillStyle: color(ink), direction: isRtl ? "rtl" : "ltr", textAlign: "start" });
        const start = isRtl ? WIDTH - MARGIN - inset : MARGIN + inset;
        lines.forEach((line, at) => context.fillText(line, start, top + (at + 0.5) * size * leading + BASELINE * size));
      },
    };
  }

  /** @param {number} top @param {number} thickness @param {string} ink */
  function rule(top, thickness, ink) {
    context.fillStyle = color(ink);
    context.fillRect(MARGIN, top, MEASURE, thickness);
  }

  return { color, styleOf, words, rule, context };
}
