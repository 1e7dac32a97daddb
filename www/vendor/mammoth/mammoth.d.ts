export { convertToHtml, images } from "mammoth";
