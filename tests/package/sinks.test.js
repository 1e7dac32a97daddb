// No script of the package or of the page turns a string into markup or code. A browser's policy would refuse it too, on the
// page; on a site that embeds the package there may be none.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT } from "../../tools/root.mjs";

/** What makes markup or code of a string. Reading `innerHTML` is none of it. */
const SINKS = [
  /\b(?:inner|outer)HTML\s*\+?=(?!=)/, /\binsertAdjacentHTML\b/, /\bdocument\.write(?:ln)?\b/, /\bsetHTMLUnsafe\b/, /\bparseHTMLUnsafe\b/,
  /\bcreateContextualFragment\b/, /\bsrcdoc\b/, /\beval\s*\(/, /\bnew\s+Function\b/, /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
];

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", "pkg/*.js", "www/*.js", "service-worker.js", ":!www/vendor"], { cwd: ROOT, encoding: "utf8" });
const scripts = listed.trim().split("\n");

test("no script has a sink for markup or code", () => {
  assert.ok(scripts.length > 60, `${scripts.length} scripts found`);
  const found = scripts.flatMap((file) => {
    const code = readFileSync(`${ROOT}/${file}`, "utf8").replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
    return SINKS.filter((sink) => sink.test(code)).map((sink) => `${file}: ${sink}`);
  });
  assert.deepEqual(found, []);
});
