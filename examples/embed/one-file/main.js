// For bundlers that copy no files, such as esbuild and Rollup: the package in one file.
import { KeyPointsElement, summarize } from "nutgraf/inline";

customElements.define("key-points", KeyPointsElement);

summarize(document.querySelector("article").innerText).then(({ headline }) => {
  document.querySelector("output").value = headline;
});
