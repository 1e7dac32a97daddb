// How long a reader waits on a page with <key-points>: milliseconds from the navigation to the first summary, with an
// empty cache, in every browser. Prints median and range; asserts nothing, since machines differ.
import { launch } from "../tests/browser/browsers.js";
import { ROOT } from "../tests/browser/site.js";
import { serve } from "../tools/serve.mjs";

const ROUNDS = 15;

const server = await serve(ROOT);
for (const name of /** @type {const} */ (["chromium", "firefox"])) {
  const browser = await launch(name);
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    // A profile of its own has nothing in its cache. The first round starts the browser's own parts.
    const profile = await browser.createBrowserContext();
    const page = await profile.newPage();
    await page.evaluateOnNewDocument(() => {
      addEventListener("summary", () => { performance.mark("summary"); }, { capture: true, once: true });
    });
    await page.goto(`${server.url}www/embed.html`);
    await page.waitForFunction(() => performance.getEntriesByName("summary").length > 0);
    const took = await page.evaluate(() => performance.getEntriesByName("summary")[0]?.startTime ?? NaN);
    if (round > 0) times.push(Math.round(took));
    await profile.close();
  }
  await browser.close();
  times.sort((one, other) => one - other);
  console.log(`${name}: median ${times[times.length >> 1]} ms, from ${times[0]} to ${times.at(-1)}`);
}
await server.close();
