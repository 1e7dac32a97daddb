// The controls of embed.html: each sets an attribute of the element, and the markup for that is shown.
import { byId } from "./elements.js";

const keyPoints = /** @type {HTMLElement} */ (document.querySelector("key-points"));
const options = byId("options", HTMLFormElement);

function apply() {
  for (const [name, value] of new FormData(options)) keyPoints.setAttribute(name, String(value));
  const attributes = keyPoints.getAttributeNames().map((name) => ` ${name}="${keyPoints.getAttribute(name)}"`);
  byId("markup", HTMLElement).textContent = `<key-points${attributes.join("")}></key-points>`;
}

options.addEventListener("change", apply);
apply();
