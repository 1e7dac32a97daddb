// A worker that reads Word documents (.docx) with mammoth, loaded with the first one: takes the bytes of one, answers
// with its text as HTML, or with what is wrong. Pictures are left out.
import { convertToHtml, images } from "./vendor/mammoth/mammoth.js";

const convertImage = images.imgElement(async () => ({ src: "" }));

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ html: (await convertToHtml({ arrayBuffer: data }, { convertImage })).value });
  } catch (error) {
    postMessage({ wrong: String(error) });
  }
});
