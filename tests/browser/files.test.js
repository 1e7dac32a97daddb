// Files of every kind that the page reads, chosen or dropped: the right text, from this site alone and under its policy;
// and of files that cannot be read a sentence that says so, while the reader's own text stays.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { forEachBrowser, launch } from "./browsers.js";
import { docx, pdf } from "./office-files.js";
import { ROOT, drop, openSite, texts, type, untilDigestOf, untilNote, untilStocked, untilSummaryOf } from "./site.js";

const MINE = "My own few words about the weir. They must not be lost.";

/** Two pages with a running head, page numbers, a heading, and a sentence and a word that go on overleaf. */
const HARBOUR = pdf([
  [
    { text: "Weir Echo, 20 November", y: 800, size: 8 },
    { text: "Harbour wall to be rebuilt", y: 750, size: 20, bold: true },
    { text: "The council voted on Monday to rebuild the harbour wall, which fell in last", y: 710 },
    { text: "month's storm. The work will cost four million pounds and take the repre-", y: 696 },
    { text: "sentatives of the town two years.", y: 682 },
    { text: "Fishing boats have had no shelter since October, and three were lost in", y: 660 },
    { text: "1", y: 40, x: 300, size: 8 },
  ],
  [
    { text: "Weir Echo, 20 November", y: 800, size: 8 },
    { text: "November. The harbour master, Ann Corrie, said that the boats could not", y: 760 },
    { text: "wait for another winter.", y: 746 },
    { text: "2", y: 40, x: 300, size: 8 },
  ],
], { title: "harbour-final.indd" });
const HARBOUR_TEXT = `Harbour wall to be rebuilt

The council voted on Monday to rebuild the harbour wall, which fell in last month's storm. The work will cost four million pounds and take the representatives of the town two years.

Fishing boats have had no shelter since October, and three were lost in November. The harbour master, Ann Corrie, said that the boats could not wait for another winter.`;

const MILL = [
  { text: "Old mill becomes a library", style: /** @type {const} */ ("Title") },
  { text: "The town of Weir buys the old mill & makes a library of it, the mayor said on Thursday.", note: "At a meeting of the council." },
  { text: "It opens in the autumn of 2027, if <nothing> comes between, and will hold forty thousand books." },
];

const COLUMNS = Array.from({ length: 8 }, (_, at) => `Paragraph ${at + 1} says that the representatives of the fishermen were not satisfied `
  + "with the well-known compromise, which the administration had proposed at its extraordinary meeting on Thursday evening.");

