// The package as npm publishes it: packed, installed in an empty folder without a network, used and type-checked.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PACKAGE, temporaryFolder } from "./fresh-package.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** @param {string} name */
const tool = (name) => join(ROOT, "node_modules/.bin", name);

/**
 * Packs the package and installs it in an empty folder, with no registry to ask.
 * @param {import("node:test").TestContext} context
 */
async function install(context) {
  const folder = await temporaryFolder(context);
  const { stdout } = await run("npm", ["pack", PACKAGE, "--json", "--pack-destination", folder]);
  const [{ filename, files }] = JSON.parse(stdout);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], { cwd: folder });
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  return { folder, tarball: join(folder, filename), files: paths };
}

test("the tarball holds the files that are needed and no others", async (context) => {
  const { files } = await install(context);
  const scripts = (await readdir(PACKAGE)).filter((name) => /\.(js|d\.ts)$/.test(name));
  assert.deepEqual(files.sort(), [
    ...scripts, "LICENSE-APACHE", "LICENSE-MIT", "README.md", "THIRD_PARTY.md", "package.json",
    "wasm/english.bin", "wasm/languages.bin", "wasm/nutgraf.js", "wasm/nutgraf_bg.wasm",
  ].sort());
});

test("the installed package works by its name", async (context) => {
  const { folder } = await install(context);
  await writeFile(join(folder, "main.js"), `
    import { readFile } from "node:fs/promises";
    import { init, summarize } from "nutgraf";
    await init(readFile(new URL(import.meta.resolve("nutgraf/nutgraf.wasm"))));
    console.log((await summarize("The bridge is closed. It opens in May.", { length: { ratio: 1 } })).text);
  `);
  const { stdout } = await run(process.execPath, ["main.js"], { cwd: folder });
  assert.match(stdout, /^The bridge is closed\. It opens in May\.$/m);
});

test("a strict TypeScript program compiles against the installed types", async (context) => {
  const { folder } = await install(context);
  for (const file of ["sample.ts", "builtin.ts"]) await cp(new URL(file, import.meta.url), join(folder, file));
  const builtin = "node_modules/@types/dom-chromium-ai";
  await cp(join(ROOT, builtin), join(folder, builtin), { recursive: true });
  const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
  const flags = [...strict, "--noEmit", "--target", "es2022", "--types", "dom-chromium-ai"];
  for (const mode of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
    await assert.doesNotReject(run(tool("tsc"), [...flags, ...mode, "sample.ts"], { cwd: folder }));
  }
});

test("publint and arethetypeswrong find nothing", async (context) => {
  const { tarball } = await install(context);
  await assert.doesNotReject(run(tool("publint"), ["run", tarball, "--strict"]));
  const noModules = ["nutgraf.wasm", "english.bin", "languages.bin", "worker", "inline-classic"];
  const flags = ["--profile", "esm-only", "--exclude-entrypoints", ...noModules];
  await assert.doesNotReject(run(tool("attw"), [tarball, ...flags]));
});
