// <key-points> in real browsers, on a page like an embedder's: what it shows and says, where its points lead, and that
// it follows its attributes and the page through every change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE } from "../package/article.js";
import { forEachBrowser } from "./browsers.js";
import { STORY, STRICT_POLICY, openElement, parts, untilHeard } from "./element-page.js";

const ELEMENT = '<key-points for="story"></key-points>';
const LABELS = {
  ar: "أهم النقاط", cs: "Hlavní body", da: "Hovedpunkter", "de-AT": "Das Wichtigste", es: "Puntos clave",
  fr: "Points clés", hi: "मुख्य बातें", it: "Punti chiave", ja: "要点", ko: "핵심 내용", no: "Hovedpunkter", pl: "Najważniejsze",
  "pt-BR": "Pontos principais", ru: "Главное", uk: "Головне", "zh-TW": "重點", "zh-CN": "要点", xx: "Key points", "": "Key points",
};

/** @param {string} text */
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether these are the other's words, in their order, some perhaps left out.
 * @param {string} point
 * @param {string} whole
 */
function isMadeOf(point, whole) {
  const rest = wordsOf(whole);
  return wordsOf(point).every((word) => {
    while (rest.length > 0 && rest[0] !== word) rest.shift();
    return rest.shift() !== undefined;
  });
}

