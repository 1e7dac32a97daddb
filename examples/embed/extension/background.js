// The package's files lie beside this one; the manifest's policy allows WebAssembly.
import { summarize } from "./nutgraf/index.js";

chrome.runtime.onMessage.addListener((text, sender, answer) => {
  summarize(text).then(({ headline }) => answer(headline));
  return true;
});
