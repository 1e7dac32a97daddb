// A page, blank unless told otherwise, beside a copy of the package, served on loopback: an embedder's site at its barest.
// The copy's files can be changed or removed; folder and server are gone after the test.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";

const PACKAGE = fileURLToPath(new URL("../../pkg/", import.meta.url));
const PAGE = '<!doctype html><html lang="en"><title>Blank</title><link rel="icon" href="data:,"></html>\n';

/**
 * @param {import("node:test").TestContext} context
 * @param {{ headers?: Record<string, string>, html?: string, change?: (folder: string) => Promise<void> }} [options]
 * `headers` are sent with every file; `html` is the page's; `change` gets the copy of the package before it is served
 */
export async function blankSite(context, { headers = {}, html = PAGE, change } = {}) {
  const root = await mkdtemp(join(tmpdir(), "nutgraf-site-"));
  const folder = join(root, "pkg");
  await cp(PACKAGE, folder, { recursive: true });
  await writeFile(join(root, "blank.html"), html);
  await change?.(folder);
  const { url, close } = await serve(root, { headers });
  context.after(async () => {
    await close();
    await rm(root, { recursive: true });
  });
  return { page: `${url}blank.html`, entry: `${url}pkg/index.js`, folder };
}
