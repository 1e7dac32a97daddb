// Puts the libraries that the page loads for some files into www/vendor/, with their licences, from the exact versions
// that package-lock.json names. With `--check` it writes nothing and fails where what is committed differs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

import { ROOT } from "./root.mjs";
import { CMAPS } from "./vendor/cmaps.mjs";

const FOLDER = join(ROOT, "www/vendor");

/** @typedef {{ version: string, license?: string, author?: unknown, dependencies?: Record<string, string> }} Manifest */

/** @param {string} path below node_modules */
const installed = (path) => readFileSync(join(ROOT, "node_modules", path));

/** @param {string} name @returns {Manifest} */
const manifest = (name) => JSON.parse(installed(`${name}/package.json`).toString());

/** pdf.js as Mozilla builds it for older browsers too: the other build needs Firefox 144. */
function pdfjs() {
  const file = (/** @type {string} */ name) => installed(`pdfjs-dist/${name}`);
  const glue = ["OPENJPEG", "PDFJS_OPENJPEG", "JBIG2", "PDFJS_JBIG2", "QCMS", "PDFJS_QCMS"].map((name) => `wasm/LICENSE_${name}`);
  const parts = [...glue.map((name) => section(name.slice(5), file(name))), section("core-js", readFileSync(join(ROOT, "tools/vendor/core-js-LICENSE")))];
  return {
    "pdfjs/pdf.js": file("legacy/build/pdf.min.mjs"),
    "pdfjs/pdf.worker.js": file("legacy/build/pdf.worker.min.mjs"),
    "pdfjs/pdf.d.ts": 'export * from "pdfjs-dist";\n',
    "pdfjs/LICENSE": file("LICENSE"),
    "pdfjs/LICENSES-OF-PARTS.txt": lines(...parts),
    "pdfjs/cmaps/LICENSE": file("cmaps/LICENSE"),
    ...Object.fromEntries(CMAPS.map((name) => [`pdfjs/cmaps/${name}.bcmap`, file(`cmaps/${name}.bcmap`)])),
  };
}

/** mammoth with all that it is made of, as one module. */
async function mammoth() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "tools/vendor/mammoth.js")],
    bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", write: false,
    absWorkingDir: ROOT,
  });
  const parts = dependencies("mammoth").map((name) => section(`${name} ${manifest(name).version}`, licence(name)));
  return {
    "mammoth/mammoth.js": /** @type {{ contents: Uint8Array }} */ (outputFiles[0]).contents,
    "mammoth/mammoth.d.ts": 'export { convertToHtml, images } from "mammoth";\n',
    "mammoth/LICENSE": installed("mammoth/LICENSE"),
    "mammoth/LICENSES-OF-PARTS.txt": lines(...parts),
  };
}

/**
 * What a package needs, directly or not, by name. All of it: some ship bundles of others.
 * @param {string} name
 */
function dependencies(name) {
  /** @type {Set<string>} */
  const found = new Set();
  const pending = [name];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const needed = Object.keys(manifest(next).dependencies ?? {}).filter((one) => !found.has(one));
    for (const one of needed) found.add(one);
    pending.push(...needed);
  }
  return [...found].sort();
}

/** The licence file of a package, or what its README says under that heading. @param {string} name */
function licence(name) {
  const files = readdirSync(join(ROOT, "node_modules", name)).sort();
  const file = files.find((one) => /^licen[cs]e/i.test(one));
  if (file) return installed(`${name}/${file}`);
  const said = installed(`${name}/README.md`).toString().match(/^#+ licen[cs]e\n[^]*/im)?.[0];
  if (!said) throw new Error(`${name} is bundled, but neither a file nor its README says its licence`);
  return said;
}

/** @param {string} title @param {string | Uint8Array} text */
const section = (title, text) => `${title}\n${"=".repeat(title.length)}\n\n${Buffer.from(text).toString().replaceAll("\r\n", "\n").trim()}\n`;

/** @param {string[]} parts */
const lines = (...parts) => parts.join("\n\n");

const readme = `Libraries that the page loads for some files

Made by \`make vendor\` from the packages that package-lock.json names; nothing here is edited. Each is loaded with the first
file that needs it, from the page's own origin. Their licences are beside them; LICENSES-OF-PARTS.txt has those of what
they are made of.

pdf.js ${manifest("pdfjs-dist").version} by Mozilla, Apache License 2.0: the text of PDF files. pdfjs/cmaps/, by Adobe, BSD 3-Clause: the
encodings that PDF files in Chinese, Japanese and Korean may name without holding them; one is fetched when a file names it.

mammoth ${manifest("mammoth").version} by Michael Williamson, BSD 2-Clause: the text of Word documents (.docx).
`;

/** @type {Record<string, string | Uint8Array>} */
const wanted = { "README.txt": readme, ...pdfjs(), ...await mammoth() };
const there = existsSync(FOLDER) ? readdirSync(FOLDER, { recursive: true }).map(String) : [];
const files = there.filter((file) => statSync(join(FOLDER, file)).isFile());
const stale = files.filter((file) => !(file in wanted));
const changed = Object.entries(wanted).filter(([file, content]) => {
  const path = join(FOLDER, file);
  return !existsSync(path) || !readFileSync(path).equals(Buffer.from(content));
});
if (process.argv.includes("--check")) {
  for (const file of [...stale, ...changed.map(([name]) => name)]) console.error(`www/vendor/${file} is not what package-lock.json gives: run \`make vendor\` and commit it`);
  if (stale.length + changed.length) process.exitCode = 1;
  else console.log(`www/vendor: ${files.length} files, all as package-lock.json gives them`);
} else {
  for (const file of stale) rmSync(join(FOLDER, file));
  for (const [file, content] of changed) {
    mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
    writeFileSync(join(FOLDER, file), content);
  }
  console.log(`www/vendor: ${changed.length} files written, ${stale.length} removed`);
}
