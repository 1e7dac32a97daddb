// A worker that reads Word documents (.docx) with mammoth, loaded with the first one: takes the bytes of one, answers
// with its text as HTML, or with what is wrong. Pictures are left out.
import { convertToHtml, images } from "../vendor/mammoth/mammoth.js";

// mammoth's marks of notes, and its ways back from them.
const NOTE_MARKS = /<sup><a href="#(?:foot|end)note-[^>]*>\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g;
const convertImage = images.imgElement(async () => ({ src: "" }));

addEventListener("message", async ({ data }) => {
  try {
    const { value } = await convertToHtml({ arrayBuffer: data }, { convertImage });
    postMessage({ html: value.replace(NOTE_MARKS, "") });
  } catch (error) {
    postMessage({ wrong: String(error) });
  }
});
