// Makes the files that the tests open: PDF files of lines at their places, and Word documents of paragraphs. Only as much
// of either format as the tests need.
import { zipSync } from "fflate";

/** @typedef {{ text: string, x?: number, y: number, size?: number, bold?: boolean }} PdfLine */

const PAGE = { width: 595, height: 842 };
const FONTS = "/Helvetica /Helvetica-Bold".split(" ");

/**
 * @param {PdfLine[][]} pages lines measured from the lower left corner, in points
 * @param {{ title?: string, locked?: boolean, shiftJis?: boolean }} [options] `locked` asks for a password; `shiftJis`
 * takes texts as hexadecimal codes of Shift JIS in a font that is not in the file
 */
export function pdf(pages, { title = "", locked = false, shiftJis = false } = {}) {
  const firstPage = 6;
  const contents = pages.map((lines) => lines.map((line) => shown(line, shiftJis)).join("\n"));
  const font = (/** @type {string} */ name) => `<< /Type /Font /Subtype /Type1 /BaseFont ${name} /Encoding /WinAnsiEncoding >>`;
  const japanese = "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font "
    + "/Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    shiftJis ? japanese : font(FONTS[0] ?? ""),
    font(FONTS[1] ?? ""),
    `<< /Title (${title}) >>`,
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${firstPage + 2 * at + 1} 0 R `
        + "/Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> >>",
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return written(objects, locked);
}

/** @param {PdfLine} line @param {boolean} hexadecimal */
function shown({ text, x = 72, y, size = 11, bold = false }, hexadecimal) {
  const string = hexadecimal ? `<${text}>` : `(${text.replace(/[()\\]/g, "\\$&")})`;
  return `BT /F${bold ? 1 : 0} ${size} Tf ${x} ${y} Td ${string} Tj ET`;
}

/** @param {string[]} objects @param {boolean} locked */
function written(objects, locked) {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const key = "00".repeat(32);
  const lock = locked ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]` : "";
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
    + `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`, "latin1");
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/**
 * @param {{ text: string, style?: "Title" | "Heading1", note?: string }[]} paragraphs of which each may have a footnote
 */
export function docx(paragraphs) {
  const run = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r>`;
  const body = paragraphs.map(({ text, style, note }, at) => {
    const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
    return `<w:p>${look}${run(text)}${note ? `<w:r><w:footnoteReference w:id="${at}"/></w:r>` : ""}</w:p>`;
  });
  const notes = paragraphs.map(({ note }, at) => (note ? `<w:footnote w:id="${at}"><w:p>${run(note)}</w:p></w:footnote>` : ""));
  const styles = ["Title", "Heading1"].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace("1", " 1")}"/></w:style>`);
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body.join("")}</w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes xmlns:w="${WORD}">${notes.join("")}</w:footnotes>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${styles.join("")}</w:styles>`,
  };
  const encoder = new TextEncoder();
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]))));
}
