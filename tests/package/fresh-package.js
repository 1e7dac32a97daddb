// A copy of the package in a temporary folder: imported from there it has nothing loaded yet, and its files can be
// changed or removed without harm. The folder is deleted after the test.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const PACKAGE = fileURLToPath(new URL("../../pkg/", import.meta.url));

/** @param {import("node:test").TestContext} context */
export async function temporaryFolder(context) {
  const folder = await mkdtemp(join(tmpdir(), "nutgraf-"));
  context.after(() => rm(folder, { recursive: true }));
  return folder;
}

/**
 * @param {import("node:test").TestContext} context
 * @param {(folder: string) => Promise<void>} [change] done to the copy before it is imported
 * @returns {Promise<{ nutgraf: typeof import("../../pkg/index.js"), folder: string }>}
 */
export async function freshPackage(context, change) {
  const folder = await temporaryFolder(context);
  await cp(PACKAGE, folder, { recursive: true });
  await change?.(folder);
  return { nutgraf: await import(pathToFileURL(join(folder, "index.js")).href), folder };
}
