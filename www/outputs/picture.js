// Makes a picture of headline and points to share: nameplate, headline, numbered points, where they are from. As high as it
// needs to be up to a limit; the points beyond that are counted.
import { isRightToLeft, isolated } from "./bidi.js";
import { element } from "../elements.js";
import { MARGIN, WIDTH, penOn } from "./picture-pen.js";
import { label } from "../sources.js";
import { spoken, t } from "../translate.js";

const LEAST_HEIGHT = 1080;
const MOST_HEIGHT = 1920;
const NAMEPLATE = 84;
const HEADLINE = 68;
const NUMBER = 48;
const NUMBER_WIDTH = 76;
const SMALL = 30;
const SMALL_LEADING = 1.4;
const HEAD_HEIGHT = 152;
const FOOT_GAP = 28;
const SPACE = { height: 36, draw() {} };

/** @typedef {ReturnType<typeof penOn>} Pen */

/**
 * @param {Outlet} outlet
 * @returns {Promise<Blob>} image/png
 */
export async function pictureOf({ content, digest }) {
  const canvas = element("canvas", { width: `${WIDTH}`, height: "0" });
  const pen = penOn(/** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")), digest.outputs);
  await loadFonts(content, pen);
  const foot = footOf(digest.articles, pen);
  const room = MOST_HEIGHT - 2 * MARGIN - HEAD_HEIGHT - FOOT_GAP - foot.height;
  const blocks = fitting(content.parts.flatMap((part, at) => [...(at ? [SPACE] : []), ...blocksOf(part, pen)]), room, pen);
  const height = Math.ceil(Math.max(LEAST_HEIGHT, MOST_HEIGHT - room + heightOf(blocks)));
  canvas.height = height;
  pen.context.fillStyle = pen.color("--paper");
  pen.context.fillRect(0, 0, WIDTH, height);
  drawHead(pen);
  blocks.reduce((top, block) => {
    block.draw(top);
    return top + block.height;
  }, MARGIN + HEAD_HEIGHT);
  foot.draw(height - MARGIN - foot.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser gave no picture"))), "image/png");
  });
}

/** A canvas does not wait for fonts. @param {Outline} content @param {Pen} pen */
async function loadFonts({ parts }, { styleOf }) {
  await Promise.allSettled(parts.flatMap(({ language, headline, points }) => {
    const text = ["nutgraf0123456789", headline, ...points.map((point) => point.text + point.sources.join())].join(" ");
    return ["", language].map((one) => document.fonts.load(`${HEADLINE}px ${styleOf(one).family}`, text));
  }));
}

/**
 * @param {OutlinePart} part
 * @param {Pen} pen
 * @returns {Block[]}
 */
function blocksOf({ headline, language, points }, pen) {
  const { headLeading } = pen.styleOf(language);
  const head = pen.words(headline, { language, size: HEADLINE, leading: headLeading, color: "--ink", even: true });
  return [{ ...head, height: head.height + 36 }, ...points.map((point) => pointOf(point, language, pen))];
}

/**
 * @param {OutlinePart["points"][number]} point
 * @param {string} language
 * @param {Pen} pen
 * @returns {Block}
 */
function pointOf({ number, text, sources }, language, pen) {
  const { point: size, pointLeading: leading } = pen.styleOf(language);
  const isRtl = isRightToLeft(text);
  const said = pen.words(text, { language, size, leading, color: "--ink", inset: NUMBER_WIDTH });
  const names = sources.map((name) => `• ${isolated(name, isRtl)}`).join("  ");
  const told = pen.words(names && isRtl ? `\u200f${names}` : names, { language, size: SMALL, leading: SMALL_LEADING, color: "--soft-ink", inset: NUMBER_WIDTH });
  return {
    height: said.height + told.height + 36,
    isPoint: true,
    draw(top) {
      pen.rule(top, 2, "--rule");
      Object.assign(pen.context, {
        font: `${NUMBER}px ${pen.styleOf("").family}`, fillStyle: pen.color("--soft-ink"), direction: isRtl ? "rtl" : "ltr", textAlign: "start",
      });
      pen.context.fillText(`${number}`, isRtl ? WIDTH - MARGIN : MARGIN, top + 16 + (leading / 2 + 0.34) * size);
      said.draw(top + 16);
      told.draw(top + 16 + said.height);
    },
  };
}

/**
 * As many blocks as there is room for, and how many points are not among them.
 * @param {Block[]} blocks
 * @param {number} room
 * @param {Pen} pen
 */
function fitting(blocks, room, pen) {
  if (heightOf(blocks) <= room) return blocks;
  for (let length = blocks.length - 1; ; length -= 1) {
    const kept = blocks.slice(0, length);
    // A headline over nothing is left out too.
    if (length > 1 && !kept[length - 1]?.isPoint) continue;
    const n = blocks.slice(length).filter(({ isPoint }) => isPoint).length;
    const rest = pen.words(t("and {n} more points", { n }), {
      language: spoken(), size: SMALL, leading: 2, color: "--soft-ink", inset: NUMBER_WIDTH,
    });
    const fit = [...kept, rest];
    if (length <= 1 || heightOf(fit) <= room) return fit;
  }
}

/** @param {Pen} pen */
function drawHead({ context, color, rule, styleOf }) {
  Object.assign(context, { font: `${NAMEPLATE}px ${styleOf("").family}`, direction: "ltr", textAlign: "center", letterSpacing: `${-0.03 * NAMEPLATE}px` });
  const { width } = context.measureText("nutgraf");
  const baseline = MARGIN + 0.6 * NAMEPLATE;
  context.fillStyle = color("--marker");
  context.fillRect((WIDTH - width) / 2 - 0.06 * NAMEPLATE, baseline - 0.2 * NAMEPLATE, width + 0.12 * NAMEPLATE, 0.24 * NAMEPLATE);
  context.fillStyle = color("--ink");
  context.fillText("nutgraf", WIDTH / 2, baseline);
  context.letterSpacing = "0px";
  rule(MARGIN + 92, 3, "--ink");
  rule(MARGIN + 99, 3, "--ink");
}

/**
 * Where the points are from.
 * @param {Article[]} articles
 * @param {Pen} pen
 * @returns {Block}
 */
function footOf(articles, pen) {
  const names = articles.map((article) => isolated(label(article), false)).join(", ");
  const dates = new Set(articles.map(({ date }) => date));
  const [date] = dates.size === 1 ? dates : [];
  const day = date && new Intl.DateTimeFormat(spoken(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
  const line = t("From {names}", { names: [names, day].filter(Boolean).join(", ") });
  const block = pen.words(line, { language: spoken(), size: SMALL, leading: SMALL_LEADING, color: "--soft-ink" });
  return {
    height: block.height + 20,
    draw(top) {
      pen.rule(top, 2, "--rule");
      block.draw(top + 20);
    },
  };
}

/** @param {Block[]} blocks */
const heightOf = (blocks) => blocks.reduce((sum, { height }) => sum + height, 0);