forEachBrowser((browser, browserName) => {
  test("three points of the article's own words, and nothing of what is not its text", async (context) => {
    const { page, complaints } = await openElement(context, browser(), STORY + ELEMENT);
    const points = await parts(page, "point");
    assert.equal(points.length, 3);
    for (const point of points) assert(isMadeOf(point, STORY.replaceAll(/<.*?>|&\w+;/g, " ")), point);
    await page.$eval("key-points", (element) => element.setAttribute("length", "long"));
    await untilHeard(page, "summary", 2);
    const more = await parts(page, "point");
    assert(more.length > 3 && more.length <= 7);
    assert(!/script|hidden|caption|Quill|Oss/.test(more.join(" ")), more.join(" "));
    assert.deepEqual(complaints, []);
  });

  test("what a text of the page's language needs is fetched with the module, and nothing else", async (context) => {
    for (const [lang, data] of [["en-GB", "english.bin"], ["de", "languages.bin"]]) {
      const german = "<p>Der Stadtrat hat am Montag beschlossen, die alte Brücke zu schließen. Die Reparatur wäre zu teuer.</p>";
      const body = `<main lang="${lang}">${lang === "de" ? german : STORY}</main><key-points></key-points>`;
      const { page } = await openElement(context, browser(), body);
      const loaded = await page.evaluate(() => performance.getEntriesByType("resource")
        .flatMap(({ name }) => /[^/]+\.(?:bin|wasm)$/.exec(name)?.[0] ?? []));
      assert.deepEqual(loaded.sort(), [data, "nutgraf_bg.wasm"]);
    }
  });

  test("several articles are summarized together, and every point leads into its own", async (context) => {
    const other = "<p>The harbor pilots of Veldmoor threatened on Friday to strike for better pay in the new year.</p>";
    const { page } = await openElement(
      context, browser(), `${STORY}<article id="other">${other}</article><key-points for="story other" length="long"></key-points>`,
    );
    const links = await page.$eval("key-points", ({ shadowRoot }) =>
      Array.from(shadowRoot?.querySelectorAll("a") ?? [], (link) => `${link.getAttribute("href")} ${link.textContent}`));
    assert(links.some((link) => /^#story /.test(link)) && links.some((link) => /^#other .*pilots/.test(link)), links.join("\n"));
    await page.$eval("#other", (element) => element.remove());
    await untilHeard(page, "summary", 2);
    assert(!(await parts(page, "point")).join().includes("pilots"));
  });

  test("it is a labelled region with a list, and announces itself", async (context) => {
    const { page } = await openElement(context, browser(), STORY + ELEMENT);
    const found = await page.$eval("key-points", ({ shadowRoot }) => ({
      label: shadowRoot?.getElementById(shadowRoot.querySelector("section")?.getAttribute("aria-labelledby") ?? "")
        ?.localName,
      role: shadowRoot?.querySelector("ol")?.getAttribute("role"),
      busy: shadowRoot?.querySelector("section")?.ariaBusy,
      status: shadowRoot?.querySelector("[role=status]")?.textContent,
      language: shadowRoot?.querySelector("ol")?.lang,
      links: Array.from(shadowRoot?.querySelectorAll("a") ?? [], (link) => link.getAttribute("href")),
    }));
    assert.deepEqual(found, {
      label: "h2", role: "list", busy: "false", status: "Key points: 3", language: "en",
      links: ["#story", "#story", "#story"],
    });
  });

  test("attributes are the state: type, length and their properties", async (context) => {
    const { page } = await openElement(context, browser(), STORY + ELEMENT);
    const set = (/** @type {Record<string, string>} */ values) =>
      page.$eval("key-points", (element, given) => { Object.assign(element, given); }, values);
    await set({ type: "tldr", length: "medium" });
    await untilHeard(page, "summary", 2);
    const sentences = await parts(page, "point");
    assert(sentences.length > 1 && sentences.length <= 3);
    assert.deepEqual(await parts(page, "tldr"), [sentences.join(" ")]);
    assert.deepEqual(await parts(page, "list"), []);
    await set({ type: "headline" });
    await untilHeard(page, "summary", 3);
    const [headline = ""] = await parts(page, "headline");
    assert(headline.length > 0 && headline.split(" ").length <= 17, headline);
    const state = await page.$eval("key-points", (element) => {
      element.setAttribute("length", "endless");
      const { htmlFor, length, type, language, outerHTML } = /** @type {any} */ (element);
      return { htmlFor, length, type, language, outerHTML };
    });
    assert.deepEqual(state, {
      htmlFor: "story", length: "short", type: "headline", language: "auto",
      outerHTML: '<key-points for="story" type="headline" length="endless"></key-points>',
    });
  });

  test("without `for` it takes the article around it, else the page's first article, else its main part", async (context) => {
    const other = "<article><p>Cats sleep all day. They hunt at night. Nobody knows why.</p></article>";
    const inside = STORY.replace("</article>", "<key-points></key-points></article>");
    for (const body of [other + inside, `${STORY}${other}<key-points></key-points>`,
      `<main>${STORY.replaceAll("article", "div")}</main><key-points></key-points>`]) {
      const { page } = await openElement(context, browser(), body);
      assert.match((await parts(page, "point")).join(" "), /Brackwater/);
    }
  });

  test("a point leads to its passage: highlighted, scrolled to, focused, and the page is left as it was", async (context) => {
    const space = "<br>".repeat(200);
    const { page } = await openElement(context, browser(), `${ELEMENT}${space}${STORY}${space}`);
    const before = await page.$eval("#story", ({ outerHTML }) => outerHTML);
    const points = await parts(page, "point");
    const index = points.findIndex((point) => point.includes("14 million"));
    assert(index >= 0, points.join("\n"));
    await page.$eval("key-points", (element, at) => element.shadowRoot?.querySelectorAll("a")[at]?.click(), index);
    await page.waitForFunction(() => CSS.highlights.has("key-points"));
    await page.waitForFunction(() => scrollY > 2000);
    const shown = await page.evaluate(() => ({
      texts: [...(CSS.highlights.get("key-points") ?? [])].map((range) => String(range)),
      focus: document.activeElement?.localName,
      color: getComputedStyle(/** @type {Element} */ (document.querySelector("#story p:not([hidden])")),
        "::highlight(key-points)").backgroundColor,
    }));
    assert.equal(shown.texts.length, 1);
    assert(isMadeOf(points[index] ?? "", shown.texts[0] ?? ""), `${points[index]} is not of ${shown.texts[0]}`);
    assert(ARTICLE.includes((shown.texts[0] ?? "").replaceAll("\u00a0", " ")), shown.texts[0]);
    assert.equal(shown.focus, "p");
    assert.equal(shown.color, "rgb(255, 224, 122)");
    await page.evaluate(() => { document.querySelector("key-points")?.remove(); });
    await page.waitForFunction(() => !CSS.highlights.has("key-points"));
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    assert.equal(await page.$eval("#story", ({ outerHTML }) => outerHTML), before);
  });

  if (browserName === "chromium") {
    test("on dark paper the passage is marked in a dark colour", async (context) => {
      const { page } = await openElement(context, browser(), `<meta name="color-scheme" content="dark">${STORY}${ELEMENT}`);
      await page.$eval("key-points", ({ shadowRoot }) => shadowRoot?.querySelector("a")?.click());
      await page.waitForFunction(() => CSS.highlights.has("key-points"));
      const color = await page.$eval("#story", (story) => getComputedStyle(story, "::highlight(key-points)").backgroundColor);
      assert.equal(color, "rgb(109, 86, 15)");
    });
  }

  test("the page may handle a chosen point itself", async (context) => {
    const { page } = await openElement(context, browser(), STORY + ELEMENT);
    const detail = await page.$eval("key-points", (element) => new Promise((resolve) => {
      element.addEventListener("point-select", (event) => {
        event.preventDefault();
        const { text, ranges } = /** @type {CustomEvent} */ (event).detail;
        setTimeout(() => resolve({ text, passages: ranges.length, marked: CSS.highlights.has("key-points") }), 50);
      });
      element.shadowRoot?.querySelector("a")?.click();
    }));
    const [text] = await parts(page, "point");
    assert.deepEqual(detail, { text, passages: 1, marked: false });
  });

  test("later changes of the text are taken up once they are over", async (context) => {
    const { page } = await openElement(context, browser(), STORY + ELEMENT);
    await page.evaluate(async () => {
      const story = /** @type {HTMLElement} */ (document.getElementById("story"));
      story.replaceChildren();
      for (const text of ["The zoo has three new otters.", "They came by train.", "Visitors may name them."]) {
        story.append(Object.assign(document.createElement("p"), { textContent: text }));
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
    });
    await untilHeard(page, "summary", 2);
    assert.match((await parts(page, "point")).join(" "), /otters.*|train|name/);
    assert.doesNotMatch((await parts(page, "point")).join(" "), /Brackwater/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).heard.length), 2);
  });

  test("an article that replaces the one before is taken up, and what else changes on the page is not waited for", async (context) => {
    const { page } = await openElement(context, browser(), `${STORY}${ELEMENT}<p id="clock">0</p>`);
    await page.evaluate(() => {
      const clock = /** @type {HTMLElement} */ (document.getElementById("clock"));
      setInterval(() => { clock.textContent = `${Number(clock.textContent) + 1}`; }, 50);
      const next = Object.assign(document.createElement("article"), { id: "story", textContent: "The zoo has three new otters." });
      document.getElementById("story")?.replaceWith(next);
    });
    await untilHeard(page, "summary", 2);
    assert.deepEqual(await parts(page, "point"), ["The zoo has three new otters."]);
  });

  test("it waits for an article that comes later", async (context) => {
    const late = `<script type="application/x-story">${STORY.replaceAll(/<script.*?<\/script>/g, "")}</script>`;
    const { page } = await openElement(context, browser(), ELEMENT + late, { until: "" });
    await page.waitForFunction(() => document.querySelector("key-points")?.shadowRoot);
    await page.evaluate(() => {
      const story = document.createElement("div");
      story.id = "story";
      story.textContent = "The zoo has three new otters. They came by train. Visitors may name them.";
      document.body.append(story);
    });
    await untilHeard(page, "summary", 1);
    assert.match((await parts(page, "point")).join(" "), /zoo/);
  });

  test("it survives being moved, removed and put back, without summarizing the same again", async (context) => {
    const { page, complaints } = await openElement(context, browser(), `${STORY}${ELEMENT}<aside></aside>`);
    const points = await parts(page, "point");
    await page.evaluate(async () => {
      const element = /** @type {Element} */ (document.querySelector("key-points"));
      document.querySelector("aside")?.append(element);
      element.remove();
      element.setAttribute("length", "medium");
      element.setAttribute("length", "short");
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      document.querySelector("aside")?.append(element);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    });
    assert.deepEqual(await parts(page, "point"), points);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), ["summary"]);
    assert.deepEqual(complaints, []);
  });

  test("its heading is in the language around it, and slots take the page's own", async (context) => {
    const { page } = await openElement(context, browser(), STORY + ELEMENT);
    const said = await page.evaluate(async (tags) => {
      /** @type {string[]} */
      const headings = [];
      for (const tag of tags) {
        const section = document.createElement("section");
        section.lang = tag;
        const element = document.createElement("key-points");
        section.append(element);
        document.body.append(section);
        headings.push(element.shadowRoot?.querySelector("h2")?.textContent ?? "");
        section.remove();
      }
      return headings;
    }, Object.keys(LABELS));
    assert.deepEqual(said, Object.values(LABELS));
    await page.$eval("key-points", (element) => { element.innerHTML = '<b slot="heading">At a glance</b>'; });
    const [name] = await page.$$eval("key-points", ([element]) => {
      const slot = /** @type {HTMLSlotElement} */ (element?.shadowRoot?.querySelector("slot[name=heading]"));
      return slot.assignedElements().map(({ textContent }) => textContent);
    });
    assert.equal(name, "At a glance");
  });

  test("a policy that forbids WebAssembly is named, and the page's own words are shown instead", async (context) => {
    const body = `${STORY}<key-points for="story">Read the article below.</key-points>`;
    const policy = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "");
    const { page, complaints } = await openElement(context, browser(), body, { policy, until: "summary-error" });
    const complaint = complaints.find((one) => one.startsWith("error: <key-points>")) ?? "";
    assert.match(complaint, /add 'wasm-unsafe-eval' to script-src of the page's Content-Security-Policy/);
    assert.deepEqual(await parts(page, "excuse"), ["There is no summary."]);
    assert(await page.$eval("key-points", (element) => element.clientHeight > 40));
    const slotted = await page.$eval("key-points", ({ shadowRoot }) =>
      shadowRoot?.querySelector("slot:not([name])")?.matches("*"));
    assert.equal(slotted, true);
  });

  test("a target without text says so, and is taken up once it has some", async (context) => {
    const { page } = await openElement(context, browser(), `<div id="story"></div>${ELEMENT}`);
    assert.deepEqual(await parts(page, "excuse"), ["There is no summary."]);
    await page.$eval("#story", (story) => { story.textContent = "The zoo has three new otters."; });
    await untilHeard(page, "summary", 2);
    assert.deepEqual(await parts(page, "point"), ["The zoo has three new otters."]);
  });
});
