// Checks that no hand-written source file is too long to read in one sitting. Generated files, other people's libraries
// and the texts that tests read are not sources.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

import { ROOT } from "./root.mjs";

const MAX_LINES = 400;
const SOURCES = new Set([".css", ".html", ".js", ".mjs", ".py", ".rs", ".sh", ".ts"]);
const NOT_SOURCES = [":!pkg/wasm", ":!pkg/inline.js", ":!pkg/inline-classic.js", ":!www/vendor", ":!tests/fixtures"];

const command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", ...NOT_SOURCES];
const listed = execFileSync("git", command, { cwd: ROOT, encoding: "utf8" });
const sources = listed.split("\0").filter((file) => SOURCES.has(extname(file)) && existsSync(join(ROOT, file)));
const lengths = sources.map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 }));
const long = lengths.filter(({ lines }) => lines > MAX_LINES);
for (const { file, lines } of long) console.error(`${file} has ${lines} lines: split it, ${MAX_LINES} is the most`);
if (long.length > 0) process.exit(1);
console.log(`${sources.length} source files, none over ${MAX_LINES} lines`);
