// Checks the supply chain: the crate's dependencies against deny.toml (licences, sources, build scripts, doubles), known faults
// of them and of the libraries in www/vendor/, and the registry's signatures. What cannot be asked here, because a
// registry or a database does not answer, is named and left out; what is found fails.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { ROOT } from "./root.mjs";

const VERSION = "0.20.2";
const SHIPPED = ["pdfjs-dist", "mammoth"];
const NETWORK_LIMIT_MS = 60_000;
/** It checks for half a second: no use in optimizing it for minutes. */
const LEAN = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: "0", CARGO_PROFILE_RELEASE_LTO: "off", CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "256",
  CARGO_PROFILE_RELEASE_DEBUG: "0",
};

const deny = cargoDeny();
if (deny) {
  check("crates: licences, sources, build scripts, doubles", run(deny, ["--locked", "check", "licenses", "sources", "bans"]));
  const fetched = run(deny, ["fetch", "db"]);
  if (fetched.status === 0) check("crates: known faults", run(deny, ["--locked", "check", "advisories", "--disable-fetch"]));
  else skip("crates: known faults", "the database of advisories cannot be fetched");
}
checkLibraries();
checkSignatures();

/** The program, from the path or built once into the user's cache, in about a minute. */
function cargoDeny() {
  if (run("cargo-deny", ["--version"]).stdout.trim() === `cargo-deny ${VERSION}`) return "cargo-deny";
  const folder = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "nutgraf", `cargo-deny-${VERSION}`);
  const command = join(folder, "bin/cargo-deny");
  if (existsSync(command)) return command;
  console.log(`building cargo-deny ${VERSION}, once, in about a minute`);
  const { status } = spawnSync("cargo", ["install", "--quiet", "--locked", "--no-default-features", "cargo-deny", "--version", VERSION, "--root", folder], {
    stdio: "inherit", env: { ...process.env, ...LEAN, CARGO_TARGET_DIR: undefined, RUSTFLAGS: undefined },
  });
  if (status === 0) return command;
  return skip("crates: licences, sources, build scripts, doubles", "cargo-deny cannot be built (pkg/THIRD_PARTY.md covers what ships)");
}

/** Known faults of what ships in www/vendor/; those of the tools are printed, too, but do not fail. */
function checkLibraries() {
  const { stdout } = run("npm", ["audit", "--json", "--fetch-retries=0"]);
  /** @type {{ vulnerabilities?: Record<string, { severity: string }> }} */
  const { vulnerabilities } = parsed(stdout);
  if (!vulnerabilities) return skip("packages: known faults", "the registry does not answer `npm audit`");
  const shipped = closure(SHIPPED);
  for (const [name, { severity }] of Object.entries(vulnerabilities)) {
    console.log(`  ${name}: ${severity}, ${shipped.has(name) ? "ships in www/vendor" : "a tool, not shipped"}`);
  }
  const faults = Object.keys(vulnerabilities).filter((name) => shipped.has(name));
  check("packages: known faults of what ships", { status: faults.length, stdout: "", stderr: faults.join(", ") });
}

function checkSignatures() {
  const { status, stdout, stderr } = run("npm", ["audit", "signatures", "--fetch-retries=0"]);
  if (status === 0) return check("packages: signatures of the registry", { status, stdout, stderr });
  if (/invalid|tampered/i.test(stdout + stderr)) return check("packages: signatures of the registry", { status, stdout, stderr });
  return skip("packages: signatures of the registry", "the registry's keys cannot be fetched");
}

/** Packages and all that they need, by package-lock.json. @param {string[]} names */
function closure(names) {
  /** @type {{ packages: Record<string, { dependencies?: Record<string, string> }> }} */
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const found = new Set(names);
  for (const name of found) {
    for (const needed of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) found.add(needed);
  }
  return found;
}

/** @param {string} json @returns {Record<string, any>} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", timeout: NETWORK_LIMIT_MS, maxBuffer: 2 ** 26 });
  return { status, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** @param {string} what @param {{ status: number | null, stdout: string, stderr: string }} outcome */
function check(what, { status, stdout, stderr }) {
  console.log(`${status === 0 ? "ok     " : "FAILED "} ${what}`);
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exitCode = 1;
}

/** @param {string} what @param {string} why */
function skip(what, why) {
  console.log(`skipped ${what}: ${why}`);
}
