// Neither the clock nor the machine's place, language or random numbers change anything of a result.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { summarize } from "../../pkg/index.js";
import { ARTICLE } from "./article.js";

const SOURCES = [
  [{ text: ARTICLE, date: "2026-11-22" }, { text: ARTICLE.replaceAll("14 million", "16 million"), date: "2026-11-23T23:30-08:00" }],
  ["Die Straße İstanbul–Iğdır kostet 1.234,5 Millionen Euro, hieß es gestern. Heute sagte DER BÜRGERMEISTER, sie koste 1,234.5. Zuerst baut man."],
  ["IĞDIR, 3 Mart. Köprü yarın açılacak, dedi vali. İşçiler dün İZMİR'den geldi."],
];
const OPTIONS = /** @type {const} */ ({ length: "long", explain: true });
const expected = JSON.stringify(await Promise.all(SOURCES.map((sources) => summarize(sources, OPTIONS))));

/** @type {[string, Record<string, string>, string][]} */
const PLACES = [
  ["on an island where it is tomorrow, in Turkish", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }, ""],
  ["in Arabic, long ago", { TZ: "America/St_Johns", LC_ALL: "ar_EG.UTF-8" }, "Date.now = () => 0; performance.now = () => 0;"],
  ["where the clock runs backwards and chance has no say", { LC_ALL: "C" }, `
    let now = 4e12;
    Date.now = () => (now -= 60_000);
    Math.random = () => 0;
    globalThis.Date = class extends Date { constructor(...given) { super(...(given.length ? given : [Date.now()])); } };
    Intl.DateTimeFormat = String.prototype.localeCompare = String.prototype.toLocaleLowerCase = undefined;`],
];

for (const [place, env, prepare] of PLACES) {
  test(`results are the same ${place}`, async () => {
    const program = `${prepare}
      const { summarize } = await import(${JSON.stringify(new URL("../../pkg/index.js", import.meta.url).href)});
      const results = await Promise.all(${JSON.stringify(SOURCES)}.map((sources) => summarize(sources, ${JSON.stringify(OPTIONS)})));
      console.log(JSON.stringify(results));`;
    const args = ["--input-type=module", "--eval", program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 });
    assert.equal(stdout.trimEnd(), expected);
  });
}
