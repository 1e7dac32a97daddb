// What pkg/inline.js exports: the whole package.
export { init, plainText, Summarizer, summarize, terminate } from "../../pkg/index.js";
export { KeyPointsElement } from "../../pkg/element.js";
