// What www/vendor/mammoth/mammoth.js is bundled from: of mammoth, only what reads a document.
export { convertToHtml, images } from "mammoth";