/** @type {{ url: string, close: () => Promise<void> }} */
let server;
/** @type {Buffer} what a browser prints: hyphenated columns on several pages, with a running head and foot */
let printed;
before(async () => {
  const printer = await launch("chromium");
  const page = await printer.newPage();
  const style = "body { font: 24pt/1.4 serif } div { columns: 2; hyphens: manual; text-align: justify } p { margin: 0; text-indent: 1.5em }";
  const hyphenated = COLUMNS.map((text) => `<p>${text.replace("representatives", "repre&shy;senta&shy;tives").replace("extraordinary", "extra&shy;ordi&shy;nary").replace("compromise", "com&shy;pro&shy;mise")}</p>`);
  await page.setContent(`<html lang="en"><title>about the port</title><style>${style}</style><h1>Fishermen unconvinced</h1><div>${hyphenated.join("")}</div></html>`);
  printed = Buffer.from(await page.pdf({
    displayHeaderFooter: true, margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" },
    headerTemplate: '<span style="font-size: 8px">Weir Echo, 20 November</span>',
    footerTemplate: '<span style="font-size: 8px">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  }));
  await printer.close();

  // The page's policy as a header holds in its workers too.
  const index = await readFile(`${ROOT}index.html`, "utf8");
  const policy = index.match(/Content-Security-Policy" content="([^"]+)"/)?.[1] ?? "";
  server = await serve(ROOT, { headers: { "Content-Security-Policy": policy } });
});
after(() => server.close());

/** @param {import("./site.js").Page} page */
const value = (page) => page.$eval("#text", (field) => /** @type {HTMLTextAreaElement} */ (field).value);

forEachBrowser((browser) => {
  test("a PDF file is read as an article: words and sentences whole, heads and page numbers gone", async () => {
    const { page, complaints, requests } = await openSite(browser(), server.url);
    await untilStocked(page);
    assert.deepEqual(requests.filter((url) => url.includes("vendor")), [], "nothing is loaded ahead");
    await drop(page, [{ name: "harbour.pdf", text: HARBOUR }]);
    await untilSummaryOf(page, "Harbour wall to be rebuilt");
    assert.equal(await value(page), HARBOUR_TEXT);
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.url)), []);
    assert.deepEqual(requests.filter((url) => url.includes("vendor")).map((url) => url.slice(server.url.length)).sort(),
      ["www/vendor/pdfjs/pdf.js", "www/vendor/pdfjs/pdf.worker.js"]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("columns that a browser printed are read one after the other, hyphenated words whole", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await drop(page, [{ name: "printed.pdf", text: printed }]);
    await untilSummaryOf(page, "Fishermen unconvinced");
    assert.deepEqual((await value(page)).split("\n\n"), ["Fishermen unconvinced", ...COLUMNS]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("files that were copied are pasted; the name beside them is not their text", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await page.focus("#text");
    await page.evaluate((bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], "mill.docx"));
      clipboardData.setData("text/plain", "mill.docx");
      const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(paste, "clipboardData", { value: clipboardData });
      document.getElementById("text")?.dispatchEvent(paste);
    }, docx(MILL).toString("base64"));
    await untilSummaryOf(page, "Old mill becomes a library");
    assert.match(await value(page), /^Old mill becomes a library\n/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a Word document is read, its title first and its notes last, without their marks", async () => {
    const { page, complaints, requests } = await openSite(browser(), server.url);
    await drop(page, [{ name: "mill.docx", text: docx(MILL) }]);
    await untilSummaryOf(page, "Old mill becomes a library");
    assert.equal(await value(page), `${MILL.map(({ text }) => text).join("\n\n")}\n\n• At a meeting of the council.`);
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.url)), []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("files of several kinds are opened together", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await drop(page, [
      { name: "harbour.pdf", text: HARBOUR },
      { name: "mill.docx", text: docx(MILL) },
      { name: "ferry.txt", text: Buffer.from("\ufeffFähre fährt wieder\n\nDie Fähre fährt ab Montag wieder, sagte das Hafenamt.", "utf16le") },
      { name: "brücke.html", text: Buffer.from('<meta charset="iso-8859-2"><p>Most przez Wis\xb3\xea b\xeadzie gotowy w maju, powiedzia\xb3 burmistrz.</p>', "latin1") },
    ]);
    await untilDigestOf(page, 4);
    await page.click("#sources li:nth-child(3) button");
    assert.match(await value(page), /^Fähre fährt wieder\n/);
    await page.click("#sources li:nth-child(4) button");
    assert.equal(await value(page), "Most przez Wisłę będzie gotowy w maju, powiedział burmistrz.");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a PDF file in Japanese that names its encoding fetches that, and the title is the file's own", async () => {
    const { page, complaints, requests } = await openSite(browser(), server.url);
    const codes = "8d60 82cc 95c7 82aa 8dc4 8c9a 82b3 82ea 82e9 8142".replaceAll(" ", "");
    await drop(page, [{ name: "port.pdf", text: pdf([[{ text: codes, y: 700 }]], { shiftJis: true, title: "Harbour news" }) }]);
    await untilSummaryOf(page, "港の壁が再建される。");
    assert.equal(await value(page), "Harbour news\n\n港の壁が再建される。");
    assert.ok(requests.some((url) => url === `${server.url}www/vendor/pdfjs/cmaps/90ms-RKSJ-H.bcmap`));
    assert.deepEqual(requests.filter((url) => !url.startsWith(server.url)), []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("a file that cannot be read is named, with what to do, and the reader's text stays", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await type(page, MINE);
    await page.waitForSelector(".points button");
    const line = [{ text: "Not to be read", y: 700 }];
    /** @type {[string, string | Buffer, RegExp][]} */
    const cases = [
      ["locked.pdf", pdf([line], { locked: true }), /^locked\.pdf is protected by a password\. Open it/],
      ["locked.docx", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), /^locked\.docx is protected by a password\./],
      ["torn.pdf", "%PDF-1.4\n1 0 obj\n<< /Type", /^torn\.pdf could not be read: .* Fetch it again/],
      ["torn.docx", docx(MILL).subarray(0, 700), /^torn\.docx could not be read/],
      ["named.pdf", "this is no PDF file", /^named\.pdf could not be read/],
      ["scan.pdf", pdf([[], []]), /^scan\.pdf holds pictures of pages and no text\. Have a program/],
      ["blank.docx", docx([]), /^No text was found in blank\.docx\./],
      ["none.txt", "", /^No text was found in none\.txt\./],
      ["letter.rtf", "{\\rtf1 Dear all}", /^letter\.rtf is of a kind that cannot be read here\. Save it as PDF, Word/],
      ["letter.odt", docx(MILL), /^letter\.odt is of a kind/],
      ["old.doc", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), /^old\.doc is of a kind/],
    ];
    for (const [name, text, said] of cases) {
      await page.$eval("#note", (note) => { note.setAttribute("hidden", ""); });
      await drop(page, [{ name, text }]);
      assert.match(await untilNote(page), said);
      assert.equal(await value(page), MINE);
    }
    assert.deepEqual(complaints, []);
    await page.close();
  });

  test("the reading of a long file says how far it is, lets the reader go on, and can be stopped", async () => {
    const { page, complaints } = await openSite(browser(), server.url);
    await type(page, MINE);
    await page.waitForSelector(".points button");
    const lines = Array.from({ length: 45 }, (_, at) => ({ text: `Line ${at} tells of the weir and of its keeper, who was there that day.`, y: 780 - 16 * at }));
    const long = pdf(Array.from({ length: 900 }, () => lines));
    await drop(page, [{ name: "long.pdf", text: long }]);
    await page.waitForSelector("#note progress");
    assert.match(await untilNote(page), /^Reading long\.pdf, page \d+ of 900\./);
    await page.click("#note button");
    await page.waitForSelector("#note[hidden]");
    assert.equal(await value(page), MINE);
    assert.match((await texts(page, "#status")).join(), /^Stopped\. Your text is where it was\./);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
