// Takes pictures of the page for people to look at, in Chromium, into target/screenshots/: every state on light and on dark
// paper in three widths, and a sheet of each look. Asserts nothing, and nothing it makes is committed. Arguments name
// states; otherwise all are taken.
import { mkdir, readFile } from "node:fs/promises";
import { serve } from "../../tools/serve.mjs";
import { launch } from "./browsers.js";
import { ROOT, openSite } from "./site.js";
import { STATES } from "./states.js";

const FOLDER = `${ROOT}target/screenshots/`;
const WIDTHS = { phone: { width: 390, height: 844 }, tablet: { width: 834, height: 1112 }, desktop: { width: 1280, height: 800 } };

const given = process.argv.slice(2);
const wanted = Object.entries(STATES).filter(([state]) => !given.length || given.includes(state));
const server = await serve(ROOT);
const browser = await launch("chromium");
await mkdir(FOLDER, { recursive: true });
for (const dark of [false, true]) {
  for (const [device, size] of Object.entries(WIDTHS)) {
    const look = `${device}-${dark ? "dark" : "light"}`;
    const pictures = [];
    for (const [state, reach] of wanted) {
      const profile = await browser.createBrowserContext();
      const { page } = await openSite(/** @type {any} */ (profile), server.url, { ...size, dark });
      await reach(page);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const path = `${FOLDER}${state.replaceAll(" ", "-")}-${look}.png`;
      await page.screenshot({ path });
      pictures.push({ state, path });
      await profile.close();
    }
    await sheet(pictures, `${FOLDER}sheet-${look}.png`, size.width);
  }
}
await browser.close();
await server.close();

/**
 * All pictures of one look on one sheet.
 * @param {{ state: string, path: string }[]} pictures
 * @param {string} path
 * @param {number} width of a picture
 */
async function sheet(pictures, path, width) {
  const images = await Promise.all(pictures.map(async ({ state, path: file }) => (
    `<figure><figcaption>${state}</figcaption><img src="data:image/png;base64,${await readFile(file, "base64")}"></figure>`)));
  const page = await browser.newPage();
  const columns = width < 500 ? 6 : 4;
  await page.setViewport({ width: 1800, height: 800 });
  await page.setContent(`<style>body { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 8px; font: 14px sans-serif; background: #888 }
    figure { margin: 0 } img { width: 100% }</style>${images.join("")}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
