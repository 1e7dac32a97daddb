// Hostile articles, titles, names, addresses, files and pages, brought in every way, on the page and in <key-points> on a page
// of someone else's: nothing of them runs, restyles, leads away, asks a server for anything or turns around what stands beside
// it. The policies report to a server that must stay silent.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser } from "./browsers.js";
import { STRICT_POLICY, openElement, parts, untilHeard } from "./element-page.js";
import { hostileTexts } from "./hostile-texts.js";
import { docx, pdf } from "./office-files.js";
import { untilKeptOffline } from "./own-site.js";
import { ROOT, drop, openSite, texts, untilDigestOf, untilStocked } from "./site.js";

/** @typedef {import("puppeteer-core").Page} Page */

/** @type {string[]} what another server was asked or told */
const heard = [];
const recorder = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => { body += chunk; });
  request.on("end", () => heard.push(`${request.method} ${request.url} ${body}`));
  response.end();
});
/** @type {{ url: string, close: () => Promise<void> }} */
let server;
/** @type {string} */
let evil;
/** @type {string[]} */
let hostile;
before(async () => {
  await new Promise((done) => { recorder.listen(0, "127.0.0.1", () => done(undefined)); });
  evil = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (recorder.address()).port}/`;
  hostile = hostileTexts(evil);
  const index = await readFile(`${ROOT}index.html`, "utf8");
  const policy = index.match(/Content-Security-Policy" content="([^"]+)"/)?.[1] ?? "";
  server = await serve(ROOT, { headers: { "Content-Security-Policy": `${policy}; report-uri ${evil}report` } });
});
after(async () => {
  recorder.closeAllConnections();
  recorder.close();
  await server.close();
});

/** What is there to be read before hostile words swallow the rest of a page. */
const INTRODUCTION = "<p>The mayor of Velm said on Monday that the wall costs as much as the harbour earns in nine years.</p>".repeat(3);

/** Sentences around hostile words, each a fact of its own. @param {string} place */
const articleOf = (place) => hostile.map((text, at) =>
  `The council of ${place} heard on day ${at + 1} that ${text} costs ${at + 2} million pounds, said mayor Ines Holt.`).join("\n\n");

/** @param {unknown} content @returns {string} */
const packed = (content) => deflateRawSync(JSON.stringify(content)).toString("base64url");

/** Runs before the page's scripts: whatever a hostile text does is a hit. */
function listen() {
  /** @type {unknown[]} */
  const hits = [];
  const hit = (/** @type {unknown} */ what) => hits.push(what);
  Object.assign(globalThis, { hits, hit, alert: hit, confirm: hit, prompt: hit, open: hit });
}

/** What stands on the page that only hostile texts can have put there. @param {Page} page */
function traces(page) {
  return page.evaluate(() => {
    const known = "html head meta title link script body a p div main section header footer nav aside article h1 h2 h3 h4 span strong em b i "
      + "button textarea input label fieldset legend select option details summary ul ol li table tr td th tbody thead mark s bdi small blockquote "
      + "progress svg path g circle rect line kbd br dl dt dd output time dfn q data";
    const found = [...document.querySelectorAll("*")].flatMap((element) => {
      const attributes = [...element.attributes].filter(({ name, value }) => /^on|^srcdoc$/i.test(name) || name === "style" && /url|position/.test(value)
        || /^[\s\0]*(?:javascript|data|vbscript):/i.test(value)
        || name === "href" && element instanceof HTMLAnchorElement && !/^https?:/.test(element.href));
      // The bookmarklet's link is meant to be one.
      if (element.closest(".bookmarklet a")) return [];
      const isStrange = !known.split(" ").includes(element.localName);
      return isStrange || attributes.length ? [`${element.localName} ${attributes.map(({ name, value }) => `${name}=${value}`)}`] : [];
    });
    const scripts = [...document.scripts].map(({ src }) => src).filter((src) => !src.startsWith(location.origin));
    const { display, backgroundImage } = getComputedStyle(document.body);
    return { found, scripts, hits: /** @type {any} */ (globalThis).hits, look: `${display} ${backgroundImage}`, place: location.origin + location.pathname + location.hash };
  });
}

/** @param {Awaited<ReturnType<typeof openSite>>} opened @param {string} when */
async function assertHarmless({ page, complaints, requests }, when) {
  assert.deepEqual(await traces(page), { found: [], scripts: [], hits: [], look: "block none", place: server.url }, when);
  assert.deepEqual(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("blob:")), [], when);
  assert.deepEqual(complaints, [], when);
  assert.deepEqual(heard, [], when);
}

forEachBrowser((browser, browserName) => {
  test("on the page nothing of them runs, restyles, leads away or is asked for", async () => {
    const names = hostile.map((text) => ({ text: articleOf("Velm"), title: text, name: text, url: `https://x/${text}`, date: text }));
    const link = `${server.url}#text=${packed([...names.slice(0, 2), { text: articleOf("Weir"), title: hostile[2], name: hostile[4], url: "javascript:hit(14)", date: "2026-02-31" }])}`;
    const opened = await openSite(browser(), link, { prepare: listen });
    const { page } = opened;
    await untilDigestOf(page, 3);
    await page.waitForSelector(".why summary");
    await page.evaluate(() => {
      for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".points button, .running a, .why summary, .who button, #adjust, .opener"))) one.click();
      dispatchEvent(new Event("beforeprint"));
    });
    await page.waitForSelector(".formats");
    await page.waitForSelector(".printed li");
    await page.waitForSelector(".why p");
    assert.equal((await texts(page, ".printed > ul > li")).length, 3);
    const shown = (await texts(page, "main")).join().replace(/\s+/g, "");
    for (const text of hostile) assert.ok(shown.includes(text.replace(/\0/g, "").replace(/\s+/g, "").slice(0, 60)) || text.includes("\0"), text);
    await assertHarmless(opened, "after links");

    const page2 = `<html><head><title>${hostile[0]}</title><base href="${evil}"></head><body><h1>Vote</h1>
      ${INTRODUCTION}${hostile.map((text) => `<p>${text} It costs ${text.length} million pounds, she said.</p>`).join("")}</body></html>`;
    for (const [html, address] of [[page2, "javascript:hit(15)"], [page2.replace("Velm", "Weir"), "https://["]]) {
      await page.evaluate((hash) => { location.hash = hash; }, `#page=${packed({ html, title: hostile[1], url: address })}`);
      await page.waitForFunction((place) => document.getElementById("reading")?.textContent?.includes(`mayor of ${place}`), {}, html?.includes("Weir") ? "Weir" : "Velm");
    }
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "The mayor of Oss said on Monday that the wall costs much.");
      const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(paste, "clipboardData", { value: clipboardData });
      document.dispatchEvent(paste);
    }, page2.replaceAll("Velm", "Oss"));
    await page.waitForFunction(() => document.getElementById("reading")?.textContent?.includes("mayor of Oss"));
    await assertHarmless(opened, "after pages");

    // A title, an action that runs code when the file is opened, and one that asks a server.
    const actions = pdf([[{ text: "The council of Velm voted on Monday for the wall.", y: 700 }]], { title: hostile[2]?.replace(/[()\\]/g, "\\$&") ?? "" })
      .toString("latin1").replace("/Type /Catalog", `/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /O << /S /URI /URI (${evil}pdf) >> >>`);
    await drop(page, [
      ...hostile.map((text, at) => ({ name: `${text.replace(/[\0/\\]/g, "")}${at}.${["html", "md", "txt"][at % 3]}`, text: `${at % 3 ? text : page2} The council of Velm voted on Monday for the wall number ${at}.`.replaceAll("\0", "") })),
      { name: `${hostile[2]}.pdf`, text: Buffer.from(actions, "latin1") },
      { name: `${hostile[20]}.docx`, text: docx(hostile.map((text) => ({ text: `${text.replace(/[\0\x07\x1b]/g, "")} costs a million, the mayor said.`, style: /** @type {const} */ ("Heading1") }))) },
      { name: `${hostile[2]}${hostile[20]}.rtf`, text: "{\\rtf1 no}" },
    ]);
    await untilDigestOf(page, hostile.length + 2);
    await assertHarmless(opened, "after files");
    assert.match((await texts(page, "#note")).join(), /is of a kind that cannot be read here/);
    await page.close();
  });

  test("marks of direction in a name, a title or a file's name turn nothing around beside it", async () => {
    const turned = "gpj\u2069\u2069\u202eexe.evil";
    const article = { text: `A ${turned} title\n\nThe council of Velm voted on Monday for the wall.`, name: turned, url: `https://x.example/${turned}` };
    const { page } = await openSite(browser(), `${server.url}#text=${packed([article, { ...article, text: "The mill of Weir opens on Friday, the mayor said.", name: undefined, title: turned }])}`);
    await untilDigestOf(page, 2);
    await page.waitForSelector(".outputs button");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await drop(page, [{ name: `${turned}.rtf`, text: "{\\rtf1 no}" }]);
    await page.waitForSelector("#note:not([hidden])");
    for (const place of ["#note", "#sources", ".who", ".printed > ul"]) {
      for (const said of await texts(page, place)) assert.doesNotMatch(said, /[\u202a-\u202e\u2066-\u2069]/, place);
    }
    assert.match(await asSeen(page, "#note"), /^gpjexe\.evil\.rtf is of a kind that cannot be read here\. Save it/);
    await page.close();
  });

  test("Trusted Types are on where the browser has them: no string becomes HTML, a script or a worker of elsewhere", async () => {
    const { page } = await openSite(browser(), server.url);
    await untilStocked(page);
    await untilKeptOffline(page);
    assert.equal(heard.join(), "", "nor does the service worker do what the policy forbids");
    const found = await page.evaluate((away) => {
      if (!("trustedTypes" in globalThis)) return undefined;
      const refused = (/** @type {() => unknown} */ attempt) => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      const script = document.createElement("script");
      return [
        () => { document.createElement("p").innerHTML = "<b>a</b>"; },
        () => document.createElement("p").insertAdjacentHTML("beforeend", "<b>a</b>"),
        () => document.write("<b>a</b>"),
        () => new DOMParser().parseFromString("<b>a</b>", "text/html"),
        () => { script.text = "hit(1)"; },
        () => { script.src = `${away}script.js`; },
        () => new Worker(`${away}worker.js`),
        () => /** @type {any} */ (globalThis).trustedTypes.createPolicy("another", {}),
        () => /** @type {any} */ (globalThis).trustedTypes.createPolicy("default", {}),
      ].map(refused);
    }, evil);
    if (browserName === "chromium") assert.ok(found, "Chromium has Trusted Types");
    if (found) assert.deepEqual(found, Array.from({ length: 9 }, () => true));
    await page.close();
    // These attempts were reported; the next tests start anew.
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    assert.ok(heard.every((one) => one.startsWith("POST /report")), heard.join("\n"));
    heard.length = 0;
  });

  test("<key-points> works on a page that requires trusted types and allows no policy", async (context) => {
    const policy = `${STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const body = "<article><p>The mill of Weir opens on Friday, the mayor said.</p></article><key-points></key-points>";
    const { page } = await openElement(context, browser(), body, { policy });
    assert.match((await parts(page, "point")).join(), /^The mill of Weir opens/);
  });

  test("<key-points> on another site's page takes hostile words for words", async (context) => {
    const escaped = (/** @type {string} */ text) => text.replace(/[&<"\0]/g, (sign) => `&#${sign.charCodeAt(0) || 0xfffd};`);
    const sentences = hostile.map((text, at) => `<p lang="${escaped(text)}" title="${escaped(text)}">The council heard on day ${at} that ${escaped(text)} costs ${at + 2} million pounds.</p>`);
    const id = `x"onclick="hit(1)`;
    const body = `<article id="${escaped(id)}"><h1>${escaped(hostile[2] ?? "")}</h1>${sentences.join("")}</article>
      <article id="javascript:hit(2)"><p>The mill of Weir opens on Friday, <script-x>the mayor</script-x> said.</p></article>
      <key-points for="${escaped(id)} javascript:hit(2)" length="long"></key-points>`;
    const policy = `${STRICT_POLICY}; report-uri ${evil}report`;
    const { page, complaints } = await openElement(context, browser(), body, { policy });
    await page.evaluate(listen);
    for (const [at, type] of ["tldr", "headline", "key-points"].entries()) {
      await page.$eval("key-points", (element, given) => { element.setAttribute("type", given); }, type);
      await untilHeard(page, "summary", at + 2);
      const found = await page.$eval("key-points", async ({ shadowRoot }) => {
        const all = [...shadowRoot?.querySelectorAll("*") ?? []];
        for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (shadowRoot?.querySelectorAll("a"))) {
          link.click();
          await new Promise((resolve) => { setTimeout(resolve, 5); });
        }
        return {
          names: [...new Set(all.map(({ localName }) => localName))].filter((name) => !"section h2 slot div ol li p a".split(" ").includes(name)),
          attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].filter((name) => !/^(?:part|id|name|role|lang|dir|href|style|aria-\w+)$/.test(name)),
          addresses: all.filter((one) => one instanceof HTMLAnchorElement).map(({ href }) => new URL(href).pathname),
          hits: /** @type {any} */ (globalThis).hits,
          place: location.pathname + location.hash,
        };
      });
      assert.deepEqual({ ...found, addresses: [...new Set(found.addresses)] }, { names: [], attributes: [], addresses: ["/blank.html"], hits: [], place: "/blank.html" }, type);
    }
    const points = await parts(page, "point");
    assert.ok(points.some((point) => point.includes("<")), points.join("\n"));
    assert.deepEqual(complaints, []);
    assert.deepEqual(heard, []);
  });
});

/** The characters of an element from left to right, line by line. @param {Page} page @param {string} selector */
function asSeen(page, selector) {
  return page.$eval(selector, (root) => {
    /** @type {{ line: number, left: number, sign: string }[]} */
    const signs = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      for (const [at, sign] of [...node.data].entries()) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, left } = range.getBoundingClientRect();
        signs.push({ line: Math.round(top), left, sign });
      }
    }
    return signs.sort((a, b) => a.line - b.line || a.left - b.left).map(({ sign }) => sign).join("");
  });
}
