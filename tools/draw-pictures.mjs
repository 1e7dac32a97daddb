// Draws the pictures that others insist on as PNG, in Chromium: the icons of an installed page from their SVG, and the
// preview of a link, www/icons/social.png, from tools/pictures/social.html. They are committed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

import { launch } from "../tests/browser/browsers.js";
import { ROOT } from "./root.mjs";
import { serve } from "./serve.mjs";

/** @type {Record<string, { page: string, width: number, height: number }>} */
const PICTURES = {
  "nutgraf-192.png": { page: "www/icons/nutgraf.svg", width: 192, height: 192 },
  "nutgraf-512.png": { page: "www/icons/nutgraf.svg", width: 512, height: 512 },
  "maskable-512.png": { page: "www/icons/maskable.svg", width: 512, height: 512 },
  "social.png": { page: "tools/pictures/social.html", width: 1200, height: 630 },
};
const MOST_COLOURS = 256;

/**
 * A PNG with a palette of the colours that most pixels have; the others get the nearest of those.
 * @param {Uint8Array} pixels red, green, blue, alpha
 * @param {number} width
 */
function indexedPng(pixels, width) {
  const view = new DataView(pixels.buffer);
  const colours = Array.from({ length: pixels.length / 4 }, (_, at) => view.getUint32(at * 4));
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = common.slice(0, MOST_COLOURS);
  const places = new Map(common.map((colour) => [colour, nearest(colour, palette)]));

  const rows = [];
  for (let start = 0; start < colours.length; start += width) {
    rows.push(0, ...colours.slice(start, start + width).map((colour) => places.get(colour) ?? 0));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(colours.length / width, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map((colour) => colour & 255))),
    chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {number} colour */
const channels = (colour) => [colour >>> 24, colour >>> 16 & 255, colour >>> 8 & 255, colour & 255];

/** @param {number} colour @param {number[]} palette */
function nearest(colour, palette) {
  const wanted = channels(colour);
  const far = palette.map((one) => channels(one).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0));
  return far.indexOf(Math.min(...far));
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const server = await serve(ROOT);
const browser = await launch("chromium");
const page = await browser.newPage();
for (const [name, { page: path, width, height }] of Object.entries(PICTURES)) {
  await page.setViewport({ width, height });
  await page.goto(server.url + path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const shot = await page.screenshot({ encoding: "base64", omitBackground: true });
  await page.goto("about:blank");
  const pixels = await page.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    return [...context?.getImageData(0, 0, picture.width, picture.height).data ?? []];
  }, shot);
  const file = indexedPng(Uint8Array.from(pixels), width);
  writeFileSync(join(ROOT, "www/icons", name), file);
  console.log(`drew ${name}, ${file.length} bytes`);
}
await browser.close();
await server.close();
