// Where the examples are built as their readers would: a folder with copies of them, the package as npm packs it, and
// the tools that sites are built with. Deleted after the tests.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TOOLS = fileURLToPath(new URL("node_modules/", import.meta.url));

const execute = promisify(execFile);

// Parcel reads a package's exports only when told to.
const MANIFEST = { private: true, type: "module", "@parcel/resolver-default": { packageExports: true } };

/** @returns {Promise<{ folder: string, packed: string, close: () => Promise<void> }>} `packed` is the package's folder */
export async function openWorkshop() {
  const folder = await mkdtemp(join(tmpdir(), "nutgraf-workshop-"));
  await cp(join(ROOT, "examples/embed"), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(MANIFEST));
  const packed = join(folder, "node_modules/nutgraf");
  await mkdir(packed, { recursive: true });
  const { stdout } = await execute("npm", ["pack", join(ROOT, "pkg"), "--json", "--pack-destination", folder]);
  const [{ filename }] = JSON.parse(stdout);
  await execute("tar", ["-xzf", join(folder, filename), "-C", packed, "--strip-components=1"]);
  for (const name of await readdir(TOOLS)) {
    if (!name.startsWith(".")) await symlink(join(TOOLS, name), join(folder, "node_modules", name));
  }
  return { folder, packed, close: () => rm(folder, { recursive: true, force: true }) };
}

/** @param {string} name */
export function toolPath(name) {
  return join(TOOLS, ".bin", name);
}

/**
 * Runs a command in a folder and gives its output; a failure shows all that it said.
 * @param {string} folder
 * @param {string} command
 * @param {string[]} args
 */
export async function run(folder, command, args) {
  try {
    return (await execute(command, args, { cwd: folder, env: { ...process.env, NO_COLOR: "1" } })).stdout;
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
