// The examples, built by each bundler and run in real browsers: they find the module, work in a worker where the bundler
// can give one, and show the headline and the key points.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "../browser/browsers.js";
import { openWorkshop, run, toolPath } from "./workshop.js";

const ESBUILD = fileURLToPath(new URL("../../node_modules/.bin/esbuild", import.meta.url));
const HEADLINE = "Harbour town votes to rebuild its sea wall";

/** @type {Awaited<ReturnType<typeof openWorkshop>>} */
let workshop;
before(async () => { workshop = await openWorkshop(); });
after(() => workshop.close());

/** What makes dist/ of the examples. @type {Record<string, (folder: string) => Promise<unknown>>} */
const BUILDS = {
  Vite: (folder) => run(folder, toolPath("vite"), ["build", "app", "--base", "./", "--outDir", "../dist/Vite"]),
  webpack: async (folder) => {
    const program = `import webpack from "webpack"; import config from "./webpack.config.js";
      const output = { ...config.output, path: ${JSON.stringify(join(folder, "dist/webpack"))} };
      webpack({ ...config, output }, (error, stats) => {
        if (error ?? stats.hasErrors()) throw error ?? stats.toString();
      });`;
    await writeFile(join(folder, "webpack.js"), program);
    await run(folder, process.execPath, ["webpack.js"]);
    await cp(join(folder, "app/index.html"), join(folder, "dist/webpack/index.html"));
  },
  Parcel: (folder) => run(folder, toolPath("parcel"), [
    "build", "app/index.html", "--dist-dir", "dist/Parcel", "--public-url", "./", "--no-cache",
  ]),
  esbuild: async (folder) => {
    await run(folder, ESBUILD, ["one-file/main.js", "--bundle", "--format=esm", "--outfile=dist/esbuild/main.js"]);
    await cp(join(folder, "app/index.html"), join(folder, "dist/esbuild/index.html"));
  },
  Rollup: async (folder) => {
    await run(folder, toolPath("rollup"), ["--config", "rollup.config.js", "--file", "dist/Rollup/main.js"]);
    await cp(join(folder, "app/index.html"), join(folder, "dist/Rollup/index.html"));
  },
};

for (const [name, build] of Object.entries(BUILDS)) {
  test(`${name} builds it`, async () => { await build(workshop.folder); });
}

forEachBrowser((browser) => {
  for (const name of Object.keys(BUILDS)) {
    test(`what ${name} built works, in a worker`, async (context) => {
      const { url, close } = await serve(join(workshop.folder, "dist", name));
      context.after(close);
      assert.deepEqual(await shownAt(browser(), url), { headline: HEADLINE, points: 3, workers: 1, complaints: [] });
    });
  }

  test("Vite's development server works", async (context) => {
    const url = await serveByVite(context, workshop.folder);
    const { headline, points } = await shownAt(browser(), url);
    assert.deepEqual({ headline, points }, { headline: HEADLINE, points: 3 });
  });
});

/**
 * What the example shows in a browser.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} url
 */
async function shownAt(browser, url) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    const workers = { running: 0 };
    const { Worker } = globalThis;
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function end() {
      workers.running -= 1;
      terminate.call(this);
    };
    Object.assign(globalThis, {
      workers,
      /** @param {string | URL} address @param {WorkerOptions} options */
      Worker: function start(address, options) {
        workers.running += 1;
        return new Worker(address, options);
      },
    });
  });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("output")?.value
    && document.querySelector("key-points")?.shadowRoot?.querySelector("a"), { timeout: 10_000 })
    .catch((error) => { throw new Error(`${url} shows nothing: ${complaints.join("\n")}`, { cause: error }); });
  const shown = await page.evaluate(() => ({
    headline: document.querySelector("output")?.value,
    points: document.querySelector("key-points")?.shadowRoot?.querySelectorAll("a").length,
    workers: /** @type {any} */ (globalThis).workers.running,
  }));
  await page.close();
  return { ...shown, complaints };
}

/**
 * @param {import("node:test").TestContext} context
 * @param {string} folder
 */
async function serveByVite(context, folder) {
  const server = spawn(toolPath("vite"), ["app", "--host", "127.0.0.1", "--port", "0"], {
    cwd: folder, env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "inherit"],
  });
  context.after(async () => {
    server.kill();
    await once(server, "exit");
  });
  let said = "";
  for await (const chunk of server.stdout) {
    said += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
    if (address) return address[0];
  }
  throw new Error(`Vite did not start: ${said}`);
}
