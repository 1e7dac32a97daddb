// The page asks at once for every module that its script imports, and for no other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { init, parse } from "es-module-lexer";

const ROOT = new URL("../../", import.meta.url);
await init;

/** @param {URL} module @param {Set<string>} found every module that it imports, and what those import */
function importsOf(module, found = new Set()) {
  for (const one of parse(readFileSync(module, "utf8"))[0]) {
    if (one.type === "dynamic" || !("specifier" in one) || !one.specifier?.startsWith(".")) continue;
    const imported = new URL(one.specifier, module);
    if (found.has(imported.href)) continue;
    found.add(imported.href);
    importsOf(imported, found);
  }
  return found;
}

test("every module that the page starts with is preloaded, and no other", () => {
  const page = readFileSync(new URL("index.html", ROOT), "utf8");
  const preloaded = [...page.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href]) => href);
  const imported = [...importsOf(new URL("www/main.js", ROOT))].map((href) => fileURLToPath(href).slice(fileURLToPath(ROOT).length));
  assert.deepEqual(preloaded.sort(), imported.sort());
});
